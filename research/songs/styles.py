"""What a band of each style may play: tempo, grooves, patterns, instruments and sounds. Pure data."""
from dataclasses import dataclass

# Chances of the tempo kinds fixed, drift, live, step, ritard.
HUMAN = (0.25, 0.2, 0.4, 0.05, 0.1)
CLICK = (0.72, 0.06, 0.14, 0.04, 0.04)
MACHINE = (0.93, 0.0, 0.0, 0.04, 0.03)


@dataclass(frozen=True)
class Style:
    """One kind of music. Lists are space separated names; a song draws from them."""
    name: str
    weight: float                    # relative share of songs
    bpm: tuple                       # felt beats per minute, low and high
    grooves: str                     # names in grooves.py
    bass: str                        # patterns in patterns.py, `-` = none
    guitars: str                     # `tone:pattern`; a song takes one to three, `-` = a chance of none
    keys: str                        # `sound:pattern`, the same
    leads: str                       # sounds of the leading voice
    modes: str = "major minor"
    beats: int = 4                   # felt beats of a bar
    sub: int = 4                     # steps of a beat: 4 simple, 3 compound or swung in triplets
    swing8: tuple = (0.5, 0.5)
    swing16: tuple = (0.5, 0.5)
    loose: float = 1.0               # human looseness, 0 = machine
    tempo_kinds: tuple = CLICK
    kits: str = "acoustic"           # acoustic, power, jazz, brush, machine, t808, layered
    no_drums: float = 0.05           # chance of a song without drums
    loud: tuple = (0.4, 1.0)         # how hard the master is driven


ROCK_G = "rock1 rock2 rock3 rock4 rock_quarter_hat rock_crash rock_ride rock_syncopated rock_four_snare rock_sixteen tom_groove tom_verse halftime amen_rock hats_only kick_only"
POP_G = "rock1 rock2 rock3 rock_syncopated rock_sixteen motown stomp_clap shaker_kick kick_only halftime indie_disco synthpop"
ELECTRO_BITS = "techno_bare hats_only kick_only"

STYLES = [
    Style("rock", 8, (84, 168), ROCK_G, "eighths follow quarters sync", "crunch:open8 crunch:palm8 dist:hold crunch:push clean:arp8 dist:riff", "- organ:hold piano:eighths", "voice voice leadgtr sax", "major minor mixolydian"),
    Style("hardrock", 6, (90, 180), ROCK_G + " halftime_heavy", "eighths follow riff", "dist:riff dist:palm8 dist:hold dist:accent8 crunch:open8", "- organ:hold", "voice leadgtr", "minor mixolydian dorian", kits="acoustic power"),
    Style("grunge", 6, (80, 176), "rock1 rock2 rock4 rock_crash rock_ride rock_syncopated halftime tom_groove rock_sixteen hats_only", "eighths follow riff", "dist:open8 dist:riff clean:arp8 dist:push clean:strum dist:hold", "-", "voice", "minor mixolydian major", loose=1.4, tempo_kinds=HUMAN, kits="acoustic power"),
    Style("loose_trio", 5, (76, 172), ROCK_G + " funk1", "eighths follow walk sync", "crunch:strum clean:strum crunch:open8 crunch:riff clean:funk16", "- organ:hold piano:quarters", "voice leadgtr harmonica", "major mixolydian blues minor", loose=2.0, tempo_kinds=HUMAN),
    Style("indie", 5, (88, 176), POP_G + " rock_crash amen_rock", "eighths octaves follow", "clean:arp8 crunch:strum crunch:open8 clean:offbeat clean:arp16", "- pad:hold piano:eighths synth:arp8", "voice leadgtr synthlead"),
    Style("punk", 6, (150, 220), "punk_fast dbeat_fast punk_eight skatepunk punk_polka rock2 surf ska_punk halftime tom_groove", "eighths", "dist:punk8 dist:open8 dist:palm8 dist:hold dist:riff", "-", "voice", "major mixolydian minor", loose=1.2, kits="acoustic power"),
    Style("poppunk", 4, (140, 215), "punk_fast skatepunk rock1 rock3 halftime tom_groove punk_eight rock_crash", "eighths", "dist:palm8 dist:open8 dist:hold clean:arp8", "-", "voice", "major", kits="acoustic power layered", loud=(0.7, 1.0)),
    Style("hardcore", 3, (150, 225), "dbeat_fast skank skank_crash punk_polka punk_fast breakdown halftime_heavy dbeat blast_off", "eighths riff", "dist:punk8 dist:palm8 dist:riff", "-", "growl voice", "minor phrygian", loose=1.3, kits="power acoustic"),
    Style("thrash", 12, (150, 225), "skank skank_open skank_crash skank_bare skank_eight skank_ride skank_double thrash_two_four thrash_offhat dbeat_fast punk_fast power_metal halftime double_kick_eight skank_sixteen", "eighths riff follow", "dist:palm8 dist:riff dist:accent8 dist:gallop dist:palm16 dist:punk8", "-", "growl voice leadgtr", "minor phrygian", kits="power acoustic layered", loud=(0.6, 1.0)),
    Style("speedmetal", 8, (155, 230), "skank skank_ride skank_open skank_eight power_metal thrash_two_four thrash_offhat punk_polka double_kick_eight", "eighths", "dist:gallop dist:palm8 dist:hold dist:riff", "- strings:hold", "voice leadgtr", "minor harmonic", kits="power layered"),
    Style("heavymetal", 5, (95, 175), "double_kick_eight gallop reverse_gallop rock2 rock3 rock_ride rock_crash halftime metal_triplet tom_groove", "eighths gallop riff", "dist:gallop dist:accent8 dist:riff dist:hold dist:palm8", "- strings:hold", "voice leadgtr", "minor phrygian harmonic dorian", kits="power acoustic"),
    Style("deathmetal", 4, (90, 140), "blast_trad blast_bomb blast_hammer double_kick_sixteen double_kick_half skank_sixteen gallop breakdown skank_double", "sixteenth riff eighths", "dist:trem dist:palm16 dist:riff dist:gallop", "-", "growl", "phrygian minor harmonic", kits="power layered", loud=(0.7, 1.0)),
    Style("metalcore", 5, (110, 200), "breakdown breakdown2 djent double_kick_half double_kick_sixteen halftime_heavy dbeat skank skank_double rock_crash", "riff follow", "dist:riff dist:palm16 dist:hold dist:accent8", "- synth:hold pad:hold", "growl voice", "minor phrygian", kits="layered power", loose=0.6, loud=(0.7, 1.0)),
    Style("doom", 2, (55, 96), "halftime halftime_heavy rock_crash rock1 double_kick_eight", "long riff quarters", "dist:hold dist:riff", "- organ:hold", "voice growl leadgtr", "minor phrygian", kits="power acoustic", tempo_kinds=HUMAN),
    Style("progrock", 2, (90, 160), "five_rock", "follow eighths riff", "dist:riff clean:arp8 dist:hold", "- synth:arp8 organ:hold", "voice synthlead leadgtr", "minor dorian", beats=5),
    Style("fivejazz", 1, (100, 180), "five_jazz", "long walk", "- jazzgtr:comp", "piano:comp epiano:comp", "sax flute", "dorian minor", beats=5, sub=3, swing8=(0.6, 0.67), kits="jazz"),
    Style("folkpop", 7, (76, 150), "cajon shaker_kick folk_stomp stomp_clap rock1 rock2 train kick_only country brush_ballad tom_verse", "quarters eighths two", "acoustic:strum acoustic:strum16 acoustic:arp8 acoustic:strum8 acoustic:arp16", "- piano:quarters pad:hold accordion:hold", "voice voice violin flute harmonica", "major mixolydian minor", loose=1.3, tempo_kinds=HUMAN, no_drums=0.3),
    Style("songwriter", 8, (66, 168), "cajon shaker_kick rock1 rock3 brush_ballad country kick_one_three rock_ride train_two_four rock_syncopated", "quarters eighths two long", "acoustic:strum acoustic:arp8 acoustic:strum16 acoustic:travis clean:strum crunch:open8 acoustic:strum8", "- piano:ballad piano:quarters organ:hold", "voice", "major minor mixolydian", loose=1.4, tempo_kinds=HUMAN, no_drums=0.3),
    Style("ballad", 5, (55, 92), "rock1 rock2 rock4 kick_one_three halftime rnb brush_ballad rock_sixteen rock_ride", "quarters long follow", "- clean:arp8 acoustic:arp16 acoustic:strum dist:hold", "piano:ballad piano:quarters piano:eighths epiano:hold strings:hold pad:hold piano:arp8", "voice voice violin sax", "major minor", loose=1.3, tempo_kinds=HUMAN, no_drums=0.25),
    Style("pop", 6, (84, 140), POP_G + " rnb disco house trap", "eighths follow octaves sync long", "- clean:funk16 clean:arp8 acoustic:strum crunch:open8", "piano:eighths pad:hold synth:pluck16 synth:arp8 piano:quarters synth:sync strings:hold", "voice voice synthlead", loose=0.6, kits="layered acoustic machine t808"),
    Style("jrock", 4, (150, 220), "rock2 rock3 rock_sixteen punk_fast skatepunk surf amen_rock indie_disco thrash_two_four halftime", "eighths octaves follow", "dist:open8 crunch:strum clean:arp16 dist:riff dist:palm8", "- piano:eighths synth:arp16 strings:hold", "voice leadgtr synthlead", "minor major", kits="acoustic layered", loud=(0.7, 1.0)),
    Style("house", 5, (115, 132), "house house_hats techno house disco " + ELECTRO_BITS, "offbeat octaves sixteenth sync long", "- clean:funk16", "piano:house synth:stab pad:hold synth:arp16 organ:stab", "voice synthlead -", "minor dorian major", loose=0.0, tempo_kinds=MACHINE, kits="machine t808", swing16=(0.5, 0.58), loud=(0.7, 1.0)),
    Style("techno", 4, (120, 150), "techno techno_bare house_hats techno " + ELECTRO_BITS, "offbeat sixteenth long -", "-", "synth:arp16 synth:stab pad:hold synth:pluck16 synth:sync", "synthlead - voice", "minor phrygian", loose=0.0, tempo_kinds=MACHINE, kits="machine t808", loud=(0.7, 1.0)),
    Style("trance", 5, (128, 150), "trance trance house_hats trance " + ELECTRO_BITS, "offbeat offsixteen sixteenth", "-", "synth:gate16 synth:arp16 pad:hold synth:pluck16 saw:hold", "synthlead voice", "minor major", loose=0.0, tempo_kinds=MACHINE, kits="machine", loud=(0.7, 1.0)),
    Style("hardcore_electronic", 5, (150, 215), "hardstyle eurobeat trance techno hardstyle dnb_two_step " + ELECTRO_BITS, "offbeat octaves sixteenth", "-", "synth:arp16 saw:stab saw:gate16 synth:pluck16 piano:house saw:sync", "synthlead voice saw", "minor major harmonic", loose=0.0, tempo_kinds=MACHINE, kits="machine layered", loud=(0.8, 1.0)),
    Style("eurodance", 3, (130, 190), "eurobeat trance house_hats disco", "octaves offbeat", "- dist:palm8", "saw:stab synth:arp16 strings:hold piano:house saw:sync", "voice synthlead saw", "minor", loose=0.0, tempo_kinds=MACHINE, kits="machine", loud=(0.7, 1.0)),
    Style("dnb", 5, (160, 185), "dnb_two_step dnb_amen dnb_roll jungle dnb_two_step hats_only kick_only", "long sync reese", "-", "pad:hold synth:arp8 piano:quarters saw:sync synth:pluck16 epiano:hold", "voice synthlead -", "minor dorian", loose=0.1, tempo_kinds=MACHINE, kits="machine layered acoustic", loud=(0.7, 1.0)),
    Style("dubstep", 4, (136, 150), "dubstep dubstep2 halftime future_bass dubstep hats_only", "wobble long reese", "-", "pad:hold synth:arp8 saw:sync synth:pluck16 saw:hold", "voice synthlead", "minor phrygian", loose=0.0, tempo_kinds=MACHINE, kits="machine layered", loud=(0.8, 1.0)),
    Style("futurebass", 3, (130, 170), "future_bass trap halftime dubstep2 house", "long sync", "-", "saw:sync saw:gate16 synth:arp16 pad:hold synth:pluck16", "voice synthlead", "major minor", loose=0.0, tempo_kinds=MACHINE, kits="machine t808", loud=(0.8, 1.0)),
    Style("breaks", 3, (105, 140), "breakbeat bigbeat electro amen_rock uk_garage footwork", "sync sixteenth long octaves", "- dist:riff clean:funk16", "synth:stab pad:hold synth:sync epiano:comp organ:stab", "voice synthlead -", "minor dorian", loose=0.2, tempo_kinds=MACHINE, kits="machine layered acoustic", swing16=(0.5, 0.6)),
    Style("chiptune", 3, (120, 200), "eurobeat rock1 rock2 house_hats punk_fast dnb_two_step", "octaves eighths sixteenth", "-", "chip:arp16 chip:arp8 chip:sync", "chip", "major minor", loose=0.0, tempo_kinds=MACHINE, kits="machine t808"),
    Style("synthpop", 4, (96, 150), "synthpop disco house rock1 electro indie_disco", "octaves eighths sixteenth", "- clean:palm8 clean:arp8", "synth:arp16 synth:hold pad:hold synth:stab saw:hold", "voice synthlead", "minor major dorian", loose=0.1, tempo_kinds=MACHINE, kits="machine t808 layered"),
    Style("game", 3, (96, 190), "rock1 eurobeat snare_march rock2 synthpop surf", "octaves eighths follow", "- dist:riff", "piano:arp16 strings:hold synth:arp16 harp:arp16 brass:sync", "flute violin synthlead trumpet piano", "major minor dorian", loose=0.2, tempo_kinds=MACHINE, kits="acoustic machine"),
    Style("boombap", 5, (80, 104), "boombap boombap2 boombap3 funk1 rock1 breakbeat", "follow sync long quarters", "- clean:funk16 jazzgtr:comp", "epiano:comp piano:sync pad:hold strings:hold vibes:comp piano:quarters", "rap rap voice", "minor dorian", loose=0.5, tempo_kinds=MACHINE, kits="layered machine acoustic", swing16=(0.5, 0.66)),
    Style("trap", 5, (124, 168), "trap trap_roll trap2 drill halftime", "sub808 long", "- clean:arp8", "pad:hold piano:arp8 bell:arp8 strings:hold synth:pluck8 flutepad:sync", "rap rap voice", "minor phrygian harmonic", loose=0.1, tempo_kinds=MACHINE, kits="t808", loud=(0.7, 1.0)),
    Style("trap_seventy", 2, (62, 84), "trap_seventy rnb boombap", "sub808 long", "-", "pad:hold piano:arp8 bell:arp8 epiano:hold", "rap voice", "minor phrygian", loose=0.1, tempo_kinds=MACHINE, kits="t808", loud=(0.7, 1.0)),
    Style("rnb", 3, (60, 110), "rnb rnb_snap boombap funk3 halftime", "follow sync sub808 long", "- clean:funk16 clean:arp8", "epiano:comp epiano:hold pad:hold piano:sync", "voice", "minor major dorian", loose=0.6, tempo_kinds=MACHINE, kits="t808 machine layered", swing16=(0.5, 0.62)),
    Style("funk", 4, (92, 128), "funk1 funk2 funk3 disco rock_sixteen breakbeat motown", "slap sync sixteenth octaves", "clean:funk16 clean:funk16b clean:offbeat", "- epiano:comp organ:stab brass:stab clav:sync", "voice sax trumpet", "dorian mixolydian minor", loose=0.9, tempo_kinds=CLICK, swing16=(0.5, 0.57)),
    Style("disco", 2, (108, 130), "disco house indie_disco rock_sixteen", "octaves eighths sync", "clean:funk16 clean:funk16b", "strings:hold piano:house brass:stab epiano:comp", "voice sax", "minor major dorian", loose=0.7),
    Style("reggae", 5, (62, 96), "one_drop rockers steppers rockers one_drop", "dub long sync", "clean:offbeat clean:offbeat_double", "organ:bubble - piano:offbeat", "voice trumpet melodica", "minor major dorian", loose=1.1, swing8=(0.5, 0.6)),
    Style("reggae_fast", 3, (124, 190), "reggae_two_four ska rock_quarter_hat halftime", "eighths walk sync", "clean:offbeat crunch:offbeat", "- organ:offbeat brass:stab", "voice trumpet sax", "major minor", loose=1.0),
    Style("ska", 3, (130, 220), "ska ska ska_punk punk_fast", "walk eighths", "clean:offbeat crunch:offbeat dist:punk8", "- organ:offbeat brass:stab", "voice trumpet sax", "major minor", loose=1.1),
    Style("latin", 5, (84, 130), "bossa songo salsa chacha reggaeton moombahton dancehall afrobeat tumbao", "tumbao tresillo sync two", "- acoustic:strum16 acoustic:tresillo clean:funk16", "piano:montuno piano:comp - brass:stab", "voice trumpet flute", "minor major dorian", loose=0.8),
    Style("latin_fast", 3, (150, 215), "salsa songo tumbao", "tumbao", "- acoustic:strum16", "piano:montuno brass:stab", "voice trumpet", "minor dorian", loose=0.9),
    Style("reggaeton", 3, (86, 112), "reggaeton dancehall moombahton kuduro", "tresillo sub808 long", "- acoustic:arp8 clean:arp8", "synth:pluck16 pad:hold synth:stab piano:arp8", "rap voice", "minor", loose=0.1, tempo_kinds=MACHINE, kits="machine t808", loud=(0.7, 1.0)),
    Style("country", 5, (84, 200), "train train_two_four country country_two bluegrass_chop rock1 rock2", "two two walk quarters", "acoustic:strum8 acoustic:boomchick clean:offbeat clean:arp8 acoustic:travis", "- piano:quarters violin:hold organ:hold", "voice violin harmonica", "major mixolydian", loose=1.0, tempo_kinds=CLICK),
    Style("blues", 4, (60, 150), "shuffle shuffle_four texas twelve_eight slow_blues half_shuffle", "walk eighths3 quarters", "crunch:shuffle crunch:hold3 clean:comp", "- organ:hold piano:comp", "voice harmonica leadgtr", "blues mixolydian", sub=3, loose=1.3, tempo_kinds=HUMAN),
    Style("swing", 4, (100, 220), "swing swing_comp swing rockabilly shuffle_four", "walk walk two", "- jazzgtr:comp jazzgtr:four", "piano:comp - vibes:comp", "sax trumpet voice clarinet", "major dorian minor blues", sub=3, loose=1.2, tempo_kinds=HUMAN, kits="jazz brush"),
    Style("rockabilly", 3, (140, 215), "rockabilly shuffle shuffle_four", "walk eighths3", "clean:boomchick3 crunch:shuffle acoustic:boomchick3", "- piano:comp", "voice leadgtr", "blues major mixolydian", sub=3, loose=1.1),
    Style("sixeight", 5, (44, 92), "six_eight six_eight_busy six_rock", "long3 quarters eighths3", "clean:arp3 acoustic:arp3 acoustic:strum3 dist:hold3 crunch:open3", "- piano:arp3 pad:hold3 organ:hold3", "voice violin leadgtr", "major minor", beats=2, sub=3, loose=1.2, tempo_kinds=HUMAN, no_drums=0.2),
    Style("twelveeight", 4, (50, 130), "twelve_eight twelve_eight_ride doo_wop metal_triplet slow_blues half_shuffle", "long3 quarters eighths3 walk", "clean:arp3 crunch:open3 dist:hold3 dist:palm3", "- piano:eighths3 organ:hold3 piano:arp3", "voice sax leadgtr", "major minor blues", sub=3, loose=1.2, tempo_kinds=HUMAN),
    Style("celtic", 2, (96, 140), "jig", "quarters long3", "acoustic:strum3 acoustic:boomchick3", "- accordion:hold3", "violin flute accordion", "major dorian mixolydian", beats=2, sub=3, loose=1.2, tempo_kinds=HUMAN, no_drums=0.4),
    Style("waltz", 4, (80, 190), "waltz waltz_soft waltz_rock three_backbeat three_slow", "first quarters long", "acoustic:oompah clean:arp8 acoustic:arp8 acoustic:strum8 crunch:open8", "- piano:oompah accordion:oompah strings:hold piano:arp8", "voice violin flute accordion", "major minor", beats=3, loose=1.2, tempo_kinds=HUMAN, no_drums=0.25),
    Style("jazzwaltz", 2, (100, 190), "three_jazz", "walk first", "- jazzgtr:comp", "piano:comp vibes:comp", "sax flute voice", "dorian major", beats=3, sub=3, loose=1.2, tempo_kinds=HUMAN, kits="jazz brush"),
    Style("polka", 4, (88, 140), "polka polka_two march_two cumbia_two samba", "two_short quarters", "- acoustic:offbeat clean:offbeat", "accordion:offbeat brass:offbeat piano:offbeat", "accordion trumpet clarinet voice", "major minor", beats=2, loose=1.0, tempo_kinds=CLICK, no_drums=0.15),
    Style("sevenrock", 1, (120, 200), "seven_rock", "eighths riff", "dist:riff clean:arp8", "- synth:arp8", "voice synthlead", "minor dorian", beats=7),
    Style("rubato_piano", 1, (60, 100), "kick_one_three", "-", "-", "piano:ballad piano:arp8 piano:quarters", "voice violin -", "major minor", loose=2.0, tempo_kinds=(0, 0.6, 0.2, 0, 0.2), no_drums=1.0),
    Style("orchestral", 2, (70, 160), "snare_march tom_verse tom_groove kick_one_three", "quarters eighths", "-", "strings:ostinato brass:hold strings:hold harp:arp16 piano:arp8", "trumpet violin flute", "minor major dorian", loose=0.8, no_drums=0.4),
]

"""Rhythm patterns of bass, guitars and keys as text: one letter per step, repeated through the bar.

Letters: r root, f fifth, o octave above, t third (bass); p palm-muted, x held chord, d down strum, u up strum, s short chord,
a next note of the broken chord, l low root; `-` holds, `.` rests after the note has rung to it. Name -> (steps per beat, text).
"""

BASS = {
    "eighths": (4, "r.r."), "quarters": (4, "r..."), "sixteenth": (4, "rrrr"), "octaves": (4, "r.o."), "offbeat": (4, "..r."),
    "offsixteen": (4, ".rrr"), "gallop": (4, "r.rr"), "two": (4, "r.......f......."), "two_short": (4, "r...f..."),
    "sync": (4, "r..r..r.r..r..f."), "tresillo": (4, "r..r..r."), "long": (4, "r---------------"), "tumbao": (4, "......f.....r..."),
    "dub": (4, "r..r..f.....o.f."), "slap": (4, "r..o..r..r.o..f."), "first": (4, "r..........."), "sub808": (4, "r------r--r-----"),
    "reese": (4, "r-----r---r-----"), "wobble": (4, "r---r-r-r---rrr-"), "eighths3": (3, "r.r"), "long3": (3, "r-----"),
}

CHORDS = {
    "palm8": (4, "p.p."), "accent8": (4, "x.p.p.p.x.p.p.p."), "palm16": (4, "pppp"), "gallop": (4, "p.pp"), "trem": (4, "pppp"),
    "punk8": (4, "d.d."), "open8": (4, "x.x."), "hold": (4, "x---------------"), "push": (4, "x.....x...x....."),
    "offbeat": (4, "..s."), "offbeat_double": (4, "..ss"), "strum": (4, "d...d.u...u.d.u."), "strum8": (4, "d...d.u."),
    "strum16": (4, "d.dud.ud"), "funk16": (4, "s.dsu.ds.sd.us.d"), "funk16b": (4, "..s.d.us..s.du.s"), "tresillo": (4, "d..d..d."),
    "arp8": (4, "a.a."), "arp16": (4, "aaaa"), "travis": (4, "l.a.la.a"), "boomchick": (4, "l.s."), "quarters": (4, "x..."),
    "eighths": (4, "x.x."), "ballad": (4, "x...s.x...s.s..."), "house": (4, "x..x..x...x..x.."), "sync": (4, "x..x..x..x..x.x."),
    "stab": (4, "..s...s...s..s.."), "gate16": (4, "s.sss.ss"), "pluck16": (4, "a.aaa.a.aa.aa.a."), "pluck8": (4, "a.a.a..."),
    "bubble": (4, ".ss."), "montuno": (4, "s.ss.s.s.ss.s.s."), "oompah": (4, "l...s...s..."), "ostinato": (4, "s.sss.s."),
    "arp3": (3, "aaa"), "strum3": (3, "d.u"), "hold3": (3, "x-----"), "open3": (3, "xxx"), "palm3": (3, "ppp"), "eighths3": (3, "xxx"),
    "shuffle": (3, "x.p"), "boomchick3": (3, "l.s"), "four": (3, "s.."),
}


def steps(pattern, beats):
    """Tiles a pattern over a bar: a list of (position in beats, letter, length in beats until the next letter)."""
    per_beat, text = pattern
    total = beats * per_beat
    tiled = (text * (total // len(text) + 1))[:total]
    starts = [i for i, letter in enumerate(tiled) if letter not in ".-"]
    ends = starts[1:] + [total]
    return [(start / per_beat, tiled[start], (end - start) / per_beat) for start, end in zip(starts, ends)]

"""The plan of a song: bars with their section, chords, groove and who plays."""
from dataclasses import dataclass, field

import numpy as np

from grooves import GROOVES
from harmony import Key
from styles import STYLES
from timing import TempoMap

SHAPES = [
    "intro verse chorus verse chorus", "verse chorus bridge chorus", "intro verse verse chorus", "verse prechorus chorus verse", "chorus verse chorus",
    "intro chorus verse break chorus", "verse verse", "intro verse break chorus outro", "chorus bridge chorus outro", "verse break verse chorus",
]
CLUB_SHAPES = ["intro build drop break build drop", "drop break build drop", "intro verse build drop verse", "build drop drop break", "intro drop break drop"]
ENERGY = {"intro": 0.45, "verse": 0.55, "prechorus": 0.65, "chorus": 0.92, "bridge": 0.55, "break": 0.3, "build": 0.6, "drop": 1.0, "outro": 0.4}
CLUB = {"house", "techno", "trance", "hardcore_electronic", "eurodance", "dnb", "dubstep", "futurebass", "breaks"}


@dataclass
class Bar:
    """One bar. Positions are felt beats from the start of the song."""
    start: int
    beats: int
    section: int
    kind: str
    energy: float
    chords: list                          # [(beat within the bar, scale degree)]
    groove: str = "-"                     # `-` = the drums rest
    fill: bool = False                    # the drums lead into the next section
    crash: bool = False
    stop: bool = False                    # everybody stops after the first beat
    pickup: bool = False                  # an upbeat before the first downbeat
    roll: float = 0.0                     # place in a build-up, 0 = none, 1 = the last bar of it
    parts: set = field(default_factory=set)


class Plan:
    """All that is decided before notes are written."""

    def __init__(self, rng, only=()):
        styles = [style for style in STYLES if not only or style.name in only]
        weights = np.array([style.weight for style in styles])
        self.style = styles[rng.choice(len(styles), p=weights / weights.sum())]
        style = self.style
        self.key = Key(rng, style.modes.split())
        self.swing8 = float(rng.uniform(*style.swing8)) if rng.random() < 0.7 else 0.5
        self.swing16 = float(rng.uniform(*style.swing16)) if rng.random() < 0.7 else 0.5
        self.anticipation = float(rng.choice([0.0, 0.0, 0.1, 0.35]))
        self.grooves = _grooves(rng, style)
        self.has_drums = rng.random() >= style.no_drums
        bpm = float(np.exp(rng.uniform(*np.log(style.bpm))))
        self.bars = _bars(rng, self, int(np.ceil(rng.uniform(30, 48) * bpm / 60 / style.beats)))
        free = rng.uniform(2, 7) if rng.random() < 0.04 else 0.0
        self.tempo = TempoMap(rng, style.tempo_kinds, bpm, self.total_beats, free)

    @property
    def total_beats(self):
        """Number of felt beats."""
        return self.bars[-1].start + self.bars[-1].beats


def _grooves(rng, style):
    fitting = [name for name in style.grooves.split() if GROOVES[name][0] == style.beats]
    picks = [str(rng.choice(fitting)) for _ in range(3)]
    return {"verse": picks[0], "chorus": picks[1] if rng.random() < 0.75 else picks[0], "bridge": picks[2]}


def _bars(rng, plan, wanted):
    style, bars, start = plan.style, [], 0
    if rng.random() < 0.2 and style.beats > 2:
        count = int(rng.integers(1, style.beats))
        bars.append(Bar(0, count, 0, "pickup", 0.5, [(0, 0)], pickup=True, parts={"lead"} if rng.random() < 0.6 else {"guitar0"}))
        start = count
    shape = str(rng.choice(CLUB_SHAPES if style.name in CLUB and rng.random() < 0.7 else SHAPES)).split()
    if rng.random() < 0.35:
        shape = shape[rng.integers(len(shape) - 1):]
    memory, number = {}, 0
    while len(bars) < wanted:
        kind = shape[number % len(shape)]
        if kind not in memory:
            memory[kind] = _section(rng, plan, kind)
        section = _bars_of(rng, plan, kind, memory[kind], number, start)
        bars += section
        start = bars[-1].start + bars[-1].beats
        number += 1
    return bars


def _section(rng, plan, kind):
    """What all sections of a kind share: chords, length, who plays."""
    shorter = kind in ("intro", "break", "build", "prechorus", "outro")
    length = int(rng.choice([2, 4, 8], p=[0.25, 0.6, 0.15])) if shorter else int(rng.choice([4, 6, 8, 12], p=[0.3, 0.05, 0.6, 0.05]))
    if plan.key.mode == "blues" and not shorter:
        length = 12
    slow = plan.style.bpm[0] > 140 or plan.style.beats < 3
    hold = float(rng.choice([0.5, 1, 2], p=[0.1, 0.45, 0.45] if slow else [0.2, 0.65, 0.15]))
    parts = {"bass", "guitar0", "guitar1", "guitar2", "keys0", "keys1", "lead"}
    if kind in ("intro", "break", "outro", "bridge"):
        parts = {part for part in parts if rng.random() < 0.5 and part != "lead"} or {"guitar0", "keys0"}
    elif kind in ("verse", "prechorus", "build"):
        parts = {part for part in parts if part in ("bass", "lead") or rng.random() < 0.7}
        if rng.random() < 0.1:
            parts.discard("bass")
    if kind == "drop" and rng.random() < 0.6:
        parts.discard("lead")
    return {"chords": plan.key.progression(rng), "hold": hold, "length": length, "parts": parts, "drums": _drums(rng, plan, kind)}


def _drums(rng, plan, kind):
    """Groove of a section kind; `-` rests, `late` enters half way."""
    if not plan.has_drums:
        return "-"
    if kind in ("intro", "outro", "break"):
        thin = [name for name in ("hats_only", "kick_only", "ride_only", "kick_one_three") if plan.style.beats == 4 and plan.style.sub == 4]
        choices = ["-", "-", "late", plan.grooves["verse"], plan.grooves["bridge"]] + thin[:2]
        return str(rng.choice(choices))
    if kind in ("chorus", "drop"):
        return plan.grooves["chorus"]
    if kind in ("bridge", "prechorus"):
        return plan.grooves["bridge"]
    return "late" if rng.random() < 0.06 else plan.grooves["verse"]


def _bars_of(rng, plan, kind, section, number, start):
    bars, length, chords, hold = [], section["length"], section["chords"], section["hold"]
    for i in range(length):
        beats = plan.style.beats
        if i == length - 1 and beats == 4 and rng.random() < 0.03:
            beats = 2
        if hold == 0.5 and beats >= 4:
            here = [(0, chords[2 * i % len(chords)]), (beats // 2, chords[(2 * i + 1) % len(chords)])]
        else:
            here = [(0, chords[int(i / max(1, hold)) % len(chords)])]
        groove = section["drums"]
        if groove == "late":
            groove = "-" if i < length / 2 else plan.grooves["verse"]
        bar = Bar(start, beats, number, kind, ENERGY[kind] + rng.normal(0, 0.03), here, groove, parts=set(section["parts"]))
        bar.fill = groove != "-" and (rng.random() < 0.7 if i == length - 1 else i % 4 == 3 and rng.random() < 0.3)
        bar.crash = groove != "-" and i == 0 and (number > 0 or rng.random() < 0.5) and rng.random() < 0.8
        bar.stop = i == length - 1 and rng.random() < 0.06
        if kind == "build":
            bar.roll = (i + 1) / length
        bars.append(bar)
        start += beats
    return bars

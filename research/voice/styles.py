"""Ways of singing and singers: random draws of everything that makes one voice differ from another."""
from dataclasses import dataclass, field

import numpy as np


@dataclass
class Style:
    """How a song is sung. Ranges are drawn uniformly by `draw`; cents, seconds, 0..1 shares."""
    name: str
    weight: float
    tempo: tuple = (70, 170)
    syllables: tuple = (4, 12)      # per phrase
    notes: tuple = (0.5, 1, 1, 1, 2)  # lengths in eighths to choose from
    rest: tuple = (0.3, 2.5)
    vibrato: tuple = (0, 60)        # cents
    scoop: float = 0.25
    effort: tuple = (0.3, 0.8)      # 0 soft and dull .. 1 shouted and bright
    breath: tuple = (0.01, 0.06)
    rough: tuple = (0, 0.08)        # irregular pulses
    sub: tuple = (0, 0.0)           # every second pulse weaker: growl
    drive: tuple = (0, 0.2)         # distortion
    spoken: float = 0.0
    melisma: float = 0.12
    flat: float = 0.08              # chance of pitch correction
    high: float = 0.0               # share of the range's top that is preferred
    singers: tuple = (1, 1)
    voiceless: float = 0.0          # 1 whisper


STYLES = [
    Style("pop", 0.24, flat=0.25),
    Style("ballad", 0.12, (60, 100), (3, 9), (1, 1, 2, 3, 4), (0.4, 3), (20, 110), 0.4, (0.15, 0.6), (0.02, 0.12)),
    Style("rock", 0.14, (90, 180), (3, 10), (1, 1, 2, 2, 4), (0.3, 2.5), (0, 80), 0.35, (0.6, 1.0), (0.01, 0.06), (0.02, 0.3), (0, 0.5), (0.1, 0.7), high=0.35),
    Style("folk", 0.10, (70, 140), (4, 12), (1, 1, 1, 2), (0.3, 3), (0, 40), 0.2, (0.15, 0.6), (0.01, 0.1), (0, 0.12)),
    Style("rap", 0.13, (75, 150), (8, 24), (0.5, 0.5, 0.5, 1), (0.1, 1.2), (0, 5), 0.1, (0.4, 0.9), (0.01, 0.08), (0.02, 0.2), (0, 0.2), (0, 0.4), 1.0, 0.0),
    Style("growl", 0.06, (90, 200), (2, 8), (0.5, 1, 1, 2, 6), (0.3, 2), (0, 10), 0.1, (0.7, 1.0), (0.25, 0.9), (0.3, 0.9), (0.2, 0.8), (0.4, 1.0), 0.6),
    Style("shout", 0.07, (90, 200), (2, 8), (1, 1, 2), (0.3, 2), (0, 20), 0.4, (0.85, 1.0), (0.02, 0.2), (0.1, 0.5), (0, 0.4), (0.2, 0.8), 0.5, high=0.5),
    Style("opera", 0.03, (60, 110), (3, 8), (1, 2, 2, 4), (0.4, 2.5), (60, 150), 0.2, (0.5, 0.9), (0.0, 0.03), high=0.4),
    Style("breathy", 0.06, (60, 120), (3, 9), (1, 1, 2, 3), (0.4, 3), (0, 50), 0.3, (0.0, 0.3), (0.1, 0.5), (0, 0.15)),
    Style("whisper", 0.01, (70, 120), (3, 10), (0.5, 1), (0.4, 2), (0, 0), 0.0, (0.1, 0.3), (0.3, 0.5), voiceless=1.0, spoken=1.0),
    Style("gang", 0.04, (90, 180), (2, 7), (1, 1, 2, 4), (0.4, 2.5), (0, 40), 0.3, (0.6, 1.0), (0.01, 0.1), (0.02, 0.3), (0, 0.3), (0, 0.5), high=0.3, singers=(3, 5)),
    Style("choir", 0.05, (60, 130), (2, 6), (2, 4, 4, 8), (0.2, 1.5), (0, 60), 0.2, (0.1, 0.7), (0.01, 0.1), singers=(3, 4)),
]


def draw_style(rng):
    """A style by weight."""
    weights = np.array([s.weight for s in STYLES])
    return STYLES[rng.choice(len(STYLES), p=weights / weights.sum())]


@dataclass
class Singer:
    """One person's instrument: tract scale (1 = man, 1.17 woman, 1.35 child), pitch range in MIDI, habits."""
    kind: str
    tract: float
    low: float
    high: float
    formant_shift: np.ndarray = field(repr=False)
    bandwidth: float = 1.0
    ring: float = 0.0       # singer's formant, 0..1
    upper: tuple = ()       # formants 4 to 8 in Hz
    open_quotient: float = 1.0
    tilt: float = 1.0
    vibrato_rate: float = 5.5
    vibrato_depth: float = 0.0
    scoop: float = 0.2
    effort: float = 0.5
    breath: float = 0.03
    rough: float = 0.02
    sub: float = 0.0
    drive: float = 0.0
    flat: bool = False


def draw_singer(rng, style):
    """A random singer for a style."""
    kind = rng.choice(["man", "woman", "child"], p=[0.52, 0.42, 0.06])
    if style.name == "growl":
        kind = rng.choice(["man", "woman"], p=[0.85, 0.15])
    tract = {"man": rng.normal(1.0, 0.06), "woman": rng.normal(1.17, 0.06), "child": rng.normal(1.38, 0.07)}[kind]
    low = {"man": rng.uniform(38, 50), "woman": rng.uniform(50, 59), "child": rng.uniform(55, 62)}[kind]
    span = rng.uniform(12, 22)
    if style.name == "opera" and kind == "woman":
        low += 8
    low += style.high * span * 0.6
    upper = tuple(tract * np.array([3450, 4450, 5400, 6500, 7600, 8700]) * rng.normal(1, 0.05, 6))
    pick = lambda pair: float(rng.uniform(*pair))
    return Singer(str(kind), float(tract), float(low), float(low + span), rng.normal(1, 0.05, 3), float(rng.uniform(0.7, 1.6)),
                  float(rng.uniform(0.4, 1) if style.name == "opera" else rng.uniform(0, 0.5) ** 2), upper, float(rng.uniform(0.6, 1.8)), float(rng.uniform(0.6, 1.6)),
                  float(rng.uniform(3.5, 7.5)), pick(style.vibrato), style.scoop, pick(style.effort), pick(style.breath), pick(style.rough), pick(style.sub),
                  pick(style.drive), bool(rng.random() < style.flat))

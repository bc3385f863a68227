"""Speech sounds of many languages: formants of an adult man (tract of about 17.5 cm) and noise of consonants.

Rounded from Peterson and Barney (1952), Fant (1960) and Stevens, Acoustic Phonetics (1998); a singer scales them.
"""
from dataclasses import dataclass


@dataclass(frozen=True)
class Phone:
    """One speech sound. Frequencies in Hz, gains relative to an open vowel, `seconds` as sung at a medium tempo."""
    name: str
    kind: str  # vowel, nasal, glide, fricative, stop, breath
    formants: tuple
    voice: float = 1.0
    noise: float = 0.0
    center: float = 0.0
    octaves: float = 1.0
    seconds: float = 0.08
    aspiration: float = 0.0


def _vowels():
    table = {"i": (280, 2250, 2900), "ɪ": (400, 1950, 2550), "e": (400, 2100, 2600), "ɛ": (550, 1780, 2500), "æ": (680, 1700, 2450),
             "a": (740, 1300, 2500), "ɑ": (710, 1100, 2450), "ɒ": (600, 900, 2500), "ɔ": (520, 850, 2450), "o": (420, 800, 2450),
             "ʊ": (440, 1000, 2300), "u": (310, 800, 2300), "ʌ": (620, 1200, 2450), "ə": (500, 1450, 2450), "ɝ": (480, 1350, 1700),
             "y": (280, 1900, 2150), "ø": (400, 1600, 2200), "œ": (530, 1500, 2250), "ɨ": (310, 1750, 2350), "ɯ": (320, 1350, 2300)}
    return {name: Phone(name, "vowel", f) for name, f in table.items()}


def _voiced():
    rows = [("m", "nasal", (270, 1050, 2200), 0.5, 0.07), ("n", "nasal", (270, 1500, 2500), 0.5, 0.07), ("ŋ", "nasal", (270, 1950, 2600), 0.45, 0.08),
            ("ɲ", "nasal", (270, 1900, 2700), 0.45, 0.08), ("l", "glide", (360, 1100, 2700), 0.65, 0.07), ("r", "glide", (380, 1200, 1650), 0.65, 0.07),
            ("ɾ", "glide", (380, 1450, 2450), 0.35, 0.03), ("w", "glide", (300, 700, 2250), 0.6, 0.07), ("j", "glide", (280, 2200, 2900), 0.6, 0.07)]
    return {name: Phone(name, kind, f, voice, seconds=s) for name, kind, f, voice, s in rows}


def _fricatives():
    rows = [("s", (350, 1650, 2600), 0, 0.45, 6800, 0.7, 0.12), ("z", (300, 1650, 2600), 0.35, 0.25, 6500, 0.7, 0.09), ("ʃ", (350, 1850, 2500), 0, 0.5, 3400, 0.9, 0.12),
            ("ʒ", (300, 1850, 2500), 0.35, 0.28, 3300, 0.9, 0.09), ("f", (340, 1100, 2350), 0, 0.16, 6000, 2.0, 0.1), ("v", (300, 1100, 2350), 0.4, 0.08, 5500, 2.0, 0.06),
            ("θ", (350, 1400, 2550), 0, 0.13, 6500, 1.8, 0.1), ("ð", (300, 1400, 2550), 0.45, 0.06, 6000, 1.8, 0.05), ("x", (450, 1300, 2300), 0, 0.35, 1700, 1.0, 0.1),
            ("ç", (300, 2100, 2900), 0, 0.35, 3800, 0.8, 0.1)]
    table = {n: Phone(n, "fricative", f, v, g, c, o, s) for n, f, v, g, c, o, s in rows}
    table["h"] = Phone("h", "fricative", (500, 1450, 2500), 0.04, 0.0, 1000, 1, 0.08, aspiration=0.5)
    return table


def _stops():
    rows = [("p", (320, 850, 2200), 0, 0.35, 1000, 2.0, 0.35), ("t", (320, 1700, 2600), 0, 0.5, 4600, 1.2, 0.35), ("k", (300, 1900, 2500), 0, 0.5, 2100, 0.9, 0.4),
            ("b", (280, 850, 2200), 0.12, 0.25, 900, 2.0, 0.0), ("d", (280, 1700, 2600), 0.12, 0.32, 4200, 1.2, 0.0), ("ɡ", (270, 1900, 2500), 0.12, 0.35, 1900, 0.9, 0.0)]
    return {n: Phone(n, "stop", f, v, g, c, o, 0.09, aspiration=a) for n, f, v, g, c, o, a in rows}


VOWELS = _vowels()
CONSONANTS = {**_voiced(), **_fricatives(), **_stops()}
BREATH = Phone("breath", "breath", (550, 1500, 2600), 0.0, seconds=0.3, aspiration=0.08)
PHONES = {**VOWELS, **CONSONANTS, "breath": BREATH}
DIPHTHONGS = (("a", "ɪ"), ("a", "ʊ"), ("e", "ɪ"), ("o", "ʊ"), ("ɔ", "ɪ"), ("e", "a"), ("u", "e"), ("i", "e"), ("o", "i"))
CLUSTERS = (("p", "l"), ("t", "r"), ("k", "r"), ("s", "t"), ("s", "p"), ("f", "l"), ("b", "r"), ("s", "k"), ("d", "r"), ("s", "t", "r"), ("k", "w"), ("t", "s"), ("t", "ʃ"), ("d", "ʒ"))


class Language:
    """A made-up language: some vowels, some consonants, how often syllables are closed or clustered."""

    def __init__(self, rng):
        vowels, consonants = list(VOWELS), list(CONSONANTS)
        self.vowels = ["a", "i", "u"] + list(rng.choice(vowels, rng.integers(2, 10), replace=False))
        self.consonants = list(rng.choice(consonants, rng.integers(9, len(consonants)), replace=False))
        self.closed = rng.uniform(0.02, 0.5)
        self.clustered = rng.uniform(0, 0.2)
        self.open_start = rng.uniform(0.05, 0.25)
        self.glided = rng.uniform(0, 0.3)

    def syllable(self, rng):
        """Onset, nucleus and coda: three lists of phone names."""
        onset = [] if rng.random() < self.open_start else [str(rng.choice(self.consonants))]
        if onset and rng.random() < self.clustered:
            onset = list(CLUSTERS[rng.integers(len(CLUSTERS))])
        nucleus = list(DIPHTHONGS[rng.integers(len(DIPHTHONGS))]) if rng.random() < self.glided else [str(rng.choice(self.vowels))]
        coda = [str(rng.choice(self.consonants))] if rng.random() < self.closed else []
        return onset, nucleus, [c for c in coda if c not in ("h", "w", "j")]

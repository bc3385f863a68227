"""What is sung: phrases of syllables on notes of a random scale, with rests."""
from dataclasses import dataclass

import numpy as np

SCALES = ((0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10), (0, 2, 4, 7, 9), (0, 3, 5, 7, 10), (0, 2, 3, 5, 7, 9, 10), (0, 3, 5, 6, 7, 10), (0, 2, 3, 5, 7, 8, 11), (0, 1, 4, 5, 7, 8, 10))


@dataclass
class Syllable:
    """Onset, nucleus and coda phones on one or more notes [(start, midi)]; the vowel starts at `start`."""
    start: float
    end: float
    notes: list
    onset: list
    nucleus: list
    coda: list
    first: bool = False
    last: bool = False
    accent: float = 1.0


def _pitches(rng, singer):
    """The notes of a random scale inside the singer's range."""
    scale, key = SCALES[rng.integers(len(SCALES))], rng.integers(12)
    notes = [m for m in range(int(singer.low), int(singer.high) + 1) if (m - key) % 12 in scale]
    return notes if len(notes) > 3 else list(range(int(singer.low), int(singer.high) + 1))


def _step(rng, at, count):
    """Next scale position of a melody: mostly steps and repeats, some leaps, kept inside."""
    move = int(rng.choice([0, 1, -1, 2, -2, 3, -3, 4, -5, 7], p=[0.24, 0.2, 0.22, 0.09, 0.09, 0.05, 0.05, 0.03, 0.02, 0.01]))
    return at + move if 0 <= at + move < count else at - move if 0 <= at - move < count else at


def make_score(rng, style, singer, language, seconds):
    """Syllables of a clip, in order of time."""
    eighth = 30 / rng.uniform(*style.tempo)
    pitches = _pitches(rng, singer)
    at = int(rng.integers(len(pitches)))
    tuning = rng.normal(0, 0.2)
    time = float(rng.uniform(0.2, 2.5))
    out, hook = [], None
    while time < seconds - 1.0:
        count = int(rng.integers(style.syllables[0], style.syllables[1] + 1))
        words = hook if hook and rng.random() < 0.25 else [language.syllable(rng) for _ in range(count)]
        hook = hook or words
        for k, (onset, nucleus, coda) in enumerate(words):
            length = eighth * float(rng.choice(style.notes)) * (rng.uniform(1, 2.5) if k == len(words) - 1 and style.spoken < 1 else 1)
            length = max(length, 0.11) * (rng.uniform(0.8, 1.25) if style.spoken else 1)
            if time + length > seconds - 0.4:
                break
            at = _step(rng, at, len(pitches))
            notes = [(time, pitches[at] + tuning)]
            if length > 0.35 and rng.random() < style.melisma:
                for j in range(1, int(rng.integers(2, 5))):
                    at = _step(rng, at, len(pitches))
                    notes.append((time + j * min(eighth * 0.5, length / 5), pitches[at] + tuning))
            hold = 1.0 if rng.random() < 0.8 else rng.uniform(0.5, 0.95)
            out.append(Syllable(time, time + length * hold, notes, onset, nucleus, coda, k == 0, k == len(words) - 1, float(rng.uniform(0.75, 1.1))))
            time += length
        if out:
            out[-1].last = True
        time += float(rng.uniform(*style.rest)) * (1 if rng.random() < 0.8 else rng.uniform(1.5, 4))
    return out


def spread(values, grid, default):
    """Step function: values [(time, value)] sampled on a grid of times."""
    if not values:
        return np.full(len(grid), default)
    times = np.array([v[0] for v in values])
    return np.array([v[1] for v in values])[np.clip(np.searchsorted(times, grid, side="right") - 1, 0, len(values) - 1)]

"""Keys, chords and progressions."""
import numpy as np

SCALES = {
    "major": [0, 2, 4, 5, 7, 9, 11],
    "minor": [0, 2, 3, 5, 7, 8, 10],
    "dorian": [0, 2, 3, 5, 7, 9, 10],
    "phrygian": [0, 1, 3, 5, 7, 8, 10],
    "mixolydian": [0, 2, 4, 5, 7, 9, 10],
    "harmonic": [0, 2, 3, 5, 7, 8, 11],
}

# Scale degrees (0 = tonic), one chord per slot.
PROGRESSIONS = {
    "major": [[0, 4, 5, 3], [0, 5, 3, 4], [5, 3, 0, 4], [0, 3, 4, 3], [0, 3, 0, 4], [3, 4, 0, 5], [0, 2, 3, 4],
              [0, 4, 1, 3], [0, 0, 3, 4], [1, 4, 0, 0], [0, 5, 1, 4], [0, 4, 5, 2, 3, 0, 3, 4], [0, 3], [0, 0, 0, 4]],
    "minor": [[0, 5, 2, 6], [0, 6, 5, 6], [0, 3, 4, 0], [0, 5, 3, 4], [0, 2, 6, 3], [0, 0, 5, 6], [5, 6, 0, 0],
              [0, 6, 5, 4], [0, 3], [0, 0, 0, 5], [0, 3, 6, 2, 5, 1, 4, 0]],
    "mixolydian": [[0, 6, 3, 0], [0, 0, 6, 3], [0, 3, 6, 3], [0, 6]],
    "dorian": [[0, 3], [0, 3, 0, 6], [0, 6, 3, 0]],
    "phrygian": [[0, 1, 0, 6], [0, 0, 1, 2], [0, 1]],
    "harmonic": [[0, 3, 4, 0], [0, 5, 3, 4], [0, 4]],
    "blues": [[0, 0, 0, 0, 3, 3, 0, 0, 4, 3, 0, 4], [0, 3, 0, 0, 3, 3, 0, 0, 4, 3, 0, 4]],
}


class Key:
    """Tonic pitch class and scale."""

    def __init__(self, rng, modes):
        self.mode = str(rng.choice(modes))
        self.tonic = int(rng.integers(12))
        self.scale = SCALES["mixolydian" if self.mode == "blues" else self.mode]

    def pitch(self, degree, octave=0):
        """Semitones above pitch class 0 of a scale degree of any octave."""
        return self.tonic + self.scale[degree % 7] + 12 * (degree // 7 + octave)

    def chord(self, degree, seventh=False):
        """Pitch classes of the triad (or seventh chord) on a degree."""
        steps = [0, 2, 4, 6] if seventh else [0, 2, 4]
        return [self.pitch(degree + step) % 12 for step in steps]

    def progression(self, rng):
        """One progression of this mode as a list of degrees."""
        choices = PROGRESSIONS[self.mode]
        return list(choices[rng.integers(len(choices))])


def voiced(pitch_classes, center):
    """A close voicing of a chord around a MIDI center."""
    return sorted(int(center - 6 + (pc - (center - 6)) % 12) for pc in pitch_classes)


def bass_note(pitch_class, low=28):
    """The lowest MIDI note of a pitch class at or above `low` (28 = E1)."""
    return int(low + (pitch_class - low) % 12)


def chord_name(pitch_classes):
    """`C`, `Am`, `Bdim`, … for the truth file."""
    names = "C C# D D# E F F# G G# A A# B".split()
    third = (pitch_classes[1] - pitch_classes[0]) % 12
    fifth = (pitch_classes[2] - pitch_classes[0]) % 12
    kind = "m" if third == 3 else ""
    return names[pitch_classes[0] % 12] + ("dim" if third == 3 and fifth == 6 else kind)


def rhythm_cell(rng, steps, density):
    """A random syncopated rhythm: sorted step indices out of `steps`, always with the first."""
    weights = np.array([1.0 if s % 2 == 0 else 0.6 for s in range(steps)])
    chosen = [s for s in range(steps) if rng.random() < density * weights[s]]
    return sorted(set(chosen) | {0})

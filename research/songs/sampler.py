"""Instruments played from cached soundfont notes."""
from pathlib import Path

import numpy as np

from fluid import RATE, Synth

# Sound -> General MIDI programs that may play it.
PROGRAMS = {
    "bass": [33, 34, 35, 36], "upright": [32], "synthbass": [38, 39],
    "clean": [27, 26], "jazzgtr": [26], "muted": [28], "acoustic": [24, 25, 25], "overdriven": [29, 30],
    "piano": [0, 1, 2, 3], "epiano": [4, 5], "organ": [16, 17, 18, 19], "strings": [48, 49, 50, 44], "pad": [88, 89, 90, 91, 94, 52],
    "clav": [7, 6], "vibes": [11, 12], "harp": [46], "brass": [61, 62, 63], "accordion": [21, 23], "bell": [14, 9, 10, 98],
    "flutepad": [73, 75], "sax": [65, 66], "flute": [73, 72], "violin": [40, 110], "trumpet": [56, 59], "clarinet": [71, 68],
    "harmonica": [22], "melodica": [22, 21], "synthlead": [80, 81, 87], "chipfont": [80],
}
KEYS = list(range(28, 93, 4))
VELOCITIES = (64, 112)
HELD_S, TOTAL_S = 3.0, 3.4
DRUM_PROGRAMS = {"acoustic": [0, 8, 16], "power": [16, 8], "jazz": [32], "brush": [40], "machine": [24, 25], "t808": [25]}
DRUM_KEYS = [35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 59, 60, 61, 62, 63, 64, 69, 70, 75, 76, 82]
DRUM_VELOCITIES = (45, 90, 120)


def build(font_folder, cache):
    """Renders every note the songs may use; about 1.3 GB, some minutes, once."""
    cache = Path(cache)
    cache.mkdir(parents=True, exist_ok=True)
    synth = Synth(font_folder)
    for font in (0, 1):
        for program in sorted({p for programs in PROGRAMS.values() for p in programs}):
            _save(cache / f"tone-{font}-{program}.npy", lambda: [
                synth.note(font, 0, program, key, velocity, HELD_S, TOTAL_S) for key in KEYS for velocity in VELOCITIES])
        for program in sorted({p for programs in DRUM_PROGRAMS.values() for p in programs}):
            _save(cache / f"drum-{font}-{program}.npy", lambda: [
                synth.note(font, 128, program, key, velocity, 0.6, 2.2) for key in DRUM_KEYS for velocity in DRUM_VELOCITIES])


def _save(path, render):
    if path.exists():
        return
    sounds = render()
    table = np.zeros((len(sounds), max(map(len, sounds))), np.int16)
    for row, sound in zip(table, sounds):
        row[:len(sound)] = np.clip(sound * 32767 * 0.9, -32767, 32767)
    np.save(path, table)


def drum_sound(cache, font, program, key, layer):
    """One drum stroke as mono float32."""
    table = np.load(Path(cache) / f"drum-{font}-{program}.npy", mmap_mode="r")
    row = DRUM_KEYS.index(key) * len(DRUM_VELOCITIES) + layer
    return table[row].astype(np.float32) / 32767


class Sampled:
    """A pitched instrument of one soundfont program."""

    def __init__(self, rng, cache, sound, release_s=0.08):
        program = int(rng.choice(PROGRAMS[sound]))
        self._table = np.load(Path(cache) / f"tone-{rng.integers(2)}-{program}.npy", mmap_mode="r")
        self._tune = 2 ** (rng.normal(0, 4) / 1200)
        self._release = release_s
        self._known = {}

    def note(self, pitch, velocity, seconds):
        """Mono samples of one note."""
        index = int(np.clip(round((pitch - KEYS[0]) / 4), 0, len(KEYS) - 1))
        layer = 1 if velocity > 0.62 else 0
        ratio = 2 ** ((pitch - KEYS[index]) / 12) * self._tune
        wanted = int((seconds + self._release) * RATE)
        source = self._source(2 * index + layer)
        count = min(wanted, int((len(source) - 2) / ratio))
        place = np.arange(count, dtype=np.float32) * np.float32(ratio)
        whole = place.astype(np.int32)
        part = place - whole
        sound = source[whole] * (1 - part) + source[whole + 1] * part
        return fade_tail(sound, self._release) * np.float32(velocity)

    def _source(self, row):
        if row not in self._known:
            self._known[row] = self._table[row].astype(np.float32) / 32767
        return self._known[row]


def fade_tail(sound, release_s):
    """Lets the last `release_s` seconds of a note die away."""
    tail = min(len(sound), int(release_s * RATE))
    if tail:
        sound[-tail:] *= np.linspace(1, 0, tail, dtype=np.float32) ** 2
    return sound

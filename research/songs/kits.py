"""Drum kits: soundfont strokes, own synthesis, or both layered; every song tunes its kit anew."""
import numpy as np
from scipy.signal import butter, lfilter, sosfilt

from fluid import RATE
from sampler import DRUM_PROGRAMS, drum_sound

FONT_KEYS = {"k": [36, 35], "s": [38, 40], "c": [37], "p": [39], "h": [42, 44], "O": [46], "r": [51, 59, 53], "y": [49, 57], "Y": [49, 57, 55],
             "t0": [50, 48], "t1": [47, 45], "t2": [43, 41], "m": [54, 70, 82, 69], "w": [56, 75, 76], "j": [62, 63, 64, 60, 61], "b": [38, 40]}
DECAYS = {"k": 0.35, "s": 0.4, "c": 0.15, "p": 0.3, "h": 0.15, "O": 0.5, "r": 1.2, "y": 1.4, "Y": 1.9, "t0": 0.5, "t1": 0.6, "t2": 0.7, "m": 0.2,
          "w": 0.3, "j": 0.4, "b": 0.3}


def band(sound, low, high):
    """Butterworth band (hertz); either end may be None."""
    nyquist = RATE / 2
    if low and high:
        return sosfilt(butter(2, [low / nyquist, min(0.98, high / nyquist)], "band", output="sos"), sound)
    edge, kind = (low, "high") if low else (high, "low")
    return sosfilt(butter(2, min(0.98, edge / nyquist), kind, output="sos"), sound)


class Kit:
    """Strokes of every piece at three strengths, two variants each."""

    def __init__(self, rng, cache, kind):
        self._rng = rng
        self.kind = kind
        if kind == "layered":
            fonts, own = str(rng.choice(["acoustic", "power", "machine"])), 0.8
        else:
            fonts, own = kind, {"machine": 0.8, "t808": 0.85, "power": 0.35}.get(kind, 0.12)
        electronic = kind in ("machine", "t808") or (kind == "layered" and rng.random() < 0.4)
        self._strokes = {}
        for piece in FONT_KEYS:
            made = rng.random() < own and piece in "kscphOryYt0t1t2m"
            font, program = int(rng.integers(2)), int(rng.choice(DRUM_PROGRAMS[fonts]))
            key = int(rng.choice(FONT_KEYS[piece]))
            shape = _Shape(rng, piece, electronic)
            layers = []
            for layer in range(3):
                sound = None if made and kind != "layered" else drum_sound(cache, font, program, key, layer)
                if made:
                    drum = synthesize(rng, piece, electronic, kind)
                    sound = drum if sound is None else mixed(sound / (np.abs(sound).max() + 1e-6), drum, rng.uniform(0.2, 0.9))
                layers.append(shape(sound, layer))
            self._strokes[piece] = layers

    def stroke(self, piece, velocity):
        """Mono samples of one stroke, velocity in (0, 1]."""
        layer = 0 if velocity < 0.4 else 1 if velocity < 0.85 else 2
        return self._strokes[piece][layer] * np.float32(velocity ** 1.3)


class _Shape:
    """One piece's tuning, length, equalizer and drive in this song."""

    def __init__(self, rng, piece, electronic):
        self._pitch = float(np.exp(rng.normal(0, 0.1)))
        self._decay = DECAYS[piece] * float(np.exp(rng.normal(0, 0.45)))
        self._drive = float(rng.choice([0.0, 0.0, 1.5, 4.0]))
        self._tilt = float(rng.normal(0, 0.35))

    def __call__(self, sound, layer):
        count = int(len(sound) / self._pitch) - 1
        sound = np.interp(np.arange(count) * self._pitch, np.arange(len(sound)), sound)
        length = min(count, int(5 * self._decay * RATE))
        sound = sound[:length] * np.exp(-np.maximum(0, np.arange(length) / RATE - 0.02) / self._decay)
        bright = np.diff(sound, prepend=0)
        sound = sound + self._tilt * bright * 2 if self._tilt > 0 else sound + self._tilt * 0.7 * (sound - lfilter([0.2], [1, -0.8], sound))
        sound = sound / (np.abs(sound).max() + 1e-6)
        if self._drive:
            sound = np.tanh(sound * self._drive) / np.tanh(self._drive)
        fade = min(400, length)
        sound[-fade:] *= np.linspace(1, 0, fade)
        if layer == 0:
            sound = 0.75 * lfilter([0.45], [1, -0.55], sound) + 0.25 * sound
        return sound.astype(np.float32)


def mixed(first, second, share):
    """`(1 - share) first + share second`, padded to the longer."""
    total = np.zeros(max(len(first), len(second)))
    total[:len(first)] += (1 - share) * first
    total[:len(second)] += share * second
    return total


def synthesize(rng, piece, electronic, kind):
    """One stroke of own synthesis, peak about 1."""
    if piece == "k":
        return _kick(rng, electronic, kind)
    if piece in ("s", "c"):
        return _snare(rng, electronic, piece == "c")
    if piece == "p":
        return _clap(rng)
    if piece.startswith("t"):
        return _tom(rng, (170, 120, 85)[int(piece[1])] * np.exp(rng.normal(0, 0.15)), electronic)
    return _metal(rng, piece)


def _kick(rng, electronic, kind):
    time = np.arange(int(0.9 * RATE)) / RATE
    base = rng.uniform(38, 62) if electronic else rng.uniform(48, 75)
    top = rng.uniform(80, 400)
    sweep = rng.uniform(0.008, 0.05)
    length = rng.uniform(0.3, 0.8) if kind == "t808" else rng.uniform(0.07, 0.3)
    tone = np.sin(2 * np.pi * (base * time + top * sweep * (1 - np.exp(-time / sweep)))) * np.exp(-time / length)
    click = band(rng.standard_normal(len(time)), rng.uniform(1500, 4500), 12000) * np.exp(-time / rng.uniform(0.001, 0.006))
    sound = tone + rng.uniform(0.05, 1.0) * click
    return np.tanh(sound * rng.uniform(0.7, 5))


def _snare(rng, electronic, stick):
    time = np.arange(int(0.6 * RATE)) / RATE
    if stick:
        tone = np.sin(2 * np.pi * rng.uniform(400, 1800) * time) * np.exp(-time / 0.02)
        return tone + band(rng.standard_normal(len(time)), 1500, 9000) * np.exp(-time / 0.012)
    first = rng.uniform(150, 260)
    body = sum(level * np.sin(2 * np.pi * first * ratio * time + rng.uniform(0, 6)) * np.exp(-time / rng.uniform(0.03, 0.14))
               for ratio, level in ((1, 1), (1.6, 0.6), (2.3, 0.3)))
    wires = band(rng.standard_normal(len(time)), rng.uniform(500, 2500), rng.uniform(7000, 16000))
    wires *= np.exp(-time / rng.uniform(0.05, 0.22))
    crack = rng.standard_normal(len(time)) * np.exp(-time / 0.004)
    sound = rng.uniform(0.3, 1.2) * body + rng.uniform(0.6, 1.6) * wires + rng.uniform(0, 0.8) * crack
    return np.tanh(sound * rng.uniform(0.6, 2.5))


def _clap(rng):
    time = np.arange(int(0.4 * RATE)) / RATE
    shape = np.exp(-time / rng.uniform(0.05, 0.15)) * 0.6
    for start in (0, 0.010, 0.021, 0.031)[:rng.integers(2, 5)]:
        shape += np.where(time >= start, np.exp(-(time - start) / 0.004), 0)
    return np.tanh(band(rng.standard_normal(len(time)), rng.uniform(700, 1200), rng.uniform(3000, 9000)) * shape * 1.5)


def _tom(rng, hertz, electronic):
    time = np.arange(int(0.8 * RATE)) / RATE
    tone = np.sin(2 * np.pi * (hertz * time + hertz * 0.02 * (1 - np.exp(-time / 0.04)))) * np.exp(-time / rng.uniform(0.1, 0.35))
    return tone + rng.uniform(0.05, 0.4) * rng.standard_normal(len(time)) * np.exp(-time / 0.01)


def _metal(rng, piece):
    length = {"h": 0.05, "O": 0.35, "r": 0.6, "y": 0.9, "Y": 1.2, "m": 0.06}.get(piece, 0.1) * np.exp(rng.normal(0, 0.3))
    time = np.arange(int(min(2.2, 6 * length) * RATE)) / RATE
    cluster = sum(np.sign(np.sin(2 * np.pi * hertz * time + rng.uniform(0, 6))) for hertz in rng.uniform(260, 900, 6) * (1 if piece != "r" else 1.6))
    low = rng.uniform(5000, 9000) if piece in "hOm" else rng.uniform(2500, 5000)
    sound = band(0.4 * rng.random() * cluster / 3 + rng.standard_normal(len(time)), low, None) * np.exp(-time / length)
    if piece == "r":
        sound = 0.5 * sound + np.sin(2 * np.pi * rng.uniform(2500, 5200) * time) * np.exp(-time / 0.15)
    if piece in "yY":
        sound = sound * (0.4 + 0.6 * np.exp(-time / 0.08))
    return sound

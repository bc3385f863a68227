"""The sound of the larynx before the tract: a pulse train with flat spectrum, and breath noise gated by it."""
import numpy as np
from scipy.ndimage import gaussian_filter1d

from prosody import HOP

RATE = 44100
_TAPS = 32
_PHASES = 64


def _sinc_table():
    """Windowed sinc for 64 fractions of a sample: places a pulse between samples without aliasing."""
    x = np.arange(_TAPS)[None] - _TAPS // 2 - np.arange(_PHASES)[:, None] / _PHASES
    window = np.cos(np.pi * x / (_TAPS + 2)) ** 2
    return (np.sinc(0.95 * x) * window).astype(np.float32)


_TABLE = _sinc_table()


def pulses(rng, f0, rough, sub):
    """Wave of one pulse per period, about unit power. `rough` and `sub` per control frame: irregularity and weakness of
    every second pulse (0..1)."""
    samples = len(f0) * HOP
    phase = np.cumsum(np.interp(np.arange(samples), np.arange(len(f0)) * HOP, f0)) / RATE
    count = int(phase[-1])
    at = np.interp(np.arange(1, count + 1), phase, np.arange(samples))
    frame = np.minimum((at / HOP).astype(int), len(f0) - 1)
    period = RATE / f0[frame]
    wild, odd = rough[frame], sub[frame] * (np.arange(count) % (2 if rng.random() < 0.7 else 3) == 1)
    slow = gaussian_filter1d(rng.normal(0, 1, count), 2) * 1.9
    at = at + period * (rng.normal(0, 1, count) * (0.003 + 0.06 * wild) + 0.05 * wild * slow + 0.12 * odd)
    gain = np.sqrt(period) * np.maximum(1 + rng.normal(0, 1, count) * (0.02 + 0.35 * wild) - 0.75 * odd, 0.05)
    whole = np.floor(at).astype(int)
    part = ((at - whole) * _PHASES).astype(int)
    wave = np.zeros(samples + 2 * _TAPS, np.float32)
    index = np.clip(whole, 0, samples)[:, None] + np.arange(_TAPS)
    np.add.at(wave, index, (gain[:, None] * _TABLE[part]).astype(np.float32))
    gate = 0.5 + 0.5 * np.cos(2 * np.pi * (phase - 0.35))
    return wave[_TAPS // 2:_TAPS // 2 + samples], gate.astype(np.float32)


def noise(rng, samples, gate, depth):
    """White noise of unit power, swelling with the opening of the folds by `depth` 0..1."""
    return rng.standard_normal(samples, dtype=np.float32) * (1 - depth + depth * gate * 1.6)

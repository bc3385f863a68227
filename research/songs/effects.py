"""Guitar amplifiers, equalizers, rooms, compressors and the master chain."""
import numpy as np
from scipy import fft
from scipy.signal import butter, lfilter, sosfilt

from fluid import RATE


def amplifier(rng, sound, heavy):
    """Distortion between a tightening high-pass and a speaker cabinet."""
    peak = np.percentile(np.abs(sound[::64]), 99.5) + 1e-6
    tight = sosfilt(butter(1, rng.uniform(80, 250) / (RATE / 2), "high", output="sos"), sound / peak).astype(np.float32)
    drive = rng.uniform(6, 40) if heavy else rng.uniform(1.5, 7)
    bias = np.float32(rng.uniform(0, 0.25))
    shaped = np.tanh(drive * tight + bias)
    sos = np.vstack([
        butter(2, rng.uniform(70, 120) / (RATE / 2), "high", output="sos"),
        butter(3, rng.uniform(3200, 6500) / (RATE / 2), "low", output="sos"),
        peaking(rng.uniform(300, 700), rng.uniform(-9, 3), 0.8), peaking(rng.uniform(1800, 3500), rng.uniform(0, 8), 1.0)])
    return sosfilt(sos, shaped).astype(np.float32) * np.float32(0.4)


def peaking(hertz, decibels, q):
    """One peaking section (Bristow-Johnson's cookbook) as a second-order row."""
    gain = 10 ** (decibels / 40)
    angle = 2 * np.pi * hertz / RATE
    alpha = np.sin(angle) / (2 * q)
    a0 = 1 + alpha / gain
    return np.array([[(1 + alpha * gain) / a0, -2 * np.cos(angle) / a0, (1 - alpha * gain) / a0, 1, -2 * np.cos(angle) / a0, (1 - alpha / gain) / a0]])


def random_curve(rng, frequencies, decibels):
    """A smooth random equalizer: gains at the given frequencies, about `decibels` strong."""
    knots = np.log(np.array([20, 60, 150, 400, 1000, 2500, 6000, 12000, 22050.0]))
    gains = rng.normal(0, decibels, len(knots))
    curve = np.interp(np.log(np.maximum(frequencies, 20)), knots, gains)
    return 10 ** (curve / 20)


class Room:
    """A reverb by convolution with decaying noise, applied together with an equalizer in the frequency domain."""

    def __init__(self, rng, count, seconds):
        self._size = fft.next_fast_len(count + int(seconds * RATE), real=True)
        self._count = count
        self._hertz = np.fft.rfftfreq(self._size, 1 / RATE)[::64]
        time = np.arange(int(seconds * RATE)) / RATE
        decay = np.exp(-6.9 * time / seconds)
        pre = int(rng.uniform(0, 0.03) * RATE)
        self._rooms = []
        for _ in range(2):
            noise = rng.standard_normal(len(time)) * decay
            noise[:pre] = 0
            noise = lfilter([1 - 0.6], [1, -rng.uniform(0.2, 0.7)], noise)
            noise /= np.sqrt((noise ** 2).sum())
            self._rooms.append(fft.rfft(noise.astype(np.float32), self._size))

    def __call__(self, rng, stereo, wet, decibels):
        """Equalizes and places a stereo array [2, samples] in the room."""
        curve = random_curve(rng, self._hertz, decibels)
        curve = np.repeat(curve, 64)[:self._size // 2 + 1].astype(np.float32)
        result = np.empty_like(stereo)
        for side in (0, 1):
            spectrum = fft.rfft(stereo[side], self._size) * curve
            if wet > 0:
                spectrum *= 1 + np.float32(wet) * self._rooms[side]
            result[side] = fft.irfft(spectrum, self._size)[:self._count]
        return result


def compress(stereo, threshold_db, ratio, attack_s=0.005, release_s=0.12):
    """A feed-forward compressor whose gain moves in steps of 1 ms, smoothed."""
    hop = 44
    blocks = stereo.shape[1] // hop
    level = np.abs(stereo[:, :blocks * hop]).max(0).reshape(blocks, hop).max(1)
    over = np.maximum(0, 20 * np.log10(level + 1e-6) - threshold_db) * (1 - 1 / ratio)
    rise, fall = np.exp(-0.001 / attack_s), np.exp(-0.001 / release_s)
    fast = lfilter([1 - rise], [1, -rise], over)
    smooth = np.maximum(fast, lfilter([1 - fall], [1, -fall], over))
    gain = (10 ** (-smooth / 20)).astype(np.float32)
    return stereo * np.interp(np.arange(stereo.shape[1]), np.arange(blocks) * hop, gain).astype(np.float32)


def master(rng, stereo, loud):
    """Equalizer, two-band or wide compression, soft clipping, perhaps a dull top, and a noise floor."""
    count = stereo.shape[1]
    size = fft.next_fast_len(count, real=True)
    hertz = np.fft.rfftfreq(size, 1 / RATE)[::64]
    curve = random_curve(rng, hertz, rng.uniform(0.5, 4))
    top = rng.choice([22050, 22050, 19000, 16000, 14000, 11000, 7000], p=[0.4, 0.1, 0.15, 0.2, 0.08, 0.05, 0.02])
    curve *= 1 / (1 + (hertz / top) ** 24)
    if rng.random() < 0.15:
        curve *= 1 / (1 + (rng.uniform(60, 150) / np.maximum(hertz, 1)) ** 4)
    curve = np.repeat(curve, 64)[:size // 2 + 1].astype(np.float32)
    stereo = np.stack([fft.irfft(fft.rfft(side, size) * curve, size)[:count] for side in stereo])
    stereo /= np.percentile(np.abs(stereo[:, ::32]), 99.8) + 1e-6
    if rng.random() < 0.35:
        low = sosfilt(butter(2, rng.uniform(120, 250) / (RATE / 2), output="sos"), stereo).astype(np.float32)
        stereo = compress(low, -18, rng.uniform(2, 5)) + compress(stereo - low, -18, rng.uniform(2, 6), release_s=rng.uniform(0.05, 0.3))
    else:
        stereo = compress(stereo, rng.uniform(-24, -6), 1 + 5 * loud * rng.random(), rng.uniform(0.002, 0.03), rng.uniform(0.04, 0.4))
    stereo /= np.percentile(np.abs(stereo[:, ::32]), 99.8) + 1e-6
    stereo = np.tanh(stereo * (0.5 + 1.8 * loud * rng.random()))
    noise = 10 ** (rng.uniform(-90, -48) / 20)
    stereo = stereo + noise * rng.standard_normal(stereo.shape, dtype=np.float32)
    return (stereo * (rng.uniform(0.5, 0.97) / np.abs(stereo).max())).astype(np.float32)

"""What a studio does to a voice: equalizer, compressor, doubles, echo, room. Stereo waves are [2, samples]."""
import numpy as np
import scipy.fft
from scipy.ndimage import gaussian_filter1d, uniform_filter1d

RATE = 44100


def equalize(wave, curve):
    """Applies a gain curve: a function of frequency in Hz to gain factor, over the whole wave (last axis)."""
    size = scipy.fft.next_fast_len(wave.shape[-1] + 4096, real=True)
    freqs = np.arange(size // 2 + 1) * (RATE / size)
    return scipy.fft.irfft(scipy.fft.rfft(wave, size) * curve(freqs).astype(np.float32), size)[..., :wave.shape[-1]].astype(np.float32)


def random_curve(rng, strength=6.0):
    """Gain curve of a random equalizer: low cut, two bells, high shelf (`strength` in dB)."""
    cut = rng.uniform(40, 160)
    bells = [(rng.uniform(150, 6000), rng.normal(0, strength / 2), rng.uniform(0.4, 1.2)) for _ in range(3)]
    shelf = rng.normal(0, strength / 2)

    def curve(freqs):
        octave = np.log2((freqs + 10) / 1000)
        decibels = sum(gain * np.exp(-((octave - np.log2(center / 1000)) / width) ** 2) for center, gain, width in bells)
        decibels = decibels + shelf / (1 + np.exp(-(octave - 2.3) * 3))
        return 10 ** (decibels / 20) / np.sqrt(1 + (cut / (freqs + 1)) ** 6)
    return curve


def telephone(rng):
    """Gain curve of a narrow band effect."""
    low, high = rng.uniform(250, 600), rng.uniform(2000, 4000)
    return lambda freqs: 1 / np.sqrt((1 + (low / (freqs + 1)) ** 8) * (1 + (freqs / high) ** 8))


def compress(rng, wave):
    """Compressor with random threshold, ratio 1.5 to 8, and speed; make-up to the old level."""
    loud = np.sqrt(np.maximum(uniform_filter1d(np.mean(np.atleast_2d(wave) ** 2, 0), int(RATE * rng.uniform(0.01, 0.06))), 0)) + 1e-6
    threshold = np.sqrt(np.mean(loud ** 2)) * rng.uniform(0.3, 1.2)
    gain = np.maximum(loud / threshold, 1) ** (1 / rng.uniform(1.5, 8) - 1)
    out = wave * gain
    return (out * np.sqrt(np.mean(wave ** 2) / (np.mean(out ** 2) + 1e-12))).astype(np.float32)


def pan(mono, position):
    """Mono to stereo at −1 (left) … 1 (right), constant power."""
    angle = (position + 1) * np.pi / 4
    return np.stack([mono * np.cos(angle), mono * np.sin(angle)]).astype(np.float32) * np.float32(np.sqrt(2))


def double(rng, mono, seconds):
    """The same line a little late and out of tune, as if sung again: read at a wandering delay."""
    samples = np.arange(len(mono))
    knots = np.arange(0, seconds + 1, 0.25)
    wander = gaussian_filter1d(rng.normal(0, 1, len(knots)), 2) * rng.uniform(0.003, 0.012) + rng.uniform(0.008, 0.03)
    delay = np.interp(samples / RATE, knots, wander)
    return np.interp(samples - delay * RATE, samples, mono).astype(np.float32)


def reverberate(rng, stereo, wet, seconds):
    """Adds a room: decaying stereo noise that gets duller as it decays. `wet` is its level against the dry sound."""
    count = int(seconds * RATE * 1.2)
    time = np.arange(count) / RATE
    tail = rng.standard_normal((2, count)).astype(np.float32) * np.exp(-6.9 * time / seconds).astype(np.float32)
    dull = equalize(tail, lambda f: 1 / (1 + (f / 2500) ** 2))
    blend = np.exp(-time / seconds * 4).astype(np.float32)
    tail = tail * blend + dull * (1 - blend)
    tail = np.concatenate([np.zeros((2, int(rng.uniform(0, 0.06) * RATE)), np.float32), tail], 1)
    size = scipy.fft.next_fast_len(stereo.shape[1] + tail.shape[1], real=True)
    room = scipy.fft.irfft(scipy.fft.rfft(stereo, size) * scipy.fft.rfft(tail, size), size)[:, :stereo.shape[1]]
    room *= wet * np.sqrt(np.mean(stereo ** 2) / (np.mean(room ** 2) + 1e-12))
    return (stereo + room).astype(np.float32)


def echo(rng, stereo):
    """Three repeats, from side to side or in place."""
    delay = int(rng.uniform(0.12, 0.6) * RATE)
    gain, sides = 10 ** (rng.uniform(-22, -8) / 20), rng.random() < 0.5
    out = stereo.copy()
    for k in range(1, 4):
        part = stereo[::-1] if sides and k % 2 else stereo
        out[:, k * delay:] += part[:, :max(stereo.shape[1] - k * delay, 0)] * gain * 0.6 ** (k - 1)
    return out

"""Short-time spectra and the bands that the voice network sees.

44.1 kHz, periodic Hann of 2048 samples, hop 441 samples (100 frames/s); frame t is centered on sample 441 t, zeros
outside the song. 200 bands: bins 1..128 one by one (21.5 Hz to 2.76 kHz), then 72 logarithmic bands up to 16 kHz.
"""
import numpy as np
import scipy.fft

RATE = 44100
WINDOW = 2048
HOP = 441
BINS = WINDOW // 2 + 1
LINEAR = 128
LOG = 72
BANDS = LINEAR + LOG
TOP = 744
FLOOR = 1e-4

WEIGHTS = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)).astype(np.float32)


def _edges():
    """First bin of every band and, last, the bin after the last band: 201 integers."""
    first = LINEAR + 1
    log = np.round(first * (TOP / first) ** (np.arange(LOG + 1) / LOG)).astype(int)
    return np.concatenate([np.arange(1, first), log])


EDGES = _edges()


def frame_count(samples):
    """Frames of a song of `samples` samples."""
    return samples // HOP + 1


def spectrum(wave):
    """Complex spectra [frames, 1025] of one channel; a sine of amplitude A has magnitude A."""
    count = frame_count(len(wave))
    padded = np.zeros(WINDOW + HOP * count, np.float32)
    padded[WINDOW // 2:WINDOW // 2 + len(wave)] = wave
    frames = np.lib.stride_tricks.as_strided(padded, (count, WINDOW), (padded.strides[0] * HOP, padded.strides[0]))
    return scipy.fft.rfft(frames * WEIGHTS, axis=1) * np.float32(4 / WINDOW)


def inverse(spectra, samples):
    """The wave of `samples` samples whose spectra come closest to `spectra` (weighted overlap-add)."""
    count = len(spectra)
    frames = scipy.fft.irfft(spectra / np.float32(4 / WINDOW), WINDOW, axis=1).astype(np.float32) * WEIGHTS
    wave = np.zeros(WINDOW + HOP * count, np.float32)
    weight = np.zeros_like(wave)
    for t in range(count):
        wave[t * HOP:t * HOP + WINDOW] += frames[t]
        weight[t * HOP:t * HOP + WINDOW] += WEIGHTS * WEIGHTS
    half = WINDOW // 2
    return wave[half:half + samples] / np.maximum(weight[half:half + samples], 1e-3)


def band_mean(values):
    """Mean over the bins of each band: [frames, 1025] to [frames, 200]."""
    log = np.add.reduceat(values[:, :TOP], EDGES[LINEAR:-1], axis=1) / np.diff(EDGES[LINEAR:]).astype(np.float32)
    return np.concatenate([values[:, 1:LINEAR + 1], log], axis=1)


def power(spectra):
    """Squared magnitudes."""
    return spectra.real ** 2 + spectra.imag ** 2


def level(left, right):
    """The song's level g: root mean square over both channels and the whole song."""
    return float(np.sqrt((np.mean(np.square(left, dtype=np.float64)) + np.mean(np.square(right, dtype=np.float64))) / 2)) + 1e-7


def features(left_spectra, right_spectra, song_level):
    """Log-compressed band magnitudes [frames, 400]: mid bands, then side bands, relative to the song's level."""
    mid = np.sqrt(band_mean(power((left_spectra + right_spectra) * np.float32(0.5))))
    side = np.sqrt(band_mean(power((left_spectra - right_spectra) * np.float32(0.5))))
    return np.log(np.concatenate([mid, side], axis=1) / np.float32(song_level) + np.float32(FLOOR)).astype(np.float32)


def mask_to_bins(mask):
    """Band mask [frames, 200] to bins [frames, 1025]: as it is below bin 129, straight lines between band centers
    above, held beyond the ends (bin 0 takes band 0, bins above the last center take the last band)."""
    centers = (EDGES[:-1] + EDGES[1:] - 1) / 2
    bins = np.clip(np.arange(BINS), centers[0], centers[-1])
    upper = np.clip(np.searchsorted(centers, bins), 1, BANDS - 1)
    share = ((bins - centers[upper - 1]) / (centers[upper] - centers[upper - 1])).astype(np.float32)
    return mask[:, upper - 1] * (1 - share) + mask[:, upper] * share

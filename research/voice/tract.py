"""The vocal tract as a filter that changes with time: formant curves to spectral envelopes, and the filtering."""
import numpy as np
import scipy.fft
from scipy.ndimage import gaussian_filter1d

from phones import PHONES
from prosody import FPS, HOP

SIZE = 2048
BINS = SIZE // 2 + 1
FREQS = (np.arange(BINS) * 44100 / SIZE).astype(np.float32)
_WINDOW = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(4 * HOP) / (4 * HOP))).astype(np.float32) / 2
_CHUNK = 1500


def resonance(freqs, center, width):
    """Log magnitude of a two-pole resonance with gain 1 at 0 Hz."""
    half = width * width / 4
    return (np.log(center * center + half) - 0.5 * np.log(((freqs - center) ** 2 + half) * ((freqs + center) ** 2 + half))).astype(np.float32)


def minimum_phase(log_magnitude):
    """Complex spectra of minimum phase with the given natural-log magnitudes [frames, 1025]."""
    cepstrum = scipy.fft.irfft(log_magnitude, axis=1)
    cepstrum[:, 1:SIZE // 2] *= 2
    cepstrum[:, SIZE // 2 + 1:] = 0
    return np.exp(scipy.fft.rfft(cepstrum, axis=1))


def shape(wave, log_magnitude_of):
    """Filters a wave frame by frame; `log_magnitude_of(a, b)` gives the envelopes of control frames a..b-1."""
    frames = len(wave) // HOP
    padded = np.concatenate([np.zeros(2 * HOP, np.float32), wave.astype(np.float32), np.zeros(4 * HOP, np.float32)])
    out = np.zeros(len(padded) + SIZE, np.float32)
    for a in range(0, frames, _CHUNK):
        b = min(a + _CHUNK, frames)
        parts = np.lib.stride_tricks.as_strided(padded[a * HOP:], (b - a, 4 * HOP), (padded.strides[0] * HOP, padded.strides[0]))
        spectra = scipy.fft.rfft(parts * _WINDOW, SIZE, axis=1) * minimum_phase(log_magnitude_of(a, b))
        pieces = scipy.fft.irfft(spectra, axis=1).astype(np.float32)
        for k in range(b - a):
            start = (a + k) * HOP
            out[start:start + SIZE] += pieces[k]
    return out[2 * HOP:2 * HOP + len(wave)]


class Tract:
    """Curves of the articulation on the control frames, drawn from phones with smooth transitions."""

    def __init__(self, rng, singer, phones, times, f0, effort):
        self.singer, self.f0, self.effort = singer, np.asarray(f0, np.float32), np.asarray(effort, np.float32)
        count = len(times)
        self.formants = np.tile(np.array([500.0, 1450, 2500]), (count, 1))
        self.voice, self.aspiration, self.burst = np.zeros(count), np.zeros(count), np.zeros(count)
        self.center, self.octaves, self.nasal = np.full(count, 4000.0), np.ones(count), np.zeros(count)
        self._hiss = rng.uniform(0.2, 0.9)
        last = 0
        for name, start, end in phones:
            a, b = (int(np.clip(t * FPS, 0, count)) for t in (start, end))
            if b > a:
                self._place(rng, PHONES[name], a, b, last)
                last = b
        self.formants[last:] = self.formants[max(last - 1, 0)]
        blur = rng.uniform(4, 9)
        self.formants = gaussian_filter1d(self.formants, blur, axis=0) * singer.tract * singer.formant_shift
        self.voice, self.aspiration = gaussian_filter1d(self.voice, 3.5), gaussian_filter1d(self.aspiration, 3)
        self.nasal, self.burst = gaussian_filter1d(self.nasal, 6), gaussian_filter1d(self.burst, 1)
        self.formants[:, 0] = np.maximum(self.formants[:, 0], self.f0 * rng.uniform(0.85, 1.1))
        self.formants[:, 1] = np.maximum(self.formants[:, 1], self.formants[:, 0] * 1.25)
        self.formants[:, 2] = np.maximum(self.formants[:, 2], self.formants[:, 1] * 1.15)
        self._fixed = self._upper()

    def _place(self, rng, phone, a, b, last):
        """Writes the targets of one phone into frames a..b-1; formants move there from the phone before."""
        self.formants[last:b] = np.array(phone.formants) * rng.normal(1, 0.025, 3)
        self.nasal[a:b] = phone.kind == "nasal"
        self.center[a:b], self.octaves[a:b] = max(phone.center, 500) * self.singer.tract ** 0.5 * rng.normal(1, 0.05), phone.octaves
        if phone.kind == "stop":
            release = max(b - int(FPS * (0.012 + (0.04 if phone.aspiration else 0.0))), a)
            self.voice[a:release] = phone.voice
            self.burst[release:min(release + max(int(0.012 * FPS), 2), b)] = phone.noise * self._hiss * rng.uniform(0.6, 1.5)
            self.aspiration[release:b] = phone.aspiration * rng.uniform(0.3, 1.2)
        else:
            self.voice[a:b], self.burst[a:b], self.aspiration[a:b] = phone.voice, phone.noise * self._hiss * rng.uniform(0.6, 1.3), phone.aspiration * (0.3 + 0.7 * self._hiss)

    def _upper(self):
        """Formants 4 and up: constant over time; the singer's formant pulls three of them together."""
        upper = np.array(self.singer.upper)
        ring = self.singer.ring
        upper[0] = upper[0] * (1 - 0.12 * ring)
        upper[1] = upper[1] * (1 - 0.25 * ring)
        widths = np.array([140, 180, 260, 340, 420, 500]) * self.singer.bandwidth
        log = sum(resonance(FREQS, f, w) for f, w in zip(upper, widths))
        return log.astype(np.float32)

    def _formants(self, a, b, loose):
        """Log magnitude of the tract itself; `loose` widens the resonances (open glottis)."""
        log = np.repeat(self._fixed[None], b - a, 0)
        for k, width in enumerate((70, 90, 130)):
            log += resonance(FREQS, self.formants[a:b, k:k + 1].astype(np.float32), np.float32(width * self.singer.bandwidth * loose))
        if self.nasal[a:b].max() > 0.01:
            dip = -resonance(FREQS, np.float32(900 * self.singer.tract), np.float32(250)) - 1.4 * (FREQS > 600)
            log += self.nasal[a:b, None].astype(np.float32) * np.clip(dip, -3, 0.5)
        return log

    def voiced(self, a, b):
        """Envelope of the pulse train: glottal spectrum (glottal formant and tilt), tract, gain."""
        s, f0, effort = self.singer, self.f0[a:b, None], self.effort[a:b, None]
        ratio = FREQS / (f0 * (0.7 + 0.6 * effort) * s.open_quotient)
        glottal = np.log(ratio + 0.02) - 0.5 * np.log((1 - ratio * ratio) ** 2 + (ratio / 0.8) ** 2 + 1e-6)
        corner = 500 * 2 ** (3.4 * effort) * s.tilt
        glottal -= 0.5 * np.log1p((FREQS / corner) ** 2)
        gain = np.log(np.maximum(self.voice[a:b, None], 1e-4)).astype(np.float32)
        return glottal + self._formants(a, b, np.float32(1.0)) + gain

    def breathed(self, a, b, breath):
        """Envelope of the noise: aspiration and breath through the tract, frication at the consonant's place."""
        gain = self.aspiration[a:b] * 0.5 + breath[a:b] * self.voice[a:b]
        whisper = np.exp(self._formants(a, b, np.float32(1.8)) - 0.35 * np.log1p((FREQS / 1500) ** 2)) * gain[:, None].astype(np.float32)
        distance = np.log2((FREQS + 20) / self.center[a:b, None].astype(np.float32)) / self.octaves[a:b, None].astype(np.float32)
        hiss = np.exp(-np.where(distance > 0, 0.8, 2.2) * np.abs(distance) ** 1.6) * (self.burst[a:b, None] * 0.35).astype(np.float32)
        return np.log(whisper + hiss + 1e-5).astype(np.float32)

"""Own synthesis: saw and pulse instruments, and a formant voice that stands in for singers, rappers and growlers."""
import numpy as np
from scipy.signal import butter, lfilter, sosfilt

from fluid import RATE
from sampler import fade_tail


class Analog:
    """Detuned saws or a pulse through a low-pass with a falling cutoff; every pitch is made once and reused."""

    def __init__(self, rng, kind):
        self._rng, self._kind = rng, kind
        self._voices = {"saw": int(rng.integers(3, 8)), "synth": int(rng.integers(1, 4)), "chip": 1, "bass": int(rng.integers(1, 3))}[kind]
        self._detune = rng.uniform(3, 18) if self._voices > 1 else 0.0
        self._pulse = kind == "chip" or rng.random() < 0.3
        self._width = float(rng.choice([0.5, 0.25, 0.125]))
        self._cutoff = float(np.exp(rng.uniform(np.log(500 if kind == "bass" else 1500), np.log(3000 if kind == "bass" else 9000))))
        self._decay = float(rng.choice([0.06, 0.15, 0.4, 4.0]))
        self._floor = float(rng.uniform(0.1, 0.9))
        self._release = float(rng.choice([0.01, 0.03, 0.1]))
        self._known = {}

    def note(self, pitch, velocity, seconds):
        """Mono samples of one note."""
        wanted = int((min(seconds, 6.0) + self._release) * RATE)
        sound = self._known.get(pitch)
        if sound is None or len(sound) < wanted:
            sound = self._known[pitch] = self._make(pitch, max(wanted, RATE // 2))
        return fade_tail(sound[:wanted].copy(), self._release) * np.float32(velocity)

    def _make(self, pitch, count):
        time = np.arange(count, dtype=np.float32) / RATE
        raw = np.zeros(count, np.float32)
        for _ in range(self._voices):
            hertz = 440 * 2 ** ((pitch - 69 + self._rng.normal(0, self._detune) / 100) / 12)
            phase = (time * hertz + self._rng.random()) % 1
            raw += np.where(phase < self._width, 1, -1).astype(np.float32) if self._pulse else 2 * phase - 1
        raw /= np.sqrt(self._voices) * 3
        if self._kind == "chip":
            return raw * np.exp(-time / max(0.3, self._decay)).astype(np.float32)
        dark = sosfilt(butter(2, self._cutoff / 4 / (RATE / 2), output="sos"), raw)
        bright = sosfilt(butter(2, self._cutoff / (RATE / 2), output="sos"), raw)
        fall = np.exp(-time / self._decay)
        attack = np.minimum(1, time * 400)
        return ((dark * (1 - fall) + bright * fall) * attack * (self._floor + (1 - self._floor) * fall)).astype(np.float32)


# Formants (hertz) of some vowels of an average adult voice, after the usual phonetics tables.
VOWELS = [(730, 1090, 2440, 3400), (530, 1840, 2480, 3500), (300, 2250, 3000, 3600), (570, 840, 2410, 3300), (320, 870, 2240, 3200),
          (660, 1720, 2410, 3400), (490, 1350, 1690, 3300)]
WIDTHS = (80, 100, 130, 180)


class Voice:
    """A singer of random size: pulse train with vibrato and glides through vowel formants, consonant noise at the starts."""

    def __init__(self, rng, kind):
        self._rng, self._kind = rng, kind
        self._size = float(np.exp(rng.normal(0, 0.1)))
        self._vibrato = rng.uniform(4.5, 6.5), rng.uniform(0.0, 0.5)
        self._breath = float(rng.uniform(0.005, 0.06))
        self._drive = 8.0 if kind == "growl" else float(rng.choice([0, 0, 1.5]))
        self._late = 0.02 if kind == "rap" else 0.04
        self._last = None

    def note(self, pitch, velocity, seconds):
        """Mono samples of one syllable."""
        seconds = max(0.06, min(seconds, 4.0) - 0.015)
        count = int((seconds + 0.05) * RATE)
        time = np.arange(count, dtype=np.float32) / RATE
        semitone = self._contour(pitch, time, seconds)
        phase = np.cumsum(440 * 2 ** ((semitone - 69) / 12) / RATE) % 1
        source = (np.where(phase < 0.6, phase * 2 - 0.6, -0.6 - 4 * (phase - 0.6) ** 2)).astype(np.float32)
        noise = self._rng.standard_normal(count).astype(np.float32)
        source = source + self._breath * noise
        if self._kind == "growl":
            source += noise * 0.5 * (phase < 0.5)
        sound = self._formants(source)
        envelope = np.minimum(1, time / self._late) * np.clip((seconds + 0.04 - time) / 0.05, 0, 1)
        sound = sound * envelope + self._consonant(noise, time)
        if self._drive:
            sound = np.tanh(sound * self._drive) / 1.5
        return (sound * velocity).astype(np.float32)

    def _contour(self, pitch, time, seconds):
        start = self._last if self._last is not None and abs(self._last - pitch) < 8 else pitch - 1
        self._last = pitch
        semitone = pitch + (start - pitch) * np.exp(-time / 0.03)
        if self._kind == "rap":
            return semitone - 3 * time / max(0.1, seconds) + 1.0 * np.sin(2 * np.pi * 3 * time)
        rate, depth = self._vibrato
        return semitone + depth * np.sin(2 * np.pi * rate * time) * np.clip((time - 0.25) / 0.3, 0, 1)

    def _formants(self, source):
        vowel = VOWELS[self._rng.integers(len(VOWELS))]
        total = np.zeros(len(source))
        for hertz, width, level in zip(vowel, WIDTHS, (1.0, 0.6, 0.35, 0.2)):
            radius = np.exp(-np.pi * width / RATE)
            angle = 2 * np.pi * min(hertz * self._size, 9000) / RATE
            total += level * (1 - radius) * 2 * lfilter([1, 0, -1], [1, -2 * radius * np.cos(angle), radius * radius], source)
        return total * 1.2

    def _consonant(self, noise, time):
        kind = self._rng.integers(4)
        if kind == 0:
            return 0.0
        length = (0.015, 0.04, 0.07)[kind - 1]
        burst = np.where(time < length, np.sin(np.pi * np.clip(time / length, 0, 1)), 0) * noise * self._rng.uniform(0.02, 0.2)
        return np.diff(burst, prepend=0) if kind > 1 else burst

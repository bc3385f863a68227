"""Speech of the espeak-ng program made to sing: random words, spectral envelope, stretched onto notes, sung anew.

Only the program's sound is used. The envelope is the true envelope (Imai and Abe 1979; Röbel and Rodet 2005), own code.
"""
import ctypes
import ctypes.util
import itertools
from dataclasses import dataclass, replace

import numpy as np
import scipy.fft
from scipy.ndimage import gaussian_filter1d

from prosody import FPS, HOP, dynamics, frame_times, pitch, timeline
from singing import Line, curves, distort, excitation
from tract import BINS, FREQS, shape

RATE = 22050
STEP = 110
_FRAME = 700
_SIZE = 1024
LANGUAGES = ("en-us en-gb en-gb-scotland de fr-fr es es-419 it pt pt-br pl sv nl fi hu cs ro tr id da nb et lv hr ca sw eo la sk sl lt is ga cy sq eu ms ru uk bg el ja ko").split()
VARIANTS = ["", "+m1", "+m2", "+m3", "+m4", "+m5", "+m6", "+m7", "+m8", "+f1", "+f2", "+f3", "+f4", "+f5", "+croak", "+klatt", "+klatt2", "+klatt3", "+klatt4"]
_ALPHABETS = {"ru": ("аеиоуыэюя", "бвгджзклмнпрстфхцчш"), "uk": ("аеиоуіїює", "бвгджзклмнпрстфхцчш"), "bg": ("аеиоуъ", "бвгджзклмнпрстфхцчш"), "el": ("αειουωη", "βγδζθκλμνπρστφχψ")}
_LATIN = ("aaeeiioou", "bcdfghjklmnprsttvwz")
_VOWELS = set("iyɨʉɯuɪʏʊeøɘɵɤoəɛœɜɞʌɔæɐaɶɑɒᵻɚɝ")


class _Event(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("id", ctypes.c_uint), ("text", ctypes.c_int), ("length", ctypes.c_int), ("milliseconds", ctypes.c_int),
                ("sample", ctypes.c_int), ("user", ctypes.c_void_p), ("name", ctypes.c_char * 8)]


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


class Speaker:
    """The espeak-ng program through its C interface: text to 22.05 kHz sound with phoneme times."""

    def __init__(self):
        self._library = ctypes.CDLL(ctypes.util.find_library("espeak-ng") or "libespeak-ng.so.1")
        self._library.espeak_Initialize(2, 0, None, 3)
        self._callback = _Callback(self._receive)
        self._library.espeak_SetSynthCallback(self._callback)
        self._sound, self._marks = [], []

    def _receive(self, wave, count, events):
        if wave and count > 0:
            self._sound.append(np.ctypeslib.as_array(wave, (count,)).copy())
        k = 0
        while events[k].type != 0:
            if events[k].type == 7:
                self._marks.append((events[k].sample / RATE, events[k].name.decode("utf8", "ignore")))
            k += 1
        return 0

    def say(self, text, voice, rate, pitch_percent):
        """Wave and phones [label, start, end]; pauses have an empty label."""
        self._sound, self._marks = [], []
        library = self._library
        if library.espeak_SetVoiceByName(voice.encode()) != 0:
            library.espeak_SetVoiceByName(b"en-us")
        for parameter, value in ((1, rate), (3, pitch_percent), (4, 0)):
            library.espeak_SetParameter(parameter, value, 0)
        data = text.encode()
        library.espeak_Synth(data, len(data) + 1, 0, 0, 0, 1, None, None)
        wave = np.concatenate(self._sound or [np.zeros(1, np.short)]).astype(np.float32) / 32768
        times = [m[0] for m in self._marks] + [len(wave) / RATE]
        phones = [[name.strip("ˈˌ_ː"), a, b] for (_, name), a, b in zip(self._marks, times, times[1:]) if b > a]
        return wave, phones


def random_text(rng, language, words):
    """Pseudo-words in the letters of a language."""
    if language == "ja":
        letters = [chr(c) for c in range(0x3042, 0x3094) if chr(c) not in "ぁぃぅぇぉっゃゅょゎ"]
        return " ".join("".join(rng.choice(letters, rng.integers(1, 5))) for _ in range(words))
    if language == "ko":
        return " ".join("".join(chr(0xAC00 + 28 * int(rng.integers(399)) + int(rng.choice([0, 0, 4, 8, 16, 21]))) for _ in range(rng.integers(1, 4))) for _ in range(words))
    vowels, consonants = _ALPHABETS.get(language, _LATIN)
    syllable = lambda: "".join([rng.choice(list(consonants)) if rng.random() < 0.85 else "", rng.choice(list(vowels)), rng.choice(list(consonants)) if rng.random() < 0.25 else ""])
    return " ".join("".join(syllable() for _ in range(rng.integers(1, 4))) for _ in range(words))


def true_envelope(wave):
    """Log envelope [frames, 513] on the peaks of the spectrum, and voicing 0..1 per frame (steps of 5 ms)."""
    count = max(len(wave) // STEP, 1)
    padded = np.concatenate([np.zeros(_FRAME // 2, np.float32), wave, np.zeros(_FRAME, np.float32)])
    frames = np.lib.stride_tricks.as_strided(padded, (count, _FRAME), (padded.strides[0] * STEP, padded.strides[0])) * np.hanning(_FRAME).astype(np.float32)
    spectra = scipy.fft.rfft(frames, _SIZE, axis=1)
    auto = scipy.fft.irfft(np.abs(spectra) ** 2, axis=1)
    window = scipy.fft.irfft(np.abs(scipy.fft.rfft(np.hanning(_FRAME), 2 * _FRAME)) ** 2)
    lags = auto[:, 55:300] / (auto[:, :1] + 1e-9) * (window[0] / window[55:300]).astype(np.float32)
    best = lags.max(axis=1)
    voicing = np.clip((best - 0.35) / 0.3, 0, 1) * (auto[:, 0] > 1e-7 * auto[:, 0].max())
    period = 55 + np.median(lags[best > 0.6].argmax(axis=1)) if (best > 0.6).any() else 180
    order = int(np.clip(0.45 * period, 30, 110))
    level = np.log(np.abs(spectra) + 1e-6)
    envelope = level
    for _ in range(12):
        cepstrum = scipy.fft.irfft(np.maximum(level, envelope), axis=1)
        cepstrum[:, order:_SIZE - order + 1] = 0
        envelope = scipy.fft.rfft(cepstrum, axis=1).real
    return envelope.astype(np.float32), voicing.astype(np.float32)


def voice_vowels(voicing, phones):
    """Voicing raised to nearly 1 inside vowels, where creak can hide the period."""
    for label, a, b in phones:
        if label and label[0] in _VOWELS:
            inside = slice(int((a + 0.01) * RATE / STEP), int((b - 0.01) * RATE / STEP))
            voicing[inside] = np.maximum(voicing[inside], 0.92)
    return voicing


def syllables_of(phones):
    """Speech cut into syllables (onset, nucleus, coda) of (label, start, end) phones."""
    out, onset = [], []
    for label, a, b in phones:
        phone = (label, a, b)
        if label and label[0] in _VOWELS:
            out.append((onset, [phone], []))
            onset = []
        elif label:
            onset.append(phone)
        elif out and onset:
            out[-1][2].extend(onset)
            onset = []
    return [s for s in out if s[1][0][2] - s[1][0][1] > 0.03]


def _read_positions(plan, times):
    """Where in the speech (seconds) each control frame reads, and whether it sounds. Long vowels hold their middle."""
    position, sounding = np.zeros(len(times)), np.zeros(len(times))
    for (_, a, b), start, end in plan:
        inside = slice(int(max(start, 0) * FPS), int(end * FPS))
        edge = min(0.05, 0.3 * (b - a), 0.3 * (end - start))
        position[inside] = np.interp(times[inside], [start, start + edge, end - edge, end], [a, a + edge, b - edge, b])
        sounding[inside] = 1
    return position, gaussian_filter1d(sounding, 2)


class SpeechTract:
    """Envelopes read from analyzed speech, warped to another tract length, with the effort of the singer."""

    def __init__(self, speech, position, sounding, singer, breath, effort):
        envelope, warp = speech.envelope, speech.warp
        at = np.clip(position * RATE / STEP, 0, len(envelope) - 1.001)
        self._low, self._part = at.astype(int), (at % 1).astype(np.float32)
        self.sounding = sounding.astype(np.float32)
        self.voicing = gaussian_filter1d(speech.voicing[np.round(at).astype(int)], 2) * self.sounding
        self._envelope, self._breath, self._effort = envelope, breath.astype(np.float32), effort.astype(np.float32)
        self._bins = np.clip(np.arange(BINS) / warp, 0, envelope.shape[1] - 3)
        self._fall = (-np.maximum(np.arange(BINS) / warp - envelope.shape[1] + 40, 0) * 0.008 * singer.tilt).astype(np.float32)

    def _log(self, a, b):
        low, part = self._low[a:b], self._part[a:b, None]
        frames = self._envelope[low] * (1 - part) + self._envelope[low + 1] * part
        whole, share = self._bins.astype(int), (self._bins % 1).astype(np.float32)
        return frames[:, whole] * (1 - share) + frames[:, whole + 1] * share + self._fall

    def voiced(self, a, b):
        """Envelope of the pulse train."""
        tilt = (self._effort[a:b, None] - 0.5) * np.log(np.maximum(FREQS, 300) / 1000) * 0.8
        return self._log(a, b) + tilt + np.log(np.maximum(self.voicing[a:b, None], 1e-4))

    def noisy(self, a, b):
        """Envelope of the noise: all of unvoiced sounds, some of voiced ones."""
        share = np.maximum(1 - self.voicing[a:b], 1.5 * self._breath[a:b]) * self.sounding[a:b]
        return self._log(a, b) + np.log(np.maximum(share[:, None], 1e-4))


@dataclass
class Speech:
    """Analysed speech of one voice: what `sing_speech` sings."""
    voice: str
    envelope: np.ndarray
    voicing: np.ndarray
    syllables: list
    warp: float


def speak(rng, speaker, count):
    """Lets a random voice say about `count` random syllables and analyses them."""
    language, variant = str(rng.choice(LANGUAGES)), str(rng.choice(VARIANTS))
    return analyzed(rng, speaker, language, variant, random_text(rng, language, 8 + count // 2))


def analyzed(rng, speaker, language, variant, text):
    """A text as a voice says it, analysed."""
    wave, phones = speaker.say(text, language + variant, int(rng.integers(110, 200)), int(rng.integers(38, 75)))
    spoken = syllables_of(phones)
    if len(spoken) < 4:
        raise ValueError(f"espeak-ng said too little in {language}{variant}: {text}")
    envelope, voicing = true_envelope(wave)
    return Speech(language + variant, envelope, voice_vowels(voicing, phones), spoken, float(np.clip(rng.normal(1.0, 0.08), 0.82, 1.25)))


def sing_speech(rng, speech, style, singer, syllables, seconds, harmony=0.0):
    """Renders a score with the syllables of analyzed speech; a `Line` like `singing.sing`."""
    words = [replace(s, onset=w[0], nucleus=w[1], coda=w[2]) for s, w in zip(syllables, itertools.cycle(speech.syllables))]
    times = frame_times(seconds)
    plan = [p for p in timeline(rng, words, lambda p: p[2] - p[1]) if p[0] != "breath"]
    f0 = pitch(rng, style, singer, words, times, harmony)
    effort, breath, rough, sub = curves(rng, singer, words, times)
    if style.voiceless:
        breath[:] = 0.6
    position, sounding = _read_positions(plan, times)
    tract = SpeechTract(speech, position, sounding, singer, breath, effort)
    train, hiss = excitation(rng, f0, rough, sub, style.voiceless > 0)
    out = shape(train, tract.voiced) + shape(hiss, tract.noisy)
    out = distort(rng, out * np.repeat(dynamics(rng, words, times), HOP).astype(np.float32), singer.drive)
    out *= 0.1 / (np.sqrt(np.mean(out ** 2)) + 1e-9)
    voiced = (tract.voicing > 0.4) & (style.voiceless == 0)
    return Line(out.astype(np.float32), np.where(voiced, f0, 0), [[p[0], a, b] for p, a, b in plan])

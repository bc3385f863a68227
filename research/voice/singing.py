"""A whole sung line from the formant singer: score, curves, source and tract put together."""
from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter1d

import source
from prosody import FPS, HOP, dynamics, frame_times, pitch, timeline
from tract import Tract, shape


@dataclass
class Line:
    """A mono take and its truth: pitch per control frame (0 = unvoiced), phones [name, start, end]."""
    wave: np.ndarray
    f0: np.ndarray
    phones: list


def curves(rng, singer, syllables, times):
    """Effort, breath, roughness and growl over time."""
    wander = lambda amount, width: gaussian_filter1d(rng.normal(0, 1, len(times)), width) * np.sqrt(width) * amount
    effort = np.clip(singer.effort + wander(0.12, 100), 0, 1)
    onset = np.zeros(len(times))
    for s in syllables:
        if s.first and rng.random() < 0.5:
            onset[int(s.start * FPS):int((s.start + 0.15) * FPS)] = rng.uniform(0.2, 1)
    onset = gaussian_filter1d(onset, 8)
    breath = np.clip(singer.breath * np.exp(wander(0.4, 60)) + 0.06 * onset, 0, 1.2)
    rough = np.clip(singer.rough * np.exp(wander(0.6, 40)) + (0.25 * onset if singer.rough > 0.1 else 0), 0, 1)
    sub = np.clip(singer.sub * (0.5 + wander(0.8, 50)), 0, 0.95)
    return effort, breath, rough, sub


def distort(rng, wave, drive):
    """Soft clipping like a throat or an amplifier that is pushed; keeps the level."""
    if drive < 0.05:
        return wave
    peak = np.percentile(np.abs(wave), 99) + 1e-9
    hard = np.tanh(wave / peak * (1 + 6 * drive ** 2) + 0.15 * drive) - np.tanh(0.15 * drive)
    return (hard * peak * (0.8 if drive < 0.5 else 0.65)).astype(np.float32)


def excitation(rng, f0, rough, sub, voiceless):
    """Pulse train and breath noise for a pitch curve."""
    train, gate = source.pulses(rng, f0, rough, sub)
    hiss = source.noise(rng, len(train), gate, 0.0 if voiceless else 0.6)
    return train * (0.0 if voiceless else 1.0), hiss


def sing(rng, style, singer, syllables, seconds, harmony=0.0):
    """Renders a score; returns a `Line` at about -20 dB."""
    times = frame_times(seconds)
    phones = timeline(rng, syllables)
    f0 = pitch(rng, style, singer, syllables, times, harmony)
    effort, breath, rough, sub = curves(rng, singer, syllables, times)
    tract = Tract(rng, singer, phones, times, f0, effort)
    train, hiss = excitation(rng, f0, rough, sub, style.voiceless > 0)
    if style.voiceless:
        breath = np.maximum(breath, 0.4)
    wave = shape(train, tract.voiced) + shape(hiss, lambda a, b: tract.breathed(a, b, breath))
    loud = np.repeat(dynamics(rng, syllables, times), HOP).astype(np.float32)
    wave = distort(rng, wave * loud, singer.drive)
    wave *= 0.1 / (np.sqrt(np.mean(wave ** 2)) + 1e-9)
    sounding = (tract.voice > 0.1) & (style.voiceless == 0)
    return Line(wave.astype(np.float32), np.where(sounding, f0, 0), phones)

"""From a score to curves in time: when each phone sounds, pitch, loudness and vocal effort (300 frames/s)."""
import numpy as np
from scipy.ndimage import gaussian_filter1d

from phones import PHONES
from score import spread

HOP = 147
FPS = 44100 / HOP


def frame_times(seconds):
    """Times of the control frames."""
    return np.arange(int(seconds * FPS)) / FPS


def seconds_of(phone):
    """Natural length of a phone by name."""
    return PHONES[phone].seconds


def timeline(rng, syllables, natural=seconds_of):
    """Phones as [phone, start, end]: onsets end where the vowel starts, codas end with the note, breaths before phrases."""
    phones, clear = [], 0.0
    for k, s in enumerate(syllables):
        lengths = [natural(p) * rng.uniform(0.7, 1.3) for p in s.onset]
        room = max(s.start - clear - 0.02, 0.03)
        scale = min(1.0, room / max(sum(lengths), 1e-6))
        at = s.start - sum(lengths) * scale
        if s.first and at - clear > 0.4 and rng.random() < 0.5:
            length = rng.uniform(0.15, 0.35)
            phones.append(["breath", at - length - 0.03, at - 0.03])
        for p, length in zip(s.onset, lengths):
            phones.append([p, at, at + length * scale])
            at += length * scale
        after = syllables[k + 1] if k + 1 < len(syllables) else None
        end = s.end
        if after is not None and after.start - end < 0.06:
            end = after.start - min(sum(natural(p) for p in after.onset), 0.55 * (after.start - s.start))
        coda = [natural(p) * rng.uniform(0.7, 1.2) for p in s.coda]
        shrink = min(1.0, 0.45 * (end - s.start) / max(sum(coda), 1e-6))
        open_end = end - sum(coda) * shrink
        cut = s.start + (open_end - s.start) * rng.uniform(0.45, 0.75)
        marks = [s.start, open_end] if len(s.nucleus) == 1 else [s.start, cut, open_end]
        phones += [[p, a, b] for p, a, b in zip(s.nucleus, marks, marks[1:])]
        at = open_end
        for p, length in zip(s.coda, coda):
            phones.append([p, at, at + length * shrink])
            at += length * shrink
        clear = at
    return phones


def _vibrato(rng, times, starts, ends, singer):
    """Vibrato in semitones: grows in after 0.1 to 0.5 s on each long note."""
    depth = np.zeros(len(times))
    for a, b in zip(starts, ends):
        if b - a > 0.3 and rng.random() < 0.85:
            delay = min(rng.uniform(0.1, 0.5), (b - a) * 0.6)
            ramp = np.clip((times - a - delay) / rng.uniform(0.1, 0.4), 0, 1) * (times < b)
            depth = np.maximum(depth, ramp * rng.uniform(0.5, 1.2))
    depth = gaussian_filter1d(depth, 6) * singer.vibrato_depth / 100
    rate = singer.vibrato_rate + gaussian_filter1d(rng.normal(0, 1, len(times)), 60) * 4
    return depth * np.sin(2 * np.pi * np.cumsum(rate) / FPS + rng.uniform(0, 6))


def _speech_tune(rng, syllables):
    """Notes replaced by speech melody: falls through a phrase, accents rise."""
    base, out, fall = None, [], 0.0
    for s in syllables:
        if base is None or s.first:
            base, fall = s.notes[0][1] * 0.25 + 0.75 * syllables[0].notes[0][1] + rng.normal(0, 2), 0.0
        fall += rng.uniform(0, 0.5)
        accent = rng.uniform(1, 6) if rng.random() < 0.3 else rng.normal(0, 0.8)
        out += [(s.start - 0.04, base - fall + accent), (s.start + 0.6 * (s.end - s.start), base - fall - rng.uniform(-0.5, 2.5))]
    return out


def pitch(rng, style, singer, syllables, times, harmony=0.0):
    """Fundamental in Hz on the control frames (defined everywhere; which frames sound is told by the phones)."""
    notes = _speech_tune(rng, syllables) if rng.random() < style.spoken else [(t - 0.02, m) for s in syllables for t, m in s.notes]
    midi = spread(notes, times, 57.0)
    if singer.flat:
        curve = gaussian_filter1d(midi, rng.uniform(0.5, 3))
    else:
        curve = gaussian_filter1d(midi, rng.uniform(4, 22))
        curve += gaussian_filter1d(rng.normal(0, 1, len(times)), 12) * rng.uniform(0.1, 0.7) + gaussian_filter1d(rng.normal(0, 1, len(times)), 90) * 1.5
        starts = [t for s in syllables for t, _ in s.notes]
        ends = starts[1:] + [syllables[-1].end]
        curve += _vibrato(rng, times, starts, np.minimum(ends, np.array(starts) + 20), singer)
        for s in syllables:
            if rng.random() < singer.scoop * (1.6 if s.first else 0.6):
                near = slice(int(max(s.start - 0.1, 0) * FPS), int((s.start + 0.6) * FPS))
                curve[near] -= rng.uniform(0.5, 3.5) * np.exp(-np.maximum(times[near] - s.start, 0) / rng.uniform(0.04, 0.15))
            if s.last and rng.random() < 0.2:
                near = slice(int(max(s.end - 0.25, 0) * FPS), int((s.end + 0.1) * FPS))
                curve[near] -= rng.uniform(1, 8) * np.clip((times[near] - s.end + 0.25) / 0.35, 0, 1) ** 1.5
    return 440 * 2 ** ((curve + harmony - 69) / 12)


def _release(rng, syllables, times):
    """Notes before a rest die away instead of stopping at once; some swell or fade all along."""
    gain = np.ones(len(times))
    for s in syllables:
        a, b = int(s.start * FPS), int(s.end * FPS)
        if s.last and b > a:
            length = min(rng.uniform(0.03, 0.5), 0.7 * (s.end - s.start))
            gain[a:b] *= np.clip((s.end - times[a:b]) / length, 0, 1) ** rng.uniform(0.3, 1.2) if rng.random() < 0.7 else 1
        if s.end - s.start > 0.4 and b > a:
            gain[a:b] *= np.linspace(rng.uniform(0.6, 1), rng.uniform(0.4, 1), len(gain[a:b]))
    return gaussian_filter1d(gain, 3)


def dynamics(rng, syllables, times):
    """Loudness factor (about 1) of the whole line: accents, releases, slow swell."""
    steps = spread([(s.start - 0.05, s.accent) for s in syllables], times, 1.0)
    swell = gaussian_filter1d(rng.normal(0, 1, len(times)), 200) * 4 + gaussian_filter1d(rng.normal(0, 1, len(times)), 30) * 0.5
    return gaussian_filter1d(steps, 10) * _release(rng, syllables, times) * np.exp(np.clip(swell, -1.2, 1.2) * 0.4)

"""Songs as training examples: features, targets, augmentation."""
import json
from pathlib import Path

import numpy as np

from network import FAST_ROWS, SLOW_ROWS, TEMPO_BINS
from truth import read

FRAMES = 2560                     # of an example, 100 a second
METERS = {2: 5, 3: 6, 4: 7}       # beats per bar -> row of the slow head, other numbers row 8


def load_features(folder, name):
    """Features [frames, count] (float16) of a song, and how many of them are levels."""
    about = json.loads((Path(folder) / f"{name}.json").read_text())
    data = np.fromfile(Path(folder) / f"{name}.f16", np.float16).reshape(about["frames"], about["features"])
    return data, about["levels"]


class Song:
    """One song with its truth."""

    def __init__(self, features_folder, name, truth_path, weight=1.0):
        self.features, self.levels = load_features(features_folder, name)
        self.truth = read(truth_path)
        self.weight = weight

    def example(self, rng):
        """Augmented features [count, FRAMES], targets and weights of both heads."""
        speed = float(np.exp(rng.uniform(-0.16, 0.16))) if rng.random() < 0.8 else 1.0
        span = FRAMES * speed
        room = len(self.features) - span
        start = rng.uniform(-200, max(0, room) + 200) if room > -200 else rng.uniform(min(room, -200), 0)
        frames = augmented(rng, stretched(self.features, start, speed), self.levels)
        fast, fast_weight, slow, slow_weight = targets(self.truth, start, speed)
        return frames.T, fast, fast_weight * self.weight, slow, slow_weight * self.weight


def stretched(features, start, speed):
    """FRAMES frames from `start` (may be negative), `speed` source frames each; silence outside the song."""
    place = start + np.arange(FRAMES) * speed
    whole = np.floor(place).astype(int)
    part = (place - whole).astype(np.float32)[:, None]
    padded = np.vstack([features, np.zeros((1, features.shape[1]), features.dtype)]).astype(np.float32)
    inside = lambda index: np.where((index >= 0) & (index < len(features)), index, len(features))
    return padded[inside(whole)] * (1 - part) + padded[inside(whole + 1)] * part


def augmented(rng, frames, levels):
    """Random equalizer, noise floor, shift, missing bands, and loudness of what the network hears."""
    if rng.random() < 0.75:
        frames = _equalized(rng, frames, levels)
    if rng.random() < 0.3:
        shift = int(rng.integers(-2, 3))
        frames[:, :levels] = np.roll(frames[:, :levels], shift, axis=1)
    if rng.random() < 0.25:
        width = int(rng.integers(2, levels // 4))
        first = int(rng.integers(0, levels - width))
        frames[:, first:first + width] *= rng.uniform(0, 0.5)
        rises = frames.shape[1] - levels
        frames[:, levels + first * rises // levels:levels + (first + width) * rises // levels] *= rng.uniform(0, 0.5)
    if rng.random() < 0.3:
        frames[:, levels:] *= np.exp(rng.normal(0, 0.2, (1, frames.shape[1] - levels))).astype(np.float32)
    return frames


def _equalized(rng, frames, levels):
    """Gain and noise per band, in the power domain; the rises shrink where the noise covers them."""
    power = np.exp(np.float32(2 * np.log(10)) * frames[:, :levels]) - 1
    bands = np.arange(levels)
    curve = np.interp(bands, np.linspace(0, levels - 1, 7), rng.normal(0, rng.uniform(0, 0.3), 7)) + rng.normal(0, 0.12)
    noise = np.float32(10 ** rng.uniform(-3, 1.0)) * np.exp(rng.normal(0, 0.5)) * np.linspace(1, rng.uniform(0.1, 1), levels) if rng.random() < 0.5 else 0.0
    louder = power * (10 ** curve).astype(np.float32)
    changed = louder + np.float32(noise) * 1.0 if np.isscalar(noise) else louder + noise.astype(np.float32)
    share = (louder + 0.02) / (1 + changed) / ((power + 0.02) / (1 + power))
    rises = frames.shape[1] - levels
    edges = np.arange(rises) * levels // rises
    group = np.add.reduceat(np.minimum(share, 1.5), edges, axis=1) / np.diff(np.append(edges, levels))
    return np.hstack([np.log1p(changed) / np.float32(2 * np.log(10)), frames[:, levels:] * np.minimum(group, 1.3)]).astype(np.float32)


def targets(truth, start, speed):
    """Targets and weights of the two heads for the example that begins at source frame `start`."""
    to_frames = lambda seconds: (np.asarray(seconds) * 100 - start) / speed
    fast = np.zeros((len(FAST_ROWS), FRAMES), np.float32)
    fast_weight = np.full(fast.shape, 1.0 if truth.strokes else 0.0, np.float32)
    for row, strokes in enumerate(truth.strokes):
        strong = strokes[strokes[:, 1] >= 0.35] if len(strokes) else strokes
        _mark(fast[row], to_frames(strong[:, 0]), 1.0, 0.4)
        for place in to_frames(strokes[strokes[:, 1] < 0.35][:, 0]):
            _mark(fast[row], [place], 0.6, 0.2)
    slow = np.zeros((len(SLOW_ROWS), FRAMES // 2), np.float32)
    slow_weight = np.ones(slow.shape, np.float32)
    beats = to_frames(truth.beats) / 2
    _mark(slow[0], beats, 1.0, 0.5)
    _mark(slow[1], to_frames(truth.downbeats) / 2, 1.0, 0.5)
    _mark(slow[2], (beats[:-1] + beats[1:]) / 2, 1.0, 0.5)
    if len(truth.downbeats) == 0:
        slow_weight[1] = 0
    _song_rows(truth, to_frames, beats, slow, slow_weight)
    return fast, fast_weight, slow, slow_weight


def _song_rows(truth, to_frames, beats, slow, weight):
    """The rows that speak of the song: drums, division, meter, tempo; only where there are beats."""
    count = slow.shape[1]
    for place in (to_frames(np.concatenate([row[:, 0] for row in truth.strokes])) / 2 if truth.strokes else []):
        slow[3, max(0, int(place) - 50):max(0, int(place) + 50)] = 1
    weight[3] = 0.2 if truth.strokes else 0
    inside = np.zeros(count, np.float32)
    if len(beats) > 1:
        inside[max(0, int(beats[0])):max(0, int(beats[-1]) + 1)] = 1
        places = np.arange(count)
        bpm = 60 / (np.interp(places, beats[:-1], np.diff(beats)) * 0.02)
        distance = np.log(bpm[None, :] / TEMPO_BINS[:, None]) / np.log(TEMPO_BINS[1] / TEMPO_BINS[0])
        slow[9:] = np.exp(-0.5 * distance ** 2)
    slow[4] = truth.division == 3
    if truth.meter:
        slow[METERS.get(truth.meter, 8)] = 1
    weight[4] = 0.1 * inside * (truth.division > 0)
    weight[5:9] = 0.1 * inside * (truth.meter > 0)
    weight[9:] = 0.1 * inside


def _mark(row, places, middle, sides):
    """Raises a target around each place; the neighbors get less."""
    places = np.round(np.asarray(places)).astype(int)
    for away, value in ((-1, sides), (1, sides), (0, middle)):
        index = places + away
        index = index[(index >= 0) & (index < len(row))]
        row[index] = np.maximum(row[index], value)

"""Peaks and F-measures."""
import numpy as np


def peaks(activation, rate, threshold=0.3, apart_s=0.1):
    """Times of local maxima over a threshold, the strongest within `apart_s`; refined by a parabola."""
    width = max(1, int(apart_s * rate))
    padded = np.pad(activation, width, constant_values=-1)
    highest = np.max(np.lib.stride_tricks.sliding_window_view(padded, 2 * width + 1), axis=1)
    found = np.flatnonzero((activation >= highest) & (activation > threshold))
    found = found[np.diff(found, prepend=-10) > 1]
    return np.array([i + _vertex(activation, i) for i in found]) / rate


def _vertex(values, i):
    if i == 0 or i + 1 == len(values):
        return 0.0
    left, middle, right = float(values[i - 1]), float(values[i]), float(values[i + 1])
    bend = left - 2 * middle + right
    return 0.0 if bend >= 0 else float(np.clip(0.5 * (left - right) / bend, -0.5, 0.5))


def hits(found, truth, window):
    """Greatest number of pairs (one to one, in order) within the window."""
    i = j = count = 0
    while i < len(found) and j < len(truth):
        if abs(found[i] - truth[j]) <= window:
            count, i, j = count + 1, i + 1, j + 1
        elif found[i] < truth[j]:
            i += 1
        else:
            j += 1
    return count


def f_measure(found, truth, window=0.07):
    """2 hits / (found + truth); 1 where both are empty."""
    total = len(found) + len(truth)
    return 1.0 if total == 0 else 2 * hits(np.asarray(found), np.asarray(truth), window) / total


def octaves(beats):
    """The grid itself, its half (both phases), its double."""
    middle = (beats[:-1] + beats[1:]) / 2
    return {"same": beats, "half": beats[::2], "half'": beats[1::2], "double": np.sort(np.concatenate([beats, middle])), "off": middle}

"""Measures a checkpoint on held-out songs by simple peak picking: `evaluate.py CHECKPOINT SONGS FEATURES [--held 60]`."""
import argparse
from pathlib import Path

import numpy as np
import torch

from dataset import load_features
from export import load
from metrics import f_measure, peaks
from network import FAST_ROWS
from truth import read


def activations(network, features):
    """Probabilities of both heads, [rows, frames]."""
    with torch.no_grad():
        fast, slow = network(torch.from_numpy(features.astype(np.float32).T[None].copy()))
    return torch.sigmoid(fast)[0].numpy(), torch.sigmoid(slow)[0].numpy()


def scores(network, features, truth):
    """F-measures of one song: beat, downbeat, then the drums (None where unknown)."""
    fast, slow = activations(network, features)
    result = [f_measure(peaks(slow[0], 50), truth.beats) if len(truth.beats) else None,
              f_measure(peaks(slow[1], 50, 0.3, 0.3), truth.downbeats) if len(truth.downbeats) else None]
    for row in range(len(FAST_ROWS)):
        result.append(f_measure(peaks(fast[row], 100, 0.4, 0.03), truth.strokes[row][:, 0], 0.05) if truth.strokes and len(truth.strokes[row]) else None)
    return result


def report(checkpoint, songs, features, held):
    """Prints the mean of every score over the held-out songs."""
    network, _ = load(checkpoint)
    table = []
    for number in range(held):
        name = f"{number:04d}"
        if (Path(features) / f"{name}.f16").exists():
            table.append(scores(network, load_features(features, name)[0], read(Path(songs) / name / "truth.json")))
    means = [np.mean([row[i] for row in table if row[i] is not None]) for i in range(len(table[0]))]
    print(f"{len(table)} held-out songs: " + "  ".join(f"{name} {mean:.3f}" for name, mean in zip(["beat", "downbeat"] + FAST_ROWS, means)), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint")
    parser.add_argument("songs")
    parser.add_argument("features")
    parser.add_argument("--held", type=int, default=60)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    report(arguments.checkpoint, arguments.songs, arguments.features, arguments.held)

"""An early warning on recordings: peak picking only, no beat tracker. `check.py CHECKPOINT SONGS FEATURES`.

SONGS/NAME/truth.json with beats, downbeats, drum_onsets where known; FEATURES/NAME.f16. Prints per song the beat F as annotated, the best
over the octaves (and which), how strongly it answers half a beat away, downbeat, kick and snare.
"""
import argparse
from pathlib import Path

import numpy as np
import torch

from dataset import load_features
from evaluate import activations
from export import load
from metrics import f_measure, octaves, peaks
from truth import read


def line(network, features, truth):
    """The numbers of one song, NaN where unknown."""
    fast, slow = activations(network, features)
    beats = peaks(slow[0], 50, 0.3)
    by_octave = {name: f_measure(beats, grid) for name, grid in octaves(truth.beats).items()}
    best = max((name for name in by_octave if name != "off"), key=by_octave.get)
    downbeat = f_measure(peaks(slow[1], 50, 0.3, 0.3), truth.downbeats) if len(truth.downbeats) else np.nan
    drums = [f_measure(peaks(fast[row], 100, 0.4, 0.03), truth.strokes[row][:, 0], 0.05) if truth.strokes else np.nan for row in (0, 1)]
    return [by_octave["same"], by_octave[best], by_octave["off"], downbeat] + drums, best


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint")
    parser.add_argument("songs")
    parser.add_argument("features")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    network, _ = load(arguments.checkpoint)
    rows = []
    print(f"{'song':40} {'beat':>6} {'octave':>6} {'off':>6} {'down':>6} {'kick':>6} {'snare':>6}")
    for path in sorted(Path(arguments.songs).glob("*/truth.json")):
        truth = read(path)
        if len(truth.beats) < 4 or not (Path(arguments.features) / f"{path.parent.name}.f16").exists():
            continue
        numbers, best = line(network, load_features(arguments.features, path.parent.name)[0], truth)
        rows.append(numbers)
        print(f"{path.parent.name:40} " + " ".join(f"{number:6.3f}" for number in numbers) + f"  {best}")
    print(f"{'mean':40} " + " ".join(f"{number:6.3f}" for number in np.nanmean(np.array(rows), axis=0)))


if __name__ == "__main__":
    main()

"""Trains the rhythm network: `train.py --songs SONGS --features FEATURES --out CHECKPOINT --minutes 30`.

SONGS/NAME/truth.json and FEATURES/NAME.f16 (written by FeatureDump) belong together. Songs below --held are never trained on.
New songs are picked up while the training runs.
"""
import argparse
import time
from pathlib import Path

import numpy as np
import torch

import evaluate
from dataset import Song
from network import RhythmNetwork, initialize_heads

BATCH = 16                        # torch takes its fast path for convolutions with one tap from 16 on
POSITIVE = torch.tensor([2.0] * 5)[:, None]                                  # extra weight of drum strokes
POSITIVE_SLOW = torch.tensor([2.0, 4.0, 1.0] + [0.0] * 38)[:, None]          # of beats, downbeats, off-beats
AVERAGE = 0.998


class Shelf:
    """The training songs, growing while files arrive."""

    def __init__(self, songs, features, held):
        self._songs, self._features, self._held = Path(songs), Path(features), held
        self.all, self._known = [], set()

    def refresh(self, wanted=None):
        """Loads songs that have come since; `wanted` may tell by the name which."""
        for path in sorted(self._features.glob("*.json")):
            name, truth = path.stem, self._songs / path.stem / "truth.json"
            if name in self._known or not truth.exists() or (name.isdigit() and int(name) < self._held) or (wanted and not wanted(name)):
                continue
            self._known.add(name)
            if (self._features / f"{name}.f16").exists():
                self.all.append(Song(self._features, name, truth))

    def batch(self, rng):
        """Tensors of BATCH augmented examples."""
        examples = [self.all[rng.integers(len(self.all))].example(rng) for _ in range(BATCH)]
        return [torch.from_numpy(np.stack(part).astype(np.float32)) for part in zip(*examples)]


def loss_of(network, batch):
    """Weighted cross-entropy of both heads."""
    features, fast, fast_weight, slow, slow_weight = batch
    with torch.autocast("cpu", dtype=torch.bfloat16):
        fast_score, slow_score = (score.float() for score in network(features))
    entropy = torch.nn.functional.binary_cross_entropy_with_logits
    first = (entropy(fast_score, fast, reduction="none") * fast_weight * (1 + POSITIVE * fast)).mean()
    second = (entropy(slow_score, slow, reduction="none") * slow_weight * (1 + POSITIVE_SLOW * slow))
    return 10 * first + 5 * second[:, :3].mean() + 0.5 * second[:, 3:].mean() / 0.1


def average_into(average, network, decay):
    """Moves the averaged weights towards the network's."""
    with torch.no_grad():
        for name, value in network.state_dict().items():
            if value.dtype.is_floating_point:
                average[name].mul_(decay).add_(value, alpha=1 - decay)
            else:
                average[name].copy_(value)


def options(description):
    """The options that every training of this folder has."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--songs", required=True)
    parser.add_argument("--features", required=True)
    parser.add_argument("--out", required=True, help="checkpoint file")
    parser.add_argument("--resume", help="checkpoint to go on from")
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--held", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    return parser


def begin(arguments):
    """Seeds everything on one thread; random numbers and the songs to train on."""
    torch.set_num_threads(1)
    torch.manual_seed(arguments.seed)
    shelf = Shelf(arguments.songs, arguments.features, arguments.held)
    shelf.refresh()
    return np.random.default_rng(arguments.seed), shelf


def main():
    arguments = options(__doc__).parse_args()
    rng, shelf = begin(arguments)
    count = shelf.all[0].features.shape[1]
    network = RhythmNetwork(count)
    initialize_heads(network)
    if arguments.resume:
        network.load_state_dict(torch.load(arguments.resume, map_location="cpu")["average"])
    average = {name: value.clone() for name, value in network.state_dict().items()}
    optimizer = torch.optim.AdamW(network.parameters(), lr=arguments.rate, weight_decay=0.01)
    began, step, losses, said = time.time(), 0, [], time.time()
    while (done := (time.time() - began) / (60 * arguments.minutes)) < 1:
        rate = arguments.rate * min(1, (step + 1) / 100) * (0.5 + 0.5 * np.cos(np.pi * done)) + 1e-5
        for group in optimizer.param_groups:
            group["lr"] = rate
        loss = loss_of(network, shelf.batch(rng))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimizer.step()
        average_into(average, network, min(AVERAGE, (1 + step) / (10 + step)))
        losses.append(loss.item())
        step += 1
        if time.time() - said > 150:
            said = time.time()
            print(f"{(said - began) / 60:5.1f} min  step {step}  songs {len(shelf.all)}  loss {np.mean(losses):.4f}  rate {rate:.5f}", flush=True)
            losses = []
            torch.save({"features": count, "average": average}, arguments.out)
            shelf.refresh()
    torch.save({"features": count, "average": average}, arguments.out)
    evaluate.report(arguments.out, arguments.songs, arguments.features, arguments.held)


if __name__ == "__main__":
    main()

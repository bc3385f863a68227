"""The stroke branch: hears the drums once more, with a longer look than the drum branch of the rhythm network, whose front it shares.

Trained by itself behind the frozen front (`strokes.py --songs SONGS --features FEATURES --rhythm CHECKPOINT --out STROKES --minutes 30`), so that
beats and bars stay as they are. It begins as a copy of the drum branch: added channels and blocks begin without effect.
"""
import time

import numpy as np
import torch
from torch import nn

from export import load
from metrics import f_measure, peaks
from network import DRUM, FAST_ROWS, FRONT, Block, Normed, rectified
from train import AVERAGE, POSITIVE, Shelf, average_into, begin, options

WIDTH = 48
DILATIONS = (1, 2, 4, 8, 16, 32, 64)


class StrokeBranch(nn.Module):
    """Front [batch, FRONT, frames] to raw scores of kick, snare, hat, crash, tom [batch, 5, frames]."""

    def __init__(self):
        super().__init__()
        self.enter = Normed(FRONT, WIDTH, 3)
        self.blocks = nn.ModuleList([Block(WIDTH, dilation, 0.05) for dilation in DILATIONS])
        self.head = nn.Conv1d(WIDTH, len(FAST_ROWS), 1)

    def forward(self, front):
        hits = rectified(self.enter(front))
        for block in self.blocks:
            hits = block(hits)
        return self.head(rectified(hits))

    def begin_as(self, rhythm):
        """Takes over the drum branch of a rhythm network."""
        with torch.no_grad():
            _widen(self.enter, rhythm.enter_drums, FRONT)
            for block, old in zip(self.blocks, rhythm.drums):
                _widen(block.a, old.a, DRUM)
                _widen(block.b, old.b, DRUM)
            for block in self.blocks[len(rhythm.drums):]:
                block.b.norm.weight.zero_()
            self.head.weight.zero_()
            self.head.weight[:, :DRUM] = rhythm.fast.weight
            self.head.bias.copy_(rhythm.fast.bias)


def _widen(new, old, inputs):
    """Copies a layer into the first channels of a wider one; these do not hear the others."""
    new.conv.weight[:DRUM] = 0
    new.conv.weight[:DRUM, :inputs] = old.conv.weight
    for name in ("weight", "bias", "running_mean", "running_var"):
        getattr(new.norm, name)[:DRUM] = getattr(old.norm, name)


def load_branch(checkpoint):
    """The averaged branch, ready to run."""
    branch = StrokeBranch()
    branch.load_state_dict(torch.load(checkpoint, map_location="cpu")["strokes"])
    return branch.eval()


def front_of(rhythm, features):
    """What the frozen front makes of features [batch, count, frames]."""
    with torch.no_grad():
        return rectified(rhythm.front(features))


def report(rhythm, branch, songs):
    """Prints means over songs of kick, snare, hat, crash, tom by peak picking at 0.4, and the same at the best threshold of all songs."""
    branch.eval()
    grid = np.arange(0.2, 0.85, 0.05)
    table = [[[] for _ in grid] for _ in FAST_ROWS]
    for song in songs:
        features = torch.from_numpy(song.features.astype(np.float32).T[None].copy())
        with torch.no_grad():
            curves = torch.sigmoid(branch(front_of(rhythm, features)))[0].numpy()
        for row in range(len(FAST_ROWS)):
            if song.truth.strokes and len(song.truth.strokes[row]) > 7:
                for i, threshold in enumerate(grid):
                    table[row][i].append(f_measure(peaks(curves[row], 100, threshold, 0.03), song.truth.strokes[row][:, 0], 0.05))
    means = [[np.mean(cell) for cell in row] for row in table]
    print("held out: " + "  ".join(f"{name} {row[4]:.3f} (at {grid[np.argmax(row)]:.2f}: {max(row):.3f})" for name, row in zip(FAST_ROWS, means)), flush=True)
    branch.train()


def main():
    parser = options(__doc__)
    parser.add_argument("--rhythm", required=True, help="checkpoint of the rhythm network")
    arguments = parser.parse_args()
    rng, shelf = begin(arguments)
    held = Shelf(arguments.songs, arguments.features, 0)
    held.refresh(lambda name: name.isdigit() and int(name) < arguments.held)
    rhythm, _ = load(arguments.rhythm)
    branch = StrokeBranch()
    branch.begin_as(rhythm)
    if arguments.resume:
        branch.load_state_dict(torch.load(arguments.resume, map_location="cpu")["strokes"])
    report(rhythm, branch, held.all)
    average = {name: value.clone() for name, value in branch.state_dict().items()}
    optimizer = torch.optim.AdamW(branch.parameters(), lr=arguments.rate, weight_decay=0.01)
    entropy = torch.nn.functional.binary_cross_entropy_with_logits
    began, step, losses, said = time.time(), 0, [], time.time()
    while (done := (time.time() - began) / (60 * arguments.minutes)) < 1:
        for group in optimizer.param_groups:
            group["lr"] = arguments.rate * min(1, (step + 1) / 100) * (0.5 + 0.5 * np.cos(np.pi * done)) + 1e-5
        features, fast, weight, _, _ = shelf.batch(rng)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            score = branch(front_of(rhythm, features)).float()
        loss = 10 * (entropy(score, fast, reduction="none") * weight * (1 + POSITIVE * fast)).mean()
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(branch.parameters(), 2.0)
        optimizer.step()
        average_into(average, branch, min(AVERAGE, (1 + step) / (10 + step)))
        losses.append(loss.item())
        step += 1
        if time.time() - said > 120:
            said = time.time()
            print(f"{(said - began) / 60:5.1f} min  step {step}  songs {len(shelf.all)}  loss {np.mean(losses):.4f}", flush=True)
            losses = []
            torch.save({"strokes": average}, arguments.out)
            shelf.refresh()
    torch.save({"strokes": average}, arguments.out)
    report(rhythm, load_branch(arguments.out), held.all)


if __name__ == "__main__":
    main()

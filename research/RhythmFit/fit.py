"""Fits the weights of ReadingWeights.cs: the expected score of a soft choice among each song's readings, cross-validated over songs.

usage: fit.py READINGS.csv [ridge]     (columns: song, style, strict, allowed, downbeat, tempo, confidence, terms...)
"""
import sys
import numpy as np
import torch

METRICS = 5


def read(path):
    songs = {}
    for line in open(path):
        cells = line.rstrip("\n").split(",")
        numbers = np.array([float(c) if c else np.nan for c in cells[2:]])
        songs.setdefault(cells[0], []).append(numbers)
    return {name: np.stack(rows) for name, rows in songs.items()}


def worth(rows):
    """What a reading is worth: beats as written most, bars and any octave beside them."""
    downbeat = np.nan_to_num(rows[:, 2], nan=0.0)
    return 0.5 * rows[:, 0] + 0.2 * rows[:, 1] + 0.3 * downbeat


def fit(songs, ridge, start=None, steps=300, fixed=None):
    terms = [torch.tensor(rows[:, METRICS:], dtype=torch.float64) for rows in songs]
    values = [torch.tensor(worth(rows), dtype=torch.float64) for rows in songs]
    count = terms[0].shape[1]
    everything = torch.cat(terms)
    scale = everything.std(0) + 1e-3
    lengths = [len(t) for t in terms]
    padded = torch.zeros(len(terms), max(lengths), count, dtype=torch.float64)
    value = torch.zeros(len(terms), max(lengths), dtype=torch.float64)
    mask = torch.full((len(terms), max(lengths)), -1e9, dtype=torch.float64)
    for i, (t, v) in enumerate(zip(terms, values)):
        padded[i, :len(t)] = t / scale
        value[i, :len(t)] = v
        mask[i, :len(t)] = 0
    target = torch.softmax(value / 0.04 + mask, 1)
    weights = torch.zeros(count, dtype=torch.float64) if start is None else torch.tensor(start) * scale
    weights.requires_grad_(True)
    for phase in range(2):
        optimizer = torch.optim.LBFGS([weights], max_iter=steps, line_search_fn="strong_wolfe")

        def closure():
            optimizer.zero_grad()
            chance = torch.log_softmax(padded @ weights + mask, 1)
            likelihood = -(target * chance).sum(1).mean()
            expected = -(chance.exp() * value).sum(1).mean()
            loss = (likelihood if phase == 0 else 0.2 * likelihood + 6 * expected) + ridge * (weights ** 2).sum()
            loss.backward()
            return loss

        optimizer.step(closure)
    return (weights.detach() / scale).numpy()


def chosen(songs, weights):
    rows = [r[np.argmax(r[:, METRICS:] @ weights)] for r in songs]
    return np.stack(rows)[:, :4]


def show(name, rows):
    print(f"{name}: strict {rows[:, 0].mean():.4f} allowed {rows[:, 1].mean():.4f} downbeat {np.nanmean(rows[:, 2]):.4f} "
          f"tempo {rows[:, 3].mean():.4f}; allowed > 0.9: {(rows[:, 1] > 0.9).mean():.3f}, downbeat > 0.9: {(rows[:, 2] > 0.9).mean():.3f}")


def main():
    data = read(sys.argv[1])
    ridge = float(sys.argv[2]) if len(sys.argv) > 2 else 3e-3
    names = sorted(data)
    songs = [data[n] for n in names]
    show("best possible", np.stack([r[np.argmax(worth(r))] for r in songs])[:, :4])
    folds = np.arange(len(songs)) % 5
    held = np.zeros((len(songs), 4))
    for fold in range(5):
        weights = fit([s for s, f in zip(songs, folds) if f != fold], ridge)
        for i in np.where(folds == fold)[0]:
            held[i] = chosen([songs[i]], weights)[0]
    show(f"held out, ridge {ridge}", held)
    weights = fit(songs, ridge)
    show("fitted", chosen(songs, weights))
    print(", ".join(f"{w:.3g}" for w in weights))
    for other in sys.argv[3:]:
        rows = chosen(list(read(other).values()), weights)
        show(other, rows)
    for name, row in zip(names, held):
        if row[1] < 0.8:
            print(name, row.round(3))


if __name__ == "__main__":
    main()

"""Fits the weights of ReadingWeights.cs: the expected score of a soft choice among each song's readings, cross-validated over songs.

usage: fit.py READINGS.csv[,MORE.csv] [ridge [TEST.csv...]]     (columns: song, style, strict, allowed, downbeat, tempo, confidence, terms...)
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


# Terms (in the order of ReadingTerms) that must not speak against, and for, a reading; and the weights from which fitting starts and to which it is drawn: those set by hand.
NEVER_NEGATIVE = [2, 7, 8, 9, 17, 18, 19, 20, 21, 23, 24, 25, 26, 27, 28, 29, 30, 35, 36, 37, 38, 39, 47, 48, 49, 50, 51, 52, 53]
NEVER_POSITIVE = [5, 14, 15, 16, 33]
PRIOR = [-0.42, 0.54, 1, -0.17, 0.52, 0, 0, 0.61, 1.01, 0.57, -1.3, -0.19, 0, 0.49, -0.92, -5.24, -2, 0.57, 0.77,
         0.5, 0, 0.5, 0, 0, 0, 5, 0, 0.5, 0, 0.5, 0, 0, 0, 0, 0,
         2.65, 2.21, 1.1, 1.84, 0.25, -0.31, -1.06, 0.45, 0.46, -3, -0.72, -3, 0.5, 0, 0, 0.5, 0, 0, 2.5]


def fit(songs, ridge, steps=500):
    terms = [torch.tensor(rows[:, METRICS:], dtype=torch.float32) for rows in songs]
    values = [torch.tensor(worth(rows), dtype=torch.float32) for rows in songs]
    count = terms[0].shape[1]
    scale = torch.cat(terms).std(0) + 1e-2
    padded = torch.zeros(len(terms), max(len(t) for t in terms), count)
    value = torch.zeros(padded.shape[:2])
    mask = torch.full(padded.shape[:2], -1e9)
    for i, (t, v) in enumerate(zip(terms, values)):
        padded[i, :len(t)] = t / scale
        value[i, :len(t)] = v
        mask[i, :len(t)] = 0
    target = torch.softmax(value / 0.04 + mask, 1)
    prior = torch.tensor(PRIOR) * scale
    weights = prior.clone().requires_grad_(True)
    optimizer = torch.optim.Adam([weights], lr=0.03)
    for step in range(steps):
        optimizer.zero_grad()
        chance = torch.log_softmax(padded @ weights + mask, 1)
        likelihood = -(target * chance).sum(1).mean()
        expected = -(chance.exp() * value).sum(1).mean()
        (0.3 * likelihood + 4 * expected + ridge * ((weights - prior) ** 2).sum()).backward()
        optimizer.step()
        with torch.no_grad():
            weights[NEVER_NEGATIVE] = weights[NEVER_NEGATIVE].clamp(min=0)
            weights[NEVER_POSITIVE] = weights[NEVER_POSITIVE].clamp(max=0)
    return (weights.detach() / scale).numpy()


def chosen(songs, weights):
    rows = [r[np.argmax(r[:, METRICS:] @ weights)] for r in songs]
    return np.stack(rows)[:, :4]


def show(name, rows):
    print(f"{name}: strict {rows[:, 0].mean():.4f} allowed {rows[:, 1].mean():.4f} downbeat {np.nanmean(rows[:, 2]):.4f} "
          f"tempo {rows[:, 3].mean():.4f}; allowed > 0.9: {(rows[:, 1] > 0.9).mean():.3f}, downbeat > 0.9: {(rows[:, 2] > 0.9).mean():.3f}")


def main():
    torch.set_num_threads(1)
    data = {}
    for path in sys.argv[1].split(","):
        data.update(read(path))
    ridge = float(sys.argv[2]) if len(sys.argv) > 2 else 3e-3
    names = sorted(data)
    songs = [data[n] for n in names]
    show("best possible", np.stack([r[np.argmax(worth(r))] for r in songs])[:, :4])
    bases = sorted({n.rstrip("x") for n in names})
    folds = np.array([bases.index(n.rstrip("x")) for n in names]) % 5        # an excerpt stays with its song
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

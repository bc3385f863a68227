"""Fits the weights by which strokes are told (StrokeJudge.cs): logistic regression on the terms of StrokeEvidence, cross-validated over songs.

usage: fit_strokes.py STROKES.csv[,OTHER.csv...] [TEST.csv...]     (written by RhythmFit OUT.csv --strokes: song, style, drum, seconds, is one, terms...)

Tables of the same songs with other states of the network help to fit (one state alone trusts its own odds more than other music bears out); scores are those of
the first table.
"""
import sys

import numpy as np

DRUMS = ("kick", "snare", "hat")
RIDGE = 1.0
FOLDS = 5


def read(paths):
    """Drum -> song -> (true strokes, labels, terms)."""
    drums = [{} for _ in DRUMS]
    for number, path in enumerate(paths.split(",")):
        for line in open(path):
            _add(drums, "+" * number, line.rstrip("\n").split(","))
    return [{name: (count, np.array(label), np.array(terms)) for name, (count, label, terms) in drum.items() if label} for drum in drums]


def _add(drums, mark, cells):
    song = drums[int(cells[2])].setdefault(cells[0] + mark, [0, [], []])
    if cells[3] == "-1":
        song[0] = int(cells[4])
    else:
        song[1].append(float(cells[4]))
        song[2].append([float(cell) for cell in cells[5:]])


def with_one(terms):
    return np.hstack([np.ones((len(terms), 1)), terms])


def fit(songs, steps=30):
    """Weights, the constant first; every song counts as much as the square root of its strokes, by Newton's method."""
    terms = with_one(np.vstack([song[2] for song in songs]))
    label = np.concatenate([song[1] for song in songs])
    weight = np.concatenate([np.full(len(song[1]), 10 / np.sqrt(len(song[1]))) for song in songs])
    scale = terms.std(0)
    scale[0] = 1
    terms = terms / scale
    weights = np.zeros(terms.shape[1])
    ridge = RIDGE * np.eye(len(weights))
    ridge[0, 0] = 0
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-terms @ weights))
        slope = terms.T @ (weight * (chance - label)) + ridge @ weights
        bend = (terms * (weight * chance * (1 - chance))[:, None]).T @ terms + ridge
        weights -= np.linalg.solve(bend, slope)
    return weights / scale


def expected_best(chance):
    """Which to keep so that the expected F is highest."""
    order = np.argsort(-chance)
    total, best, keep = chance.sum(), -1.0, 0
    hits = np.cumsum(chance[order])
    score = 2 * hits / (np.arange(1, len(order) + 1) + total)
    keep = int(np.argmax(score)) + 1
    kept = np.zeros(len(chance), bool)
    kept[order[:keep]] = True
    return kept


def f_of(song, kept):
    return 2 * song[1][kept].sum() / max(1, kept.sum() + song[0])


def score(song, weights):
    chance = 1 / (1 + np.exp(-with_one(song[2]) @ weights))
    return f_of(song, expected_best(chance))


def main():
    data = read(sys.argv[1])
    tests = [read(path) for path in sys.argv[2:]]
    for drum, name in enumerate(DRUMS):
        songs = {n: s for n, s in data[drum].items() if s[0] >= 8}
        bases = sorted({n.strip("r+") for n in songs})
        fold = {n: bases.index(n.strip("r+")) % FOLDS for n in songs}
        held = {}
        for k in range(FOLDS):
            weights = fit([songs[n] for n in sorted(songs) if fold[n] != k])
            held.update({n: score(songs[n], weights) for n in songs if fold[n] == k})
        usual, remixed = [f for n, f in held.items() if n[0] != "r" and n[-1] != "+"], [f for n, f in held.items() if n[0] == "r" and n[-1] != "+"]
        weights = fit([songs[n] for n in sorted(songs)])
        print(f"{name}: held out {np.mean(usual):.3f} ({len(usual)} songs), remixed {np.mean(remixed) if remixed else np.nan:.3f} ({len(remixed)})")
        print("    " + ", ".join(f"{w:.3g}" for w in weights))
        for test in tests:
            scores = {n: score(s, weights) for n, s in test[drum].items() if s[0] >= 8}
            print(f"    test {np.mean(list(scores.values())):.3f}: " + " ".join(f"{n} {f:.2f}" for n, f in sorted(scores.items())))


if __name__ == "__main__":
    main()

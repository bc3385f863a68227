"""Prints the ranges of UsualSounds.cs: least and most of each trait over songs, and how far it usually spreads.

usage: fit_traits.py TRAITS.csv     (written by RhythmFit OUT.csv --traits over synthesized songs)
"""
import sys

import numpy as np

TRAITS = ["BeatStrength", "Onsets", "Distortion", "Roughness", "Bass", "Brightness", "Fullness", "Richness"]
LIMIT = 0.3


def read(path):
    rows = []
    for line in open(path):
        values = dict(cell.split("=") for cell in line.strip().split(",")[2:])
        if len(values) > 20:
            rows.append([np.log(max(float(values[name]), 0.05)) if name == "BeatStrength" else float(values[name]) for name in TRAITS])
    return np.array(rows)


def ranges(rows):
    return np.stack([rows.min(0), rows.max(0), np.quantile(rows, 0.95, axis=0) - np.quantile(rows, 0.05, axis=0)], 1)


def strangeness(row, table):
    low, high, spread = table.T
    return (np.maximum(0, np.maximum(low - row, row - high) / spread) ** 2).sum()


rows = read(sys.argv[1])
for name, line in zip(TRAITS, ranges(rows)):
    print(f"{name}: " + ", ".join(f"{value:.3f}" for value in line))
half = ranges(rows[::2])
others = sorted(strangeness(row, half) for row in rows[1::2])
print(f"{len(rows)} songs; one half by the ranges of the other: most strange {others[-3:]}, above {LIMIT}: {sum(value > LIMIT for value in others)}")

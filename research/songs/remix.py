"""Mixes songs anew from their stems, with a kick that is soft under the bass: `remix.py --songs SONGS --out REMIXED`.

The drums' low end is turned down, the bass up, and some mixes sound like an old record (narrow, noisy, mono). Song N gives folder rN with
`mix.flac` and the truth of song N; the remix depends on N alone.
"""
import argparse
import shutil
from pathlib import Path

import numpy as np
import scipy.signal
import soundfile

STEMS = ("drums", "bass", "harmony", "lead")
RATE = 44100


def shelf(sound, edge, decibels):
    """Turns the part below `edge` Hz up or down."""
    low = scipy.signal.sosfilt(scipy.signal.butter(1, edge, fs=RATE, output="sos"), sound, axis=0)
    return sound + (10 ** (decibels / 20) - 1) * low


def aged(sound, rng):
    """The band and the noise of an old record."""
    low, high = rng.uniform(35, 90), np.exp(rng.uniform(np.log(4500), np.log(14000)))
    sound = np.repeat(sound.mean(axis=1, keepdims=True), 2, axis=1)
    sound = scipy.signal.sosfilt(scipy.signal.butter(2, (low, high), "bandpass", fs=RATE, output="sos"), sound, axis=0)
    return sound + 10 ** rng.uniform(-4.0, -2.6) * rng.normal(0, 1, sound.shape)


def remixed(stems, rng):
    """One mix of the stems, peak below 1."""
    drums = shelf(stems["drums"], rng.uniform(90, 200), rng.uniform(-16, 0)) * 10 ** (rng.uniform(-8, 1) / 20)
    bass = shelf(stems["bass"], rng.uniform(80, 160), rng.uniform(-2, 5)) * 10 ** (rng.uniform(-1, 7) / 20)
    rest = stems["harmony"] * 10 ** (rng.uniform(-5, 3) / 20) + stems["lead"] * 10 ** (rng.uniform(-5, 3) / 20)
    mix = drums + bass + rest
    if rng.random() < 0.5:
        mix = aged(mix, rng)
    mix /= np.abs(mix).max() + 1e-9
    drive = rng.uniform(0.8, 2.5)
    return 0.9 * np.tanh(drive * mix) / np.tanh(drive)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--songs", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=10000)
    arguments = parser.parse_args()
    for number in range(arguments.first, arguments.first + arguments.count):
        folder, target = Path(arguments.songs) / f"{number:04d}", Path(arguments.out) / f"r{number:04d}"
        if not (folder / "truth.json").exists() or (target / "truth.json").exists():
            continue
        stems = {name: soundfile.read(folder / f"{name}.flac", always_2d=True)[0] for name in STEMS if (folder / f"{name}.flac").exists()}
        length = max(len(stem) for stem in stems.values())
        stems = {name: np.pad(np.broadcast_to(stem, (len(stem), 2)), ((0, length - len(stem)), (0, 0))) for name, stem in stems.items()}
        for name in STEMS:
            stems.setdefault(name, np.zeros((length, 2)))
        target.mkdir(parents=True, exist_ok=True)
        soundfile.write(target / "mix.flac", remixed(stems, np.random.default_rng([number, 1])), RATE)
        shutil.copy(folder / "truth.json", target / "truth.json")


if __name__ == "__main__":
    main()

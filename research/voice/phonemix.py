"""Training examples for the acoustic model: sung clips alone and over backing, through the frozen voice network.

    python3 phonemix.py CLIPS SONGS LEADS VOICE_WEIGHTS OUT FIRST COUNT

Writes COUNT shards OUT/NNNN.npz of examples of 16 s: `logs` (half floats [frames, 144]), `activity`, `labels` (bytes, 50 steps/s). CLIPS may name
several folders with a colon between. Held out as in mixing.py: clips from number 9000 on, songs 0 to 59, leads divisible by 20.
"""
import json
import pathlib
import sys

import numpy as np
import torch

import bands
import mixing
import phoneclasses
import phonefeatures
import studio
from infer import Listener

SECONDS = 16.0
CLIPS_PER_SHARD = 8
VARIANTS = 2


def labels(truth, begin, factor, steps):
    """Class at each of `steps` steps (50/s) of a stretch that begins at `begin` seconds of the clip and is read at `factor` times its speed."""
    out = np.zeros(steps, np.uint8)
    times = begin + np.arange(steps) / 50 * factor
    for phone, a, b in phoneclasses.spans(truth["phones"], truth["source"]):
        first, last = np.searchsorted(times, [a, b])
        out[first:last] = phone
    return out


def usable(truth):
    """Whether all that is heard sings the labeled text."""
    return truth["style"] not in ("whisper", "choir", "gang") and (truth["singers"] == 1 or truth.get("one_text", False))


def sung(rng, clips, samples):
    """A stretch of a clip, read faster or slower, and its labels."""
    while True:
        path = clips[rng.integers(len(clips))]
        truth = json.loads(path.with_suffix(".json").read_text())
        if usable(truth):
            break
    factor = float(np.clip(2 ** rng.normal(0, 0.12), 0.78, 1.28)) if rng.random() < 0.6 else 1.0
    wave, begin = mixing.excerpt(rng, path, int(samples * factor) + 2)
    known = labels(truth, begin / studio.RATE, factor, samples // 882 + 1)
    wave = mixing.respeed(wave, factor)[:, :samples] if factor != 1.0 else wave[:, :samples]
    return np.pad(wave, ((0, 0), (0, samples - wave.shape[1]))), known


def heard(listener, spectra, level):
    """Logs and activity of a mixture's spectra."""
    features = bands.features(*spectra, level)
    frames = len(features) // 2 * 2
    with torch.no_grad():
        mask, activity = listener._net(torch.from_numpy(np.ascontiguousarray(features[:frames].T[None])))
    mask, activity = mask[0].numpy().T, activity[0].numpy()
    return phonefeatures.mel(features[:frames], mask), activity


def curve(rng, strength):
    """Gains of a random equalizer for the bins of a spectrum."""
    return studio.random_curve(rng, strength)(np.arange(bands.BINS) * bands.RATE / bands.WINDOW).astype(np.float32)


def mixtures(rng, material, listener):
    """Examples from one clip: logs, activity, labels each."""
    samples = int(SECONDS * studio.RATE)
    kind = rng.choice(["song", "instrumental", "alone"], p=[0.74, 0.06, 0.2])
    wave, known = sung(rng, material.voices, samples)
    voice = [bands.spectrum(side) for side in wave]
    silent = kind == "alone"
    band_wave = np.zeros_like(wave) if silent else mixing.backing(rng, material, samples, with_lead=rng.random() < 0.35)
    band = [bands.spectrum(side) for side in band_wave]
    loud, band_loud = mixing.loudness(wave), mixing.loudness(band_wave)
    for _ in range(VARIANTS):
        gain = 0.0 if kind == "instrumental" else 1.0
        if gain and band_loud > 0 and loud > 0:
            gain = band_loud / loud * 10 ** (float(np.clip(rng.normal(0, 5), -10, 12)) / 20)
        sing_curve, mix_curve = curve(rng, rng.uniform(0, 9)), curve(rng, 4) if rng.random() < 0.6 else 1.0
        spectra = [(v * sing_curve * np.float32(gain) + b) * mix_curve for v, b in zip(voice, band)]
        if rng.random() < 0.35:
            spectra = [0.5 * (spectra[0] + spectra[1])] * 2
        if silent and rng.random() < 0.5:
            hiss = 10 ** (rng.uniform(-70, -30) / 20) * loud
            spectra = [s + hiss * (rng.standard_normal(s.shape) + 1j * rng.standard_normal(s.shape)).astype(np.complex64) * 0.03 for s in spectra]
        # Twice the mean over positive bins of |X|², a sine of amplitude A counting A²/2, less what the window spreads.
        level = float(np.sqrt(np.mean([bands.power(s).sum(1).mean() for s in spectra]) / 3)) + 1e-7
        logs, activity = heard(listener, spectra, level * 10 ** (rng.normal(0, 2) / 20))
        steps = len(logs) // 2
        yield logs.astype(np.float16), activity.astype(np.float16), (known * (kind != "instrumental"))[:steps].astype(np.uint8)


class Clips(mixing.Material):
    """Clips of several folders with the songs and leads of the voice network's training."""

    def __init__(self, folders, songs, leads, held_out):
        self._clips = [pathlib.Path(f) for f in folders.split(":")]
        super().__init__(self._clips[0], songs, leads, held_out)

    def refresh(self):
        super().refresh()
        self.voices = [p for folder in self._clips for p in sorted(folder.glob("*.flac"))
                       if p.with_suffix(".json").exists() and (int(p.stem) >= 9000) == self.held_out]


def main(clips, songs, leads, weights, out, first, count):
    """Writes shards; looks for new material before each."""
    torch.set_num_threads(1)
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    held_out = out.name.endswith("held-out")
    material, listener = Clips(clips, songs, leads, held_out), Listener(weights)
    for number in range(first, first + count):
        rng = np.random.default_rng([17 + held_out, number])
        material.refresh()
        parts = [e for _ in range(CLIPS_PER_SHARD) for e in mixtures(rng, material, listener)]
        part = out / f".{number:04d}.npz"
        np.savez(part, logs=np.stack([p[0] for p in parts]), activity=np.stack([p[1] for p in parts]), labels=np.stack([p[2] for p in parts]))
        part.rename(out / f"{number:04d}.npz")


if __name__ == "__main__":
    main(*sys.argv[1:6], int(sys.argv[6]), int(sys.argv[7]))

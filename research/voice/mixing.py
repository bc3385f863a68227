"""Training examples: a synthesized voice over synthesized backing, panned, mastered, with the best mask as truth.

    python3 mixing.py VOICES SONGS LEADS OUT FIRST COUNT [SHARE_OF_A_CORE]

Writes COUNT shards OUT/NNNN.npz of 24 examples of 10 s. Held out are voices from 9000 on, songs 0 to 59, leads divisible by 20:
with OUT ending in "held-out" only those are used, otherwise only the others.
"""
import json
import pathlib
import sys
import time

import numpy as np
import soundfile
from scipy.ndimage import uniform_filter1d

import bands
import studio

SECONDS = 10.0
EXAMPLES = 24


class Material:
    """The stored voices, songs and leads, split into training and held-out parts."""

    def __init__(self, voices, songs, leads, held_out):
        self.held_out = held_out
        self._folders = [pathlib.Path(f) for f in (voices, songs, leads)]
        self.refresh()

    def refresh(self):
        """Looks again at what exists (the folders fill while training goes on)."""
        voices, songs, leads = self._folders
        keep = lambda number, held: held == self.held_out
        self.voices = [p for p in sorted(voices.glob("*.flac")) if p.with_suffix(".json").exists() and keep(p, int(p.stem) >= 9000)]
        self.songs = [p.parent for p in sorted(songs.glob("*/truth.json")) if keep(p, int(p.parent.name) < 60)]
        self.leads = [p for p in sorted(leads.glob("*.flac")) if keep(p, int(p.stem) % 20 == 0)]


def excerpt(rng, path, samples, begin=None):
    """A random stretch of a file as [2, samples] (silence after its end) and the sample where it begins."""
    with soundfile.SoundFile(path) as file:
        if begin is None:
            begin = int(rng.integers(0, max(file.frames - samples, 0) + 1))
        file.seek(min(begin, file.frames))
        wave = file.read(samples, dtype="float32", always_2d=True).T
    if wave.shape[0] == 1:
        wave = np.repeat(wave, 2, 0)
    return np.pad(wave, ((0, 0), (0, samples - wave.shape[1]))), begin


def respeed(wave, factor):
    """Reads a wave faster or slower: pitch, formants and tempo together."""
    at = np.arange(int(wave.shape[1] / factor)) * factor
    return np.stack([np.interp(at, np.arange(wave.shape[1]), side) for side in wave]).astype(np.float32)


def loudness(wave):
    """Root mean square of the sounding part: frames within 30 dB of the loudest."""
    blocks = np.mean(wave[:, :wave.shape[1] // 4410 * 4410].reshape(2, -1, 4410) ** 2, axis=(0, 2))
    loud = blocks[blocks > blocks.max() * 1e-3]
    return float(np.sqrt(loud.mean())) if len(loud) and blocks.max() > 1e-9 else 0.0


def place(rng, stereo):
    """Another width and place between the loudspeakers for an instrument."""
    mid, side = (stereo[0] + stereo[1]) / 2, (stereo[0] - stereo[1]) / 2
    width = rng.uniform(0.3, 1.8) if rng.random() < 0.7 else 0
    out = np.stack([mid + side * width, mid - side * width])
    angle = rng.uniform(-0.7, 0.7) if rng.random() < 0.5 else 0.0
    return (out * np.array([[1 - max(angle, 0)], [1 + min(angle, 0)]])).astype(np.float32)


def backing(rng, material, samples, with_lead):
    """Drums, bass and harmony of one or more songs, and a solo instrument where wanted; silent stems allowed."""
    song = material.songs[rng.integers(len(material.songs))]
    total = np.zeros((2, samples), np.float32)
    begin = None
    for stem in ("drums", "bass", "harmony"):
        if rng.random() < 0.07:
            continue
        other = rng.random() < 0.2
        folder = material.songs[rng.integers(len(material.songs))] if other else song
        wave, at = excerpt(rng, folder / f"{stem}.flac", samples, None if other else begin)
        begin = at if not other else begin
        wave = wave * 10 ** (rng.normal(0, 3) / 20)
        total += place(rng, wave) if stem == "harmony" and rng.random() < 0.6 else wave
    if with_lead and material.leads:
        for _ in range(1 if rng.random() < 0.75 else 2):
            lead, _ = excerpt(rng, material.leads[rng.integers(len(material.leads))], samples)
            lead = studio.pan(lead[0], rng.choice([0, 0, rng.uniform(-0.8, 0.8)]))
            if rng.random() < 0.7:
                lead = studio.reverberate(rng, lead, 10 ** (rng.uniform(-24, -8) / 20), rng.uniform(0.3, 2))
            level = loudness(total) or 0.1
            total += lead * (level / (loudness(lead) + 1e-9) * 10 ** (rng.uniform(-10, 4) / 20))
    return total


def voice(rng, material, samples):
    """A stretch of a voice, sometimes read faster or slower, and its activity per frame."""
    path = material.voices[rng.integers(len(material.voices))]
    factor = float(2 ** rng.normal(0, 0.1)) if rng.random() < 0.6 else 1.0
    factor = min(max(factor, 0.8), 1.25)
    wave, begin = excerpt(rng, path, int(samples * factor) + 2)
    truth = json.loads(path.with_suffix(".json").read_text())
    active = np.zeros(bands.frame_count(samples), np.uint8)
    for a, b in truth["activity"]:
        active[int(max(np.ceil(((a - begin / studio.RATE) / factor) * 100), 0)):int(max(((b - begin / studio.RATE) / factor) * 100 + 1, 0))] = 1
    wave = respeed(wave, factor)[:, :samples] if factor != 1.0 else wave[:, :samples]
    return np.pad(wave, ((0, 0), (0, samples - wave.shape[1]))), active


def master(rng, mix, voiced):
    """Equalizer, compressor and clipping of the sum, applied to the voice in the same proportion."""
    if rng.random() < 0.7:
        curve = studio.random_curve(rng, 4)
        mix, voiced = studio.equalize(mix, curve), studio.equalize(voiced, curve)
    if rng.random() < 0.12:
        edge = rng.uniform(9000, 16000)
        cut = lambda f: 1 / np.sqrt(1 + (f / edge) ** 24)
        mix, voiced = studio.equalize(mix, cut), studio.equalize(voiced, cut)
    if rng.random() < 0.35:
        mix, voiced = (np.repeat(w.mean(0, keepdims=True), 2, 0) for w in (mix, voiced))
    loud = np.sqrt(np.maximum(uniform_filter1d(np.mean(mix ** 2, 0), int(studio.RATE * rng.uniform(0.02, 0.2))), 0)) + 1e-6
    gain = (loud / (np.sqrt(np.mean(mix ** 2)) + 1e-9)) ** -rng.uniform(0, 0.45)
    mix, voiced = mix * np.minimum(gain, 8), voiced * np.minimum(gain, 8)
    if rng.random() < 0.7:
        drive = 10 ** rng.uniform(-0.4, 0.5) / (np.percentile(np.abs(mix), 99.5) + 1e-9)
        share = np.tanh(mix * drive) / (mix * drive + 1e-9)
        share[np.abs(mix * drive) < 1e-4] = 1
        mix, voiced = mix * share, voiced * share
    return mix.astype(np.float32), voiced.astype(np.float32)


def make_mix(rng, material):
    """Mixture and voice inside it, [2, samples] each, and the voice's activity per frame."""
    samples = int(SECONDS * studio.RATE)
    kind = rng.choice(["song", "instrumental", "alone"], p=[0.83, 0.13, 0.04])
    sung, active = voice(rng, material, samples)
    band = backing(rng, material, samples, with_lead=rng.random() < (0.75 if kind == "instrumental" else 0.45))
    if kind == "instrumental":
        sung, active = sung * 0, active * 0
    elif kind == "alone":
        band = band * 0
    level = loudness(band)
    sung_level = loudness(sung)
    if level > 0 and sung_level > 0:
        sung = sung * (level / sung_level * 10 ** (float(np.clip(rng.normal(-1.5, 4.5), -12, 9)) / 20))
    return *master(rng, sung + band, sung), active


def example(rng, material):
    """Features (half floats [frames, 400]), best mask (bytes [frames, 200]) and activity (bytes [frames])."""
    mix, sung, active = make_mix(rng, material)
    level = bands.level(mix[0], mix[1]) * 10 ** (rng.normal(0, 2) / 20)
    mix_spectra = [bands.spectrum(side) for side in mix]
    sung_spectra = [bands.spectrum(side) for side in sung]
    features = bands.features(*mix_spectra, level)
    energy = bands.band_mean(sum(bands.power(x) for x in mix_spectra))
    cross = bands.band_mean(sum(v.real * x.real + v.imag * x.imag for v, x in zip(sung_spectra, mix_spectra)))
    mask = np.clip(cross / (energy + 1e-12), 0, 1)
    return features.astype(np.float16), np.round(mask * 255).astype(np.uint8), active[:len(features)]


def main(voices, songs, leads, out, first, count, share=1.0):
    """Writes shards; looks for new material before each."""
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    held_out = out.name.endswith("held-out")
    material = Material(voices, songs, leads, held_out)
    for number in range(first, first + count):
        start = time.process_time()
        rng = np.random.default_rng([5 + held_out, number])
        material.refresh()
        parts = [example(rng, material) for _ in range(EXAMPLES)]
        part = out / f".{number:04d}.npz"
        np.savez(part, features=np.stack([p[0] for p in parts]), mask=np.stack([p[1] for p in parts]), active=np.stack([p[2] for p in parts]))
        part.rename(out / f"{number:04d}.npz")
        time.sleep((time.process_time() - start) * (1 / share - 1))


if __name__ == "__main__":
    main(*sys.argv[1:5], int(sys.argv[5]), int(sys.argv[6]), float(sys.argv[7]) if len(sys.argv) > 7 else 1.0)

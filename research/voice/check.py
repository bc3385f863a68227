"""Early warning: how the exported network does on real songs (measured only, never trained on) and on held-out synthesized clips.

    python3 check.py WEIGHTS SONGS [VOICES SONGS_MADE LEADS]

SONGS/ID/truth.json with stems (vocals) or words; the second set names the folders of mixing.py.
"""
import json
import pathlib
import subprocess
import sys

import numpy as np
import soundfile
import torch

import mixing
from infer import Listener

GAP = 0.4


def si_sdr(estimate, truth):
    """Scale-invariant signal-to-distortion ratio in dB over all channels together (Le Roux et al. 2019)."""
    estimate, truth = estimate.ravel() - estimate.mean(), truth.ravel() - truth.mean()
    target = truth * (np.dot(estimate, truth) / (np.dot(truth, truth) + 1e-9))
    return 10 * np.log10(np.dot(target, target) / (np.sum((estimate - target) ** 2) + 1e-9))


def read(path):
    """A stereo wave [2, samples] at 44.1 kHz."""
    wave, rate = soundfile.read(path, dtype="float32", always_2d=True)
    if rate != 44100:
        raise ValueError(f"{path} has {rate} Hz; 44100 is needed")
    return np.repeat(wave.T, 2, 0) if wave.shape[1] == 1 else wave.T


def sung(words, frames):
    """Frames in which words are sung; gaps under 0.4 s are closed."""
    out = np.zeros(frames, bool)
    last = None
    for word in sorted(words, key=lambda w: w["start"]):
        start = last if last is not None and word["start"] - last < GAP else word["start"]
        out[int(start * 100):int(word["end"] * 100)] = True
        last = max(word["end"], last or 0)
    return out


def decide(activity, on=0.5, off=0.35, gap=40, least=12):
    """Voice or not per frame: smoothed, with hysteresis, gaps under 0.4 s closed, bursts under 0.12 s dropped."""
    smooth = np.convolve(activity, np.hanning(15) / np.hanning(15).sum(), "same")
    out, state = np.zeros(len(smooth), bool), False
    for t, value in enumerate(smooth):
        state = value > (off if state else on)
        out[t] = state
    edges = np.flatnonzero(np.diff(np.concatenate([[0], out.astype(int), [0]])))
    runs = [list(r) for r in edges.reshape(-1, 2)]
    merged = []
    for run in runs:
        if merged and run[0] - merged[-1][1] < gap:
            merged[-1][1] = run[1]
        else:
            merged.append(run)
    out[:] = False
    for a, b in merged:
        out[a:b] = b - a >= least
    return out


def f_measure(found, truth):
    """Precision, recall and F over frames."""
    hits = (found & truth).sum()
    precision, recall = hits / max(found.sum(), 1), hits / max(truth.sum(), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def check_stems(listener, folder):
    """SI-SDR of the mixture and of the extracted voice for songs with a vocals stem."""
    gains = []
    for path in sorted(folder.glob("mdb-*/vocals.flac")):
        mix, voice = read(path.with_name("audio.flac")), read(path)
        n = min(mix.shape[1], voice.shape[1])
        mix, voice = mix[:, :n], voice[:, :n]
        estimate, activity = listener.extract(mix)
        before, after = si_sdr(mix, voice), si_sdr(estimate, voice)
        left = np.mean((estimate - voice) ** 2) ** 0.5
        gains.append(after - before)
        blocks = voice[:, :n // 441 * 441].reshape(2, -1, 441)
        loud = np.sqrt((blocks ** 2).mean((0, 2)))
        truth = loud > loud.max() * 0.03
        p, r, f = f_measure(decide(activity)[:len(truth)], truth)
        print(f"{path.parent.name:14s} mixture {before:6.2f}  voice {after:6.2f}  gain {after - before:5.2f} dB  activity P {p:.3f} R {r:.3f} F {f:.3f}  rest {left:.4f}", flush=True)
    print(f"mean gain {np.mean(gains):.2f} dB", flush=True)


def check_words(listener, folder):
    """Voice activity against the words of real songs."""
    scores = []
    for path in sorted(folder.glob("*/truth.json")):
        truth = json.loads(path.read_text())
        audio = sorted(path.parent.glob("audio.*"))
        if not truth.get("words") or not audio or path.parent.name[:2] not in ("jl", "us"):
            continue
        _, activity, _ = listener.hear(decode(audio[0]))
        p, r, f = f_measure(decide(activity), sung(truth["words"], len(activity)))
        scores.append(f)
        print(f"{path.parent.name:52s} P {p:.3f} R {r:.3f} F {f:.3f}", flush=True)
    print(f"mean F {np.mean(scores):.3f} of {len(scores)}", flush=True)


def decode(path):
    """Any audio file through soundfile or, for mp3, ffmpeg."""
    raw = subprocess.run(["ffmpeg", "-v", "error", "-i", str(path), "-f", "f32le", "-ar", "44100", "-ac", "2", "-"], check=True, capture_output=True).stdout
    return np.frombuffer(raw, "<f4").reshape(-1, 2).T.copy()


def check_made(listener, voices, songs, leads, count=40):
    """The same numbers on held-out synthesized mixtures, with exact truth."""
    material = mixing.Material(voices, songs, leads, True)
    gains, scores, passed = [], [], []
    for number in range(count):
        mix, voice, active = mixing.make_mix(np.random.default_rng([99, number]), material)
        estimate, activity = listener.extract(mix)
        found = decide(activity)
        if np.abs(voice).max() < 1e-6:
            passed.append(found.mean())
        elif np.abs(mix - voice).max() > 1e-3:
            gains.append(si_sdr(estimate, voice) - si_sdr(mix, voice))
            scores.append(f_measure(found, active[:len(found)] > 0)[2])
    print(f"made: gain {np.mean(gains):.2f} dB (median {np.median(gains):.2f}), activity F {np.mean(scores):.3f} of {len(gains)}; instrumentals taken for voice {np.mean(passed):.3f} of {len(passed)}")


if __name__ == "__main__":
    torch.set_num_threads(1)
    network = Listener(sys.argv[1])
    if len(sys.argv) > 3:
        check_made(network, *sys.argv[3:6])
    check_stems(network, pathlib.Path(sys.argv[2]))
    check_words(network, pathlib.Path(sys.argv[2]))

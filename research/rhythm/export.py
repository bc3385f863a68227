"""Writes a checkpoint as weights.bin (AMNN1, float16) with a reference vector: `export.py CHECKPOINT STROKES OUT_FOLDER`."""
import argparse
import json
import os
import shutil
import struct
from pathlib import Path

import numpy as np
import torch

from network import SLOPE, TEMPO_BINS, DRUM_DILATIONS, TRUNK_DILATIONS, FAST_ROWS, SLOW_ROWS, RhythmNetwork

REFERENCE_FRAMES = 57


def tensors(network, strokes):
    """Name -> array of the folded network, in the order of the file."""
    named = {}

    def put(name, weight, bias):
        named[name + ".weight"], named[name + ".bias"] = weight.detach().numpy(), bias.detach().numpy()

    put("front", *network.front.folded())
    put("drums.enter", *network.enter_drums.folded())
    for i, block in enumerate(network.drums):
        put(f"drums.{i}.a", *block.a.folded())
        put(f"drums.{i}.b", *block.b.folded())
    put("fast", network.fast.weight, network.fast.bias)
    put("trunk.front", *network.enter_front.folded())
    put("trunk.drums", *network.enter_hits.folded())
    for i, block in enumerate(network.trunk):
        put(f"trunk.{i}.a", *block.a.folded())
        put(f"trunk.{i}.b", *block.b.folded())
    put("slow", network.slow.weight, network.slow.bias)
    put("strokes.enter", *strokes.enter.folded())
    for i, block in enumerate(strokes.blocks):
        put(f"strokes.{i}.a", *block.a.folded())
        put(f"strokes.{i}.b", *block.b.folded())
    put("strokes", strokes.head.weight, strokes.head.bias)
    named["strokes.dilations"] = np.array([block.a.conv.dilation[0] for block in strokes.blocks], np.float32)
    named["drums.dilations"] = np.array(DRUM_DILATIONS, np.float32)
    named["trunk.dilations"] = np.array(TRUNK_DILATIONS, np.float32)
    named["tempo.bins"] = TEMPO_BINS.astype(np.float32)
    return named


def encoded(named):
    """The bytes of the weight file."""
    data = b"AMNN1\0" + struct.pack("<i", len(named))
    for name, values in named.items():
        text = name.encode()
        data += struct.pack("<i", len(text)) + text + struct.pack("<i", values.ndim) + struct.pack(f"<{values.ndim}i", *values.shape)
        data += values.astype("<f2").tobytes()
    return data


def half_precision(named):
    """Output of the folded network with its float16 weights, in float32: what the reader of the file must compute."""
    weights = {name: torch.from_numpy(values.astype(np.float16).astype(np.float32)) for name, values in named.items()}
    conv = torch.nn.functional.conv1d
    leaky = lambda signal: torch.nn.functional.leaky_relu(signal, SLOPE)

    def apply(name, signal, dilation=1, stride=1):
        weight = weights[name + ".weight"]
        return conv(signal, weight, weights[name + ".bias"], stride, dilation * (weight.shape[2] // 2), dilation)

    def stack(name, signal):
        for i, dilation in enumerate(named[name + ".dilations"]):
            signal = signal + apply(f"{name}.{i}.b", leaky(apply(f"{name}.{i}.a", signal, int(dilation))))
        return leaky(signal)

    def run(features):
        front = leaky(apply("front", features))
        hits = stack("drums", leaky(apply("drums.enter", front)))
        trunk = stack("trunk", leaky(apply("trunk.front", front, stride=2) + apply("trunk.drums", hits, stride=2)))
        strokes = stack("strokes", leaky(apply("strokes.enter", front)))
        return tuple(torch.sigmoid(apply(name, signal)) for name, signal in (("fast", hits), ("slow", trunk), ("strokes", strokes)))

    return run


def reference(named, features):
    """A small input, odd in length, and the expected output."""
    rng = np.random.default_rng(1)
    frames = rng.uniform(0, 1, (REFERENCE_FRAMES, features)) ** 3
    frames = np.round(frames * (0.3 + 0.7 * (np.arange(REFERENCE_FRAMES) % 25 < 3))[:, None], 2).astype(np.float32)
    with torch.no_grad():
        parts = half_precision(named)(torch.from_numpy(frames.T[None].copy()))
    answers = {name: np.round(part[0].numpy().astype(float), 6).tolist() for name, part in zip(("fast", "slow", "strokes"), parts)}
    return {"input": frames.tolist(), **answers,
            "fast_rows": FAST_ROWS, "slow_rows": SLOW_ROWS, "note": "input [frame][feature]; fast and strokes [row][frame]; slow [row][frame / 2]; after the sigmoid; tolerance 1e-4"}


def replace(path, data):
    """Writes a file so that a reader sees the old or the new one, never half of it."""
    part = path.with_suffix(path.suffix + ".part")
    part.write_bytes(data)
    os.replace(part, path)


def write(network, features, strokes, folder):
    """Exports into a folder; the older weights stay as weights-N.bin."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    named = tensors(network, strokes)
    if (folder / "weights.bin").exists():
        number = len(list(folder.glob("weights-*.bin")))
        shutil.copy(folder / "weights.bin", folder / f"weights-{number}.bin")
    replace(folder / "reference.json", json.dumps(reference(named, features), separators=(",", ":")).encode())
    replace(folder / "weights.bin", encoded(named))


def load(checkpoint):
    """The averaged network of a checkpoint, ready to run."""
    saved = torch.load(checkpoint, map_location="cpu")
    network = RhythmNetwork(saved["features"])
    network.load_state_dict(saved["average"])
    return network.eval(), saved["features"]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint")
    parser.add_argument("strokes")
    parser.add_argument("folder")
    arguments = parser.parse_args()
    from strokes import load_branch                           # strokes.py trains with what stands here
    write(*load(arguments.checkpoint), load_branch(arguments.strokes), arguments.folder)

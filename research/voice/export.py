"""Writes the network for the C# side: weights.bin (half floats), reference.json (a test vector), GRAPH.md.

    python3 export.py CHECKPOINT|untrained FOLDER
"""
import json
import os
import pathlib
import struct
import sys

import numpy as np
import torch

import bands
from network import DILATIONS, VoiceNet, cost, tensors

FRAMES = 24


def write_atomic(path, data):
    """Replaces a file in one step."""
    part = path.with_name(path.name + ".part")
    part.write_bytes(data)
    os.replace(part, path)


def weights_file(named):
    """The bytes of weights.bin."""
    named = {"bands.edges": torch.tensor(bands.EDGES), "dilations": torch.tensor(DILATIONS), **named}
    parts = [b"AMNN1\0", struct.pack("<i", len(named))]
    for name, value in named.items():
        text = name.encode()
        parts += [struct.pack("<i", len(text)), text, struct.pack("<i", value.dim()), struct.pack(f"<{value.dim()}i", *value.shape)]
        parts.append(value.numpy().astype("<f2").tobytes())
    return b"".join(parts)


class Plain(torch.nn.Module):
    """The folded network with half-float weights: exactly what a reader of weights.bin has to calculate."""

    def __init__(self, named):
        super().__init__()
        self.t = {name: value.half().float() for name, value in named.items()}

    def forward(self, features):
        t, leaky = self.t, lambda v: torch.nn.functional.leaky_relu(v, 0.1)
        conv = torch.nn.functional.conv1d
        x = (features - t["input.mean"][:, None]) * t["input.scale"][:, None]
        h = leaky(conv(x, t["enter.weight"], t["enter.bias"], stride=2))
        for i, d in enumerate(DILATIONS):
            h = h + leaky(conv(h, t[f"block{i}.weight"], t[f"block{i}.bias"], padding=d, dilation=d))
        out = conv(h, t["leave.weight"], t["leave.bias"])
        n = bands.BANDS
        frames = torch.stack([out[:, :n + 1], out[:, n + 1:]], 3).flatten(2)
        coarse, activity = frames[:, :n], frames[:, n]
        maps = torch.stack([x[:, :n], x[:, n:], coarse], 1).transpose(2, 3)
        local = leaky(torch.nn.functional.conv2d(maps, t["refine.weight"], t["refine.bias"], padding=(1, 2)))
        local = torch.nn.functional.conv2d(local, t["merge.weight"], t["merge.bias"])[:, 0].transpose(1, 2)
        return torch.sigmoid(coarse + local), torch.sigmoid(activity)


def test_wave():
    """A stereo wave of 9,000 samples given by a formula, so that a reader can make it too."""
    t = np.arange(9000) / bands.RATE
    left = 0.5 * np.sin(2 * np.pi * 440 * t) + 0.1 * np.sin(2 * np.pi * 5000 * t)
    right = 0.3 * np.sin(2 * np.pi * 440 * t) + 0.2 * np.sin(2 * np.pi * 1234 * t)
    return left.astype(np.float32), right.astype(np.float32)


def reference(named):
    """A test vector: features of the test wave with noise added, and what the network makes of them."""
    left, right = test_wave()
    a, b = bands.spectrum(left), bands.spectrum(right)
    wave = bands.features(a, b, bands.level(left, right))
    noise = np.random.default_rng(7).normal(0, 1.5, (FRAMES, 2 * bands.BANDS))
    given = np.round(np.resize(wave, (FRAMES, 2 * bands.BANDS)) + noise, 3).astype(np.float32)
    with torch.no_grad():
        mask, activity = Plain(named)(torch.from_numpy(given.T[None].copy()))
    short = lambda v, n: [float(f"{x:.{n}g}") for x in np.asarray(v).ravel()]
    return {"wave": "9000 samples at 44100 Hz: L = 0.5 sin(2 pi 440 t) + 0.1 sin(2 pi 5000 t), R = 0.3 sin(2 pi 440 t) + 0.2 sin(2 pi 1234 t)",
            "waveLevel": bands.level(left, right), "waveFrames": bands.frame_count(9000), "waveFeaturesOfFrame10": short(wave[10], 6),
            "frames": FRAMES, "features": short(given, 6), "mask": short(mask[0].T, 5), "activity": short(activity[0], 5)}


def export(net, folder):
    """Writes all three files; keeps every weights file under a running number."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    net.eval()
    named = tensors(net)
    data = weights_file(named)
    number = len(list(folder.glob("weights-*.bin")))
    (folder / f"weights-{number}.bin").write_bytes(data)
    write_atomic(folder / "reference.json", json.dumps(reference(named)).encode())
    write_atomic(folder / "weights.bin", data)
    macs, parameters = cost(net)
    text = (pathlib.Path(__file__).parent / "GRAPH.md").read_text()
    write_atomic(folder / "GRAPH.md", text.encode())
    return f"export {number}: {macs} multiply-adds per frame, {parameters} parameters, {len(data)} bytes"


if __name__ == "__main__":
    torch.manual_seed(1)
    model = VoiceNet()
    if sys.argv[1] != "untrained":
        model.load_state_dict(torch.load(sys.argv[1], map_location="cpu"))
    print(export(model, sys.argv[2]))

"""Writes the acoustic model for the C# side: phones.weights (half floats) and phones-reference.json (a test vector).

    python3 phoneexport.py CHECKPOINT FOLDER
"""
import json
import pathlib
import struct
import sys

import numpy as np
import torch

import bands
import phoneclasses
import phonefeatures
from export import write_atomic
from phonenet import DILATIONS, INPUTS, PhoneNet, PlainPhones, tensors

FRAMES = 48


def weights_file(named):
    """The bytes of phones.weights."""
    letters = [float(ord(name)) if len(name) == 1 else 0.0 for name in phoneclasses.NAMES]
    named = {"mel.pool": torch.from_numpy(phonefeatures.POOL), "dilations": torch.tensor(DILATIONS), "classes": torch.tensor(letters), **named}
    parts = [b"AMNN1\0", struct.pack("<i", len(named))]
    for name, value in named.items():
        text = name.encode()
        parts += [struct.pack("<i", len(text)), text, struct.pack("<i", value.dim()), struct.pack(f"<{value.dim()}i", *value.shape)]
        parts.append(value.numpy().astype("<f2").tobytes())
    return b"".join(parts)


def reference(named):
    """A test vector: normalized features and the log probabilities that come out."""
    given = np.round(np.random.default_rng(7).normal(0, 1, (FRAMES, INPUTS)), 3).astype(np.float32)
    singer = np.round(np.random.default_rng(9).normal(0, 1, 2 * phonefeatures.MEL), 3).astype(np.float32)
    with torch.no_grad():
        out = PlainPhones(named)(torch.from_numpy(given.T[None].copy()), torch.from_numpy(singer[None]))[0].T
    short = lambda v, n: [float(f"{x:.{n}g}") for x in np.asarray(v).ravel()]
    rng = np.random.default_rng(8)
    middle, share = rng.normal(-4, 2, (1, 2 * bands.BANDS)).astype(np.float32), rng.random((1, bands.BANDS), np.float32)
    return {"frames": FRAMES, "features": short(given, 6), "singer": short(singer, 6), "logs": short(out, 6),
            "middle": short(middle[0, :bands.BANDS], 7), "share": short(share, 7), "mel": short(phonefeatures.mel(middle, share), 6)}


def export(net, folder):
    """Writes both files; keeps every weights file under a running number."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    net.eval()
    named = tensors(net)
    data = weights_file(named)
    number = len(list(folder.glob("phones-*.weights")))
    (folder / f"phones-{number}.weights").write_bytes(data)
    write_atomic(folder / "phones-reference.json", json.dumps(reference(named)).encode())
    write_atomic(folder / "phones.weights", data)
    return f"export {number}: {sum(v.numel() for v in named.values())} parameters, {len(data)} bytes"


if __name__ == "__main__":
    model = PhoneNet()
    model.load_state_dict(torch.load(sys.argv[1], map_location="cpu"))
    print(export(model, sys.argv[2]))

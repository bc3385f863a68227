"""Runs an exported network on a song: mask, activity, and the separated voice."""
import pathlib
import struct

import numpy as np
import torch

import bands
from export import Plain


def read_weights(path):
    """Name to tensor from weights.bin."""
    data = pathlib.Path(path).read_bytes()
    if data[:6] != b"AMNN1\0":
        raise ValueError(f"{path} is no weights file: it does not begin with AMNN1")
    count, at, out = struct.unpack_from("<i", data, 6)[0], 10, {}
    for _ in range(count):
        length = struct.unpack_from("<i", data, at)[0]
        name = data[at + 4:at + 4 + length].decode()
        at += 4 + length
        rank = struct.unpack_from("<i", data, at)[0]
        shape = struct.unpack_from(f"<{rank}i", data, at + 4)
        at += 4 + 4 * rank
        size = int(np.prod(shape))
        out[name] = torch.from_numpy(np.frombuffer(data, "<f2", size, at).reshape(shape).astype(np.float32))
        at += 2 * size
    return out


class Listener:
    """A network read from weights.bin."""

    def __init__(self, path):
        self._net = Plain(read_weights(path))

    def hear(self, wave):
        """Mask [frames, 200], activity [frames] and the spectra of both channels of a stereo wave [2, samples]."""
        spectra = [bands.spectrum(side) for side in wave]
        features = bands.features(*spectra, bands.level(*wave))
        frames = len(features)
        padded = torch.from_numpy(np.pad(features, ((0, frames % 2), (0, 0)), mode="edge").T[None].copy())
        with torch.no_grad():
            mask, activity = self._net(padded)
        return mask[0].T.numpy()[:frames], activity[0].numpy()[:frames], spectra

    def extract(self, wave, power=1.0):
        """The voice [2, samples] of a stereo wave, and the activity."""
        mask, activity, spectra = self.hear(wave)
        bins = bands.mask_to_bins(mask ** power)
        return np.stack([bands.inverse(s * bins, wave.shape[1]) for s in spectra]), activity

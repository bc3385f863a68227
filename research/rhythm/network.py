"""The rhythm network: a drum branch at 100 frames a second and a dilated convolution stack at 50."""
import numpy as np
import torch
from torch import nn

SLOPE = 0.1                       # of the leaky rectifiers
TEMPO_BINS = np.exp(np.linspace(np.log(40), np.log(240), 32))     # beats per minute
FAST_ROWS = ["kick", "snare", "hat", "crash", "tom"]
SLOW_ROWS = ["beat", "downbeat", "offbeat", "drums", "triple", "meter2", "meter3", "meter4", "meterother"] + [f"tempo{i}" for i in range(len(TEMPO_BINS))]
FRONT, DRUM, TRUNK = 48, 32, 48
DRUM_DILATIONS = (1, 2, 4, 8)
TRUNK_DILATIONS = (1, 2, 4, 8, 16, 32, 64, 128, 256, 16, 64, 4)


def rectified(signal):
    """Leaky rectifier."""
    return nn.functional.leaky_relu(signal, SLOPE)


class Normed(nn.Module):
    """A convolution with a batch norm behind it; export folds the two into one convolution with a bias."""

    def __init__(self, inputs, outputs, taps, dilation=1, stride=1):
        super().__init__()
        self.conv = nn.Conv1d(inputs, outputs, taps, stride, dilation * (taps // 2), dilation, bias=False)
        self.norm = nn.BatchNorm1d(outputs)

    def forward(self, signal):
        return self.norm(self.conv(signal))

    def folded(self):
        """Weight and bias of the convolution that does both."""
        scale = self.norm.weight / torch.sqrt(self.norm.running_var + self.norm.eps)
        return self.conv.weight * scale[:, None, None], self.norm.bias - self.norm.running_mean * scale


class Block(nn.Module):
    """x + B(rectified(A(x))): A dilated with five taps, B with one."""

    def __init__(self, channels, dilation, drop):
        super().__init__()
        self.a = Normed(channels, channels, 5, dilation)
        self.b = Normed(channels, channels, 1)
        self.drop = nn.Dropout2d(drop)

    def forward(self, signal):
        return signal + self.b(self.drop(rectified(self.a(signal)).unsqueeze(-1)).squeeze(-1))


class RhythmNetwork(nn.Module):
    """Features [batch, features, frames at 100 a second] to raw scores (before the sigmoid): fast [batch, 5, frames], slow [batch, 41, frames / 2]."""

    def __init__(self, features, drop=0.1):
        super().__init__()
        self.front = Normed(features, FRONT, 5)
        self.enter_drums = Normed(FRONT, DRUM, 3)
        self.drums = nn.ModuleList([Block(DRUM, dilation, drop / 2) for dilation in DRUM_DILATIONS])
        self.fast = nn.Conv1d(DRUM, len(FAST_ROWS), 1)
        self.enter_front = Normed(FRONT, TRUNK, 5, stride=2)
        self.enter_hits = Normed(DRUM, TRUNK, 5, stride=2)
        self.trunk = nn.ModuleList([Block(TRUNK, dilation, drop) for dilation in TRUNK_DILATIONS])
        self.slow = nn.Conv1d(TRUNK, len(SLOW_ROWS), 1)

    def forward(self, features):
        front = rectified(self.front(features))
        hits = rectified(self.enter_drums(front))
        for block in self.drums:
            hits = block(hits)
        hits = rectified(hits)
        trunk = rectified(self.enter_front(front) + self.enter_hits(hits))
        for block in self.trunk:
            trunk = block(trunk)
        return self.fast(hits), self.slow(rectified(trunk))


def initialize_heads(network):
    """Starts the rare events low, so that the first steps are not spent on that."""
    nn.init.constant_(network.fast.bias, -3.0)
    nn.init.constant_(network.slow.bias, -2.5)


def parameters_and_work(features):
    """Parameters after folding, and multiply-adds per frame at 50 a second."""
    front = features * FRONT * 5
    drums = FRONT * DRUM * 3 + len(DRUM_DILATIONS) * DRUM * DRUM * 6 + DRUM * len(FAST_ROWS)
    enter = (FRONT + DRUM) * TRUNK * 5
    trunk = len(TRUNK_DILATIONS) * TRUNK * TRUNK * 6 + TRUNK * len(SLOW_ROWS)
    return front + drums + enter + trunk, 2 * (front + drums) + enter + trunk

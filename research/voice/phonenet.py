"""The acoustic model: what the voice network leaves of a mixture to the class of speech sound, 100 frames/s in, 50 steps/s out."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from network import folded
from phoneclasses import COUNT
from phonefeatures import MEL

INPUTS = 2 * MEL + 1
CHANNELS = 224
MET = 48
DILATIONS = (1, 2, 1, 4, 8, 16, 1)
SLOPE = 0.1


class PhoneNet(nn.Module):
    """Normalized features [batch, 145, frames] (frames even) and the singer [batch, 144] to class logits [batch, classes, steps]."""

    def __init__(self):
        super().__init__()
        self.register_buffer("prior", torch.zeros(2 * MEL))
        self.register_buffer("scale", torch.ones(INPUTS))
        self.enter = nn.Conv1d(INPUTS, CHANNELS, 2, stride=2, bias=False)
        self.meet = nn.Linear(2 * MEL, MET)
        self.greet = nn.Linear(MET, CHANNELS, bias=False)
        nn.init.normal_(self.greet.weight, std=0.02)
        self.enter_norm = nn.BatchNorm1d(CHANNELS)
        self.blocks = nn.ModuleList(nn.Conv1d(CHANNELS, CHANNELS, 3, padding=d, dilation=d, bias=False) for d in DILATIONS)
        self.norms = nn.ModuleList(nn.BatchNorm1d(CHANNELS) for _ in DILATIONS)
        self.drop = nn.Dropout1d(0.1)
        self.leave = nn.Conv1d(CHANNELS, COUNT, 1)

    def forward(self, x, singer):
        met = self.greet(F.leaky_relu(self.meet(singer), SLOPE))
        h = F.leaky_relu(self.enter_norm(self.enter(x * self.scale[:, None]) + met[:, :, None]), SLOPE)
        for conv, norm in zip(self.blocks, self.norms):
            h = h + self.drop(F.leaky_relu(norm(conv(h)), SLOPE))
        return self.leave(h)


def tensors(net):
    """Name to tensor, in the order of the weights file, batch norm folded in."""
    out = {"input.prior": net.prior, "input.scale": net.scale}
    out["meet.weight"], out["meet.bias"] = net.meet.weight, net.meet.bias
    out["greet.weight"] = folded(net.greet, net.enter_norm)[0]
    out["enter.weight"], out["enter.bias"] = folded(net.enter, net.enter_norm)
    for i, (conv, norm) in enumerate(zip(net.blocks, net.norms)):
        out[f"block{i}.weight"], out[f"block{i}.bias"] = folded(conv, norm)
    out["leave.weight"], out["leave.bias"] = net.leave.weight, net.leave.bias
    return {name: value.detach().clone() for name, value in out.items()}


class PlainPhones(nn.Module):
    """The folded network with half-float weights: exactly what a reader of phones.weights has to calculate. Gives log probabilities."""

    def __init__(self, named):
        super().__init__()
        self.t = {name: value.half().float() for name, value in named.items()}

    def forward(self, x, singer):
        t, leaky = self.t, lambda v: F.leaky_relu(v, SLOPE)
        met = leaky(singer @ t["meet.weight"].T + t["meet.bias"]) @ t["greet.weight"].T
        h = leaky(F.conv1d(x * t["input.scale"][:, None], t["enter.weight"], t["enter.bias"], stride=2) + met[:, :, None])
        for i, d in enumerate(DILATIONS):
            h = h + leaky(F.conv1d(h, t[f"block{i}.weight"], t[f"block{i}.bias"], padding=d, dilation=d))
        return F.log_softmax(F.conv1d(h, t["leave.weight"], t["leave.bias"]), 1)

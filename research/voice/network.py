"""The network that finds the singer: band mask and voice activity, 100 frames/s in and out, body at 50 steps/s."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from bands import BANDS

CHANNELS = 160
DILATIONS = (1, 2, 4, 8, 16, 32, 1)
LOCAL = 8
SLOPE = 0.1


class VoiceNet(nn.Module):
    """Features [batch, 400, frames] (frames even) to mask logits [batch, 200, frames] and activity logits [batch, frames]."""

    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.full((2 * BANDS,), -5.0))
        self.register_buffer("scale", torch.full((2 * BANDS,), 0.5))
        self.enter = nn.Conv1d(2 * BANDS, CHANNELS, 2, stride=2, bias=False)
        self.enter_norm = nn.BatchNorm1d(CHANNELS)
        self.blocks = nn.ModuleList(nn.Conv1d(CHANNELS, CHANNELS, 3, padding=d, dilation=d, bias=False) for d in DILATIONS)
        self.norms = nn.ModuleList(nn.BatchNorm1d(CHANNELS) for _ in DILATIONS)
        self.leave = nn.Conv1d(CHANNELS, 2 * (BANDS + 1), 1)
        self.refine = nn.Conv2d(3, LOCAL, (3, 5), padding=(1, 2))
        self.merge = nn.Conv2d(LOCAL, 1, 1)

    def body(self, x):
        """Normalized features to coarse mask logits and activity logits."""
        h = F.leaky_relu(self.enter_norm(self.enter(x)), SLOPE)
        for conv, norm in zip(self.blocks, self.norms):
            h = h + F.leaky_relu(norm(conv(h)), SLOPE)
        out = self.leave(h)
        batch, _, steps = out.shape
        out = out.view(batch, 2, BANDS + 1, steps).permute(0, 2, 3, 1).reshape(batch, BANDS + 1, 2 * steps)
        return out[:, :BANDS], out[:, BANDS]

    def refined(self, x, coarse):
        """Coarse mask logits sharpened by what lies around each band and frame."""
        maps = torch.stack([x[:, :BANDS], x[:, BANDS:], coarse], 3).transpose(1, 2).permute(0, 3, 1, 2)
        return coarse + self.merge(F.leaky_relu(self.refine(maps), SLOPE))[:, 0].transpose(1, 2)

    def normalized(self, features):
        """Features with the mean and scale of the training material taken out."""
        return (features - self.mean[:, None]) * self.scale[:, None]

    def forward(self, features):
        x = self.normalized(features)
        coarse, activity = self.body(x)
        return self.refined(x, coarse), activity


def folded(conv, norm):
    """Weight and bias of a convolution with its batch norm folded in."""
    factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    weight = conv.weight * factor.view(-1, *[1] * (conv.weight.dim() - 1))
    return weight, norm.bias - norm.running_mean * factor


def tensors(net):
    """Name to tensor, in the order of the weights file."""
    out = {"input.mean": net.mean, "input.scale": net.scale}
    out["enter.weight"], out["enter.bias"] = folded(net.enter, net.enter_norm)
    for i, (conv, norm) in enumerate(zip(net.blocks, net.norms)):
        out[f"block{i}.weight"], out[f"block{i}.bias"] = folded(conv, norm)
    for name in ("leave", "refine", "merge"):
        layer = getattr(net, name)
        out[f"{name}.weight"], out[f"{name}.bias"] = layer.weight, layer.bias
    return {name: value.detach().clone() for name, value in out.items()}


def cost(net):
    """Multiply-adds per frame and parameters of the exported network."""
    count = {name: value.numel() for name, value in tensors(net).items()}
    body = sum(n for name, n in count.items() if name.endswith("weight") and name.split(".")[0] not in ("refine", "merge"))
    local = (count["refine.weight"] + count["merge.weight"]) * BANDS
    return body // 2 + local, sum(count.values())

"""Trains the voice network on shards of mixing.py, while more of them are being written.

    python3 train.py SHARDS CHECKPOINT EXPORT_FOLDER END [RESUME]      END as HH:MM of today, when the learning rate reaches zero

One step = 16 examples of one shard, cropped to 640 frames, in another balance, pitch and color each time. The weights that count are their running average.
"""
import copy
import pathlib
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

from bands import BANDS, EDGES
from export import export
from network import VoiceNet

CROP = 640
BATCH = 16
RATE = 1.2e-3
AVERAGE = 0.997
EXPORT_EVERY = 600
EMPHASIS = (0.5, 0.9)


def load(path, rng=None):
    """Features [batch, 400, frames], mask [batch, 200, frames], activity [batch, frames]; when training a random crop of
    some examples."""
    with np.load(path) as shard:
        features, mask, active = shard["features"], shard["mask"], shard["active"]
    start, length, which = 0, 1000, np.arange(len(features))
    if rng is not None:
        start, length, which = int(rng.integers(0, features.shape[1] - CROP)), CROP, rng.permutation(len(features))[:BATCH]
    to = lambda a: torch.from_numpy(np.ascontiguousarray(a))
    keep = slice(start, start + length)
    return (to(features[which][:, keep].transpose(0, 2, 1)).float().nan_to_num_(neginf=-9.2), to(mask[which][:, keep].transpose(0, 2, 1)).float() / 255, to(active[which][:, keep]).float())


def warp(rng, features, mask):
    """Moves the spectra of the whole batch up or down by up to 15 %: another pitch and another throat."""
    centers = (EDGES[:-1] + EDGES[1:] - 1) / 2
    at = np.interp(centers * 2 ** rng.uniform(-0.2, 0.2), centers, np.arange(BANDS))
    low = np.minimum(at.astype(int), BANDS - 2)
    share = torch.from_numpy(at - low).float()[:, None]
    both = np.concatenate([low, low + BANDS])
    move = lambda v, index, s: v[:, index] * (1 - s) + v[:, index + 1] * s
    return move(features, both, torch.cat([share, share])), move(mask, low, share)


def remix(rng, features, mask):
    """Another balance of voice and backing, and for some examples more backing, taken from another example. Powers add as if
    phases were random; the voice's share of the power is the mask."""
    batch = len(features)
    decibels = lambda spread: torch.from_numpy(10 ** (rng.normal(0, spread, (batch, 1, 1)) / 10)).float()
    power = torch.exp(2 * features)
    share = torch.cat([mask, mask], 1)
    voice = power * share
    band = (power - voice) * decibels(3)
    more = torch.from_numpy((rng.random((batch, 1, 1)) < 0.35) * 10 ** (rng.uniform(-12, 0, (batch, 1, 1)) / 10)).float()
    band = band + (power - voice).roll(1, 0) * more
    total = voice + band
    loud = total[:, :BANDS] + total[:, BANDS:]
    return 0.5 * torch.log(total + 1e-8), ((voice[:, :BANDS] + voice[:, BANDS:]) / (loud + 1e-9)).clamp(0, 1)


def disturb(rng, features):
    """Another level and another smooth equalizer per example."""
    octave = np.linspace(-1, 1, BANDS)
    curves = [rng.normal(0, 0.2) + rng.normal(0, 0.25) * octave + rng.normal(0, 0.25) * np.cos(2.5 * octave + rng.uniform(0, 6)) for _ in range(len(features))]
    shift = torch.from_numpy(np.concatenate([curves, curves], 1)).float()[:, :, None]
    return features + shift * (features > -9.0)


def mask_error(logits, mask, features):
    """Squared error of the mask, weighted by the mixture's energy to two powers: one for what is heard, one for SI-SDR."""
    energy = torch.exp(2 * features[:, :BANDS]) + torch.exp(2 * features[:, BANDS:])
    weights = [energy ** power for power in EMPHASIS]
    weight = sum(w / w.mean((1, 2), keepdim=True) for w in weights) / len(weights)
    return (weight * (torch.sigmoid(logits.float()) - mask) ** 2).mean()


def entropy_of(activity, active):
    """Cross entropy of the voice activity, with a little doubt about the labels."""
    return F.binary_cross_entropy_with_logits(activity.float(), active * 0.98 + 0.01)


def step_loss(rng, net, features, mask, active):
    """Loss of a training step in half precision; the refinement, which costs most, sees half of the frames."""
    x = net.normalized(features)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        coarse, activity = net.body(x)
        part = slice(start := int(rng.integers(0, CROP // 2)), start + CROP // 2)
        fine = net.refined(x[:, :, part], coarse[:, :, part])
    error = mask_error(fine, mask[:, :, part], features[:, :, part])
    entropy = entropy_of(activity, active)
    return 10 * error + 4 * mask_error(coarse, mask, features) + 0.4 * entropy, error.item(), entropy.item()


def average(slow, fast, share):
    """Moves the running average toward the trained weights."""
    with torch.no_grad():
        for a, b in zip(slow.state_dict().values(), fast.state_dict().values()):
            a.copy_(b) if not a.dtype.is_floating_point else a.mul_(share).add_(b, alpha=1 - share)


def normalization(net, paths):
    """Mean and scale of the features over some shards."""
    features = torch.cat([load(p)[0] for p in paths])
    net.mean.copy_(features.mean((0, 2)).half().float())
    net.scale.copy_((1 / features.std((0, 2))).half().float())


def validate(net, paths):
    """Mask error and frame accuracy of the activity on held-out shards."""
    net.eval()
    errors, hits = [], []
    with torch.no_grad():
        for path in paths:
            features, mask, active = load(path)
            logits, activity = net(features)
            errors.append(mask_error(logits, mask, features).item())
            hits.append(((activity > 0).float() == active).float().mean().item())
    return np.mean(errors), np.mean(hits)


def seconds_until(clock):
    """Seconds from now until HH:MM of today."""
    now = time.localtime()
    hour, minute = map(int, clock.split(":"))
    return (hour - now.tm_hour) * 3600 + (minute - now.tm_min) * 60 - now.tm_sec


def main(shards, checkpoint, folder, end, resume=None):
    """Trains until the clock says so."""
    torch.set_num_threads(1)
    torch.manual_seed(3)
    rng = np.random.default_rng(3)
    shards, checkpoint = pathlib.Path(shards), pathlib.Path(checkpoint)
    held_out = sorted((shards.parent / (shards.name + "-held-out")).glob("[0-9]*.npz"))[:3]
    net = VoiceNet()
    net.refine.to(memory_format=torch.channels_last)
    if resume:
        net.load_state_dict(torch.load(resume))
    else:
        normalization(net, sorted(shards.glob("[0-9]*.npz"))[:4])
    slow = copy.deepcopy(net)
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.01)
    begin, total, last, step = time.time(), seconds_until(end), time.time(), 0
    while (gone := time.time() - begin) < total:
        paths = sorted(shards.glob("[0-9]*.npz"))
        recent = rng.random() < 0.5
        path = paths[rng.integers(max(len(paths) - 40, 0) if recent else 0, len(paths))]
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / 100) * min(1.0, 1.6 * (1 - gone / total)) ** 1.0
        features, mask, active = load(path, rng)
        if rng.random() < 0.7:
            features, mask = warp(rng, features, mask)
        features, mask = remix(rng, features, mask)
        net.train()
        optimizer.zero_grad()
        loss, error, entropy = step_loss(rng, net, disturb(rng, features), mask, active)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimizer.step()
        average(slow, net, min(AVERAGE, (step + 1) / (step + 10)))
        step += 1
        if step % 50 == 0:
            print(f"{time.strftime('%H:%M:%S')} step {step} of {len(paths)} shards: mask {error:.4f} entropy {entropy:.3f}", flush=True)
        if step % 300 == 0 or time.time() - last > EXPORT_EVERY:
            print("held out: mask %.4f activity %.4f" % validate(slow, held_out), flush=True)
            torch.save(slow.state_dict(), checkpoint)
        if time.time() - last > EXPORT_EVERY:
            last = time.time()
            print(export(slow, folder), flush=True)
    torch.save(slow.state_dict(), checkpoint)
    print("held out: mask %.4f activity %.4f" % validate(slow, held_out), export(slow, folder), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:6])

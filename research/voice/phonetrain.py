"""Trains the acoustic model on shards of phonemix.py, on one core, until a time of day.

    python3 phonetrain.py SHARDS CHECKPOINT EXPORT_FOLDER END [RESUME]      END as HH:MM of today, when the learning rate reaches zero

One step = 16 crops of 6.4 s, in another color, throat and level each time. The weights that count are their running average.
"""
import copy
import pathlib
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

import phoneclasses
from phoneexport import export
from phonefeatures import MEL, PRIOR_FRAMES, PRIOR_VARIANCE
from phonenet import PhoneNet
from train import average, seconds_until

CROP = 640
BATCH = 16
RATE = 1.5e-3
AVERAGE = 0.998
SMOOTHING = 0.05
EXPORT_EVERY = 480


class Store:
    """Shards kept in memory as half floats; looks for new ones now and then."""

    def __init__(self, folder):
        self._folder, self._known, self.shards = pathlib.Path(folder), set(), []
        self.refresh()

    def refresh(self):
        for path in sorted(self._folder.glob("[0-9]*.npz")):
            if path.name not in self._known:
                self._known.add(path.name)
                with np.load(path) as shard:
                    self.shards.append((shard["logs"], shard["activity"], shard["labels"]))

    def batch(self, rng, count=BATCH):
        """Normalized crops [batch, 145, frames], their singers [batch, 144] and labels [batch, steps], each from a shard of its own, sung slower or faster."""
        inputs, singers, targets = [], [], []
        for _ in range(count):
            logs, activity, labels = self._draw(rng)
            frames = len(logs)
            # The mean is that of the whole example or of a part of it, as in a shorter song.
            length = frames if rng.random() < 0.6 else int(rng.integers(1.3 * CROP, frames + 1))
            begin = int(rng.integers(0, frames - length + 1))
            pace = float(np.clip(2 ** rng.normal(0, 0.15), 0.75, 1.28))
            start = begin + int(rng.integers(0, length - int(CROP * pace)))
            at = start + (np.arange(CROP) * pace).astype(int)
            whole, singer = ready(logs[begin:begin + length], activity[begin:begin + length], self.prior)
            inputs.append(whole[:, at - begin])
            singers.append(singer)
            targets.append(labels[np.minimum(at[::2] // 2, len(labels) - 1)])
        return torch.stack(inputs), torch.stack(singers), torch.stack(targets)

    def _draw(self, rng):
        """An example of another throat, now and then one that rings, with more of a band that leaks through the mask."""
        pick = lambda: self.shards[rng.integers(len(self.shards))]
        shard = pick()
        which = int(rng.integers(len(shard[0])))
        logs, activity, labels = (torch.from_numpy(part[which]) for part in shard)
        logs = logs.float()
        if rng.random() < 0.7:
            logs = throat(rng, logs)
        if rng.random() < 0.5:
            logs = ring(rng, logs)
        if rng.random() < 0.35:
            other = torch.exp(2 * torch.from_numpy(pick()[0][rng.integers(16)]).float()[:, MEL:]) * 10 ** rng.uniform(-2, 0)
            leak = torch.cat([other * 10 ** rng.uniform(-3.5, -1.2), other], 1)
            logs = 0.5 * torch.log(torch.exp(2 * logs) + leak)
        return *unknown(rng, logs, activity.float()), labels.long()

    prior = torch.zeros(2 * MEL)


def ring(rng, logs):
    """The singer's formant (Sundberg 1974), which fills the gap between the second and third of an o as much as of an i: a resonance near 3 kHz, as strong as the voice is."""
    power = torch.exp(2 * logs)
    center, width, gain = rng.uniform(29, 42), rng.uniform(1.2, 3.5), 10 ** rng.uniform(-2.6, -0.9)
    shape = torch.from_numpy(np.exp(-0.5 * ((np.arange(MEL) - center) / width) ** 2)).float()
    resonance = power[:, 5:28].sum(1, keepdim=True) * shape * gain
    return 0.5 * torch.log(power + torch.cat([resonance, resonance], 1))


def unknown(rng, logs, activity):
    """Now and then a singer whom the voice network does not know: all of the mix passes the mask (as the listener then does), or too much of it."""
    kind = rng.random()
    if kind < 0.14:
        return torch.cat([logs[:, MEL:], logs[:, MEL:]], 1), torch.ones_like(activity)
    if kind < 0.24:
        share = rng.uniform(0, 0.6)
        return torch.cat([logs[:, :MEL] * (1 - share) + logs[:, MEL:] * share, logs[:, MEL:]], 1), activity * rng.uniform(0.2, 1)
    return logs, activity


def throat(rng, logs):
    """Bands moved up or down: mostly all frequencies by one factor, a little each for itself."""
    index = np.arange(MEL)
    # A shift on the mel axis above 700 Hz is a scaling of all frequencies.
    shift = rng.normal(0, 1.8) * np.clip(index / 18, 0.25, 1) + np.interp(index, (0, 14, 26, 38, 54, MEL - 1), rng.normal(0, 0.5, 6))
    at = np.clip(index + shift, 0, MEL - 1.001)
    low, share = at.astype(int), torch.from_numpy(at % 1).float()
    halves = [logs[:, half + low] * (1 - share) + logs[:, half + low + 1] * share for half in (0, MEL)]
    return torch.cat(halves, 1)


def ready(logs, activity, prior):
    """As phonefeatures.normalized, with the input turned to [145, frames]."""
    sung = activity.sum() + PRIOR_FRAMES
    masked = (activity @ logs[:, :MEL] + PRIOR_FRAMES * prior[:MEL]) / sung
    plain = (logs[:, MEL:].sum(0) + PRIOR_FRAMES * prior[MEL:]) / (len(logs) + PRIOR_FRAMES)
    x = logs - torch.cat([masked, plain])
    deviation = torch.sqrt((activity @ x[:, :MEL] ** 2 + PRIOR_FRAMES * PRIOR_VARIANCE) / sung)
    return torch.cat([x, activity[:, None]], 1).T, torch.cat([masked - prior[:MEL], deviation])


def colors(rng, count, size):
    """Smooth random curves over the mel bands [count, 72]."""
    octave = np.linspace(-1, 1, MEL)
    return torch.from_numpy(np.stack([rng.normal(0, 0.15) + size * (rng.normal(0, 0.3) * octave + rng.normal(0, 0.25) * np.cos(3 * octave + rng.uniform(0, 6))
                                      + rng.normal(0, 0.15) * np.cos(9 * octave + rng.uniform(0, 6))) for _ in range(count)])).float()


def sharpen(rng, x):
    """Makes resonances wider or narrower, in place: every band moves toward its neighbors or away from them."""
    amount = rng.uniform(-0.5, 0.9)
    for half in (0, MEL):
        bands = x[half:half + MEL]
        around = (torch.cat([bands[:1], bands[:-1]]) + bands + torch.cat([bands[1:], bands[-1:]])) / 3
        x[half:half + MEL] = bands + amount * (around - bands)


def disturb(rng, x, singer):
    """Another smooth color, depth and level per example, resonances sharper or wider, and bands or moments left out; of the singer another microphone."""
    out, color, depth = x.clone(), colors(rng, len(x), 0.7), colors(rng, len(x), 0.4)
    for i in range(len(x)):
        if rng.random() < 0.5:
            sharpen(rng, out[i])
        out[i, :MEL] += color[i][:, None]
        out[i, MEL:2 * MEL] += color[i][:, None]
        out[i, :2 * MEL] *= torch.exp(torch.cat([depth[i], depth[i]]))[:, None] * rng.uniform(0.9, 1.1)
        if rng.random() < 0.3:
            a, n = int(rng.integers(MEL - 8)), int(rng.integers(1, 9))
            out[i, a:a + n] = 0
            out[i, MEL + a:MEL + a + n] = 0
        if rng.random() < 0.3:
            a, n = int(rng.integers(CROP - 20)), int(rng.integers(2, 20))
            out[i, :, a:a + n] = 0
    met = singer.clone()
    met[:, :MEL] += colors(rng, len(x), 2.0)
    met = (met + 0.1 * torch.randn_like(met)) * (torch.rand_like(met) > 0.1)
    return out + 0.05 * torch.randn_like(out), met


def weights_of(store):
    """Weight per class: rare ones count more, by the third root of their share."""
    count = np.bincount(np.concatenate([s[2].ravel() for s in store.shards[:60]]), minlength=phoneclasses.COUNT).astype(float) + 200
    weight = (count / count.sum()) ** -0.35
    weight[phoneclasses.SILENCE] *= 0.7
    return torch.from_numpy(weight / (weight * count).sum() * count.sum()).float()


def validate(net, store):
    """Held-out: entropy, frame accuracy where somebody sings, vowel accuracy, silence against sound."""
    net.eval()
    entropy, hits, voiced, vowel, vowels, quiet, total = 0.0, 0, 0, 0, 0, 0, 0
    with torch.no_grad():
        for logs, activity, labels in store.shards:
            both = [ready(torch.from_numpy(l).float(), torch.from_numpy(a).float(), store.prior) for l, a in zip(logs, activity)]
            x, singer = (torch.stack([b[k] for b in both]) for k in (0, 1))
            y = torch.from_numpy(labels.astype(np.int64))
            out = net(x, singer)[:, :, :y.shape[1]]
            entropy += F.cross_entropy(out, y).item() / len(store.shards)
            best = out.argmax(1)
            sound, is_vowel = y > 1, (y > 1) & (y < phoneclasses.FIRST_CONSONANT)
            hits, voiced = hits + ((best == y) & sound).sum().item(), voiced + sound.sum().item()
            vowel, vowels = vowel + ((best == y) & is_vowel).sum().item(), vowels + is_vowel.sum().item()
            quiet, total = quiet + ((best > 1) == sound).sum().item(), total + y.numel()
    return f"held out: entropy {entropy:.3f} sounds {hits / voiced:.3f} vowels {vowel / vowels:.3f} silence {quiet / total:.3f}"


def begin(net, store):
    """Prior mean and scale of the inputs, from some shards."""
    logs = torch.from_numpy(np.concatenate([s[0].reshape(-1, 2 * MEL) for s in store.shards[:12]])).float()
    activity = torch.from_numpy(np.concatenate([s[1].ravel() for s in store.shards[:12]])).float()
    net.prior[:MEL] = (activity @ logs[:, :MEL] / activity.sum()).half().float()
    net.prior[MEL:] = logs[:, MEL:].mean(0).half().float()
    Store.prior = net.prior.clone()
    x = store.batch(np.random.default_rng(1), 128)[0]
    net.scale.copy_((1 / x.std((0, 2)).clamp(min=0.1)).half().float())


def main(shards, checkpoint, folder, end, resume=None):
    """Trains until the clock says so."""
    torch.set_num_threads(1)
    torch.manual_seed(3)
    rng = np.random.default_rng(int(time.time()) if resume else 3)
    store, held_out = Store(shards), Store(str(shards) + "-held-out")
    net = PhoneNet()
    if resume:
        net.load_state_dict(torch.load(resume))
        Store.prior = net.prior.clone()
    else:
        begin(net, store)
    slow = copy.deepcopy(net)
    weight = weights_of(store)
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.01)
    start, total, last, step = time.time(), seconds_until(end), time.time(), 0
    while (gone := time.time() - start) < total:
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / 100) * min(1.0, 1.5 * (1 - gone / total))
        x, singer, y = store.batch(rng)
        net.train()
        optimizer.zero_grad()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out = net(*disturb(rng, x, singer))
        loss = F.cross_entropy(out.float(), y, weight, label_smoothing=SMOOTHING)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimizer.step()
        average(slow, net, min(AVERAGE, (step + 1) / (step + 10)))
        step += 1
        if step % 50 == 0:
            hits = (out.argmax(1) == y)[y > 1].float().mean().item()
            print(f"{time.strftime('%H:%M:%S')} step {step} of {len(store.shards)} shards: loss {loss.item():.3f} sounds {hits:.3f}", flush=True)
        if step % 100 == 0:
            store.refresh()
        if step % 300 == 0:
            print(validate(slow, held_out), flush=True)
            torch.save(slow.state_dict(), checkpoint)
        if time.time() - last > EXPORT_EVERY:
            last = time.time()
            print(export(slow, folder), flush=True)
    torch.save(slow.state_dict(), checkpoint)
    print(validate(slow, held_out), export(slow, folder), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:6])

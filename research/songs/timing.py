"""From musical time (beats) to seconds: tempo curves, pauses, swing and human timing."""
import numpy as np


class TempoMap:
    """Maps felt beats to seconds; beat 0 is the first beat of the song (a pickup has negative bars, not negative beats)."""

    def __init__(self, rng, kinds, bpm, total_beats, free_start_s=0.0):
        self.bpm = bpm
        period = np.full(total_beats + 1, 60.0 / self.bpm)
        self.kind = rng.choice(["fixed", "drift", "live", "step", "ritard"], p=kinds)
        if self.kind == "drift":
            period *= np.exp(_smooth_walk(rng, len(period), rng.uniform(0.005, 0.03)))
        elif self.kind == "live":
            period *= np.exp(_smooth_walk(rng, len(period), rng.uniform(0.005, 0.02)))
            period *= np.exp(rng.normal(0, rng.uniform(0.002, 0.008), len(period)))
        elif self.kind == "step":
            cut = rng.integers(len(period) // 4, max(len(period) // 4 + 1, 3 * len(period) // 4))
            period[cut:] /= rng.choice([0.8, 0.88, 0.94, 1.06, 1.1, 1.2, 1.33])
        elif self.kind == "ritard":
            slow = int(rng.integers(3, 9))
            period[-slow:] *= np.linspace(1.0, rng.uniform(1.2, 1.7), slow)
        self.free_start_s = free_start_s
        self.lead_s = float(rng.uniform(0.05, 1.5)) + free_start_s
        self.times = self.lead_s + np.concatenate([[0.0], np.cumsum(period)])

    def seconds(self, beats):
        """Seconds of beat positions (may be fractional, and slightly negative)."""
        beats = np.asarray(beats, dtype=float)
        last = len(self.times) - 1
        inside = np.interp(beats, np.arange(last + 1), self.times)
        before = self.times[0] + beats * (self.times[1] - self.times[0])
        after = self.times[-1] + (beats - last) * (self.times[-1] - self.times[-2])
        return np.where(beats < 0, before, np.where(beats > last, after, inside))


class Human:
    """How one player places notes: a constant offset and a jitter, both in seconds."""

    def __init__(self, rng, looseness):
        self._rng = rng
        self.offset = float(np.clip(rng.normal(0, 0.007 * looseness), -0.02, 0.025))
        self.jitter = float(rng.uniform(0.001, 0.009) * looseness)
        self.level = float(rng.uniform(0.03, 0.14))

    def delay(self):
        """Seconds to add to one note."""
        return self.offset + float(np.clip(self._rng.normal(0, self.jitter), -0.03, 0.03))

    def gain(self):
        """Random loudness factor of one note."""
        return float(np.clip(self._rng.normal(1.0, self.level), 0.5, 1.3))


def swing(position, eighth=0.5, sixteenth=0.5):
    """Moves a position (beats) for swing: `eighth` and `sixteenth` are where the off-beat falls, 0.5 = straight."""
    beat = np.floor(position + 1e-9)
    part = _bend(position - beat, eighth)
    if sixteenth != 0.5:
        half = np.floor(part * 2 + 1e-9) / 2
        part = half + _bend((part - half) * 2, sixteenth) / 2
    return beat + part


def _bend(part, middle):
    part = max(0.0, part)
    return part * middle / 0.5 if part < 0.5 else middle + (part - 0.5) * (1 - middle) / 0.5


def _smooth_walk(rng, count, size):
    walk = np.cumsum(rng.normal(0, 1, count))
    width = int(rng.integers(3, 17))
    walk = np.convolve(np.pad(walk, (width, width), mode="edge"), np.ones(width) / width, "same")[width:-width]
    walk -= walk.mean()
    return walk * (size / max(1e-9, np.abs(walk).max()))

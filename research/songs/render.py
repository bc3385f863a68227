"""Turns a plan into four stereo stems and a mastered mix."""
import numpy as np

from band import Band, Melody
from drummer import Drummer, as_list
from effects import Room, amplifier, compress, master
from fluid import RATE
from kits import Kit, band as band_pass
from sampler import Sampled
from synths import Analog, Voice
from timing import Human

STEMS = ("drums", "bass", "harmony", "lead")
PANS = {"k": 0.0, "s": 0.05, "h": 0.3, "O": 0.3, "r": -0.4, "y": -0.5, "Y": 0.5, "t0": 0.4, "t1": 0.0, "t2": -0.4}
PIECE_LEVELS = {"k": 1.0, "s": 0.9, "c": 0.6, "p": 0.8, "h": 0.3, "O": 0.32, "r": 0.3, "y": 0.4, "Y": 0.55, "m": 0.25, "w": 0.4, "j": 0.6, "b": 0.25}


class Renderer:
    """Renders one plan; all choices come from the generator handed in."""

    def __init__(self, rng, plan, cache):
        self._rng, self._plan, self._cache = rng, plan, cache
        self._seconds = float(plan.tempo.times[-1]) + 1.5
        self._count = int(self._seconds * RATE)
        self.kick_seconds = np.zeros(0)

    def stems(self):
        """{stem: float32 [2, samples]} at a common level, and the drum strokes of the truth file."""
        drums, strokes = self._drums()
        dry = {"drums": drums, "bass": self._bass(), "harmony": self._harmony(), "lead": self._lead()}
        return self._mixed(dry), strokes

    def _empty(self):
        return np.zeros((2, self._count + RATE * 4), np.float32)

    def _drums(self):
        rng, plan = self._rng, self._plan
        track = self._empty()
        strokes = Drummer(rng, plan).play()
        if not strokes:
            return track, []
        kit = Kit(rng, self._cache, str(rng.choice(plan.style.kits.split())))
        hands = {name: Human(rng, plan.style.loose * 0.7) for name in ("k", "s", "other")}
        for human in hands.values():
            human.offset *= 0.4
        levels = {piece: level * float(np.exp(rng.normal(0, 0.45))) for piece, level in PIECE_LEVELS.items()}
        mirror = rng.choice([-1, 1]) * rng.uniform(0, 1)
        heard, kept = [], []
        for piece, beat, velocity in strokes:
            human = hands.get(piece, hands["other"])
            second = float(plan.tempo.seconds(beat)) + (human.delay() if plan.style.loose > 0.05 else 0.0)
            if second < 0.01 or second > self._seconds:
                continue
            velocity = min(1.0, velocity * (human.gain() if plan.style.loose > 0.05 else 1.0))
            self._add(track, kit.stroke(piece, velocity) * np.float32(levels.get(piece, 0.6)), second, PANS.get(piece, 0.2) * mirror)
            heard.append(second)
            kept.append((piece, beat, velocity))
        self.kick_seconds = np.array([second for second, stroke in zip(heard, kept) if stroke[0] == "k"])
        if rng.random() < 0.6:
            track = compress(track / (np.abs(track).max() + 1e-6), rng.uniform(-24, -8), rng.uniform(2, 8), rng.uniform(0.001, 0.02), rng.uniform(0.05, 0.3))
        return track, as_list(kept, np.array(heard))

    def _add(self, track, sound, second, pan):
        start = int(second * RATE)
        end = min(start + len(sound), track.shape[1])
        if start < 0 or end <= start:
            return
        left, right = np.cos((pan + 1) * np.pi / 4), np.sin((pan + 1) * np.pi / 4)
        track[0, start:end] += sound[:end - start] * np.float32(left)
        track[1, start:end] += sound[:end - start] * np.float32(right)

    def _play(self, notes, instrument, loose, strum=0.0):
        """Mono track of notes on an instrument; `loose` scales human timing, `strum` spreads chords (seconds a string)."""
        rng, track = self._rng, np.zeros(self._count + RATE * 4, np.float32)
        human, last, spread = Human(rng, loose), None, 0.0
        for beat, length, pitch, velocity, letter in notes:
            if beat != last:
                last, spread = beat, 0.0
                delay, gain = (human.delay(), human.gain()) if loose > 0.05 else (0.0, 1.0)
            start = float(self._plan.tempo.seconds(beat)) + delay + spread
            spread += strum
            seconds = float(self._plan.tempo.seconds(beat + length)) - float(self._plan.tempo.seconds(beat))
            if start < 0 or start > self._seconds:
                continue
            if letter == "p":
                seconds = min(seconds, 0.11)
            sound = instrument.note(int(np.clip(pitch, 22, 100)), min(1.0, velocity * gain), seconds)
            at = int(start * RATE)
            end = min(at + len(sound), len(track))
            track[at:end] += sound[:end - at]
        return track

    def _bass(self):
        rng, plan = self._rng, self._plan
        track = self._empty()
        name = str(rng.choice(plan.style.bass.split()))
        if name == "-" or rng.random() < 0.05:
            return track
        if name in ("sub808", "wobble", "reese") or (plan.style.loose < 0.3 and rng.random() < 0.8):
            instrument = Analog(rng, "bass")
        else:
            instrument = Sampled(rng, self._cache, "upright" if "jazz" in plan.style.kits else "bass" if plan.style.loose > 0.3 else "synthbass")
        mono = self._play(Band(rng, plan).bass(name) if name != "riff" else self._riff_bass(), instrument, plan.style.loose)
        if rng.random() < 0.3:
            mono = amplifier(rng, mono, False)
        return np.stack([mono, mono])

    def _riff_bass(self):
        return self._shared_band().bass("riff")

    def _shared_band(self):
        if not hasattr(self, "_band"):
            self._band = Band(self._rng, self._plan)
        return self._band

    def _harmony(self):
        rng, plan = self._rng, self._plan
        track = self._empty()
        players = [("guitar", self._pick(plan.style.guitars, int(rng.integers(1, 4)))), ("keys", self._pick(plan.style.keys, int(rng.integers(1, 3))))]
        for family, picks in players:
            for number, pick in enumerate(picks):
                sound, pattern = pick.split(":")
                track += self._player(f"{family}{number}", sound, pattern)
        if plan.tempo.free_start_s:
            self._free_start(track)
        if rng.random() < 0.5:
            for bar in plan.bars:
                if bar.roll == 1.0:
                    self._riser(track, bar)
        return track

    def _pick(self, text, count):
        options = text.split()
        if "-" in options and self._rng.random() < 0.4:
            return []
        options = [option for option in options if option != "-"]
        return [str(option) for option in self._rng.choice(options, min(count, len(options)), replace=False)] if options else []

    def _player(self, part, sound, pattern):
        rng, plan = self._rng, self._plan
        gain = np.float32(np.exp(rng.normal(0, 0.4)))
        if sound in ("dist", "crunch"):
            return gain * self._electric(part, sound == "dist", pattern)
        notes = self._shared_band().chords(part, pattern, False, int(rng.integers(54, 66)))
        strum = rng.uniform(0.003, 0.012) if sound in ("acoustic", "clean") else rng.uniform(0, 0.002)
        if sound in ("synth", "saw", "chip"):
            instrument = Analog(rng, sound)
        else:
            instrument = Sampled(rng, self._cache, sound, 0.4 if sound in ("pad", "strings") else 0.09)
        mono = self._play(notes, instrument, plan.style.loose, strum)
        pan = rng.uniform(-0.7, 0.7)
        return gain * np.stack([mono * np.float32(np.cos((pan + 1) * np.pi / 4)), mono * np.float32(np.sin((pan + 1) * np.pi / 4))])

    def _electric(self, part, heavy, pattern):
        """A distorted guitar, in heavy music often played twice, left and right."""
        rng, plan = self._rng, self._plan
        power = heavy or rng.random() < 0.5
        notes = self._shared_band().chords(part, pattern, power, int(rng.integers(35, 42)) if power else int(rng.integers(50, 58)))
        sides = []
        for _ in range(2 if heavy and rng.random() < 0.6 else 1):
            open_notes = self._play([note for note in notes if note[4] != "p"], Sampled(rng, self._cache, "clean", 0.03), plan.style.loose, 0.002)
            muted = self._play([note for note in notes if note[4] == "p"], Sampled(rng, self._cache, "muted", 0.03), plan.style.loose, 0.001)
            sides.append(amplifier(rng, open_notes + muted * np.float32(rng.uniform(0.5, 1.4)), heavy))
        if len(sides) == 2:
            return np.stack(sides)
        pan = rng.uniform(-0.8, 0.8)
        return np.stack([sides[0] * np.float32(1 - max(0, pan)), sides[0] * np.float32(1 + min(0, pan))])

    def _free_start(self, track):
        """Chords without a beat before the song begins."""
        rng, plan = self._rng, self._plan
        instrument = Sampled(rng, self._cache, str(rng.choice(["piano", "pad", "strings", "acoustic"])), 0.5)
        second = 0.05
        while second < plan.tempo.free_start_s - 0.3:
            for pitch in plan.key.chord(0):
                self._add(track, instrument.note(60 + pitch, 0.7, 2.0), second + rng.uniform(0, 0.05), 0.0)
            second += rng.uniform(0.4, 2.5)

    def _riser(self, track, bar):
        """Filtered noise that grows through the last bar of a build-up."""
        start, end = (int(float(self._plan.tempo.seconds(beat)) * RATE) for beat in (bar.start, bar.start + bar.beats))
        noise = band_pass(self._rng.standard_normal(end - start), 1000, 9000) * np.linspace(0, 1, end - start) ** 2
        track[:, start:end] += (0.3 * noise).astype(np.float32)

    def _lead(self):
        rng, plan = self._rng, self._plan
        kind = str(rng.choice(plan.style.leads.split()))
        if kind == "-" or rng.random() < 0.1:
            return self._empty()
        notes = Melody(rng, plan, kind).write()
        loose = max(0.8, plan.style.loose) if kind in ("voice", "rap", "growl") else plan.style.loose
        if kind in ("voice", "rap", "growl"):
            mono = self._play(notes, Voice(rng, kind), loose * 2)
        elif kind in ("synthlead", "saw", "chip") and rng.random() < 0.8:
            mono = self._play(notes, Analog(rng, "chip" if kind == "chip" else "synth"), loose)
        else:
            sound = {"leadgtr": "clean", "saw": "synthlead", "chip": "chipfont"}.get(kind, kind)
            mono = self._play(notes, Sampled(rng, self._cache, sound), loose)
            if kind == "leadgtr":
                mono = amplifier(rng, mono, True)
        return np.stack([mono, mono])

    def _mixed(self, dry):
        """Levels, rooms, ducking; the stems of the result add up to the unmastered mix."""
        rng, plan = self._rng, self._plan
        heavy = "dist" in plan.style.guitars
        wanted = {"drums": rng.normal(0, 2.5), "bass": rng.normal(-4, 3), "harmony": rng.normal(0.5 if heavy else -3, 3), "lead": rng.normal(-2, 3.5)}
        if rng.random() < 0.22:
            wanted["drums"] -= rng.uniform(3, 11)
        room = Room(rng, self._count, float(rng.choice([0.25, 0.5, 1.0, 1.8, 2.6])))
        stems = {}
        for name in STEMS:
            track = dry[name][:, :self._count]
            level = _loudness(track)
            if level <= 0:
                stems[name] = track
                continue
            track = track * np.float32(0.1 * 10 ** (wanted[name] / 20) / level)
            wet = float(rng.choice([0.0, rng.uniform(0.02, 0.5)], p=[0.4, 0.6])) * (0.3 if name == "bass" else 1.0)
            stems[name] = room(rng, track, wet, rng.uniform(0.5, 3.0))
        if plan.style.loose < 0.3 and len(self.kick_seconds) and rng.random() < 0.5:
            gain = self._ducking()
            for name in ("bass", "harmony", "lead"):
                stems[name] = stems[name] * gain
        peak = max(1e-6, float(np.abs(sum(stems.values())).max()), *(float(np.abs(stem).max()) for stem in stems.values()))
        return {name: stem * np.float32(0.9 / peak) for name, stem in stems.items()}

    def _ducking(self):
        depth, length = self._rng.uniform(0.3, 0.95), self._rng.uniform(0.1, 0.35)
        steps = np.arange(0, self._seconds, 0.005)
        after = np.searchsorted(self.kick_seconds, steps, side="right") - 1
        since = np.where(after >= 0, steps - self.kick_seconds[np.maximum(after, 0)], 9.0)
        gain = 1 - depth * np.clip(1 - since / length, 0, 1)
        return np.interp(np.arange(self._count) / RATE, steps, gain).astype(np.float32)

    def mix(self, stems):
        """The mastered mix."""
        loud = self._rng.uniform(*self._plan.style.loud)
        return master(self._rng, sum(stems.values()), loud)


def _loudness(track):
    """Root mean square of the louder half of 0.1 s blocks."""
    blocks = track[0, :track.shape[1] // 4410 * 4410].reshape(-1, 4410)
    power = np.sort((blocks[:, ::4] ** 2).mean(1))
    power = power[power > 1e-8]
    return float(np.sqrt(power[len(power) // 2:].mean())) if len(power) else 0.0

"""Writes the notes of bass, guitars, keys and the leading voice over a plan. A note is (beat, beats, pitch, velocity, letter)."""
import numpy as np

from grooves import GROOVES, parse
from harmony import bass_note, rhythm_cell, voiced
from patterns import BASS, CHORDS, steps
from timing import swing


class Riff:
    """A figure of one or two bars that a metal or rock band repeats: (beat, beats, interval over the root, letter)."""

    def __init__(self, rng, plan):
        self.bars = int(rng.choice([1, 2]))
        per_beat = 3 if plan.style.sub == 3 else int(rng.choice([2, 4], p=[0.6, 0.4] if plan.style.bpm[0] > 140 else [0.3, 0.7]))
        total = plan.style.beats * per_beat * self.bars
        cell = rhythm_cell(rng, total, rng.uniform(0.35, 0.95))
        heavy = rng.uniform(0.2, 0.8)
        moves = [0, 0, 0, 0, 1, 3, 5, 6, 7, 10, 12]
        self.notes = [(step / per_beat, (end - step) / per_beat, int(moves[rng.integers(len(moves))]) if i else 0, "p" if rng.random() < heavy else "x")
                      for i, (step, end) in enumerate(zip(cell, cell[1:] + [total]))]
        self.follows_chords = rng.random() < 0.5


class Band:
    """Everybody but the drummer."""

    def __init__(self, rng, plan):
        self._rng, self._plan = rng, plan
        self._riff = Riff(rng, plan)
        self._low = int(rng.integers(26, 31))
        self._arpeggio = [int(i) for i in rng.permutation(5)]
        self._arpeggio = sorted(self._arpeggio) if rng.random() < 0.5 else self._arpeggio
        self._comp = [rhythm_cell(rng, plan.style.beats * 2, 0.35) for _ in range(3)]

    def bass(self, name):
        """Notes of the bass."""
        return self._for_bars("bass", lambda bar, index: self._bass_bar(bar, index, name))

    def chords(self, part, name, power, center):
        """Notes of a guitar or keyboard that plays a chord pattern; `power` = root, fifth and octave."""
        return self._for_bars(part, lambda bar, index: self._chord_bar(bar, index, name, power, center))

    def _for_bars(self, part, write):
        notes = []
        for index, bar in enumerate(self._plan.bars):
            if part not in bar.parts:
                continue
            for beat, length, pitch, velocity, letter in write(bar, index):
                if beat >= bar.beats or (bar.stop and beat > 0.2):
                    continue
                length = min(length, bar.beats - beat, 0.4 if bar.stop else 99)
                place = swing(beat, self._plan.swing8, self._plan.swing16) if self._plan.style.sub == 4 else beat
                notes.append((bar.start + place, length, pitch, velocity * (0.8 + 0.2 * bar.energy), letter))
        return notes

    def _degree(self, bar, beat):
        """Chord degree that sounds at a beat; an anticipated chord comes half a beat early."""
        bars, early = self._plan.bars, 0.5 if self._plan.anticipation and (bar.start * 7919 % 97) / 97 < self._plan.anticipation else 0.0
        if early and beat >= bar.beats - early - 0.01:
            index = bars.index(bar) + 1
            if index < len(bars):
                return bars[index].chords[0][1]
        return [degree for start, degree in bar.chords if start <= beat + 0.01][-1]

    def _bass_bar(self, bar, index, name):
        key, rng = self._plan.key, self._rng
        root = lambda beat: bass_note(key.pitch(self._degree(bar, beat)) % 12, self._low)
        if name == "walk":
            return [(beat, 0.95, self._walk(bar, beat, root(beat)), 0.8, "r") for beat in range(bar.beats)]
        if name == "riff":
            return [(beat, length, pitch, velocity, letter) for beat, length, pitch, velocity, letter in self._riff_bar(bar, index, self._low)]
        if name == "follow":
            return self._follow(bar, root)
        letters = {"r": 0, "f": 7, "o": 12, "t": 4}
        notes = []
        for beat, letter, length in steps(BASS[name], bar.beats):
            velocity = 0.8 + rng.uniform(-0.1, 0.1)
            notes.append((beat, length * 0.95, root(beat) + letters[letter], velocity, letter))
        return notes

    def _walk(self, bar, beat, root):
        if beat == 0 or any(start == beat for start, _ in bar.chords):
            return root
        return root + int(self._rng.choice([4, 7, 5, 9, 12, 11, -1, 2, 3]))

    def _follow(self, bar, root):
        if bar.groove == "-":
            return [(beat, 1, root(beat), 0.8, "r") for beat in range(bar.beats)]
        _, per_beat, text = GROOVES[bar.groove]
        kicks = parse(text).get("k", "x...")
        at = [i for i in range(bar.beats * per_beat) if kicks[i % len(kicks)] != "."] or [0]
        at = at if at[0] == 0 else [0] + at
        ends = at[1:] + [bar.beats * per_beat]
        return [(i / per_beat, (end - i) / per_beat * 0.9, root(i / per_beat), 0.85, "r") for i, end in zip(at, ends)]

    def _riff_bar(self, bar, index, low):
        degree = bar.chords[0][1] if self._riff.follows_chords else 0
        root = bass_note(self._plan.key.pitch(degree) % 12, low)
        first = (index % self._riff.bars) * self._plan.style.beats
        return [(beat - first, length, root + move, 0.85, letter) for beat, length, move, letter in self._riff.notes if first <= beat < first + bar.beats]

    def _chord_bar(self, bar, index, name, power, center):
        if name == "riff":
            return [(beat, length, pitch + step, velocity, letter) for beat, length, pitch, velocity, letter in self._riff_bar(bar, index, center)
                    for step in ((0, 7, 12) if letter == "x" or power else (0,))]
        if name == "comp":
            cell = self._comp[index % 3 if self._rng.random() < 0.6 else self._rng.integers(3)]
            pattern = [(step / 2, "s" if self._rng.random() < 0.5 else "x", 0.5) for step in cell]
        else:
            pattern = steps(CHORDS[name], bar.beats)
        notes = []
        for count, (beat, letter, length) in enumerate(pattern):
            notes += self._stroke(bar, beat, length, letter, power, center, count)
        return notes

    def _stroke(self, bar, beat, length, letter, power, center, count):
        key = self._plan.key
        degree = self._degree(bar, beat)
        tones = key.chord(degree, self._plan.style.loose > 1.15 and self._plan.style.sub == 3)
        low = bass_note(tones[0], center if power else center - 12)
        if letter == "a":
            ladder = voiced(tones, center) + [pitch + 12 for pitch in voiced(tones, center)][:2]
            return [(beat, max(length, 0.5), ladder[self._arpeggio[count % 5] % len(ladder)], 0.75, letter)]
        if letter == "l":
            return [(beat, length, bass_note(tones[0], 40), 0.8, letter)]
        pitches = [low, low + 7, low + 12] if power else voiced(tones, center) + ([bass_note(tones[0], 43)] if letter == "d" else [])
        short = {"s": 0.3, "p": 0.25}.get(letter)
        strength = {"u": 0.6, "p": 0.75, "d": 0.85}.get(letter, 0.8) * (1.12 if beat == int(beat) else 1)
        return [(beat, min(length, short) if short else length, pitch, min(1, strength), letter) for pitch in pitches]


class Melody:
    """Phrases of a leading voice: two-bar motifs that come back, move in steps, start before the bar and leave rests."""

    def __init__(self, rng, plan, kind):
        self._rng, self._plan, self._kind = rng, plan, kind
        self._per_beat = 3 if plan.style.sub == 3 else 4 if kind == "rap" or (plan.style.bpm[1] < 125 and rng.random() < 0.5) else 2
        self._dense = rng.uniform(0.6, 0.85) if kind == "rap" else rng.uniform(0.25, 0.6)
        self._center = int(rng.integers(48, 56)) if kind in ("rap", "growl") else int(rng.integers(55, 72))
        self._upbeat = int(rng.choice([0, 0, 1, 2]))
        self._motifs = {}

    def write(self):
        """All notes of the voice."""
        notes, bars = [], self._plan.bars
        for index in range(0, len(bars), 2):
            bar = bars[index]
            if "lead" not in bar.parts or bar.kind == "pickup":
                continue
            beats = bar.beats + (bars[index + 1].beats if index + 1 < len(bars) else 0)
            motif = self._motif(bar.kind, index // 2 % 4, beats)
            notes += [note for note in self._sing(bar, motif, beats) if note[0] >= 0]
        return notes

    def _motif(self, kind, place, beats):
        name = (kind, "B" if place == 3 else "A", beats)
        if name not in self._motifs:
            total = beats * self._per_beat
            cell = rhythm_cell(self._rng, total, self._dense)
            rest = int(self._rng.integers(0, max(1, total // 3)))
            cell = [step for step in cell if step < total - rest]
            self._motifs[name] = [step - self._upbeat for step in cell], [int(self._rng.choice([-2, -1, -1, 0, 0, 1, 1, 2, 4])) for _ in cell]
        return self._motifs[name]

    def _sing(self, bar, motif, beats):
        key, (cell, moves) = self._plan.key, motif
        degree = (self._center - key.tonic) // 12 * 7 + int(self._rng.integers(0, 5))
        home = degree
        ends = cell[1:] + [cell[-1] + 2 * self._per_beat] if cell else []
        notes = []
        for step, end, move in zip(cell, ends, moves):
            degree = home + (degree + move - home if abs(degree + move - home) < 6 else 0)
            pitch = key.pitch(degree) if self._kind != "rap" else self._center + 2 * move
            place = step / self._per_beat
            place = swing(place, self._plan.swing8, self._plan.swing16) if self._plan.style.sub == 4 and place >= 0 else place
            velocity = 0.75 + 0.2 * (step % self._per_beat == 0) * self._rng.random()
            notes.append((bar.start + place, min((end - step) / self._per_beat, 3.0), int(pitch), velocity, "x"))
        return notes

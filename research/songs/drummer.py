"""Plays the grooves: strokes with strength, variation, ghost notes, fills, crashes, rolls."""
import numpy as np

from grooves import FILLS, GROOVES, parse
from timing import swing

STRENGTH = {"X": 1.0, "O": 0.85, "x": 0.8, "o": 0.55, "g": 0.28, "?": 0.5}


class Drummer:
    """One drummer with constant habits for a whole song. Strokes are (piece, beat, velocity)."""

    def __init__(self, rng, plan):
        self._rng, self._plan = rng, plan
        self._hat_accent = float(rng.uniform(0, 0.35))
        self._ghosts = float(rng.choice([0.0, 0.0, 0.05, 0.15]))
        self._vary = float(rng.choice([0.0, 0.03, 0.1, 0.2])) if plan.style.loose > 0.05 else float(rng.choice([0.0, 0.0, 0.05]))
        self._chorus_time = str(rng.choice(["same", "r", "O", "y"])) if plan.style.loose > 0.3 else "same"
        self._clap_for_snare = plan.style.loose < 0.3 and rng.random() < 0.4
        self._fills = [FILLS[rng.integers(len(FILLS))] for _ in range(3)]
        self._open_hat = rng.random() < 0.3
        self._rows = {name: _habit(rng, GROOVES[name]) for name in plan.grooves.values()}

    def play(self):
        """All strokes of the song."""
        strokes = []
        for index, bar in enumerate(self._plan.bars):
            strokes += [(piece, beat, velocity) for piece, beat, velocity in self._bar(bar, index) if velocity > 0]
        return strokes

    def _bar(self, bar, index):
        if bar.pickup:
            return self._pickup(bar)
        if bar.groove == "-":
            return []
        strokes = self._groove(bar, index)
        if bar.roll:
            strokes += self._roll(bar)
        if bar.fill and not bar.roll:
            strokes = self._with_fill(bar, strokes)
        if bar.crash:
            strokes.append(("Y", bar.start, 0.95))
            if self._rng.random() < 0.8:
                strokes = [stroke for stroke in strokes if not (stroke[0] in "hOr" and abs(stroke[1] - bar.start) < 0.05)]
        if bar.stop:
            strokes = [stroke for stroke in strokes if stroke[1] < bar.start + 0.2]
        return strokes

    def _groove(self, bar, index):
        rng, strokes = self._rng, []
        beats, per_beat, rows = self._rows.get(bar.groove) or GROOVES[bar.groove][:2] + (parse(GROOVES[bar.groove][2]),)
        strength = 0.75 + 0.25 * bar.energy
        for row, text in rows.items():
            steps = bar.beats * per_beat
            offset = index * beats * per_beat % len(text) if len(text) > beats * per_beat else 0
            for step in range(steps):
                letter = text[(step + offset) % len(text)]
                if letter == "." or (letter == "?" and rng.random() < 0.5):
                    continue
                velocity = STRENGTH[letter] * strength
                piece = "O" if letter == "O" else self._piece(row, bar, step, steps)
                if row in "hr" and step % per_beat:
                    velocity *= 1 - self._hat_accent
                strokes.append((piece, bar.start + self._place(step / per_beat), velocity))
        return self._varied(strokes, bar, per_beat)

    def _piece(self, row, bar, step, steps):
        if row in "h" and bar.energy > 0.8 and self._chorus_time != "same":
            return self._chorus_time
        if row == "h" and self._open_hat and step == steps - 2:
            return "O"
        if row == "t":
            return f"t{3 * step // steps}"
        if row == "s" and self._clap_for_snare:
            return "p"
        return row

    def _place(self, beats):
        return swing(beats, self._plan.swing8, self._plan.swing16) if self._plan.style.sub == 4 else beats

    def _varied(self, strokes, bar, per_beat):
        rng = self._rng
        if self._vary:
            strokes = [stroke for stroke in strokes if stroke[0] != "k" or stroke[1] == bar.start or rng.random() > self._vary]
            if rng.random() < 2 * self._vary:
                strokes.append(("k", bar.start + self._place(rng.integers(1, bar.beats * per_beat) / per_beat), 0.7))
        for step in range(bar.beats * per_beat):
            if per_beat >= 4 and step % 2 and rng.random() < self._ghosts:
                strokes.append(("s", bar.start + self._place(step / per_beat), rng.uniform(0.12, 0.3)))
        return strokes

    def _with_fill(self, bar, strokes):
        per_beat = 4 if self._plan.style.sub == 4 else 3
        rows = parse(self._fills[self._rng.integers(3)])
        length = min(max(len(text) for text in rows.values()), bar.beats * per_beat)
        if per_beat == 3 or self._plan.style.bpm[0] >= 150:
            rows = {row: "".join("x" if i % 2 == 0 else "." for i in range(len(text))) if len(set(text)) == 1 and per_beat == 4 else text for row, text in rows.items()}
        begin = bar.beats * per_beat - length
        start = bar.start + begin / per_beat
        kept = [stroke for stroke in strokes if stroke[1] < start - 0.02]
        for row, text in rows.items():
            for i, letter in enumerate(text[-length:]):
                if letter != ".":
                    piece = f"t{min(2, 3 * i // max(1, len(text)))}" if row == "t" else row
                    velocity = STRENGTH[letter] * (0.75 + 0.3 * i / length) * self._rng.uniform(0.85, 1.0)
                    kept.append((piece, bar.start + self._place((begin + i) / per_beat), min(1, velocity)))
        return kept

    def _roll(self, bar):
        per_beat = 1 if bar.roll < 0.4 else 2 if bar.roll < 0.8 else 4
        return [("s", bar.start + i / per_beat, 0.35 + 0.6 * bar.roll) for i in range(bar.beats * per_beat)]

    def _pickup(self, bar):
        kind = self._rng.integers(4)
        if not self._plan.has_drums or kind == 0:
            return []
        if kind == 1:
            return [("h", bar.start + i, 0.8) for i in range(bar.beats)]
        if kind == 2:
            return [("w", bar.start + i, 0.8) for i in range(bar.beats)]
        return [("s" if i % 2 else "t1", bar.start + i / 2, 0.6 + 0.1 * i) for i in range(max(0, 2 * bar.beats - 4), 2 * bar.beats)]


def _habit(rng, groove):
    """A groove as this drummer plays it: now and then another timekeeper, or none."""
    beats, per_beat, text = groove
    rows = parse(text)
    if "h" in rows and rng.random() < 0.12:
        rows[str(rng.choice(["r", "O", "m"]))] = rows.pop("h")
    if "h" in rows and per_beat == 4 and rng.random() < 0.12:
        rows["h"] = "".join("x" if i % 4 == 0 else "." for i in range(len(rows["h"])))
    if len(rows) > 2 and rng.random() < 0.04:
        rows.pop(str(rng.choice([row for row in rows if row not in "ks"] or ["-"])), None)
    return beats, per_beat, rows


def truth_name(piece):
    """The truth file's name of a piece."""
    names = {"k": "kick", "s": "snare", "c": "rim", "p": "clap", "h": "hat", "O": "openhat", "r": "ride", "y": "crash", "Y": "crash", "b": "brush"}
    return names.get(piece, "tom" if piece.startswith("t") else "percussion")


def as_list(strokes, seconds):
    """Strokes with their onset times for the truth file, in order of time."""
    order = np.argsort(seconds, kind="stable")
    return [[round(float(seconds[i]), 4), truth_name(strokes[i][0]), round(float(strokes[i][2]), 2)] for i in order]

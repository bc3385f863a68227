"""Checks of the tables and of timing: `python3 -m unittest test_songs` in this folder; needs no soundfonts."""
import unittest

import numpy as np

from drummer import Drummer, truth_name
from grooves import FILLS, GROOVES, parse
from harmony import PROGRESSIONS, bass_note, chord_name, voiced
from patterns import BASS, CHORDS, steps
from plan import Plan
from sampler import PROGRAMS
from styles import STYLES
from timing import TempoMap, swing

ROWS = set("kscphOrytmwbj")
LETTERS = set("XxogO?.")


class Tables(unittest.TestCase):
    def test_grooves_fill_whole_bars_with_known_letters(self):
        for name, (beats, per_beat, text) in GROOVES.items():
            for row, strokes in parse(text).items():
                self.assertIn(row, ROWS, name)
                self.assertEqual(0, len(strokes) % (beats * per_beat), f"{name} {row}")
                self.assertLessEqual(set(strokes), LETTERS, name)

    def test_fills_use_known_rows(self):
        for fill in FILLS:
            self.assertLessEqual(set(parse(fill)), ROWS, fill)

    def test_styles_name_only_what_exists(self):
        made = {"dist", "crunch", "synth", "saw", "chip"}
        for style in STYLES:
            for groove in style.grooves.split():
                self.assertIn(groove, GROOVES, style.name)
            self.assertTrue(any(GROOVES[name][0] == style.beats for name in style.grooves.split()), style.name)
            for bass in style.bass.split():
                self.assertTrue(bass in BASS or bass in ("-", "walk", "riff", "follow"), f"{style.name} {bass}")
            for player in (style.guitars + " " + style.keys).split():
                sound, _, pattern = player.partition(":")
                self.assertTrue(player == "-" or sound in made or sound in PROGRAMS, f"{style.name} {player}")
                self.assertTrue(player == "-" or pattern in CHORDS or pattern in ("riff", "comp"), f"{style.name} {player}")
            for mode in style.modes.split():
                self.assertIn(mode, PROGRESSIONS, style.name)
            self.assertAlmostEqual(1.0, sum(style.tempo_kinds), msg=style.name)


class Music(unittest.TestCase):
    def test_patterns_repeat_through_the_bar(self):
        self.assertEqual([(0.0, "x", 0.5), (0.5, "x", 0.5), (1.0, "x", 0.5), (1.5, "x", 0.5)], steps((4, "x.x."), 2))

    def test_swing_moves_the_off_beat_only(self):
        self.assertAlmostEqual(2.0, swing(2.0, 0.66))
        self.assertAlmostEqual(2.66, swing(2.5, 0.66))
        self.assertAlmostEqual(2.5, swing(2.5))

    def test_chords_and_bass(self):
        self.assertEqual("Am", chord_name([9, 0, 4]))
        self.assertEqual("Bdim", chord_name([11, 2, 5]))
        self.assertEqual(28, bass_note(4))
        self.assertEqual([57, 60, 64], voiced([9, 0, 4], 60))

    def test_tempo_maps_rise_and_keep_the_first_tempo(self):
        for kind in range(5):
            tempo = TempoMap(np.random.default_rng(3), [float(i == kind) for i in range(5)], 120.0, 64)
            self.assertTrue((np.diff(tempo.times) > 0.3).all())
            self.assertAlmostEqual(tempo.times[7], float(tempo.seconds(7)))
        fixed = TempoMap(np.random.default_rng(3), [1, 0, 0, 0, 0], 120.0, 64)
        self.assertAlmostEqual(0.5, float(fixed.seconds(10.5) - fixed.seconds(9.5)))

    def test_plans_repeat_and_their_bars_follow_each_other(self):
        for number in range(40):
            plan, again = Plan(np.random.default_rng([1, number])), Plan(np.random.default_rng([1, number]))
            self.assertEqual(plan.bars, again.bars)
            for bar, following in zip(plan.bars, plan.bars[1:]):
                self.assertEqual(bar.start + bar.beats, following.start)
            strokes = Drummer(np.random.default_rng(number), plan).play()
            self.assertTrue(all(0 <= beat < plan.total_beats and 0 < velocity <= 1.05 for _, beat, velocity in strokes))
            self.assertTrue(all(truth_name(piece) for piece, _, _ in strokes))


if __name__ == "__main__":
    unittest.main()

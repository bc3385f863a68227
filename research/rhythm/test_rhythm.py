"""Checks of metrics, targets and export: `python3 -m unittest test_rhythm` in this folder."""
import unittest

import numpy as np
import torch

import export
from dataset import FRAMES, augmented, stretched, targets
from metrics import f_measure, peaks
from network import RhythmNetwork, SLOW_ROWS
from strokes import StrokeBranch, front_of
from truth import Truth


class Metrics(unittest.TestCase):
    def test_f_measure_pairs_one_to_one(self):
        self.assertEqual(1.0, f_measure([1.0, 2.0], [1.05, 1.95]))
        self.assertEqual(0.0, f_measure([1.0], [1.2]))
        self.assertAlmostEqual(2 / 3, f_measure([1.0, 1.01], [1.0]))

    def test_peaks_are_refined_between_frames(self):
        self.assertAlmostEqual(0.1025, peaks(np.array([0] * 9 + [0.2, 0.9, 0.55, 0.0]), 100, 0.3)[0], places=2)
        self.assertEqual(0, len(peaks(np.zeros(50), 100)))


class Examples(unittest.TestCase):
    truth = Truth(np.arange(20) * 0.5, np.arange(5) * 2.0, [np.array([[1.0, 0.9]])] + [np.zeros((0, 2))] * 4, 4, 2)

    def test_targets_move_with_start_and_speed(self):
        fast, _, slow, weight = targets(self.truth, 50.0, 2.0)
        self.assertEqual(1.0, fast[0, 25])                    # 1 s = frame 100; (100 - 50) / 2
        self.assertEqual(0.5, np.float32(slow[0, 13] + slow[0, 11]) / 2)
        self.assertEqual(1.0, slow[1, round((200 - 50) / 2 / 2)])
        self.assertEqual((len(SLOW_ROWS), FRAMES // 2), weight.shape)

    def test_stretching_reads_between_frames_and_silence_outside(self):
        ramp = np.arange(100, dtype=np.float16)[:, None]
        frames = stretched(ramp, -2.0, 0.5)
        self.assertEqual([0.0, 0.0], frames[:2, 0].tolist())
        self.assertAlmostEqual(10.5, float(frames[25, 0]))

    def test_augmentation_keeps_the_shape_and_the_range(self):
        rng = np.random.default_rng(1)
        for _ in range(20):
            frames = augmented(rng, rng.uniform(0, 1, (200, 85)).astype(np.float32), 60)
            self.assertEqual((200, 85), frames.shape)
            self.assertTrue(np.isfinite(frames).all() and frames.min() >= 0 and frames.max() < 3)


class Export(unittest.TestCase):
    def test_the_folded_network_in_half_precision_says_the_same(self):
        torch.manual_seed(1)
        network, branch = RhythmNetwork(85), StrokeBranch()
        with torch.no_grad():
            network(torch.rand(4, 85, 301))                   # moves the running means
            branch(front_of(network, torch.rand(4, 85, 301)))
            network.eval()
            branch.eval()
            features = torch.rand(1, 85, 301)
            expected = [torch.sigmoid(part) for part in (*network(features), branch(front_of(network, features)))]
            found = export.half_precision(export.tensors(network, branch))(features)
        for one, other in zip(expected, found):
            self.assertLess((one - other).abs().max().item(), 0.01)


class Strokes(unittest.TestCase):
    def test_the_branch_begins_by_saying_what_the_network_says(self):
        torch.manual_seed(1)
        network, branch = RhythmNetwork(85).eval(), StrokeBranch().eval()
        branch.begin_as(network)
        with torch.no_grad():
            features = torch.rand(1, 85, 301)
            self.assertLess((network(features)[0] - branch(front_of(network, features))).abs().max().item(), 1e-4)


if __name__ == "__main__":
    unittest.main()

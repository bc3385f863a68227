"""Known answers for the singer and the network: python3 -m unittest test_voice (from this folder)."""
import pathlib
import tempfile
import unittest

import numpy as np
import torch

import bands
from check import decide, f_measure, si_sdr, sung
from clips import activity
from export import Plain, export
from infer import read_weights
from network import VoiceNet, cost, tensors
from phones import Language
from score import make_score
from singing import sing
from source import pulses
from styles import STYLES, draw_singer


class Bands(unittest.TestCase):
    def test_a_sine_has_its_amplitude_in_its_bin(self):
        wave = 0.3 * np.sin(2 * np.pi * 43 * 44100 / 2048 * np.arange(44100) / 44100).astype(np.float32)
        self.assertAlmostEqual(abs(bands.spectrum(wave)[50, 43]), 0.3, places=3)

    def test_the_inverse_gives_the_wave_back(self):
        wave = np.random.default_rng(1).normal(0, 0.1, 30000).astype(np.float32)
        self.assertLess(np.abs(bands.inverse(bands.spectrum(wave), len(wave)) - wave).max(), 1e-4)

    def test_bands_cover_every_bin_once(self):
        self.assertEqual(list(bands.EDGES[:3]), [1, 2, 3])
        self.assertTrue((np.diff(bands.EDGES) > 0).all())
        self.assertEqual((len(bands.EDGES), bands.EDGES[-1]), (201, 744))

    def test_a_flat_mask_stays_flat(self):
        self.assertTrue(np.allclose(bands.mask_to_bins(np.full((2, 200), 0.4, np.float32)), 0.4))


class Network(unittest.TestCase):
    def test_the_file_calculates_what_was_trained(self):
        torch.manual_seed(2)
        net = VoiceNet()
        features = torch.randn(2, 400, 40) - 5
        net.train()(features)
        logits, active = net.eval()(features)
        with tempfile.TemporaryDirectory() as folder:
            export(net, folder)
            mask, activity_out = Plain(read_weights(pathlib.Path(folder) / "weights.bin"))(features)
        self.assertLess((torch.sigmoid(logits) - mask).abs().max(), 5e-3)
        self.assertLess((torch.sigmoid(active) - activity_out).abs().max(), 5e-3)

    def test_it_keeps_its_budget(self):
        multiplications, parameters = cost(VoiceNet())
        self.assertLess(multiplications, 500_000)
        self.assertLess(parameters, 1_000_000)
        self.assertEqual(tensors(VoiceNet())["enter.weight"].shape[1], 400)


class Singing(unittest.TestCase):
    def test_pulses_come_once_per_period(self):
        calm = np.zeros(600)
        wave, _ = pulses(np.random.default_rng(3), np.full(600, 200.0), calm - 0.05, calm)
        magnitude = np.abs(np.fft.rfft(wave[:44100]))
        self.assertEqual(np.argmax(magnitude[100:300]) + 100, 200)

    def test_a_line_sounds_where_its_phones_are_and_nowhere_else(self):
        rng = np.random.default_rng(4)
        singer = draw_singer(rng, STYLES[0])
        line = sing(rng, STYLES[0], singer, make_score(rng, STYLES[0], singer, Language(rng), 12), 12.0)
        inside = np.zeros(len(line.wave), bool)
        for _, a, b in line.phones:
            inside[int(max(a - 0.06, 0) * 44100):int((b + 0.06) * 44100)] = True
        self.assertLess(np.mean(line.wave[~inside] ** 2), 1e-3 * np.mean(line.wave[inside] ** 2))

    def test_the_same_seed_sings_the_same(self):
        def once():
            rng = np.random.default_rng(5)
            singer = draw_singer(rng, STYLES[2])
            return sing(rng, STYLES[2], singer, make_score(rng, STYLES[2], singer, Language(rng), 8), 8.0).wave
        self.assertTrue(np.array_equal(once(), once()))

    def test_breaths_are_no_voice_and_short_gaps_close(self):
        self.assertEqual(activity([["breath", 0, 0.3], ["a", 0.4, 1.0], ["s", 1.05, 1.2], ["a", 2, 3]]), [[0.4, 1.2], [2, 3]])


class Scores(unittest.TestCase):
    def test_si_sdr_ignores_gain_and_knows_noise(self):
        rng = np.random.default_rng(6)
        voice, noise = rng.normal(0, 1, (2, 100000))
        self.assertGreater(si_sdr(3 * voice, voice), 60)
        self.assertAlmostEqual(si_sdr(voice + 0.1 * noise, voice), 20, delta=0.2)

    def test_gaps_between_words_close_under_the_limit(self):
        words = [{"start": 0.0, "end": 0.5}, {"start": 0.8, "end": 1.0}, {"start": 1.5, "end": 2.0}]
        self.assertEqual(sung(words, 200).sum(), 150)

    def test_short_bursts_are_dropped(self):
        curve = np.zeros(300)
        curve[50:150], curve[250:252] = 1, 1
        found = decide(curve)
        self.assertTrue(found[60:140].all() and not found[200:].any())
        self.assertEqual(f_measure(found, found)[2], 1)


if __name__ == "__main__":
    unittest.main()

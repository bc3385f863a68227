"""Known answers for the acoustic model's training: python3 -m unittest test_phones (from this folder)."""
import pathlib
import tempfile
import unittest

import numpy as np
import torch

import phoneclasses
import phonefeatures
from infer import read_weights
from phonecheck import align
from phoneexport import export
from phonemix import labels
from phonenet import PhoneNet, PlainPhones, tensors


class Classes(unittest.TestCase):
    def test_symbols_of_espeak_have_their_class(self):
        name = lambda label: " ".join(phoneclasses.NAMES[c] for c in phoneclasses.parts(label))
        self.assertEqual([name(x) for x in ("iː", "aɪ", "tʃ", "ɯᵝ", "ç", "ɔ̃", "(en)", "breath")], ["i", "a ɪ", "t ʃ", "ɯ", "ç", "ɔ", "", "breath"])

    def test_a_diphthong_is_cut_in_two(self):
        spans = phoneclasses.spans([["aɪ", 0.0, 1.0]], "en-us")
        self.assertEqual([(phoneclasses.NAMES[c], a, b) for c, a, b in spans], [("a", 0.0, 0.6), ("ɪ", 0.6, 1.0)])

    def test_the_formant_singer_has_an_english_r(self):
        names = [phoneclasses.NAMES[phoneclasses.spans([["r", 0, 1]], source)[0][0]] for source in ("formant", "it")]
        self.assertEqual(names, ["ɹ", "r"])

    def test_labels_follow_the_pace(self):
        truth = {"phones": [["a", 1.0, 1.5]], "source": "es"}
        known = labels(truth, 0.5, 2.0, 30)
        self.assertEqual((known[12], known[13], known[24], known[25]), (0, phoneclasses.parts("a")[0], phoneclasses.parts("a")[0], 0))


class Features(unittest.TestCase):
    def test_an_open_mask_changes_nothing(self):
        logs = phonefeatures.mel(np.full((3, 400), -4.0, np.float32), np.ones((3, 200), np.float32))
        self.assertTrue(np.allclose(logs[:, :72], logs[:, 72:]))

    def test_the_level_of_a_song_goes_away(self):
        logs = np.random.default_rng(1).normal(-5, 1, (4000, 144)).astype(np.float32)
        sung, prior = np.ones(4000, np.float32), np.full(144, -5.0, np.float32)
        near = np.abs(phonefeatures.normalized(logs, sung, prior)[0] - phonefeatures.normalized(logs + 1, sung, prior)[0]).max()
        self.assertLess(near, 0.03)


class Network(unittest.TestCase):
    def test_the_export_calculates_what_the_network_does(self):
        torch.manual_seed(1)
        net = PhoneNet().eval()
        with tempfile.TemporaryDirectory() as folder:
            export(net, folder)
            plain = PlainPhones(read_weights(pathlib.Path(folder) / "phones.weights"))
        x, singer = torch.randn(1, 145, 64), torch.randn(1, 144)
        with torch.no_grad():
            self.assertLess((plain(x, singer) - torch.log_softmax(net(x, singer), 1)).abs().max().item(), 0.02)
        self.assertLess(sum(v.numel() for v in tensors(net).values()) * 2, 5_000_000)


class Alignment(unittest.TestCase):
    def test_states_start_where_their_sound_does(self):
        logs = np.full((60, phoneclasses.COUNT), -6.0)
        logs[:20, 0], logs[20:35, 7], logs[35:50, 12], logs[50:, 0] = -0.1, -0.1, -0.1, -0.1
        self.assertEqual(list(align(logs, [None, 7, None, 12, None])), [0, 20, -1, 35, 50])


if __name__ == "__main__":
    unittest.main()

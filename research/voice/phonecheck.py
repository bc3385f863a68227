"""Early warning for an export of the acoustic model, on sounds that no training saw and nothing is tuned to.

    python3 phonecheck.py phones.weights VOICE_WEIGHTS CLIPS SONGS LEADS [REAL_SONGS]

Held-out synthesized mixtures: frames and forced alignment of their phones. Real songs: vowel classes (songs with phonemes), word starts by forced
alignment within given lines (songs with words). A song is a folder with audio.* and truth.json.
"""
import json
import pathlib
import subprocess
import sys

import numpy as np
import soundfile
import torch
from scipy.ndimage import gaussian_filter1d

import bands
import phoneclasses
import phonefeatures
import phonemix
from infer import Listener, read_weights
from phonenet import PlainPhones

KNOWN = 0.75
THROATS = (-2.0, 2.0)
FIVE = ("aɑʌæ", "iɪɨ", "uʊɯy", "eɛ", "oɔø")


class Model:
    """The acoustic model and the voice network before it, read from their files."""

    def __init__(self, weights, voice):
        named = read_weights(weights)
        self._net, self._prior, self._listener = PlainPhones(named), named["input.prior"].numpy(), Listener(voice)

    def logs(self, wave):
        """Log probabilities [steps, classes] of a stereo wave at 44.1 kHz."""
        logs, activity = phonemix.heard(self._listener, [bands.spectrum(side) for side in wave], bands.level(*wave))
        return self.answer(logs, activity)

    def answer(self, logs, activity):
        """Log probabilities from stored features; where the voice network knows nobody, all of the mix passes."""
        if np.quantile(activity, 0.97) < KNOWN:
            logs, activity = np.concatenate([logs[:, phonefeatures.MEL:]] * 2, 1), np.ones_like(activity)
        total = 0
        for throat in THROATS:
            x, singer = phonefeatures.normalized(phonefeatures.moved(logs, throat), activity, self._prior)
            with torch.no_grad():
                total = total + self._net(torch.from_numpy(x.T[None].copy()), torch.from_numpy(singer[None]))[0].T.numpy() / len(THROATS)
        return total - np.log(np.exp(total).sum(1, keepdims=True))


def align(logs, states):
    """Start step of each state, a class or None for silence that may be left out; Viterbi from left to right."""
    count = len(states)
    scores = np.stack([logs[:, phoneclasses.SILENCE if s is None else s] for s in states], 1)
    scores = np.maximum(scores, -8)
    skip = np.array([s > 1 and states[s - 1] is None for s in range(count)])
    best = np.full(count, -np.inf)
    best[0] = scores[0, 0]
    if states[0] is None and count > 1:
        best[1] = scores[0, 1]
    back = np.zeros((len(logs), count), np.int8)
    for t in range(1, len(logs)):
        one = np.concatenate([[-np.inf], best[:-1]])
        two = np.where(skip, np.concatenate([[-np.inf] * 2, best[:-2]])[:count], -np.inf)
        choice = np.argmax(np.stack([best, one, two]), 0)
        best = np.stack([best, one, two])[choice, np.arange(count)] + scores[t]
        back[t] = choice
    state = count - 1 if states[-1] is not None or best[-1] > best[-2] else count - 2
    starts = np.full(count, -1)
    for t in range(len(logs) - 1, -1, -1):
        starts[state] = t
        state -= int(back[t, state])
    return starts


def examples(model, folders, count):
    """Log probabilities and labels of held-out mixtures."""
    material = phonemix.Clips(*folders, True)
    rng = np.random.default_rng(99)
    for _ in range(count // phonemix.VARIANTS):
        for logs, activity, labels in phonemix.mixtures(rng, material, model._listener):
            if (labels > 1).any():
                yield model.answer(logs.astype(np.float32), activity.astype(np.float32))[:len(labels)], labels


def synthesized(model, folders, count=120):
    """Held-out mixtures: frame accuracy and errors of phone starts; returns the table of `five`."""
    hits, errors, sil, table = [], [], [], np.zeros((5, phoneclasses.COUNT))
    for out, labels in examples(model, folders, count):
        sound = labels > 1
        hits.append((out.argmax(1) == labels)[sound].mean())
        sil.append(((out.argmax(1) > 1) == sound).mean())
        true = np.concatenate([[0], np.flatnonzero(np.diff(labels.astype(int))) + 1])
        states = [int(labels[t]) for t in true]
        errors += [abs(s - t) * 20 for s, t, state in zip(align(out, states), true, states) if t > 0 and s >= 0 and state > 1]
        for vowel, letters in enumerate(FIVE):
            table[vowel] += np.exp(out[np.isin(labels, [phoneclasses.NAMES.index(c) for c in letters])]).sum(0)
    errors = np.array(errors)
    print(f"held-out mixtures: sounds {np.mean(hits):.3f} silence {np.mean(sil):.3f}; phone starts median {np.median(errors):.0f} ms, within 60 ms {np.mean(errors <= 60):.3f}, within 200 ms {np.mean(errors <= 200):.3f}")
    return five(table)


def five(table):
    """Which of the vowels a, i, u, e, o it is that the model takes for a class [5, classes], where all are sung equally often."""
    table = table / table.sum(1, keepdims=True)
    table = table / table.sum(0)
    table[:, [phoneclasses.SILENCE, phoneclasses.BREATH]] = 0
    return table


def read(folder):
    """Stereo wave at 44.1 kHz and truth of a real song."""
    audio = next(folder.glob("audio.*"))
    raw = subprocess.run(["ffmpeg", "-v", "error", "-i", str(audio), "-ac", "2", "-ar", "44100", "-f", "f32le", "-"], capture_output=True, check=True).stdout
    return np.frombuffer(raw, np.float32).reshape(-1, 2).T.copy(), json.loads((folder / "truth.json").read_text())


def japanese(model, folders, table):
    """Vowel class and mouth open or closed on sung Japanese with phonemes."""
    right = total = mouth = voiced = 0
    confusion = np.zeros((5, 5), int)
    for folder in folders:
        wave, truth = read(folder)
        logs = model.logs(wave)
        vowel = gaussian_filter1d(np.exp(logs) @ table.T, 1.2, axis=0).argmax(1)
        closed = np.exp(logs[:, [0, 1, *(phoneclasses.NAMES.index(c) for c in "mpb")]]).sum(1)
        for p in truth["phonemes"]:
            a, b = round(p["start"] * 50), min(round(p["end"] * 50), len(logs))
            if p["phone"] in "aiueo":
                v = "aiueo".index(p["phone"])
                for w in vowel[a:b]:
                    confusion[v, w] += 1
                right, total = right + (vowel[a:b] == v).sum(), total + b - a
                mouth, voiced = mouth + (closed[a:b] < 0.5).sum(), voiced + b - a
            elif p["phone"] in ("pau", "m", "p", "b", "my", "py", "by", "cl"):
                mouth, voiced = mouth + (closed[a:b] >= 0.5).sum(), voiced + b - a
    print(f"pjs: vowel class {right / total:.3f}, mouth open or closed {mouth / voiced:.3f}")
    print(confusion)


def pronounced(text, language):
    """Classes of each word of a line."""
    out = []
    for word in text:
        said = subprocess.run(["espeak-ng", "-q", "--ipa", "--sep=_", "-v", language, word], capture_output=True, text=True).stdout
        classes = [c for token in said.replace("\n", " ").replace(" ", "_").split("_") for c in phoneclasses.parts(token)]
        out.append(classes or [phoneclasses.NAMES.index("ə")])
    return out


LANGUAGES = {"jl-fab": "es", "jl-le": "fr", "jl-los": "es", "jl-yua": "es"}


def words(model, folders):
    """Errors of word starts by alignment within given line times."""
    every = []
    for folder in folders:
        wave, truth = read(folder)
        logs = model.logs(wave)
        language = next((l for name, l in LANGUAGES.items() if folder.name.startswith(name)), "en")
        lines = {}
        for word in truth["words"]:
            lines.setdefault(word["line"], []).append(word)
        lines = sorted(lines.values(), key=lambda line: line[0]["start"])
        errors = []
        for line, after in zip(lines, lines[1:] + [None]):
            a = max(0, int((line[0]["start"] - 0.3) * 50))
            b = int(min(after[0]["start"] + 0.2 if after else 1e9, line[-1]["end"] + 1.5, len(logs) / 50) * 50)
            states, places = [None], []
            for classes in pronounced([w["text"] for w in line], language):
                places.append(len(states))
                states += [*classes, None]
            if b - a <= len(states):
                errors += [1.0] * len(line)
                continue
            starts = align(logs[a:b], states)
            errors += [abs((a + starts[p]) / 50 - w["start"]) for p, w in zip(places, line)]
        every += errors
        print(f"{folder.name[:36]:36} median {np.median(errors) * 1000:4.0f} ms, within 0.1 s {np.mean(np.array(errors) < 0.1):.2f}, within 0.3 s {np.mean(np.array(errors) < 0.3):.2f}")
    print(f"all words: median {np.median(every) * 1000:.0f} ms, within 0.1 s {np.mean(np.array(every) < 0.1):.3f}, within 0.3 s {np.mean(np.array(every) < 0.3):.3f}")


def main(weights, voice, clips, songs, leads, real=None):
    """Prints all measures."""
    torch.set_num_threads(1)
    model = Model(weights, voice)
    table = synthesized(model, (clips, songs, leads))
    for phone in range(2, phoneclasses.COUNT):
        print(f"['{phoneclasses.NAMES[phone]}'] = new[] {{ {', '.join(f'{share:.2f}f' for share in table[:, phone])} }},")
    if real:
        folders = sorted(pathlib.Path(real).iterdir())
        japanese(model, [f for f in folders if f.name.startswith("pjs")], table)
        words(model, [f for f in folders if f.name.startswith(("jl", "us"))])


if __name__ == "__main__":
    main(*sys.argv[1:7])

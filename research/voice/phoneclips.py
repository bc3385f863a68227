"""Writes sung clips for the acoustic model: like clips.py, with real words of ten languages, and one text sung at a time.

    python3 phoneclips.py FOLDER FIRST COUNT

The same files as clips.py writes. Doubles and harmonies sing the lead's text with the lead's timing, so that `phones` is true of all that is heard.
"""
import json
import pathlib
import sys

import numpy as np
import soundfile

from clips import HARMONIES, produce, take, activity
from phones import Language
from score import make_score
from speech import LANGUAGES, VARIANTS, Speaker, analyzed, random_text
from styles import draw_singer, draw_style
from words import WEIGHTS, sentence

SPOKEN = 0.72       # share of clips with the words of a language
OTHERS = 0.1        # share of these in some other language, with made-up words
LEFT_OUT = ("whisper", "choir", "gang")


def draw_text(rng, words):
    """A language of espeak-ng and a text in it."""
    if rng.random() < OTHERS:
        language = str(rng.choice(LANGUAGES))
        return language, random_text(rng, language, words)
    weights = np.array(list(WEIGHTS.values()))
    language = str(rng.choice(list(WEIGHTS), p=weights / weights.sum()))
    return language, sentence(rng, language, words)


def say(rng, speaker, syllables):
    """Speech with about as many syllables as are sung."""
    language, text = draw_text(rng, 5 + syllables // 2)
    return analyzed(rng, speaker, language, str(rng.choice(VARIANTS)), text)


def make_clip(number, speaker):
    """The clip of a number: stereo wave and truth."""
    rng = np.random.default_rng([41, number])
    style = draw_style(rng)
    while style.name in LEFT_OUT:
        style = draw_style(rng)
    singer = draw_singer(rng, style)
    seconds = float(rng.uniform(18, 24))
    syllables = make_score(rng, style, singer, Language(rng), seconds)
    if not syllables:
        return None
    speech = say(rng, speaker, len(syllables)) if rng.random() < SPOKEN else None
    state = rng.bit_generator.state
    lead, others = take(rng, speech, style, singer, syllables, seconds, 0.0), []
    if not style.spoken and rng.random() < 0.15:
        again = np.random.default_rng()
        again.bit_generator.state = state
        line = take(again, speech, style, singer, syllables, seconds, float(rng.choice(HARMONIES)))
        others.append((line.wave, 10 ** (rng.uniform(-14, -4) / 20), rng.uniform(-0.8, 0.8)))
    stereo, used = produce(rng, style, lead, others, seconds)
    truth = {"seed": number, "style": style.name, "source": speech.voice if speech else "formant", "singer": singer.kind, "singers": 1 + len(others), "one_text": True, "effects": used,
             "seconds": round(seconds, 3), "activity": activity(lead.phones), "phones": [[n, round(a, 4), round(b, 4)] for n, a, b in lead.phones],
             "f0": [round(float(v), 1) for v in lead.f0[::3]]}
    return stereo, truth


def main(folder, first, count):
    """Writes clips first … first + count − 1."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    speaker = Speaker()
    for number in range(first, first + count):
        try:
            clip = make_clip(number, speaker)
        except ValueError as problem:
            print(f"clip {number} left out: {problem}", flush=True)
            continue
        if clip is None:
            continue
        soundfile.write(folder / f"{number:04d}.flac", clip[0].T, 44100, subtype="PCM_16")
        (folder / f"{number:04d}.json").write_text(json.dumps(clip[1], ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))

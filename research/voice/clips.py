"""Writes sung clips with exact truth: NNNN.flac (stereo) and NNNN.json.

    python3 clips.py FOLDER FIRST COUNT [SHARE_OF_A_CORE]

The clip's number is its random seed. Truth: `activity` [[start, end]], `f0` in Hz at 100 frames/s of the lead (0 = no pitch),
`phones` [[label, start, end]] (IPA; those of espeak-ng clips carry its labels), `style`, `source`, `singers`.
"""
import json
import pathlib
import sys
import time

import numpy as np
import soundfile

import studio
from phones import Language
from score import make_score
from singing import sing
from speech import Speaker, sing_speech, speak
from styles import draw_singer, draw_style

HARMONIES = (3, 4, -5, 7, 12, -12, -3, -4)


def activity(phones, gap=0.12):
    """Stretches in which the singer sounds; breaths do not count, gaps under 0.12 s are closed."""
    out = []
    for name, a, b in phones:
        if name == "breath":
            continue
        if out and a - out[-1][1] < gap:
            out[-1][1] = max(out[-1][1], b)
        else:
            out.append([a, b])
    return [[round(a, 3), round(b, 3)] for a, b in out]


def take(rng, speech, style, singer, syllables, seconds, harmony):
    """One take by the formant singer (no speech given) or with the syllables of espeak-ng speech."""
    if speech is None:
        return sing(rng, style, singer, syllables, seconds, harmony)
    return sing_speech(rng, speech, style, singer, syllables, seconds, harmony)


def lines(rng, speaker, style, singer, syllables, seconds):
    """Lead line, the name of its source, and the other voices as (wave, gain, pan)."""
    draw = lambda: speak(rng, speaker, len(syllables)) if rng.random() < 0.45 else None
    speech = draw()
    lead = take(rng, speech, style, singer, syllables, seconds, 0.0)
    others = []
    count = int(rng.integers(style.singers[0], style.singers[1] + 1)) - 1
    if count == 0 and not style.spoken and rng.random() < 0.18:
        line = take(rng, speech, style, singer, syllables, seconds, float(rng.choice(HARMONIES)))
        others.append((line.wave, 10 ** (rng.uniform(-12, -3) / 20), rng.uniform(-0.8, 0.8)))
    for _ in range(count):
        interval = float(rng.choice([0, 0, 12, -12, 3, 4, 7, -5] if style.name == "choir" else [0, 0, 0, 12, -12]))
        line = take(rng, draw(), style, draw_singer(rng, style), syllables, seconds, interval)
        others.append((line.wave, 10 ** (rng.uniform(-6, 1) / 20), rng.uniform(-0.9, 0.9)))
    return lead, speech.voice if speech else "formant", others


def produce(rng, style, lead, others, seconds):
    """Mono lines to a stereo vocal track, and the names of the effects used."""
    used = []
    wave = studio.equalize(lead.wave, studio.telephone(rng) if rng.random() < 0.03 else studio.random_curve(rng))
    if rng.random() < 0.75:
        wave = studio.compress(rng, wave)
        used.append("compressor")
    wide = rng.random() < 0.06 or (bool(others) and style.singers[0] > 1)
    stereo = studio.pan(wave, rng.uniform(-0.6, 0.6) if wide else rng.normal(0, 0.04))
    for other, gain, place in others:
        stereo += studio.pan(studio.equalize(other, studio.random_curve(rng)) * gain, place)
    if rng.random() < 0.3:
        gain = 10 ** (rng.uniform(-12, 0 if rng.random() < 0.3 else -5) / 20)
        for side in (-1, 1):
            stereo += studio.pan(studio.double(rng, wave, seconds) * gain, side * rng.uniform(0.3, 1))
        used.append("double")
    if rng.random() < 0.25:
        stereo = studio.echo(rng, stereo)
        used.append("echo")
    if rng.random() < 0.85:
        stereo = studio.reverberate(rng, stereo, 10 ** (rng.uniform(-26, -5) / 20), rng.uniform(0.2, 3.0))
        used.append("room")
    return stereo / (np.abs(stereo).max() + 1e-9) * 0.9, used


def make_clip(number, speaker):
    """The clip of a number: stereo wave and truth."""
    rng = np.random.default_rng(number)
    style = draw_style(rng)
    singer = draw_singer(rng, style)
    seconds = float(rng.uniform(20, 30))
    syllables = make_score(rng, style, singer, Language(rng), seconds)
    if not syllables:
        return None
    lead, origin, others = lines(rng, speaker, style, singer, syllables, seconds)
    stereo, used = produce(rng, style, lead, others, seconds)
    truth = {"seed": number, "style": style.name, "source": origin, "singer": singer.kind, "singers": 1 + len(others), "effects": used, "seconds": round(seconds, 3),
             "activity": activity(lead.phones), "phones": [[n, round(a, 4), round(b, 4)] for n, a, b in lead.phones], "f0": [round(float(v), 1) for v in lead.f0[::3]]}
    return stereo, truth


def main(folder, first, count, share=1.0):
    """Writes clips first … first + count − 1; rests between them so that only `share` of a core is used."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    speaker = Speaker()
    for number in range(first, first + count):
        start = time.process_time()
        try:
            clip = make_clip(number, speaker)
        except ValueError as problem:
            print(f"clip {number} left out: {problem}", flush=True)
            continue
        if clip is None:
            continue
        soundfile.write(folder / f"{number:04d}.flac", clip[0].T, studio.RATE, subtype="PCM_16")
        (folder / f"{number:04d}.json").write_text(json.dumps(clip[1], ensure_ascii=False))
        time.sleep((time.process_time() - start) * (1 / share - 1))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]) if len(sys.argv) > 4 else 1.0)

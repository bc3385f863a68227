"""Writes songs with exact truth: `generate.py --cache CACHE --out FOLDER --first 0 --count 100`.

Song N depends on nothing but N, the seed and the choice of styles, so a run can be split and continued; folders that are complete are skipped.
"""
import argparse
import json
import os
import subprocess
from pathlib import Path

import numpy as np
import soundfile

from fluid import RATE
from harmony import chord_name
from plan import Plan
from render import Renderer

SET_COMPRESSION_LEVEL = 0x1301    # libsndfile's SFC_SET_COMPRESSION_LEVEL, which soundfile 0.12 does not expose


def truth_of(plan, strokes, codec):
    """The truth file as a dictionary; times in seconds."""
    tempo = plan.tempo
    beat_times = tempo.times[:plan.total_beats]
    bars = plan.bars
    downbeats = [tempo.times[bar.start] for bar in bars if not bar.pickup]
    chords = [[tempo.seconds(bar.start + beat), tempo.seconds(bar.start + (bar.chords[i + 1][0] if i + 1 < len(bar.chords) else bar.beats)),
               chord_name(plan.key.chord(degree))] for bar in bars for i, (beat, degree) in enumerate(bar.chords)]
    starts = [i for i, bar in enumerate(bars) if i == 0 or bar.section != bars[i - 1].section or bar.kind != bars[i - 1].kind]
    sections = [{"start": _round(tempo.times[bars[i].start]), "kind": bars[i].kind, "energy": round(bars[i].energy, 2)} for i in starts]
    return {
        "style": plan.style.name, "bpm": round(plan.tempo.bpm, 3), "tempo": str(tempo.kind), "meter": plan.style.beats,
        "division": 3 if plan.style.sub == 3 else 2, "swing": [round(plan.swing8, 3), round(plan.swing16, 3)],
        "free_start": round(tempo.free_start_s, 3), "beats": [_round(t) for t in beat_times], "downbeats": [_round(t) for t in downbeats],
        "bars": [{"start": _round(tempo.times[bar.start]), "beats": bar.beats, "kind": bar.kind, "groove": bar.groove} for bar in bars],
        "drum_onsets": strokes, "chords": [[_round(a), _round(b), name] for a, b, name in chords], "sections": sections, "codec": codec,
    }


def _round(seconds):
    return round(float(seconds), 4)


def write_song(number, seed, cache, out, styles=()):
    """Renders song `number` into its folder; the truth file is written last."""
    rng = np.random.default_rng([seed, number])
    plan = Plan(rng, styles)
    renderer = Renderer(rng, plan, cache)
    stems, strokes = renderer.stems()
    mix = renderer.mix(stems)
    folder = out / f"{number:04d}"
    folder.mkdir(parents=True, exist_ok=True)
    for name, stem in stems.items():
        _write_flac(folder / f"{name}.flac", stem)
    codec = str(rng.choice(["none", "ogg", "mp3"], p=[0.7, 0.15, 0.15]))
    if codec == "none":
        _write_flac(folder / "mix.flac", mix)
    else:
        _encode(rng, mix, folder, codec)
    text = json.dumps(truth_of(plan, strokes, codec))
    (folder / "truth.part").write_text(text)
    os.replace(folder / "truth.part", folder / "truth.json")


def _write_flac(path, stereo):
    """16 bit at the lowest compression level, which takes half the time of the usual one."""
    with soundfile.SoundFile(path, "w", RATE, 2, "PCM_16") as file:
        level = soundfile._ffi.new("double*", 0.0)
        soundfile._snd.sf_command(file._file, SET_COMPRESSION_LEVEL, level, 8)
        file.write(stereo.T)


def _encode(rng, mix, folder, codec):
    """A lossy round trip; mp3 is decoded again (ffmpeg removes the encoder's delay), so that every mix is ogg or flac."""
    raw = ["ffmpeg", "-v", "error", "-y", "-f", "f32le", "-ar", str(RATE), "-ac", "2", "-i", "-"]
    data = np.ascontiguousarray(mix.T).tobytes()
    if codec == "ogg":
        subprocess.run(raw + ["-c:a", "libvorbis", "-b:a", f"{rng.choice([64, 96, 128])}k", str(folder / "mix.ogg")], input=data, check=True)
        return
    lossy = str(folder / "mix.mp3")
    subprocess.run(raw + ["-c:a", "libmp3lame", "-b:a", f"{rng.choice([64, 96, 128, 192])}k", lossy], input=data, check=True)
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", lossy, "-ar", str(RATE), "-sample_fmt", "s16", str(folder / "mix.flac")], check=True)
    os.remove(lossy)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", required=True, help="folder that build_cache.py filled")
    parser.add_argument("--out", required=True, help="folder for the songs")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--styles", nargs="*", default=(), help="draw from these styles only")
    arguments = parser.parse_args()
    for number in range(arguments.first, arguments.first + arguments.count):
        if not (Path(arguments.out) / f"{number:04d}" / "truth.json").exists():
            write_song(number, arguments.seed, arguments.cache, Path(arguments.out), arguments.styles)


if __name__ == "__main__":
    main()

"""Instruments that bend, glide and vibrate like a singer but are none: hard negatives for the network.

    python3 leads.py FOLDER FIRST COUNT [SOUNDFONT...]

Writes NNNN.flac (mono). Guitar solos with distortion, saw and square synthesizers, bowed strings, reeds and brass, flutes and whistles:
the same melodies and pitch curves as the singers, but with a body that stands still where a mouth would move.
"""
import pathlib
import subprocess
import sys
import tempfile

import mido
import numpy as np
import soundfile
from scipy.ndimage import gaussian_filter1d

import source
import studio
from phones import Language
from prosody import FPS, HOP, frame_times, pitch
from score import make_score
from styles import STYLES, draw_singer
from tract import BINS, FREQS, resonance, shape

KINDS = ("guitar", "guitar", "guitar", "synth", "synth", "strings", "reed", "flute", "organ")


def _note_gain(rng, kind, syllables, times):
    """Amplitude: struck and decaying, or blown and held."""
    gain = np.zeros(len(times))
    decay = rng.uniform(0.4, 4)
    for s in syllables:
        a, b = int(s.start * FPS), int(s.end * FPS)
        age = times[a:b] - s.start
        if kind == "guitar":
            gain[a:b] = np.exp(-age / decay) * s.accent
        else:
            gain[a:b] = np.clip(age / rng.uniform(0.01, 0.12), 0, 1) * np.clip((s.end - times[a:b]) / 0.05, 0, 1) * s.accent
    return gaussian_filter1d(gain, 1.5)


def _body(rng, kind, f0, gain):
    """A function of the control frames to the log envelope: fixed resonances over a tilt, brightness following loudness."""
    slope = {"guitar": rng.uniform(0.7, 1.4), "synth": rng.uniform(0.8, 1.1), "strings": rng.uniform(0.9, 1.3), "reed": rng.uniform(0.6, 1.2),
             "flute": rng.uniform(2.0, 3.5), "organ": rng.uniform(1.2, 2)}[kind]
    fixed = np.zeros(BINS, np.float32)
    for _ in range(int(rng.integers(1, 5))):
        center = 2 ** rng.uniform(8, 12)
        fixed += np.clip(resonance(FREQS, center, center * rng.uniform(0.1, 0.6)), -3, 3) * rng.uniform(0.2, 0.8)
    sweep = 2 ** (gaussian_filter1d(rng.normal(0, 1, len(f0)), 100) * 14 * (kind == "synth"))
    cut = (rng.uniform(1500, 9000) * sweep * (0.3 + gain)).astype(np.float32)
    swell = np.log(np.maximum(gain, 1e-4)).astype(np.float32)

    def envelope(a, b):
        height = np.log1p(FREQS / f0[a:b, None].astype(np.float32))
        return fixed - slope * height - np.log1p((FREQS / cut[a:b, None]) ** 4) / 2 + swell[a:b, None]
    return envelope


def make_lead(number):
    """A mono solo of about 25 s."""
    rng = np.random.default_rng([77, number])
    kind = str(rng.choice(KINDS))
    style = STYLES[int(rng.choice([0, 1, 2, 3]))]
    seconds = float(rng.uniform(20, 28))
    player = draw_singer(rng, style)
    shift = rng.uniform(0, 14) if kind in ("flute", "guitar", "strings") else rng.uniform(-6, 10)
    player.low, player.high = player.low + shift, min(player.high + shift, 88)
    player.scoop *= {"guitar": 1.5, "organ": 0.0, "reed": 1.0}.get(kind, 0.5)
    syllables = make_score(rng, style, player, Language(rng), seconds)
    times = frame_times(seconds)
    f0 = pitch(rng, style, player, syllables, times)
    calm = np.zeros(len(times))
    gain = _note_gain(rng, kind, syllables, times)
    train, gate = source.pulses(rng, f0, calm - 0.003 / 0.06, calm)
    if kind == "guitar" and rng.random() < 0.3:
        train = train + source.pulses(rng, f0 * 1.4983, calm - 0.003 / 0.06, calm)[0]
    wave = shape(train, _body(rng, kind, f0, gain))
    if kind in ("flute", "reed"):
        wave = wave + 0.1 * rng.uniform(0, 1) * shape(source.noise(rng, len(wave), gate, 0.3), _body(rng, kind, f0, gain))
    if kind == "guitar":
        drive = 10 ** rng.uniform(0.0, 1.8)
        wave = np.tanh(wave / (np.percentile(np.abs(wave), 99) + 1e-9) * drive)
        cabinet = rng.uniform(3000, 6000)
        wave = studio.equalize(wave, lambda f: 1 / np.sqrt(1 + (f / cabinet) ** 6))
    wave = studio.equalize(wave, studio.random_curve(rng))
    return (wave / (np.abs(wave).max() + 1e-9) * 0.9).astype(np.float32)


PROGRAMS = (16, 18, 19, 21, 22, 26, 27, 29, 30, 30, 40, 40, 41, 42, 44, 48, 56, 57, 59, 60, 61, 62, 64, 65, 66, 67, 68, 71, 72, 73, 75, 76, 78, 79, 80, 81, 82, 84, 87, 104, 109)


def write_midi(rng, path, style, player, syllables, seconds):
    """A solo as a MIDI file: notes with the singers' pitch curves as pitch bend every 10 ms."""
    f0 = pitch(rng, style, player, syllables, frame_times(seconds))
    track = [(0.0, mido.Message("program_change", program=int(rng.choice(PROGRAMS))))]
    track += [(0.0, mido.Message("control_change", control=c, value=v)) for c, v in ((101, 0), (100, 0), (6, 12), (38, 0))]
    for s in syllables:
        key = int(round(s.notes[0][1]))
        track.append((s.start, mido.Message("note_on", note=key, velocity=int(np.clip(rng.normal(95, 15), 40, 127)))))
        track.append((s.end - 0.01, mido.Message("note_off", note=key)))
        for t in np.arange(s.start, s.end, 0.01):
            bend = 12 * np.log2(f0[min(int(t * FPS), len(f0) - 1)] / 440) + 69 - key
            track.append((t, mido.Message("pitchwheel", pitch=int(np.clip(bend / 12, -1, 1) * 8191))))
    file = mido.MidiFile(ticks_per_beat=500)
    file.tracks.append(mido.MidiTrack())
    last = 0
    for t, message in sorted(track, key=lambda e: e[0]):
        tick = int(t * 1000)
        file.tracks[0].append(message.copy(time=tick - last))
        last = tick
    file.save(path)


def sampled_lead(number, font):
    """A mono solo by an instrument of a soundfont, through fluidsynth; half of the guitars through an amplifier."""
    rng = np.random.default_rng([78, number])
    style = STYLES[int(rng.choice([0, 1, 2, 3]))]
    seconds = float(rng.uniform(20, 28))
    player = draw_singer(rng, style)
    player.low, player.high = player.low + 6, min(player.high + 12, 90)
    player.vibrato_depth *= rng.choice([0, 0.5, 1])
    syllables = make_score(rng, style, player, Language(rng), seconds)
    with tempfile.TemporaryDirectory() as folder:
        midi, wave = pathlib.Path(folder) / "solo.mid", pathlib.Path(folder) / "solo.wav"
        write_midi(rng, midi, style, player, syllables, seconds)
        subprocess.run(["fluidsynth", "-ni", "-q", "-R", "0", "-C", "0", "-r", str(studio.RATE), "-F", str(wave), str(font), str(midi)], check=True, capture_output=True)
        sound = soundfile.read(wave, dtype="float32")[0].mean(1)
    if rng.random() < 0.3:
        drive, cabinet = 10 ** rng.uniform(0.2, 1.6), rng.uniform(3000, 6000)
        sound = studio.equalize(np.tanh(sound / (np.percentile(np.abs(sound), 99) + 1e-9) * drive), lambda f: 1 / np.sqrt(1 + (f / cabinet) ** 6))
    sound = studio.equalize(sound, studio.random_curve(rng))
    return (sound / (np.abs(sound).max() + 1e-9) * 0.9).astype(np.float32)


def main(folder, first, count, fonts):
    """Writes leads first … first + count − 1: two of three from soundfonts, the others synthesized here."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(first, first + count):
        wave = make_lead(number) if number % 3 == 0 or not fonts else sampled_lead(number, fonts[number % len(fonts)])
        soundfile.write(folder / f"{number:04d}.flac", wave, studio.RATE, subtype="PCM_16")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])

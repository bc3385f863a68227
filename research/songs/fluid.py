"""Single notes out of soundfonts through libfluidsynth, rendered once into a cache of mono arrays."""
import ctypes
from pathlib import Path

import numpy as np

RATE = 44100
FONTS = ("FluidR3_GM.sf2", "MuseScore_General_Full.sf2")


class Synth:
    """One fluidsynth with both soundfonts, without reverb and chorus."""

    def __init__(self, font_folder):
        lib = self._lib = ctypes.CDLL("libfluidsynth.so.3")
        lib.new_fluid_settings.restype = lib.new_fluid_synth.restype = ctypes.c_void_p
        settings = ctypes.c_void_p(lib.new_fluid_settings())
        lib.fluid_settings_setnum(settings, b"synth.sample-rate", ctypes.c_double(RATE))
        lib.fluid_settings_setnum(settings, b"synth.gain", ctypes.c_double(0.6))
        for name in (b"synth.reverb.active", b"synth.chorus.active"):
            lib.fluid_settings_setint(settings, name, 0)
        lib.fluid_settings_setint(settings, b"synth.dynamic-sample-loading", 1)
        self._synth = ctypes.c_void_p(lib.new_fluid_synth(settings))
        self._fonts = []
        for font in FONTS:
            path = str(Path(font_folder) / font)
            number = lib.fluid_synth_sfload(self._synth, path.encode(), 0)
            if number < 0:
                raise FileNotFoundError(f"The soundfont {path} cannot be loaded; install it or pass --fonts FOLDER.")
            self._fonts.append(number)

    def note(self, font, bank, program, key, velocity, held_s, total_s):
        """One note as mono float32, its start trimmed to the attack."""
        lib, synth = self._lib, self._synth
        channel = 9 if bank == 128 else 0
        lib.fluid_synth_all_sounds_off(synth, channel)
        self._run(2048)
        lib.fluid_synth_program_select(synth, channel, self._fonts[font], bank, program)
        lib.fluid_synth_noteon(synth, channel, key, velocity)
        first = self._run(int(held_s * RATE))
        lib.fluid_synth_noteoff(synth, channel, key)
        sound = np.concatenate([first, self._run(int((total_s - held_s) * RATE))])
        return trimmed(sound)

    def _run(self, count):
        left, right = np.zeros(count, np.float32), np.zeros(count, np.float32)
        pointer = ctypes.POINTER(ctypes.c_float)
        self._lib.fluid_synth_write_float(self._synth, count, left.ctypes.data_as(pointer), 0, 1,
                                          right.ctypes.data_as(pointer), 0, 1)
        return (left + right) * 0.5


def trimmed(sound, threshold=0.04):
    """Cuts silence before the attack, so that index 0 is the onset."""
    peak = np.abs(sound).max()
    if peak <= 0:
        return sound
    start = max(0, int(np.argmax(np.abs(sound) > threshold * peak)) - 40)
    return sound[start:]

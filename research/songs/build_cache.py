"""Renders the soundfont notes the songs are made of: `build_cache.py --fonts FOLDER --cache FOLDER`."""
import argparse

import sampler

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fonts", default="/usr/share/sounds/sf2", help="folder with FluidR3_GM.sf2 and MuseScore_General_Full.sf2")
    parser.add_argument("--cache", required=True, help="folder for the rendered notes (about 1.3 GB)")
    arguments = parser.parse_args()
    sampler.build(arguments.fonts, arguments.cache)

"""What a truth file says about rhythm, as arrays in seconds."""
import json
from dataclasses import dataclass

import numpy as np

# Truth kind -> row of the fast head.
ROWS = {"kick": 0, "snare": 1, "rim": 1, "clap": 1, "brush": 1, "hat": 2, "openhat": 2, "ride": 2, "crash": 3, "tom": 4}
# The same for the codes of other annotations (only used to measure).
CODES = {"KD": 0, "SD": 1, "HH": 2, "CY": 2, "TT": 4}


@dataclass
class Truth:
    """Beats, downbeats and drum strokes of one song."""
    beats: np.ndarray
    downbeats: np.ndarray            # empty = unknown
    strokes: list                    # per row of the fast head: array [n, 2] of seconds and strength; empty list = unknown
    meter: int = 0                   # beats per bar, 0 = unknown
    division: int = 0                # 2 or 3, 0 = unknown


def read(path):
    """The truth of a song, ours or another annotation of the same shape."""
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    strokes = []
    if "drum_onsets" in data:
        rows = [[] for _ in range(5)]
        for second, kind, *strength in data["drum_onsets"]:
            row = ROWS.get(kind, CODES.get(kind))
            if row is not None:
                rows[row].append((second, strength[0] if strength else 1.0))
        strokes = [np.array(sorted(row), dtype=float).reshape(-1, 2) for row in rows]
    return Truth(np.array(data.get("beats", []), dtype=float), np.array(data.get("downbeats", []), dtype=float), strokes,
                 int(data.get("meter", 0)), int(data.get("division", 0)))

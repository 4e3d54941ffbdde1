"""Play the sunwash pack's sound: `python .../source/sound/build.py [name ...]`; the same files every time."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[4]), str(HERE.parents[3] / "source")]

from beds import BEDS, STINGERS  # noqa: E402
from foley import SOUNDS  # noqa: E402
from studio.press import press  # noqa: E402

if __name__ == "__main__":
    press(HERE.parents[1], SOUNDS, BEDS, STINGERS, sys.argv[1:])

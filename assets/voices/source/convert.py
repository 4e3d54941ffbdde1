"""Writes the voices Kokoro speaks with: style rows of the npm package kokoro-js 1.2.1 as float16.

    npm pack kokoro-js@1.2.1 && tar xzf kokoro-js-1.2.1.tgz
    python assets/voices/source/convert.py package/voices

A voice is a table of 510 rows of 256 numbers; the row for n symbols shapes a sentence of n symbols. Sentences are cut
to at most 250 symbols, so the rows beyond are left out. Float16 moves no number by 0.001.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

ROWS, WIDTH = 256, 256
VOICES = (
    "af_heart", "af_bella", "af_nicole", "am_michael", "am_puck", "am_fenrir", "bf_emma", "zf_xiaoxiao", "zm_yunxi",
    "if_sara", "im_nicola", "hf_alpha", "hm_omega",
)  # fmt: skip


def main(folder: Path) -> None:
    target = Path(__file__).parent.parent
    for name in VOICES:
        rows = np.fromfile(folder / f"{name}.bin", np.float32).reshape(-1, WIDTH)[:ROWS]
        small = rows.astype("<f2")
        assert np.abs(small.astype(np.float32) - rows).max() < 1e-3, name
        np.save(target / f"{name}.npy", small)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

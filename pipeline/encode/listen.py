"""How loud an encoded file is, measured by ffmpeg after EBU R 128."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from pipeline.encode.ffmpeg import Encoder, run
from pipeline.errors import EncoderFailed

_INTEGRATED = re.compile(r"\bI:\s+(-?[\d.]+|-?inf|nan) LUFS")
_PEAK = re.compile(r"\bPeak:\s+(-?[\d.]+|-?inf|nan) dBFS")


@dataclass(frozen=True, slots=True)
class Loudness:
    """Loudness of the whole file, and the highest point of the curve through its samples."""

    integrated_lufs: float
    true_peak_db: float


def listen(encoder: Encoder, path: Path) -> Loudness:
    """Measure a file's first sound track."""
    quiet = ["-loglevel", "info", "-nostats", "-i", str(path), "-vn"]
    messages = run(
        encoder, [*quiet, "-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"], f"measuring {path.name}"
    )
    integrated, peak = _INTEGRATED.findall(messages), _PEAK.findall(messages)
    if not integrated or not peak:
        raise EncoderFailed(f"measuring {path.name}: ffmpeg told no loudness")
    return Loudness(float(integrated[-1]), float(peak[-1]))

"""Sounds: their levels, the seam of a loop, and the ones that play by themselves."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from pipeline.core import pcm
from pipeline.core.pcm import Samples
from pipeline.packs.model import Bed
from pipeline.workbench.bench import Bench
from pipeline.workbench.finding import Finding

LOUDEST, FAINTEST = 0.0, -45.0  # dBFS: of the highest sample, of the loudest tenth of a second
JUMP = 0.12  # of full scale, at the seam of a loop
BY_THEMSELVES = ("pop", "whoosh", "ping", "send", "tap", "type", "heart", "sparkle")
RATE = 48_000


def levels(bench: Bench) -> Iterator[Finding]:
    """Nothing is cut off at the top, and nothing is too faint to hear."""
    for kind in (bench.pack.sounds, bench.pack.music):
        for name, sound in kind.items():
            if sound.name == name and sound.file:
                yield from _level(bench, name, sound.file, sound.gain_db)


def _level(bench: Bench, name: str, file: str, gain: float) -> Iterator[Finding]:
    samples = pcm.read(bench.folder.root / file)
    peak, loudest = _decibels(float(np.abs(samples).max(initial=0.0))) + gain, _loudest(samples) + gain
    if peak > LOUDEST + 0.05:
        hint = f"lower gain_db by {peak - LOUDEST + 1:.0f} dB"
        yield Finding("warning", "levels", file, name, f"peaks at {peak:+.1f} dBFS: it will be cut off", hint)
    if loudest < FAINTEST:
        yield Finding(
            "warning", "levels", file, name, f"{loudest:.0f} dBFS at its loudest: nobody hears it", "raise gain_db"
        )


def _loudest(samples: Samples) -> float:
    """The level of the loudest tenth of a second."""
    mono = samples.mean(axis=1) if samples.ndim > 1 else samples
    step = RATE // 10
    blocks = [mono[i : i + step] for i in range(0, max(1, len(mono)), step)]
    return max(_decibels(float(np.sqrt(np.mean(np.square(block, dtype=np.float64))))) for block in blocks if len(block))


def _decibels(value: float) -> float:
    return 20 * math.log10(value) if value > 1e-9 else -180.0


def seams(bench: Bench) -> Iterator[Finding]:
    """A loop turns back without a click."""
    for name, bed in bench.pack.music.items():
        if bed.file and not bed.once and bed.name == name and (jump := _jump(bench, bed)) > JUMP:
            hint = "let both ends of the loop meet at the same level, best in silence or at a crossing of zero"
            message = f"the loop jumps by {jump:.2f} of full scale where it turns back: a click"
            yield Finding("warning", "seams", bed.file, name, message, hint)


def _jump(bench: Bench, bed: Bed) -> float:
    samples = pcm.read(bench.folder.root / bed.file)
    start, end = round(bed.loop_start * RATE), min(len(samples), round(bed.loop_end * RATE) or len(samples))
    return float(np.abs(samples[end - 1] - samples[start]).max()) if end > start else 0.0


def silence(bench: Bench) -> Iterator[Finding]:
    """The sounds that stories expect to play by themselves."""
    missing = [name for name in BY_THEMSELVES if name not in bench.pack.sounds]
    if missing:
        message = f"no sound {', '.join(missing)}"
        hint = "sounds of these names play by themselves; without them their moments are silent"
        yield Finding(
            "note", "silence", bench.file("pack.yaml"), "sounds", message, hint, bench.line_of("pack.yaml", "sounds:")
        )

"""The shape of a film's sound, for pictures of it: how far each layer swings, and how far the bed has gone down."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pipeline.core.pcm import RATE, Samples
from pipeline.sound.ducking import envelope
from pipeline.sound.loudness import Doubles
from pipeline.sound.master import Mastered

STEP = RATE // 100  # samples for which one height is kept


@dataclass(frozen=True, slots=True)
class Outline:
    """Heights (0..1) of each hundredth of a second, and the bed's level under voices and stingers, dB."""

    voice: Doubles
    music: Doubles
    effects: Doubles
    bed_db: Doubles


def outline(finished: Mastered) -> Outline:
    """One pass over the finished sound."""
    layers: dict[str, list[Doubles]] = {"voice": [], "music": [], "effects": []}
    bed: list[Doubles] = []
    mix, low = finished.mix, 0
    for stems in finished.blocks():
        for name, found in layers.items():
            found.append(_heights(getattr(stems, name)))
        high = low + len(stems.voice)
        dips = (envelope(mix.under_voices, low, high), envelope(mix.under_stingers, low, high))
        bed.append(np.minimum(*dips)[::STEP].astype(np.float64))
        low = high
    return Outline(_joined(layers["voice"]), _joined(layers["music"]), _joined(layers["effects"]), _joined(bed))


def _heights(samples: Samples) -> Doubles:
    count = -(-len(samples) // STEP)
    highest = np.abs(samples).max(axis=1)
    padded = np.pad(highest, (0, count * STEP - len(samples)))
    return np.asarray(padded.reshape(count, STEP).max(axis=1), np.float64)


def _joined(parts: list[Doubles]) -> Doubles:
    joined: Doubles = np.concatenate([np.zeros(0), *parts])
    return joined

"""Timeline -> samples: the film's whole sound."""

from __future__ import annotations

from pipeline.core.pcm import Samples
from pipeline.sound.master import mastered
from pipeline.sound.stems import SampleSource, stems
from pipeline.timeline.model import Timeline


def mix(timeline: Timeline, samples: SampleSource) -> Samples:
    """(n, 2) float32 at 48 kHz, exactly as long as the picture, at -14 LUFS under -2 dBTP.

    `samples` gives a cue's sound at 48 kHz, (n,) or (n, channels).
    """
    return mastered(stems(timeline, samples).summed())

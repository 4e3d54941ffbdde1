"""The breath taken before somebody speaks."""

from __future__ import annotations

import math
from bisect import bisect_right

from pipeline.drawing.context import Context
from pipeline.timeline.model import Actor

FRAMES = 12  # from the first rise of the chest to the first sound
PAUSE = 12  # frames of silence after which one breathes in anew
DEPTH = 1.5  # of an idle breath


def inhaled(actor: Actor, d: int, context: Context) -> float:
    """How much fuller the chest is on the drawing made at `d`, in idle breaths; with held drawings in half steps."""
    index = bisect_right(actor.mouth, d, key=lambda entry: entry[0].start)
    starts = [at for at in (_start(actor, index), _start(actor, index - 1)) if at is not None]
    full = max((_fullness(context.share(d, at - FRAMES, FRAMES), d - at) for at in starts), default=0.0)
    return DEPTH * (full if context.pack.motion.hold == 1 else round(2 * full) / 2)


def _start(actor: Actor, index: int) -> int | None:
    """The frame at which mouth `index` begins to speak after a pause."""
    if not 0 <= index < len(actor.mouth):
        return None
    span = actor.mouth[index][0]
    fresh = index == 0 or span.start - actor.mouth[index - 1][0].end >= PAUSE
    return span.start if fresh else None


def _fullness(share: float, spoken: int) -> float:
    """0..1: up to the first sound, let go over the first word."""
    if spoken <= 0:
        return 0.5 - 0.5 * math.cos(math.pi * share)
    return max(0.0, 1.0 - spoken / FRAMES)

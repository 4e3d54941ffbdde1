"""Questions about one frame of a timeline."""

from __future__ import annotations

from bisect import bisect_right

from pipeline.timeline.model import Actor, Scene, Timeline
from pipeline.timeline.track import float_at


def scene_index(timeline: Timeline, n: int) -> int:
    """Which scene frame `n` belongs to; frames outside the film belong to its first or last scene."""
    return max(0, bisect_right(timeline.scenes, n, key=lambda scene: scene.span.start) - 1)


def mouth_at(actor: Actor, n: int) -> str:
    """The viseme spoken at frame `n`, or "" when the mouth is the expression's own."""
    index = bisect_right(actor.mouth, n, key=lambda spoken: spoken[0].start) - 1
    if index < 0 or n not in actor.mouth[index][0]:
        return ""
    return actor.mouth[index][1]


def present(scene: Scene, n: int) -> tuple[Actor, ...]:
    """The actors on the stage at frame `n`, the farthest first."""
    there = (actor for actor in scene.actors if n in actor.span and float_at(actor.presence, n) > 0)
    return tuple(sorted(there, key=lambda actor: actor.order))

"""What a stretch of film is drawn from, as one digest: what was drawn from the same before is known undrawn.

Drawing is a pure function of timeline, pack and kit, and looks at no scene but the frame's own and its neighbours.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from pipeline.core.timing import Span
from pipeline.timeline.model import Timeline
from pipeline.timeline.query import scene_index


class Requests:
    """Digests of the spans of one film. `made_with`: the art and the tools, in words."""

    def __init__(self, timeline: Timeline, made_with: str) -> None:
        self._timeline = timeline
        self._scenes = [_digest(repr(scene)) for scene in timeline.scenes]
        self._rest = _digest(repr(seen_from(timeline, range(0))), made_with)

    def of(self, span: Span, purpose: str = "") -> str:
        """The digest of all that the frames of `span` may show, and of what is made of them."""
        near = (self._scenes[index] for index in scenes_seen(self._timeline, span))
        return _digest(self._rest, *near, f"{span.start}-{span.end}", purpose)


def scenes_seen(timeline: Timeline, span: Span) -> range:
    """The indexes of the scenes that frames of `span` look at: their own and the neighbours, which may show through."""
    first, last = scene_index(timeline, span.start), scene_index(timeline, span.end - 1)
    return range(max(0, first - 1), min(len(timeline.scenes), last + 2))


def seen_from(timeline: Timeline, scenes: range) -> Timeline:
    """The timeline without what is not looked at from frames that see these scenes alone."""
    near = tuple(timeline.scenes[index] for index in scenes)
    return replace(timeline, title="", platform="", poster=0, scenes=near, lines=(), beats=(), cues=())


def _digest(*words: str) -> str:
    return hashlib.sha256("\0".join(words).encode()).hexdigest()

"""Where a film is cut into segments: two to four seconds each, at scene and shot changes where they allow it.

A segment inside a scene is placed from the scene's own start, so a change in one scene leaves the segments of all
others as they were, and they are found again in the store.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pipeline.core.timing import FrameRate, Span

SHORTEST_SECONDS = 2.0  # the longest is twice that, so that any film can be cut


def plan_segments(scenes: Sequence[Span], cuts: Iterable[int], rate: FrameRate) -> tuple[Span, ...]:
    """Spans that follow each other from the first scene's start to the last one's end. None is empty.

    Only a film shorter than two seconds has a segment shorter than that. `cuts` are frames with a change of picture.
    """
    start, end = min(scene.start for scene in scenes), max(scene.end for scene in scenes)
    shortest = max(2, rate.frames(SHORTEST_SECONDS))
    changes = sorted({scene.start for scene in scenes} | {cut for cut in cuts if start < cut < end})
    edges = _long_enough([scene.start for scene in scenes], end, shortest)
    return tuple(span for edge in pairwise(edges) for span in _split(Span(*edge), changes, shortest))


def _long_enough(starts: Iterable[int], end: int, shortest: int) -> list[int]:
    """Scene starts, those left out that would make a stretch too short, and the film's end."""
    edges: list[int] = []
    for start in sorted(set(starts)):
        if not edges or start - edges[-1] >= shortest:
            edges.append(start)
    if len(edges) > 1 and end - edges[-1] < shortest:
        edges.pop()
    return [*edges, end]


def _split(stretch: Span, changes: Sequence[int], shortest: int) -> list[Span]:
    """A stretch in pieces of `shortest` to twice that, cut at changes of picture where there are any."""
    longest = 2 * shortest
    pieces = -(-stretch.length // longest)
    edges = [stretch.start]
    for left in range(pieces - 1, 0, -1):
        low = max(edges[-1] + shortest, stretch.end - left * longest)
        high = min(edges[-1] + longest, stretch.end - left * shortest)
        ideal = edges[-1] + (stretch.end - edges[-1]) // (left + 1)
        inside = [change for change in changes if low <= change <= high]
        edges.append(min(inside, key=lambda change: abs(change - ideal), default=ideal))
    return [Span(*edge) for edge in pairwise([*edges, stretch.end])]

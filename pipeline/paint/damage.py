"""Which pixels differ between two frames, told from their display lists alone.

A pixel keeps its value when the draws that touch it are the same, in the same order. So take any common subsequence of
the two lists: everything outside it is damage, everything inside it is not. Groups that differ only in their children
are compared child by child, but for those that are resampled as one picture.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.core.display import Group, Node
from pipeline.paint.bundle import bundle
from pipeline.paint.filters import kind_of
from pipeline.paint.rects import Rect, gather

Nodes = tuple[Node, ...]


def damage(old: Nodes, new: Nodes, reach: Callable[[Node], Rect], sealed: Callable[[Nodes], list[Rect]]) -> list[Rect]:
    """Few rectangles that hold every pixel that may differ."""
    rects = gather(_changed(old, new, reach))
    return list(_whole(rects, sealed(new))) if rects else []


def _changed(old: Nodes, new: Nodes, reach: Callable[[Node], Rect]) -> list[Rect]:
    old, new = _trim(old, new)
    rects: list[Rect] = []
    for gone, come in _gaps(old, new):
        pairs = _alike(gone, come)
        for one, other in pairs:
            both = reach(one).union(reach(other))
            rects += [rect.common(both) for rect in _changed(one.children, other.children, reach)]
        if not pairs:
            rects += [reach(node) for node in (*gone, *come)]
    return rects


def _trim(old: Nodes, new: Nodes) -> tuple[Nodes, Nodes]:
    """Without their common beginning and end: most frames change in one place."""
    start, most = 0, min(len(old), len(new))
    while start < most and old[start] == new[start]:
        start += 1
    end = 0
    while end < most - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return old[start : len(old) - end], new[start : len(new) - end]


def _gaps(old: Nodes, new: Nodes) -> list[tuple[Nodes, Nodes]]:
    """The stretches of both lists between the nodes they have in common."""
    gaps: list[tuple[Nodes, Nodes]] = []
    i = j = 0
    for at, to in (*_common(old, new), (len(old), len(new))):
        if (i, j) != (at, to):
            gaps.append((old[i:at], new[j:to]))
        i, j = at + 1, to + 1
    return gaps


def _common(old: Nodes, new: Nodes) -> list[tuple[int, int]]:
    """Index pairs of a long common subsequence: each node meets its next equal, then the longest rising run stays."""
    places: dict[Node, deque[int]] = defaultdict(deque)
    for j, node in enumerate(new):
        places[node].append(j)
    pairs = [(i, places[node].popleft()) for i, node in enumerate(old) if places.get(node)]
    return _rising(pairs)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs whose second numbers rise (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for k, (_, j) in enumerate(pairs):
        slot = bisect_left(tails, j)
        before.append(ends[slot - 1] if slot else -1)
        tails[slot : slot + 1] = [j]
        ends[slot : slot + 1] = [k]
    run: list[tuple[int, int]] = []
    k = ends[-1] if ends else -1
    while k >= 0:
        run.append(pairs[k])
        k = before[k]
    return run[::-1]


def _alike(gone: Nodes, come: Nodes) -> list[tuple[Group, Group]]:
    """The stretches as pairs of groups, if they differ pairwise in their children only and keep pixels in place."""
    pairs = [
        (one, other)
        for one, other in zip(gone, come, strict=False)
        if isinstance(one, Group) and isinstance(other, Group) and _same_frame(one, other)
    ]
    return pairs if len(pairs) == len(gone) == len(come) else []


def _same_frame(one: Group, other: Group) -> bool:
    if one.filter and kind_of(one.filter).spreads:
        return False
    if bundle(one) or bundle(other):
        return False
    return replace(one, children=()) == replace(other, children=())


def _whole(rects: Sequence[Rect], sealed: Sequence[Rect]) -> tuple[Rect, ...]:
    """Grow the rectangles until each sealed place is inside every one it meets."""
    grown = tuple(_grow(rect, sealed) for rect in rects)
    if grown == tuple(rects):
        return grown
    return _whole(gather(grown), sealed)


def _grow(rect: Rect, sealed: Sequence[Rect]) -> Rect:
    for place in sealed:
        if rect.meets(place):
            rect = rect.union(place)
    return rect

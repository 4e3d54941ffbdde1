"""Which pixels each node of a display list may touch; remembered while the node stays on screen."""

from __future__ import annotations

import math
from itertools import pairwise

from pipeline.core.display import Clip, Draw, Group, Node
from pipeline.paint.filters import kind_of
from pipeline.paint.place import is_sealed, reach
from pipeline.paint.rects import NOTHING, Rect
from pipeline.paint.store import SpriteStore


class Reaches:
    """Rectangles of nodes on a frame."""

    def __init__(self, store: SpriteStore, frame: Rect) -> None:
        self._store = store
        self._frame = frame
        self._now: dict[Node, Rect] = {}
        self._before: dict[Node, Rect] = {}
        self._quick: dict[int, Rect] = {}  # by identity: hashing a node takes longer than all else here

    def turn(self) -> None:
        """A new frame begins: what the last two did not ask for is forgotten."""
        self._before, self._now = self._now, {}
        self._quick.clear()

    def of(self, node: Node) -> Rect:
        """The pixels of the frame that the node, which has to outlive this frame, may touch."""
        known = self._quick.get(id(node))
        if known is None:
            known = self._quick[id(node)] = self._remembered(node)
        return known

    def _remembered(self, node: Node) -> Rect:
        known = self._now.get(node)
        if known is None:
            known = self._before.get(node) or self._measure(node)
            self._now[node] = known
        return known

    def _measure(self, node: Node) -> Rect:
        found = reach(node, self._store) if isinstance(node, Draw) else self._group(node)
        return found.common(self._frame)

    def _group(self, group: Group) -> Rect:
        total = NOTHING
        for child in group.children:
            total = total.union(self.of(child))
        if group.filter:
            total = total.grown(kind_of(group.filter).margin(group.filter.amounts))
        return total.common(clip_rect(group.clip)) if group.clip else total

    def sealed(self, nodes: tuple[Node, ...]) -> list[Rect]:
        """Where a node stands that has to be painted whole or not at all."""
        found: list[Rect] = []
        for node in nodes:
            if isinstance(node, Draw):
                found += [self.of(node)] if is_sealed(node) else []
            elif node.filter and kind_of(node.filter).spreads:
                found.append(self.of(node))
            else:
                found += self.sealed(node.children)
        return found


def clip_rect(clip: Clip) -> Rect:
    """The whole pixels around a clip's polygons."""
    points = [point for polygon in clip.polygons for point in polygon]
    if not points:
        return NOTHING
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(math.floor(min(xs)), math.floor(min(ys)), math.ceil(max(xs)), math.ceil(max(ys)))


def whole_pixel_clip(clip: Clip) -> Rect | None:
    """The clip as a rectangle of whole pixels, or None when it is another shape."""
    rect = clip_rect(clip)
    corners = {(rect.left, rect.top), (rect.right, rect.top), (rect.right, rect.bottom), (rect.left, rect.bottom)}
    if len(clip.polygons) != 1 or len(clip.polygons[0]) != 4 or set(clip.polygons[0]) != corners:
        return None
    ring = (*clip.polygons[0], clip.polygons[0][0])
    straight = all((x == u) != (y == v) for (x, y), (u, v) in pairwise(ring))
    return rect if straight else None

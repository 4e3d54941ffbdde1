"""The plate behind the actors: drawings at rest at the bottom of a list, put together once and put down as one picture.

A background whose line boils has a plate for each of its drawings; they come round again every few frames.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.core.display import Art, Draw, Node
from pipeline.paint.layers import Layer
from pipeline.paint.pictures import Picture, finished
from pipeline.paint.place import Put, is_whole, put
from pipeline.paint.rects import Rect
from pipeline.paint.store import SpriteStore

BLACK = (0, 0, 0, 255)  # what is below everything
FEWEST = 2  # drawings that are worth a plate
_MANY = 256  # bottoms of lists that are remembered


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture of the whole frame, in place of the first `count` nodes."""

    picture: Picture
    count: int


class Plates:
    """Makes plates for one size of frame; they count as sprites in the store's memory."""

    def __init__(self, size: tuple[int, int], store: SpriteStore) -> None:
        self._size = size
        self._store = store
        self._met: set[int] = set()  # hashes of bottoms seen so far: what is seen once only is not worth a plate

    def of(self, nodes: Sequence[Node]) -> Plate | None:
        """The plate of a list, once the bottom of the list has been met before."""
        bottom = _bottom(nodes)
        if len(bottom) < FEWEST or not self._met_before(hash(bottom)):
            return None
        return Plate(self._store.plate(bottom, lambda: self._made(bottom)), len(bottom))

    def _met_before(self, word: int) -> bool:
        if word in self._met:
            return True
        if len(self._met) >= _MANY:
            self._met.clear()
        self._met.add(word)
        return False

    def _made(self, bottom: Sequence[Draw]) -> Picture:
        layer, frame = Layer(self._size), Rect(0, 0, *self._size)
        layer.wipe(frame, BLACK)
        for draw in bottom:
            put(Put(layer.canvas, self._store, frame), draw)
        return finished(layer.pixels, 0, 0, opaque=True)


def _bottom(nodes: Sequence[Node]) -> tuple[Draw, ...]:
    """The leading drawings of a pack that stand at whole pixels: the same pixels in part as in whole."""
    found: list[Draw] = []
    for node in nodes:
        if not (isinstance(node, Draw) and isinstance(node.sprite.source, Art) and is_whole(node.matrix)):
            break
        found.append(node)
    return tuple(found)

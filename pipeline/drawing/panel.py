"""A sheet of its own units somewhere on the frame: what is put on it moves, turns and grows with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pipeline.core.display import Clip, Draw, Font, Letters, Source
from pipeline.core.geometry import IDENTITY, Box, Matrix, Point, rotation, scaling, translate
from pipeline.drawing.context import Context
from pipeline.drawing.place import place, polygon
from pipeline.drawing.styles.looks import Lettering
from pipeline.lettering.measure import advance


@dataclass(frozen=True, slots=True)
class Panel:
    """`size` is how large the sheet's units settle, in units of the frame; `matrix` carries the sized sheet there."""

    context: Context
    matrix: Matrix = IDENTITY
    size: float = 1.0

    def at(self, x: float, y: float, *, turn: float = 0.0, grow: float | tuple[float, float] = 1.0) -> Panel:
        """The sheet whose origin lies at (x, y) of this one, turned and momentarily grown about that origin."""
        across, down = grow if isinstance(grow, tuple) else (grow, grow)
        inner = scaling(across, down) if (across, down) != (1.0, 1.0) else IDENTITY
        inner = inner.then(rotation(turn)) if turn else inner
        return replace(self, matrix=inner.then(translate(x * self.size, y * self.size)).then(self.matrix))

    def sized(self, size: float) -> Panel:
        """This sheet with its units settled at another size."""
        return replace(self, size=self.size * size)

    def put(self, source: Source, x: float = 0.0, y: float = 0.0, *, scale: float = 1.0, opacity: float = 1.0) -> Draw:
        """A source with its origin at (x, y)."""
        matrix = translate(x * self.size, y * self.size).then(self.matrix)
        return place(source, matrix, context=self.context, scale=self.size * scale, opacity=opacity)

    def words(self, text: str, font: Font, fill: str, x: float, y: float, *, opacity: float = 1.0) -> Draw:
        """A line of words that starts at (x, y) on its baseline."""
        return self.put(Letters(text, font, fill), x, y, opacity=opacity)

    def lettered(self, text: str, font: Font, letters: Lettering, x: float, y: float, *, opacity: float = 1.0) -> Draw:
        """A line of words in a look's colours that starts at (x, y) on its baseline."""
        source = Letters(text, font, letters.fill, letters.outline, letters.outline_width)
        return self.put(source, x, y, opacity=opacity)

    def centered(self, text: str, font: Font, fill: str, x: float, y: float, *, opacity: float = 1.0) -> Draw:
        """A line of words whose middle is at x."""
        return self.words(text, font, fill, x - advance(text, font) / 2, y, opacity=opacity)

    def mirrored(self, box: Box, rtl: bool = True) -> Panel:
        """The sheet with left and right exchanged about a box: what is put there looks as in a mirror."""
        return self.at(2 * box.center.x, 0.0, grow=(-1.0, 1.0)) if rtl else self

    def uncovered(self, box: Box, share: float) -> Clip:
        """A clip to as much of a box as is written, from the side where the film's language begins."""
        width = box.width * share
        x = box.right - width if self.context.rtl else box.x
        return self.window(Box(x, box.y, width, box.height))

    def point(self, x: float, y: float) -> Point:
        """A point of the sheet in units of the frame."""
        return self.matrix.apply(x * self.size, y * self.size)

    def window(self, box: Box) -> Clip:
        """A clip to a box of the sheet."""
        return self.outline(((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)))

    def outline(self, points: Iterable[tuple[float, float]]) -> Clip:
        """A clip whose corners are points of the sheet."""
        return polygon((self.point(x, y) for x, y in points), self.context)

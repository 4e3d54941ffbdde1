"""A plate is the bottom of a list as it would be painted, made once for each bottom that comes again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from pipeline.core.display import Art, DisplayList, Draw, Node, Sprite, Vector
from pipeline.core.geometry import rotation, translate
from pipeline.core.raster import Pixels, Raster
from pipeline.paint import Painter, SpriteStore, plates
from pipeline.paint.pictures import Picture
from pipeline.paint.plates import Plates
from pipeline.paint.store import LOADERS
from tests.paint.art import SIZE, drawing, frame, load_drawing, painted


def _load(art: Art, scale: float, assets: Path) -> Raster:
    return load_drawing(Vector(art.file), scale, assets)


def _store() -> SpriteStore:
    return SpriteStore(Path("."), loaders={**LOADERS, Art: _load, Vector: load_drawing})


def art(text: str, x: float = 0.0, y: float = 0.0) -> Draw:
    return Draw(Sprite(Art(text, text)), translate(x, y))


LARGE = (540, 960)
PAPER = art("solid 90 160 1")
WALLS = tuple(art(f"blob 80 90 {n}", 45, 60) for n in (2, 3, 4))  # one wall, in three drawings of its line
DESK = art("solid 90 30 5", 0, 130)


def _frames() -> list[tuple[Node, ...]]:
    """A boiling wall, and two small things far apart that move in front of it; a desk hides one of them at times."""
    ball, block = "blob 20 20 8", "solid 9 9 9"
    moving = [(drawing(ball, translate(20 + n, 30)), drawing(block, translate(70, 140 - n))) for n in range(12)]
    return [(PAPER, WALLS[n % 3], *things, *((DESK,) if n % 4 == 3 else ())) for n, things in enumerate(moving)]


def _alone(nodes: Sequence[Node]) -> Pixels:
    return painted(frame(*nodes), Painter(SIZE, _store()))


def test_every_frame_is_what_it_would_be_alone() -> None:
    painter = Painter(SIZE, _store())
    for nodes in _frames():
        assert np.array_equal(painted(frame(*nodes), painter), _alone(nodes))


def test_a_bottom_is_put_together_once_however_often_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    put_together = Plates._made

    def counted(self: Plates, bottom: Sequence[Draw]) -> Picture:
        made.append(len(bottom))
        return put_together(self, bottom)

    monkeypatch.setattr(Plates, "_made", counted)
    painter = Painter(SIZE, _store())
    for nodes in _frames():
        painted(frame(*nodes), painter)
    assert made == [2, 2, 2]


def test_what_is_seen_once_gets_no_plate() -> None:
    makes = Plates(SIZE, _store())
    assert all(makes.of((PAPER, art(f"blob 40 40 {n}", n, 50))) is None for n in range(9))


def test_a_painter_looks_for_a_plate_once_a_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def of(self: Plates, nodes: Sequence[Node]) -> None:
        asked.append(len(nodes))

    monkeypatch.setattr(Plates, "of", of)
    painter = Painter(LARGE, _store())
    for x in (10, 20):  # the second frame has damage in two places
        far_apart = (drawing("solid 5 5 1", translate(x, 9)), drawing("solid 5 5 2", translate(x + 500, 930)))
        painter.paint(DisplayList(LARGE, (PAPER, *far_apart)))
    assert len(asked) == 2
    assert painter.repainted_pixels < 5000


@pytest.mark.parametrize(
    "second",
    [
        drawing("solid 40 40 6"),  # made for this film
        Draw(WALLS[0].sprite, rotation(3)),
        Draw(WALLS[0].sprite, translate(0.5, 0)),
    ],
)
def test_only_art_at_whole_pixels_is_part_of_a_plate(second: Draw) -> None:
    makes = Plates(SIZE, _store())
    assert [makes.of((PAPER, second)) for _ in range(3)] == [None] * 3
    assert plates._bottom((PAPER, WALLS[1], second, DESK)) == (PAPER, WALLS[1])

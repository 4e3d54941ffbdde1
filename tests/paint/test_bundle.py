"""Parts that turn together are resampled as one: as they look apart, and the same whatever was painted before."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from pipeline.core.display import Draw, Group, Node
from pipeline.core.geometry import Matrix, Point, rotation, translate
from pipeline.core.raster import Pixels
from pipeline.paint import Painter
from pipeline.paint.bundle import bundle, together
from pipeline.paint.damage import damage
from pipeline.paint.rects import Rect
from tests.paint.art import SIZE, drawing, frame, painted, store

TURN = rotation(9, Point(0, 0)).then(translate(44.3, 70.6))
FACE, NOSE, MOUTH = (drawing(f"blob {size} {size} {size}", TURN) for size in (60, 9, 20))
PUPIL = replace(drawing("blob 8 8 5", TURN.then(translate(3.2, -1.4))), blend="atop")
EYE = Group((drawing("blob 16 24 4", TURN), PUPIL), isolated=True)
ELSEWHERE = drawing("blob 20 20 1", TURN.then(translate(20, 20)))


def apart(*nodes: Node) -> Pixels:
    """Each node on the frame by itself, as nobody else goes through its matrix."""
    apart = [translate(0, 0)._replace(a=1 + 1e-9 * at) for at in range(len(nodes))]
    return painted(frame(*(moved(node, by) for node, by in zip(nodes, apart, strict=True))))


def moved(node: Node, by: Matrix) -> Node:
    if isinstance(node, Draw):
        return replace(node, matrix=node.matrix.then(by))
    return Group(tuple(moved(child, by) for child in node.children), isolated=node.isolated)


def test_neighbours_with_one_matrix_are_one_and_others_stay() -> None:
    joined = together((FACE, EYE, MOUTH, ELSEWHERE, NOSE))
    assert joined == (Group((FACE, EYE, MOUTH), isolated=True), ELSEWHERE, NOSE)
    assert together((drawing("blob 9 9 1"), drawing("blob 9 9 2"))) == (drawing("blob 9 9 1"), drawing("blob 9 9 2"))


def test_groups_are_looked_into() -> None:
    inside = Group((FACE, MOUTH), opacity=0.5)
    assert together((inside,)) == (Group((Group((FACE, MOUTH), isolated=True),), opacity=0.5),)


@pytest.mark.parametrize("nodes", [(FACE, MOUTH), (FACE, EYE, NOSE, MOUTH)])
def test_together_is_the_picture_that_they_are_apart(nodes: tuple[Node, ...]) -> None:
    one, other = painted(frame(*nodes)).astype(int), apart(*nodes).astype(int)
    assert np.abs(one - other).mean() < 1.5
    assert one[70, 44, :3].any()


def test_a_mouth_that_changes_leaves_no_trace_of_what_was_painted_before() -> None:
    lists = [
        frame(FACE, EYE, MOUTH),
        frame(FACE, EYE, NOSE, MOUTH),
        frame(FACE, EYE, NOSE),
        frame(FACE),
        frame(FACE, EYE),
    ]
    painter = Painter(SIZE, store())
    for wanted in lists:
        seen = np.array(painter.paint(wanted)).reshape(SIZE[1], SIZE[0], 4)
        assert np.array_equal(seen, painted(wanted))


def test_what_is_resampled_as_one_is_damaged_as_one() -> None:
    (one,), (other,) = together((FACE, MOUTH)), together((FACE, NOSE))
    assert isinstance(one, Group)
    assert bundle(one)
    whole = Rect(0, 0, 50, 50)
    reach = {id(one): whole, id(other): whole}
    assert damage((one,), (other,), lambda node: reach.get(id(node), Rect(0, 0, 5, 5)), lambda _: []) == [whole]

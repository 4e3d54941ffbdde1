"""Repainting only what differs gives the same bytes as painting everything."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.display import Clip, Draw, Fill, Filter, Group, Node, Sprite, Vector
from pipeline.core.geometry import Matrix, rotation, scaling, translate
from pipeline.paint import Painter
from pipeline.paint.damage import damage
from pipeline.paint.reaches import Reaches
from pipeline.paint.rects import MOST, Rect, gather
from tests.paint.art import SIZE, drawing, frame, painted, store

BLOBS = tuple(f"blob {w} {h} {seed}" for seed, (w, h) in enumerate(((30, 40), (12, 60), (5, 5), (80, 20))))
SOLIDS = ("solid 90 160 7", "solid 40 30 8", "solid 130 200 9")

places = st.builds(translate, st.integers(-30, 100), st.integers(-30, 170))
loose = st.builds(translate, st.floats(-30, 100), st.floats(-30, 170))
turns = st.builds(
    lambda degrees, size, place: rotation(degrees).then(scaling(size)).then(place),
    st.sampled_from([0.0, 3.0, 90.0, 181.5]) | st.floats(-180, 180),
    st.sampled_from([-1.0, 0.2, 0.4, 1.0, 1.7]),
    loose,
)
stretches = st.builds(lambda size, place: scaling(size, size * 1.1).then(place), st.floats(0.55, 2), loose)
matrices: st.SearchStrategy[Matrix] = places | loose | turns | stretches

sprites = st.sampled_from([Sprite(Vector(text)) for text in BLOBS + SOLIDS]) | st.builds(
    lambda color, width: Sprite(Fill(color, width, 25.5)), st.sampled_from(["#F80", "#0088FF80"]), st.floats(1, 100)
)
blends = st.sampled_from(["normal", "normal", "multiply", "screen", "overlay", "atop", "plus"])
draws = st.builds(Draw, sprites, matrices, st.sampled_from([1.0, 1.0, 0.5, 0.0]), blends)
polygons = st.lists(st.tuples(st.floats(-20, 120), st.floats(-20, 190)), min_size=3, max_size=6).map(tuple)
windows = st.just(((10.0, 20.0), (60.0, 20.0), (60.0, 130.0), (10.0, 130.0)))
clips = st.none() | st.builds(lambda polygon: Clip((polygon,)), polygons | windows)
filters = st.sampled_from(
    [
        None,
        Filter("desaturate", (0.6,)),
        Filter("tint", (255, 120, 0, 0.5)),
        Filter("brightness", (1.3,)),
        Filter("blur", (2.0,)),
    ]
)


def groups(children: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.builds(
        Group,
        st.lists(children, max_size=4).map(tuple),
        clips,
        st.sampled_from([1.0, 0.4]),
        filters,
        st.sampled_from(["normal", "multiply"]),
        st.booleans(),
    )


nodes: st.SearchStrategy[Node] = st.recursive(draws, groups, max_leaves=8)
lists = st.lists(nodes, max_size=6).map(tuple)


@st.composite
def two_frames(pick: st.DrawFn) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """A frame and what one could make of it: nodes moved, dropped, shuffled, added, groups with other children."""
    first = pick(lists)
    kept = [node for node in first if pick(st.integers(0, 3))]
    kept = pick(st.permutations(kept)) if pick(st.booleans()) else kept
    changed = [
        replace(node, children=(*node.children[1:], pick(draws)))
        if isinstance(node, Group) and pick(st.booleans())
        else node
        for node in kept
    ]
    return first, (*changed, *pick(lists)) if pick(st.booleans()) else tuple(changed)


@settings(max_examples=200, deadline=None)
@given(two_frames())
def test_painting_the_damage_equals_painting_all(pair: tuple[tuple[Node, ...], tuple[Node, ...]]) -> None:
    painter = Painter(SIZE, store())
    first, second = (frame(drawing("solid 90 160 3"), *nodes) for nodes in pair)
    painted(first, painter)
    assert np.array_equal(painted(second, painter), painted(second))


@settings(max_examples=60, deadline=None)
@given(lists)
def test_every_pixel_of_a_frame_is_opaque(nodes: tuple[Node, ...]) -> None:
    assert (painted(frame(*nodes))[..., 3] == 255).all()


def test_an_equal_list_repaints_nothing() -> None:
    painter = Painter(SIZE, store())
    before = painted(frame(drawing(SOLIDS[0]), drawing(BLOBS[0])), painter)
    after = painted(frame(drawing(SOLIDS[0]), drawing(BLOBS[0])), painter)
    assert painter.repainted_pixels == 0
    assert np.array_equal(before, after)


def test_two_changes_far_apart_do_not_repaint_what_lies_between() -> None:
    painter = Painter(SIZE, store())
    for y in (10, 11):
        painted(frame(drawing(SOLIDS[0]), *(drawing(BLOBS[2], translate(x, 3 * y)) for x in (10, 80))), painter)
    far = [Rect(0, 0, 10, 10), Rect(500, 900, 520, 910), Rect(5, 5, 12, 12)]
    assert gather(far) == (Rect(500, 900, 520, 910), Rect(0, 0, 12, 12))
    assert 0 < painter.repainted_pixels < 90 * 30


def test_a_changed_child_damages_less_than_its_group() -> None:
    reaches = Reaches(store(), Rect(0, 0, *SIZE))
    still = drawing(BLOBS[3], translate(45, 140))
    one, other = (Group((still, drawing(BLOBS[2], translate(20, y))), isolated=True) for y in (20, 22))
    (rect,) = damage((one,), (other,), reaches.of, reaches.sealed)
    assert rect.bottom < 40


def test_swapping_two_nodes_damages_where_one_of_them_is() -> None:
    reaches = Reaches(store(), Rect(0, 0, *SIZE))
    low, high = drawing(BLOBS[0], translate(20, 30)), drawing(BLOBS[1], translate(25, 30))
    rects = damage((low, high), (high, low), reaches.of, reaches.sealed)
    assert rects
    assert all(reaches.of(low).holds(rect) or reaches.of(high).holds(rect) for rect in rects)


edges = st.tuples(st.integers(0, 300), st.integers(0, 300), st.integers(1, 60), st.integers(1, 60))


@given(st.lists(edges.map(lambda e: Rect(e[0], e[1], e[0] + e[2], e[1] + e[3])), max_size=30))
def test_gathered_rectangles_cover_all_and_are_few(rects: list[Rect]) -> None:
    few = gather(rects)
    assert len(few) <= MOST
    assert all(any(one.holds(rect) for one in few) for rect in rects)

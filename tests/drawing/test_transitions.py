"""What every transition promises, whoever wrote it."""

from __future__ import annotations

import pickle
import re
from itertools import pairwise

import pytest

from pipeline.core.display import Draw, Fill, Group, Node, Sprite, Vector
from pipeline.core.geometry import Box, Point
from pipeline.core.timing import Span
from pipeline.drawing.transitions import TRANSITIONS, change
from pipeline.errors import AssetBroken
from pipeline.packs.picturefile import MOST_PIXELS
from pipeline.timeline.model import Transition
from tests.drawing import stage

OLD: tuple[Node, ...] = (Draw(Sprite(Fill("#FF0000", 1080, 1920), 0.1)), Draw(Sprite(stage.art("old"), 0.1)))
NEW: tuple[Node, ...] = (Group((Draw(Sprite(Fill("#00FF00", 1080, 1920), 0.1)),), opacity=0.5),)
HERE = stage.context(stage.scene(), size=(108, 192))
SIZE = re.compile(r'width="([0-9.]+)" height="([0-9.]+)"')
STEPS = [step / 12 for step in range(13)]

every = pytest.mark.parametrize("name", sorted(TRANSITIONS))


@every
def test_it_starts_with_the_old_scene_and_ends_with_the_new(name: str) -> None:
    assert change(name, OLD, NEW, 0.0, HERE) == OLD
    assert change(name, OLD, NEW, 1.0, HERE) == NEW


@every
def test_it_is_a_value(name: str) -> None:
    for step in STEPS:
        nodes = change(name, OLD, NEW, step, HERE)
        assert change(name, OLD, NEW, step, HERE) == nodes
        assert hash(nodes) == hash(pickle.loads(pickle.dumps(nodes)))


@every
def test_it_shows_old_before_new(name: str) -> None:
    """The old scene is there at the first step, the new one at the last."""
    first, last = change(name, OLD, NEW, STEPS[1], HERE), change(name, OLD, NEW, STEPS[-2], HERE)
    assert _fills(first) >= {"#FF0000"}
    assert _fills(last) >= {"#00FF00"}


@pytest.mark.parametrize("name", sorted(set(TRANSITIONS) - {"cut"}))
def test_something_moves_at_every_step(name: str) -> None:
    shown = [change(name, OLD, NEW, step, HERE) for step in STEPS]
    assert all(one != other for one, other in pairwise(shown))


@pytest.mark.parametrize("name", ["bloom", "heart-wipe", "iris", "soap-bubble"])
@pytest.mark.parametrize("at", [Point(200.0, 300.0), Point(900.0, 1700.0)])
def test_what_opens_from_a_point_opens_where_it_is_asked_to_and_covers_the_frame(name: str, at: Point) -> None:
    here = stage.context(stage.scene(transition=Transition(name, Span(0, 12), 6, at)), size=(108, 192))
    opened, open_wide = (_opening(change(name, OLD, NEW, step, here)) for step in (0.55, 0.7))
    assert opened.x < at.x < opened.right
    assert opened.y < at.y < opened.bottom
    assert open_wide.width > opened.width
    last = _opening(change(name, OLD, NEW, 0.715 if name == "soap-bubble" else 0.99, here))
    assert last.x <= 0 <= 1080 <= last.right
    assert last.y <= 0 <= 1920 <= last.bottom


@every
def test_what_it_draws_fits_in_memory_at_full_size(name: str) -> None:
    full = stage.context(stage.scene(), size=(1080, 1920))
    for step in STEPS:
        for draw in stage.draws(change(name, OLD, NEW, step, full)):
            if isinstance(draw.sprite.source, Vector):
                width, height = (float(side) for side in SIZE.findall(draw.sprite.source.svg)[0])
                assert width * height * draw.sprite.scale**2 <= MOST_PIXELS


def test_a_pack_that_asks_for_an_unknown_transition_is_told_the_nearest() -> None:
    with pytest.raises(AssetBroken, match=r'"page-flap"') as told:
        change("page-flap", OLD, NEW, 0.5, HERE)
    assert told.value.hint == 'did you mean "page-flip"?'


def _opening(nodes: tuple[Node, ...]) -> Box:
    """The box of the hole through which the new scene is seen, in units."""
    (*_, clip) = (node.clip for node in nodes if isinstance(node, Group) and node.clip)
    xs, ys = zip(*clip.polygons[0], strict=True)
    left, top = 10 * min(xs), 10 * min(ys)
    return Box(left, top, 10 * max(xs) - left, 10 * max(ys) - top)


def _fills(nodes: tuple[Node, ...]) -> set[str]:
    found = (draw.sprite.source for draw in stage.draws(nodes))
    return {source.color for source in found if isinstance(source, Fill)}

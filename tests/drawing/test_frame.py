"""A frame: one scene, or two and the change between them; the same whenever it is asked."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.display import DisplayList, Group
from pipeline.core.dump import to_json
from pipeline.core.geometry import Point
from pipeline.core.timing import Span
from pipeline.drawing.frame import draw_frame
from pipeline.timeline.model import Backdrop, Burst, Effect, Framing, Key, Place, Sticker, Timeline, Transition
from tests.drawing import stage

PACK = stage.pack()
CAMERA = (Key(0, stage.MIDDLE), Key(40, Framing(540, 800, 1.3), 20))


def film(name: str = "fade") -> Timeline:
    bo = stage.actor(pose=(Key(0, "stand"), Key(60, "wave")), presence=(Key(0, 0.0), Key(9, 1.0, 9)))
    hearts = Burst(Span(30, 75), "heart", Point(540, 900), 3, 5)
    items = (Sticker(Span(20, 300), "heart", (Key(20, Place(300, 500)),), behind=True), hearts)
    first = stage.scene(bo, items=items, camera=CAMERA, transition=Transition(name, Span(282, 318), 300))
    second = replace(stage.scene(span=Span(300, 420), id="two", backdrop=Backdrop(color="marker")), camera=CAMERA)
    return stage.film(first, second, size=(270, 480))


FILM = film()
GOLDEN = Path(__file__).parent / "golden"
GOLDEN_FRAMES = (12, 45, 66, 300)  # arriving, while the camera moves, a new pose under a burst, in a fade
frames = st.lists(st.integers(0, 419), min_size=2, max_size=6)


def frame(n: int, timeline: Timeline = FILM) -> DisplayList:
    return draw_frame(timeline, n, PACK, stage.KIT)


@given(frames)
@settings(max_examples=40)
def test_the_order_in_which_frames_are_asked_does_not_matter(asked: list[int]) -> None:
    again = pickle.loads(pickle.dumps(FILM))  # nothing remembered belongs to this one
    forward = {n: frame(n) for n in sorted(asked)}
    assert {n: draw_frame(again, n, stage.pack(), stage.KIT) for n in reversed(asked)} == forward
    assert all(hash(one) == hash(pickle.loads(pickle.dumps(one))) for one in forward.values())


def test_the_order_of_a_scene() -> None:
    shown = stage.names(frame(63).nodes)
    order = ["packs/test/paper.svg", "packs/test/heart0.svg", "leg-left", "packs/test/desk.svg"]
    places = [shown.index(name) for name in order]
    assert places == sorted(places)
    assert places[:2] == [0, 2]
    assert shown[-1] == "packs/test/grain.svg"


@pytest.mark.parametrize("name", ["cut", "fade", "page-flip"])
def test_a_change_shows_both_scenes_held_at_the_cut(name: str) -> None:
    timeline = film(name)
    before, inside, after = (frame(n, timeline) for n in (281, 300, 318))
    assert "leg-left" in stage.names(before.nodes)
    assert "leg-left" not in stage.names(after.nodes)
    both = [frame(n, timeline) for n in range(282, 318)]
    assert any("leg-left" in stage.names(one.nodes) for one in both)
    assert inside.size == timeline.size
    assert len({hash(one) for one in both}) <= 12  # held drawings


def test_the_last_scene_needs_nothing_after_it() -> None:
    lonely = stage.film(replace(FILM.scenes[0], span=Span(0, 300)))
    assert "leg-left" in stage.names(frame(299, lonely).nodes)


def test_a_held_drawing_is_the_same_picture() -> None:
    assert frame(150) == frame(151) == frame(152) != frame(153)


def test_effects_lie_under_the_grain() -> None:
    shown = stage.film(replace(FILM.scenes[0], effects=(Effect("desaturate", Span(0, 300)),)))
    picture, grain = frame(100, shown).nodes
    assert isinstance(picture, Group)
    assert stage.names((grain,)) == ["packs/test/grain.svg"]


def test_frames_outside_the_film_show_its_edges() -> None:
    assert stage.names(frame(1000).nodes) == stage.names(frame(419).nodes)


@pytest.mark.parametrize("n", GOLDEN_FRAMES)
def test_a_frame_is_drawn_as_it_was(n: int) -> None:
    """To accept a change that is meant: `python -m tests.drawing.test_frame`, and read the difference."""
    assert to_json(frame(n), brief=True) == json.loads((GOLDEN / f"{n}.json").read_text())


def _write_golden() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for n in GOLDEN_FRAMES:
        (GOLDEN / f"{n}.json").write_text(json.dumps(to_json(frame(n), brief=True), indent=1) + "\n")


if __name__ == "__main__":
    _write_golden()

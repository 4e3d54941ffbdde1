"""What a frame is asked, and what it answers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.geometry import Box, Point
from pipeline.core.timing import FrameRate, Span
from pipeline.timeline import query
from pipeline.timeline.model import Actor, Backdrop, Framing, Key, Place, Scene, Timeline

BOX = Box(110, 1274, 780, 204)


def actor(role: str, presence: tuple[Key[float], ...], order: int = 0) -> Actor:
    return Actor(
        role,
        "bo",
        Span(0, 60),
        (Key(0, Place(300, 1500)),),
        (Key(0, "stand"), Key(20, "wave", 4)),
        (Key(0, "neutral"),),
        (Key(0, Point(0, 0)),),
        (Key(0, False),),
        presence,
        mouth=((Span(5, 8), "A"), (Span(8, 12), "D")),
        blinks=(Span(30, 33),),
        order=order,
    )


def film() -> Timeline:
    first = Scene(
        "one",
        Span(0, 60),
        Backdrop("page"),
        (Key(0, Framing(540, 960)),),
        actors=(
            actor("near", (Key(0, 1.0),), order=2),
            actor("late", (Key(0, 0.0), Key(30, 1.0, 10)), order=1),
        ),
    )
    second = Scene("two", Span(60, 90), Backdrop("page"), (Key(60, Framing(540, 960)),))
    return Timeline(
        "t", "p", "", "en", (1080, 1920), FrameRate(), 90, 1, BOX, "tiktok", (first, second)
    )  # fmt: skip


@given(st.integers(-10, 120))
def test_every_frame_has_a_scene(n: int) -> None:
    assert query.scene_index(film(), n) == (0 if n < 60 else 1)


def test_a_mouth_speaks_only_within_its_visemes() -> None:
    who = film().scenes[0].actors[0]
    assert [query.mouth_at(who, n) for n in (4, 5, 7, 8, 11, 12)] == ["", "A", "A", "D", "D", ""]


def test_who_is_present_comes_farthest_first() -> None:
    scene = film().scenes[0]
    assert [who.role for who in query.present(scene, 10)] == ["near"]
    assert [who.role for who in query.present(scene, 45)] == ["late", "near"]

"""What a frame is asked, and what it answers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.geometry import Box, Point
from pipeline.core.timing import FrameRate, Span
from pipeline.timeline import query
from pipeline.timeline.model import Actor, Backdrop, Beat, Caption, Framing, Key, Line, Place, Scene, Timeline, Word

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
    words = (Word("Hi", Span(4, 8)), Word("you", Span(8, 14)))
    first = Scene(
        "one",
        Span(0, 60),
        Backdrop("page"),
        (Key(0, Framing(540, 960)),),
        actors=(
            actor("near", (Key(0, 1.0),), order=2),
            actor("late", (Key(0, 0.0), Key(30, 1.0, 10)), order=1),
        ),
        captions=(Caption(Span(4, 20), ("Hi you",), words, "near", "l1", BOX),),
    )
    second = Scene("two", Span(60, 90), Backdrop("page"), (Key(60, Framing(540, 960)),))
    return Timeline(
        "t", "p", "", "en", (1080, 1920), FrameRate(), 90, 1, BOX, "tiktok", (first, second),
        lines=(Line("l1", "near", "Near", "Hi you", Span(4, 20)),),
        beats=(Beat("all", "one", "together", Span(0, 30)), Beat("l1", "one", "say", Span(4, 20))),
    )  # fmt: skip


@given(st.integers(-10, 120))
def test_every_frame_has_a_scene(n: int) -> None:
    scene = query.scene_at(film(), n)
    assert scene.id == ("one" if n < 60 else "two")


def test_an_actor_answers_for_all_of_its_tracks() -> None:
    state = query.actor_state(film().scenes[0].actors[0], 9)
    assert (state.pose, state.mouth, state.blinking, state.presence) == ("stand", "D", False, 1.0)
    assert query.actor_state(film().scenes[0].actors[0], 31).blinking
    assert query.mouth_at(film().scenes[0].actors[0], 12) == ""


def test_who_is_present_comes_farthest_first() -> None:
    scene = film().scenes[0]
    assert [who.role for who in query.present(scene, 10)] == ["near"]
    assert [who.role for who in query.present(scene, 45)] == ["late", "near"]


def test_captions_words_and_speakers_are_found_by_frame() -> None:
    timeline = film()
    caption = query.caption_at(timeline.scenes[0], 9)
    assert caption is not None
    assert caption.line_id == "l1"
    assert query.speaker_at(timeline, 9) == "near"
    assert query.speaker_at(timeline, 25) == ""
    assert query.caption_at(timeline.scenes[0], 20) is None


def test_the_step_inside_together_is_named() -> None:
    timeline = film()
    inner, outer = query.beat_at(timeline, 10), query.beat_at(timeline, 25)
    assert [beat.id for beat in (inner, outer) if beat] == ["l1", "all"]
    assert query.beat_at(timeline, 80) is None


@given(st.floats(40, 200), st.integers(0, 600))
def test_a_beat_grid_never_drifts(bpm: float, start: int) -> None:
    rate = FrameRate()
    grid = query.beat_grid(Span(start, start + 900), bpm, rate)
    assert grid[0] == start
    for index, frame in enumerate(grid):
        assert abs(rate.seconds(frame - start) - query.beat_seconds(bpm, index)) <= 0.5 / 30 + 1e-9
    assert rate.seconds(start + 900 - grid[-1]) <= query.beat_seconds(bpm) + 1 / 30

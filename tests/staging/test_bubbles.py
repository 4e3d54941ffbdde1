"""Balloons stand by the head that speaks, on nothing that matters, inside the safe box."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.geometry import Box
from pipeline.script.story import At, Camera
from pipeline.staging import framing, stage
from pipeline.staging.bubbles import best_place, kind
from pipeline.timeline.model import Bubble, Timeline
from pipeline.timeline.track import framing_at
from tests.staging.build import CAST, HERE, kit, pack, platform, say, scene, story, takes

SAFE = Box(60, 150, 870, 1330)
CAPTION = Box(110, 1274, 780, 204)


def directed(*texts: str, zoom: float = 1.0) -> Timeline:
    cast = (replace(CAST[0], bubble=True), CAST[1])
    beats = (Camera(mark=HERE, focus="maya", zoom=zoom), *(say("maya", text) for text in texts), say("leo", "Hm"))
    told = story(scene("one", *beats), cast=cast)
    return stage(told, pack(), kit(), platform(), takes(told))


def balloons(film: Timeline) -> list[Bubble]:
    return [item for item in film.scenes[0].items if isinstance(item, Bubble)]


def test_a_role_with_a_balloon_has_no_captions_but_keeps_its_words() -> None:
    film = directed("Just post it already")
    (balloon,) = balloons(film)
    assert (balloon.text, balloon.role, balloon.kind) == ("Just post it already", "maya", "speech")
    assert [caption.role for caption in film.scenes[0].captions] == ["leo"]
    assert [word.text for word in film.lines[0].words] == ["Just", "post", "it", "already"]
    assert balloon.tail.y == 580 + 0.25 * 360  # on the forehead: it would cross the face
    assert min(balloon.box.center.x, 320) <= balloon.tail.x <= max(balloon.box.center.x, 320)


@pytest.mark.parametrize("zoom", [1.0, 1.4, 2.0])
def test_balloons_are_seen_whole_and_cover_no_face_and_no_caption(zoom: float) -> None:
    film = directed("Nobody is going to like your song, so why would you share it", "Just post it", zoom=zoom)
    view = framing.on_screen(framing_at(film.scenes[0].camera, 0))
    for balloon in balloons(film):
        seen = view.box(balloon.box)
        assert SAFE.x - 1e-6 <= seen.x
        assert seen.right <= SAFE.right + 1e-6
        assert SAFE.y - 1e-6 <= seen.y
        assert not seen.overlaps(CAPTION)
        assert not balloon.box.overlaps(Box(92, 580, 416, 360))


def test_long_speeches_take_several_balloons() -> None:
    texts = [balloon.text for balloon in balloons(directed("I never shared one. " * 6))]
    assert len(texts) > 1
    assert " ".join(texts) == ("I never shared one. " * 6).strip()


def test_how_it_is_written_is_how_it_looks() -> None:
    assert [kind(text) for text in ("Hi", "(what if)", "STOP!", "Stop!")] == ["speech", "thought", "shout", "speech"]


boxes = st.builds(Box, st.floats(60, 700), st.floats(200, 1100), st.floats(100, 400), st.floats(100, 400))


@given(boxes, st.tuples(st.floats(150, 550), st.floats(100, 300)))
def test_the_best_place_is_safe(head: Box, size: tuple[float, float]) -> None:
    box = best_place(head, [size], [head, CAPTION], SAFE)
    assert SAFE.x <= box.x
    assert SAFE.y <= box.y
    assert box.right <= SAFE.right + 1e-6
    assert box.bottom <= SAFE.bottom + 1e-6


def test_where_nothing_is_in_the_way_a_balloon_stands_over_its_head() -> None:
    head, size = Box(400, 900, 300, 300), (400.0, 200.0)
    box = best_place(head, [size], [head, CAPTION], SAFE)
    assert (box.center.x, box.width, box.height) == (head.center.x, *size)
    assert 10 <= head.y - box.bottom <= 60


def test_an_unseen_speaker_has_captions_instead() -> None:
    cast = (replace(CAST[0], bubble=True, at=None),)
    told = story(scene("one", say("maya", "Hello")), cast=cast)
    film = stage(told, pack(), kit(), platform(), takes(told))
    assert not balloons(film)
    assert [caption.role for caption in film.scenes[0].captions] == ["maya"]
    assert At("left").name == "left"

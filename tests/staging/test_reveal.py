"""Reveals: they can be read, and the photo is known by its content."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from pipeline.script.screens import Reveal, Seen
from pipeline.script.story import At
from pipeline.staging import stage
from pipeline.timeline import model
from pipeline.timeline.model import Timeline
from tests.staging.build import HERE, kit, pack, platform, say, scene, story, takes


def reveal(**more: object) -> Reveal:
    return Reveal(mark=HERE, name="June", seen=Seen(HERE, "ghost"), **more)  # type: ignore[arg-type]


def directed(*beats: object, folder: str = "/nowhere") -> Timeline:
    told = replace(story(scene("one", *beats)), folder=folder)  # type: ignore[arg-type]
    return stage(told, pack(), kit(), platform(), takes(told))


def only(film: Timeline) -> model.Reveal:
    (found,) = (item for item in film.scenes[0].items if isinstance(item, model.Reveal))
    return found


def test_it_blocks_until_it_is_read_and_goes() -> None:
    film = directed(reveal(handle="june.sings", text="I sing so that I am less afraid"), say("maya", "Hm"))
    found = only(film)
    assert found.turned == 27
    assert found.span.end == film.lines[0].span.start
    assert found.span.end - found.turned >= 0.35 * 30 * 9
    assert found.shown.close
    assert found.shown.actor is not None


def test_hold_is_exactly_that_and_no_handle_is_no_account() -> None:
    found = only(directed(reveal(hold=3.0)))
    assert (found.span.length, found.turned) == (90, 0)


def test_it_stands_where_and_as_large_as_the_story_says() -> None:
    found = only(directed(reveal(place=At(x=0.7, y=0.25), size=0.6)))
    assert (found.place.x, found.place.y, found.place.size) == (756.0, 480.0, 0.6)


def test_a_photo_is_known_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"picture")
    found = only(directed(replace(reveal(), seen=Seen(HERE, photo="a.jpg")), folder=str(tmp_path)))
    assert found.shown.photo == str(tmp_path / "a.jpg")
    assert found.shown.digest == hashlib.sha256(b"picture").hexdigest()

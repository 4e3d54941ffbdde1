"""What screens of every kind have in common: how they come up, and who performs in their windows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.script.screens import Comments, Duet, DuetSide, Page, Phone, Remark, Seen
from pipeline.script.story import Beat, Wait
from pipeline.staging import stage
from pipeline.timeline import model
from pipeline.timeline.model import Timeline
from tests.staging.build import CAST, HERE, kit, pack, platform, scene, sound, story, takes

SCREENS = {
    "duet": Duet(mark=HERE, clip=DuetSide(Seen(HERE, "ghost"), "june.moves")),
    "phone": Phone(mark=HERE, page=Page("call", title="Kai")),
    "comments": Comments(mark=HERE, app="Loop", feed=(Remark(HERE, sender="leo", text="so good"),)),
}


def directed(*scenes: tuple[Beat, ...]) -> Timeline:
    """A film in whose pack a screen is heard coming up."""
    cast = (*CAST[:2], replace(CAST[2], pose="wave", expression="happy"))
    told = story(*(scene(f"s{n}", *beats) for n, beats in enumerate(scenes)), cast=cast)
    own = pack(sounds={name: sound(name) for name in ("phone", "pop")})
    return stage(told, own, kit(), platform(), takes(told, own))


def heard(film: Timeline) -> list[int]:
    return [cue.span.start for cue in film.cues if cue.source.endswith("phone.wav")]


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_a_screen_is_heard_coming_up_but_not_over_a_change_of_scene(screen: Beat) -> None:
    pause = Wait(mark=HERE, seconds=1.0)
    assert heard(directed((pause, screen, pause))) == [30]
    assert heard(directed((screen, pause))) == [0]
    assert heard(directed((pause,), (screen, pause))) == []


def actor(seen: Seen) -> model.Actor:
    film = directed((Duet(mark=HERE, clip=DuetSide(seen, "june.moves")), Wait(mark=HERE, seconds=1.0)))
    (found,) = (item for item in film.scenes[0].items if isinstance(item, model.Duet))
    assert found.clip.shown.actor is not None
    return found.clip.shown.actor


def test_who_is_in_a_window_looks_as_asked_and_else_as_the_cast_says() -> None:
    own, asked = actor(Seen(HERE, "ghost")), actor(Seen(HERE, "ghost", pose="stand", mood="worried"))
    assert [(each.pose[0].value, each.expression[0].value) for each in (own, asked)] == [
        ("wave", "happy"),
        ("stand", "worried"),
    ]


def test_a_role_that_the_cast_turned_stays_turned_in_a_window() -> None:
    turned = story(scene("one", SCREENS["duet"]), cast=tuple(replace(role, flip=True) for role in CAST))
    film = stage(turned, pack(), kit(), platform(), takes(turned))
    (found,) = (item for item in film.scenes[0].items if isinstance(item, model.Duet))
    assert found.clip.shown.actor is not None
    assert found.clip.shown.actor.flip[0].value
    assert not actor(Seen(HERE, "ghost")).flip[0].value

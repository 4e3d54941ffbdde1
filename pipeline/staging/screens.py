"""Screens that are up while a scene is played: where they are held, who performs in them, what becomes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from pipeline.core.geometry import Box
from pipeline.core.timing import Span
from pipeline.script.screens import Seen
from pipeline.staging import names
from pipeline.staging.puppets import Puppet
from pipeline.timeline.model import Item, Key, Place, Shown

if TYPE_CHECKING:
    from pipeline.staging.stage import Stage

S = TypeVar("S", bound="Screen")


@dataclass(slots=True)
class Figure:
    """What a window shows; a role in it is a puppet that acts there as others do on the stage."""

    puppet: Puppet | None = None
    picture: str = ""
    close: bool = False


@dataclass(slots=True)
class Screen:
    """A screen from the frame it comes up. Each kind says what it holds and how large it is."""

    start: int
    place: Place
    room: tuple[float, float]  # at size 1
    closed: int | None = None
    figures: list[Figure] = field(default_factory=list)

    def over(self, n: int) -> bool:
        """Whether it is put away at frame `n`."""
        return self.closed is not None and self.closed <= n

    def span(self, end: int) -> Span:
        """It stays to `end` unless it was closed before."""
        return Span(self.start, end if self.closed is None else self.closed)

    def make_way(self, n: int) -> None:
        """Another screen comes up at frame `n`: most stay."""

    def box(self) -> Box:
        """About the room it takes."""
        return around(self.place, self.room)

    def item(self, stage: Stage, end: int) -> Item:
        """The finished item."""
        raise NotImplementedError


def around(place: Place, room: tuple[float, float]) -> Box:
    """The room of a thing about its place."""
    wide, high = (side * place.size for side in room)
    return Box(place.x - wide / 2, place.y - high / 2, wide, high)


def up(screens: Sequence[Screen], kind: type[S], n: int) -> S | None:
    """The screen of a kind that is up at frame `n`."""
    return next((each for each in reversed(screens) if isinstance(each, kind) and not each.over(n)), None)


def hold_up(stage: Stage, screen: Screen) -> None:
    """A new screen comes up; what only lay over the frame for a while makes way for it."""
    for other in stage.screens:
        other.make_way(screen.start)
    stage.screens.append(screen)


def figure(stage: Stage, seen: Seen, n: int, *, close: bool = False, flip: bool = False) -> Figure:
    """Somebody in a window, in the pose and mood asked for; `flip` where the drawing is to face the other side."""
    role = stage.world.role(seen.who)
    near = close if not seen.shot else seen.shot == "close"
    if role is None:
        return Figure(picture=seen.picture, close=near)
    character = stage.world.character(role)
    mood = names.expression(seen.mood or role.expression, character, stage.world, seen.mark)
    pose = names.pose(seen.pose or role.pose, character, stage.world, seen.mark)
    turned = (character.faces == "left") != flip if role.flip is None else role.flip
    puppet = Puppet(
        role,
        character,
        0,
        place=[Key(n, Place(0.0, 0.0))],
        pose=[Key(n, pose)],
        expression=[Key(n, mood)],
        flip=[Key(n, turned)],
        presence=[Key(n, 1.0)],
        mood=mood,
        framed=True,
    )
    return Figure(puppet, close=near)


def shown(stage: Stage, figure: Figure, end: int) -> Shown:
    """The finished window."""
    from pipeline.staging.acting import actor  # it asks the stage, which holds screens

    acts = actor(stage, figure.puppet, end) if figure.puppet else None
    return Shown(acts, figure.picture, close=figure.close)


def performers(screens: Sequence[Screen], n: int) -> Iterator[Puppet]:
    """Who performs in a window at frame `n`, the newest first."""
    for screen in reversed(screens):
        if screen.start <= n and not screen.over(n):
            yield from (each.puppet for each in reversed(screen.figures) if each.puppet is not None)

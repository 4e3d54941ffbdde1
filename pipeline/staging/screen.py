"""A screen that is up while a scene is played: where it is held, who performs in it, when it is put away."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from pipeline.core.geometry import Box
from pipeline.core.timing import Span
from pipeline.staging.puppets import Puppet
from pipeline.timeline.model import Item, Place

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
class Screen(ABC):
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

    def close(self, n: int) -> None:
        """It is put away at frame `n`."""
        self.closed = n

    def make_way(self, n: int) -> None:  # noqa: B027 - most kinds have nothing to do
        """Another screen comes up at frame `n`: most stay."""

    def box(self) -> Box:
        """About the room it takes."""
        return around(self.place, self.room)

    @abstractmethod
    def item(self, stage: Stage, end: int) -> Item:
        """The finished item."""


def around(place: Place, room: tuple[float, float]) -> Box:
    """The room of a thing about its place."""
    wide, high = (side * place.size for side in room)
    return Box(place.x - wide / 2, place.y - high / 2, wide, high)


def up(screens: Sequence[Screen], kind: type[S], n: int) -> S | None:
    """The screen of a kind that is up at frame `n`."""
    return next((each for each in reversed(screens) if isinstance(each, kind) and not each.over(n)), None)


def performers(screens: Sequence[Screen], n: int) -> Iterator[Puppet]:
    """Who performs in a window at frame `n`, the newest first."""
    for screen in reversed(screens):
        if screen.start <= n and not screen.over(n):
            yield from (each.puppet for each in reversed(screen.figures) if each.puppet is not None)

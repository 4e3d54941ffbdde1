"""Beats that happen on the screens of made-up apps."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.script.story import At, Beat, Duration, Mark


@dataclass(frozen=True, slots=True)
class Seen:
    """What a window shows: a role that performs in it, or a picture of the pack."""

    mark: Mark = Mark()
    who: str = ""  # a role; it need not be on the stage
    picture: str = ""
    pose: str = ""
    mood: str = ""
    shot: str = ""  # close wide


@dataclass(frozen=True, slots=True, kw_only=True)
class OnScreen(Beat):
    """A screen that is held up: where, how large, whose."""

    app: str = ""
    owner: str = ""
    place: At | None = None
    size: float = 1.0
    tilt: float | None = None
    close: bool = False  # put the screen away


@dataclass(frozen=True, slots=True)
class DuetSide:
    """Somebody's half of a split screen."""

    seen: Seen
    handle: str = ""
    text: str = ""
    hostile: bool = False
    id: str = ""
    pause: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Duet(OnScreen):
    """A clip, an answer beside it, a tap on the answer: what is given happens in this order.

    The screen stays until `duet: close` or the scene's end; further `duet` beats go on in it.
    """

    style: str = ""  # card phone full
    clip: DuetSide | None = None
    answer: DuetSide | None = None
    tap: str = ""
    pause: Duration | None = None

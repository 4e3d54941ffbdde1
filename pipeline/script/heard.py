"""The steps one hears: sounds and music."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.script.basics import Beat, Duration


@dataclass(frozen=True, slots=True, kw_only=True)
class Sfx(Beat):
    """A sound. `stop` ends one that goes on; `name` is "" then."""

    name: str
    volume: float = 1.0
    on: str = ""  # now beat bar: where in the music it falls
    side: str = ""  # the role it is heard from
    through: str = ""
    over: Duration | None = None  # how long it goes on, repeated if need be
    loop: bool = False  # goes on until it is stopped, or the scene's end
    fade: Duration | None = None  # in and out
    stop: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Music(Beat):
    """`track` "" stops the music, None leaves what plays; `mood` None leaves the mood."""

    track: str | None = None
    mood: str | None = None
    volume: float | None = None
    fade: Duration | None = None
    on: str = ""  # now beat bar: where in the running music the change falls
    stinger: str = ""  # a phrase played once, over the bed
    hush: Duration | None = None  # silence for so long; back on the next beat

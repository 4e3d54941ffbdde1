"""A split screen: a clip comes up, an answer is put beside it, a finger takes it away."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, cast

from pipeline.core.registry import frozen
from pipeline.script.screens import Duet, DuetSide
from pipeline.staging.screen import Figure, Screen, up
from pipeline.staging.screenplace import screen_place
from pipeline.staging.screens import comes_up, figure, put_away, shown
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.staging.world import CENTER, FRAME
from pipeline.timeline import model
from pipeline.timeline.model import Place, Shown, Side, Tap

ROOMS = frozen({"card": (830.0, 500.0), "phone": (560.0, 792.0), "full": (1080.0, 1060.0)})
TILT = frozen({"card": -1.2, "phone": 3.0, "full": 0.0})
FULL_MIDDLE = 0.385  # of the frame's height
SETTLES = 0.35  # seconds until a new side is there
SPEAKS = 0.25  # seconds after that its words come up
READS, READS_LEAST = 0.3, 0.9  # seconds a word
REACH = 0.45  # seconds of a finger's way
DROPS = 0.5  # seconds from a tap until what was tapped falls
AFTER = 0.7  # seconds until the rest has closed up
LEAVES = frozen({"block": DROPS, "delete": DROPS, "report": 0.9})  # taps that take the answer away, and when
FADES = frozenset({"mute", "filter", "restrict"})


@dataclass(slots=True)
class DuetScreen(Screen):
    """A duet while it is up. A side belongs to the figure at the same index."""

    app: str = ""
    style: str = "card"
    sides: list[Side] = field(default_factory=list)  # the clip first
    taps: list[Tap] = field(default_factory=list)

    def item(self, stage: Stage, end: int) -> model.Duet:
        done = [
            replace(side, shown=shown(stage, each, end)) for side, each in zip(self.sides, self.figures, strict=True)
        ]
        style = cast(Literal["card", "phone", "full"], self.style)
        return model.Duet(self.span(end), self.app, self.place, done[0], tuple(done[1:]), tuple(self.taps), style)

    def answer(self) -> int | None:
        """The index of the answer that can be tapped."""
        last = len(self.sides) - 1
        return last if last > 0 and self.sides[last].gone < 0 else None


def duet(stage: Stage, beat: Duet, start: float) -> float:
    """Blocks for what it brings: an answer until it is read, a tap until it is done. A clip alone takes no time.

    The screen stays until `close` or the scene's end.
    """
    n = stage.frame(start)
    if beat.close:
        put_away(stage, DuetScreen, n)
        return start
    screen, cursor = up(stage.screens, DuetScreen, n), start
    if screen is None:
        if beat.clip is None:
            stage.world.ledger.note(beat.mark, "there is no duet yet: its first beat has a clip")
            return start
        screen = _screen(stage, beat, n)
        held = comes_up(stage, screen, start)
        cursor = held if beat.answer or beat.clip.text else start
        _put(stage, screen, beat.clip, 0, start)
    elif beat.clip is not None:
        _put(stage, screen, beat.clip, 0, cursor)
    if beat.clip is not None and beat.clip.text:
        cursor = _read(stage, beat.clip, cursor)
    if beat.answer is not None:
        there = beat.clip is not None and start == stage.start
        cursor = _answer(stage, screen, beat.answer, cursor, there=there)
    return _tap(stage, screen, beat, cursor) if beat.tap else cursor


def _screen(stage: Stage, beat: Duet, n: int) -> DuetScreen:
    style = beat.style or "card"
    return DuetScreen(n, _place(stage, beat, n, style), ROOMS[style], app=beat.app, style=style)


def _place(stage: Stage, beat: Duet, n: int, style: str) -> Place:
    if style == "full" and beat.place is None:
        return Place(CENTER, FULL_MIDDLE * FRAME.height, beat.size, beat.tilt or 0.0)
    return screen_place(stage, beat, n, ROOMS[style], tilt=TILT[style])


def _put(stage: Stage, screen: DuetScreen, side: DuetSide, index: int, start: float) -> None:
    """A side in its window; the clip looks to the right, an answer to the left."""
    n = stage.frame(start)
    each: Figure = figure(stage, side.seen, n, flip=index > 0)
    made = Side(n, Shown(), side.handle, side.text, n, side.hostile)
    if index < len(screen.sides):
        screen.figures[index], screen.sides[index] = each, made
    else:
        screen.figures.append(each)
        screen.sides.append(made)


def _answer(stage: Stage, screen: DuetScreen, side: DuetSide, start: float, *, there: bool = False) -> float:
    """Another answer takes the place of the one before; one that a scene begins with is there already."""
    n, before = stage.frame(start), screen.answer()
    if before is not None:
        screen.sides[before] = replace(screen.sides[before], gone=n)
    index = len(screen.sides)
    _put(stage, screen, side, index, start)
    if there:
        since = n - stage.frame(SETTLES)
        screen.sides[index] = replace(screen.sides[index], at=since, spoken=since)
        return _read(stage, side, start)
    stage.cues += sound(stage, ("pop", "ping"), start, volume=0.8)
    speaks = start + SETTLES + SPEAKS
    screen.sides[index] = replace(screen.sides[index], spoken=stage.frame(speaks))
    return _read(stage, side, speaks if side.text else start + SETTLES)


def _read(stage: Stage, side: DuetSide, start: float) -> float:
    reading = stage.world.reading(max(READS_LEAST, READS * len(side.text.split())))
    return start + stage.seconds(side.pause, reading)


def _tap(stage: Stage, screen: DuetScreen, beat: Duet, start: float) -> float:
    """A finger comes and taps; what it taps away falls off."""
    index = screen.answer()
    if index is None:
        stage.world.ledger.note(beat.mark, f"there is no answer to {beat.tap}")
        return start
    at = start + REACH
    screen.taps.append(Tap(stage.frame(at), beat.tap))
    stage.cues += sound(stage, ("tap", "click", "pop"), at, volume=0.9)
    side, n = screen.sides[index], stage.frame(at)
    if beat.tap == "like":
        screen.sides[index] = replace(side, heart=n)
        stage.cues += sound(stage, ("heart", "pop"), at, volume=0.7)
        return at + stage.seconds(beat.pause, AFTER)
    side = replace(side, badge=beat.tap, badged=n)
    if beat.tap in FADES:
        screen.sides[index] = replace(side, faded=n)
        return at + stage.seconds(beat.pause, AFTER)
    falls = at + LEAVES[beat.tap]
    screen.sides[index] = replace(side, gone=stage.frame(falls))
    stage.cues += sound(stage, ("whoosh", "pop"), falls, volume=0.7)
    stage.cues += sound(stage, ("thud",), falls + AFTER, volume=0.6)
    return falls + stage.seconds(beat.pause, AFTER)

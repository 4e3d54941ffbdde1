"""A phone comes up: somebody calls, it is locked, or settings are switched."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, cast

from pipeline.script.screens import Page, Phone
from pipeline.staging.screen import Figure, Screen, up
from pipeline.staging.screenplace import screen_place
from pipeline.staging.screens import comes_up, figure, put_away, shown
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.timeline import model
from pipeline.timeline.model import PhonePage, PhoneRow

ROOM = (520.0, 880.0)
TILT = 3.0
RINGS = 1.4  # seconds a call is looked at
APART = 0.6  # seconds from one message on the lock screen to the next
READS, READS_LEAST = 0.25, 1.0  # seconds a word
REACH = 0.45  # seconds of a finger's way
AFTER = 0.6


@dataclass(slots=True)
class Handset(Screen):
    """A phone while it is up. A page belongs to the figure at the same index."""

    pages: list[PhonePage] = field(default_factory=list)
    drawn: list[Figure | None] = field(default_factory=list)

    def item(self, stage: Stage, end: int) -> model.PhoneScreen:
        pages = (
            replace(page, shown=shown(stage, each, end)) if each else page
            for page, each in zip(self.pages, self.drawn, strict=True)
        )
        return model.PhoneScreen(self.span(end), self.place, tuple(pages))


def phone(stage: Stage, beat: Phone, start: float) -> float:
    """Blocks for what it shows until it is read, and for its taps. It stays until `close` or the scene's end."""
    n = stage.frame(start)
    if beat.close:
        put_away(stage, Handset, n)
        return start
    screen, cursor = up(stage.screens, Handset, n), start
    if screen is None:
        if beat.page is None:
            stage.world.ledger.note(beat.mark, "there is no phone yet: its first beat has a call, lock or settings")
            return start
        screen = Handset(n, screen_place(stage, beat, n, ROOM, tilt=TILT), ROOM)
        cursor = comes_up(stage, screen, start)
    if beat.page is not None:
        cursor = _page(stage, screen, beat.page, start, cursor)
    for words in beat.switch:
        cursor = _switch(stage, screen, beat, str(words), cursor)
    return _tap(stage, screen, beat, cursor) if beat.tap else cursor


def _page(stage: Stage, screen: Handset, page: Page, at: float, cursor: float) -> float:
    """The page is there with the phone; what comes in on a lock screen comes one by one."""
    n, locked = stage.frame(at), page.kind == "lock"
    rows = []
    for index, row in enumerate(page.rows):
        comes = cursor + APART * (index + 1) if locked else at
        tone = cast(Literal["plain", "kind", "hostile"], row.tone or "plain")
        rows.append(PhoneRow(stage.frame(comes), row.text, row.on, tone))
        if locked:
            stage.cues += sound(stage, ("notification", "ping", "pop"), comes, volume=0.8)
    each = figure(stage, page.seen, n, close=True) if page.seen else None
    screen.drawn.append(each)
    screen.figures += [each] if each else []
    kind = cast(Literal["call", "lock", "settings"], page.kind)
    screen.pages.append(PhonePage(n, kind, page.title, page.text, None, tuple(rows)))
    if page.kind == "call":
        stage.cues += sound(stage, ("ring", "ping"), cursor, volume=0.8)
        return cursor + RINGS
    words = " ".join((page.title, page.text, *(row.text for row in page.rows))).split()
    came = APART * len(rows) if locked else 0.0
    return cursor + max(came + READS_LEAST, stage.world.reading(max(READS_LEAST, READS * len(words))))


def _switch(stage: Stage, screen: Handset, beat: Phone, words: str, start: float) -> float:
    """A finger switches a row over."""
    page = screen.pages[-1]
    index = next((index for index, row in enumerate(page.rows) if str(row.text) == words), None)
    if index is None or page.kind != "settings":
        there = ", ".join(f'"{row.text}"' for row in page.rows) or "none"
        stage.world.ledger.note(beat.mark, f'there is no row "{words}" to switch; the phone has: {there}')
        return start
    at = start + REACH
    row = replace(page.rows[index], flips=(*page.rows[index].flips, stage.frame(at)))
    screen.pages[-1] = replace(page, rows=(*page.rows[:index], row, *page.rows[index + 1 :]))
    stage.cues += sound(stage, ("tap", "click", "pop"), at, volume=0.9)
    return at + stage.seconds(beat.pause, AFTER)


def _tap(stage: Stage, screen: Handset, beat: Phone, start: float) -> float:
    """A call is taken, or not."""
    page = screen.pages[-1]
    if page.kind != "call" or page.ended >= 0 or (beat.tap == "answer" and page.answered >= 0):
        stage.world.ledger.note(beat.mark, f"there is no call to {beat.tap}")
        return start
    at = start + REACH
    n = stage.frame(at)
    screen.pages[-1] = replace(page, answered=n) if beat.tap == "answer" else replace(page, ended=n)
    stage.cues += sound(stage, ("tap", "click", "pop"), at, volume=0.9)
    return at + stage.seconds(beat.pause, AFTER)

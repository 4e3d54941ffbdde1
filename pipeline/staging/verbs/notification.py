"""Banners drop in at the top of the frame."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, cast

from pipeline.core.timing import Span
from pipeline.script.screens import News, Notification
from pipeline.staging.screen import Screen, up
from pipeline.staging.screens import put_away
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.timeline import model
from pipeline.timeline.model import Notice, Place

ROOM = (820.0, 150.0)
TOP = 16.0  # units below the top of the safe box
APART = 0.45  # seconds from one banner to the next
READS, READS_LEAST = 0.3, 2.2  # seconds a word, and in all
COUNTS = 1.2  # seconds a number takes to get there
GOES = 8  # frames: banners go while another screen comes up
HEARD = 6  # banners of one beat that are heard one by one


@dataclass(slots=True)
class Banners(Screen):
    """The banners that are up, and were."""

    notices: list[Notice] = field(default_factory=list)

    def over(self, n: int) -> bool:
        return all(notice.gone <= n for notice in self.notices)

    def close(self, n: int) -> None:
        self.notices = [replace(each, gone=min(each.gone, n)) for each in self.notices]

    def make_way(self, n: int) -> None:
        self.notices = [replace(each, gone=max(each.at + 1, min(each.gone, n + GOES))) for each in self.notices]

    def span(self, end: int) -> Span:
        return Span(self.start, min(end, max(notice.gone for notice in self.notices)))

    def item(self, stage: Stage, end: int) -> model.Notices:
        return model.Notices(self.span(end), self.place, tuple(self.notices))


def notification(stage: Stage, beat: Notification, start: float) -> float:
    """Takes no time of its own: banners drop in one after the other and stay for `hold`, or until they are read."""
    n = stage.frame(start)
    if beat.close:
        put_away(stage, Banners, n)
        return start
    screen = up(stage.screens, Banners, n)
    if screen is None:
        safe = stage.world.safe
        screen = Banners(n, Place(safe.center.x, safe.y + TOP), ROOM)
        stage.screens.append(screen)
    last = start + APART * (len(beat.items) - 1)
    reading = sum(max(0.8, READS * len(f"{each.sender} {each.text}".split())) for each in beat.items)
    until = stage.frame(last + stage.seconds(beat.hold, stage.world.reading(max(READS_LEAST, reading))))
    for index, news in enumerate(beat.items):
        at = start + APART * index
        screen.notices.append(_notice(stage, news, at, until))
        if index < HEARD:
            stage.cues += sound(stage, ("notification", "ping", "pop"), at, volume=0.8)
    return start


def _notice(stage: Stage, news: News, at: float, until: int) -> Notice:
    n = stage.frame(at)
    counting = stage.frames(at, stage.seconds(news.over, COUNTS)) if news.count else 0
    sender = stage.world.shown_name(news.sender) if news.sender else ""
    tone = cast(Literal["plain", "kind", "hostile"], news.tone or "plain")
    return Notice(n, max(until, n + counting), news.app, sender, news.text, tone, news.count, counting)

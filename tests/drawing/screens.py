"""Screens of apps, for tests."""

from __future__ import annotations

from dataclasses import replace

from pipeline.core.timing import Span
from pipeline.timeline.model import (
    Comment,
    Comments,
    Duet,
    Flight,
    Key,
    Mosaic,
    Notice,
    Notices,
    PhonePage,
    PhoneRow,
    PhoneScreen,
    Place,
    Reveal,
    Shown,
    Side,
    Split,
    SplitSide,
    Tap,
    Tile,
)
from tests.drawing import stage

BO = Shown(stage.actor(place=(Key(0, Place(0, 0)),)))
HEART = Shown(picture="heart")
CLIP = Side(0, BO, "bo.draws")
MEAN = Side(20, HEART, "no.name", "so cringe", 30, hostile=True, badge="block", badged=60, gone=75)
KIND = Side(100, BO, "june", "teach me!", 105, heart=112)
DUET = Duet(Span(0, 300), "Loop", Place(495, 420), CLIP, (MEAN, KIND), (Tap(60, "block"), Tap(112, "like")))
DUETS = tuple(replace(DUET, style=style, place=Place(540, 720)) for style in ("card", "phone", "full"))

MEANT = Comment(20, "no.name", "who asked?", "hostile", 1300, place=Place(700, 500, 1, -3))
RAIN = Comment(80, "", "", "hostile", counts=10, gone=120)
AGAIN = Comment(130, "bo", "again!", "kind", 3, place=Place(500, 800), heart=140, gone=160)
TALE = (
    Comment(5, "kai", "this is so good", "kind", 12, place=Place(300, 300, 1, 3)),
    replace(MEANT, badge="report", badged=60, gone=75),
    *(replace(RAIN, at=80 + i, shape=i, place=Place(300 + 40 * i, 1400)) for i in range(6)),
    replace(AGAIN, flight=Flight(160, 27, Place(500, 1300, 0.3), "heart")),
)
FEED = Comments(
    Span(0, 300),
    "Loop",
    Place(520, 560),
    TALE,
    (Tap(35, "report"), Tap(50, "reason"), Tap(110, "filter"), Tap(140, "like")),
    "june.sings",
    38,
)
FEEDS = (FEED, replace(FEED, style="page", place=Place(500, 230), sheet=Place(500, 400)))

REVEAL = Reveal(Span(0, 200), Place(495, 700), BO, "Bo", "bo.draws", "I draw so that I am less afraid.", 27)
NOTICES = Notices(
    Span(0, 160),
    Place(495, 166),
    (
        Notice(0, 150, "Loop", "kai", "tagged you in a post"),
        Notice(14, 150, "Loop", "", "new comments", "hostile", 99, 36),
        Notice(28, 150, "Loop", "Bo", "are you ok?", "kind"),
    ),
)
ROWS = (PhoneRow(100, "private account", flips=(120,)), PhoneRow(100, "comments", True))
CAME = (PhoneRow(6, "kai: hi"), PhoneRow(20, "no.name: lol", tone="hostile"))
PHONE = PhoneScreen(
    Span(0, 200),
    Place(600, 600),
    (
        PhonePage(0, "lock", "22:41", "Tuesday", rows=CAME),
        PhonePage(40, "call", "Bo", shown=BO, answered=60, ended=85),
        PhonePage(100, "settings", "Privacy", rows=ROWS),
    ),
)

SPLIT = Split(Span(0, 120), SplitSide("page", BO, "at school"), SplitSide("page", HEART, "at home"), 210.0)
TILES = tuple(Tile(i % 2, i % 3, i // 3, 2 * i) for i in range(9))
MOSAIC = Mosaic(Span(0, 150), Place(495, 640), 120.0, 3, 3, (BO, HEART), TILES, "All of us", 30)

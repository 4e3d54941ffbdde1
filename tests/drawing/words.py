"""Things with words on them, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.core.display import Draw, Font, Letters, Node
from pipeline.core.geometry import Box, Point
from pipeline.core.timing import Span
from pipeline.drawing.context import Context
from pipeline.drawing.styles import PLAIN
from pipeline.packs.model import Pack
from pipeline.timeline.model import (
    Bubble,
    Caption,
    Card,
    Chat,
    Draft,
    Message,
    Note,
    Place,
    Post,
    Tap,
    Word,
)
from tests.drawing import stage

BOX = Box(110, 1274, 780, 204)


def caption(*lines: str, start: int = 0, line_id: str = "one", **more: object) -> Caption:
    """A block whose words last eight frames each."""
    words, at = [], start
    for index, line in enumerate(lines):
        for text in line.split():
            words.append(Word(text, Span(at, at + 8), index))
            at += 8
    made = Caption(Span(start, at + 12), lines, tuple(words), "bo", line_id, BOX)
    return replace(made, **more)  # type: ignore[arg-type]


CAPTION = caption("I wasn't mad at her.", "I was scared.", marks=(7,))
BUBBLE = Bubble(Span(0, 90), "just post it…", "bo", Point(336, 380), Box(70, 120, 420, 190))
NOTE = Note(Span(0, 90), "what I almost posted", Place(734, 950, 1, -4), Point(860, 640), "posted")
POST = Post("june.sings", "heart", "", 12, 3)
DRAFT = Draft("you can't even sing lol", Span(6, 40), 90, True, 70)
PHONE = Chat(Span(0, 300), "Loop", Place(700, 540, 1, 4), drafts=(DRAFT,), taps=(Tap(70, "delete"),), post=POST)
MESSAGES = (
    Message(12, "Kai", "everyone saw it lol", False, 2, True, struck=60),
    Message(40, "Leo", "delete that. not funny.", False, 30),
    Message(70, "", "thank you", True, heart=85),
)
TALK = Chat(Span(0, 300), "Chat", Place(500, 700, 1.5), MESSAGES, taps=(Tap(110, "block"),))
FREE = replace(TALK, style="bubbles", drafts=(replace(DRAFT, typing=Span(100, 120), cleared=150, struck=-1),))
CARD = Card(
    Span(0, 120),
    "three-steps",
    (
        ("tag", "if it happens"),
        ("title", "Three steps"),
        ("item", "Save it"),
        ("item", "Tell someone you trust"),
        ("body", "You are not alone"),
        ("number", "1800 274 4788"),
        ("small", "Mon to Fri"),
    ),
    Box(60, 150, 870, 1330),
)


def plain_pack() -> Pack:
    """A creator without looks of their own."""
    pack = stage.pack()
    return replace(pack, looks={}, captions=replace(pack.captions, look=PLAIN))


def context(pack: Pack | None = None, captions: tuple[Caption, ...] = ()) -> Context:
    return stage.context(stage.scene(captions=captions), pack)


def letters(nodes: tuple[Node, ...]) -> Iterator[tuple[Draw, Letters, Font]]:
    """Every line of words that is drawn."""
    for draw in stage.draws(nodes):
        source = draw.sprite.source
        if isinstance(source, Letters):
            yield draw, source, source.font

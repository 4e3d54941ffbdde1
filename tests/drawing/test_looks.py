"""Promises that every look keeps: whatever is in the tables is tested the moment it is listed."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from pipeline.core.display import DisplayList, Node, Vector
from pipeline.drawing import bubble, caption, card, chat, note
from pipeline.drawing.lines import SMALLEST
from pipeline.drawing.screens import comments, duet, handset, mosaic, notices, reveal, split
from pipeline.drawing.styles import BUBBLES, CAPTIONS, CARDS, CHATS, NOTES, SCREENS, still_hand
from pipeline.drawing.styles.looks import ICONS, PILLS, TONES, ScreenLook
from pipeline.errors import AssetBroken
from pipeline.packs.model import Pack
from pipeline.packs.moves import Motion
from tests.drawing import screens, stage, words

Drawer = Callable[[Any, int, Any], tuple[Node, ...]]
ITEMS: tuple[tuple[str, Drawer, Any], ...] = (
    ("caption", caption.draw, words.CAPTION),
    ("caption", caption.draw, replace(words.CAPTION, hostile=True)),
    *(("bubble", bubble.draw, replace(words.BUBBLE, kind=kind)) for kind in ("speech", "thought", "shout", "whisper")),
    ("note", note.draw, words.NOTE),
    ("chat", chat.draw, words.PHONE),
    ("chat", chat.draw, words.TALK),
    ("chat", chat.draw, words.FREE),
    ("card", card.draw, words.CARD),
    *(("screen", duet.draw, item) for item in screens.DUETS),
    ("screen", split.draw, screens.SPLIT),
    ("screen", mosaic.draw, screens.MOSAIC),
    ("screen", notices.draw, screens.NOTICES),
    ("screen", handset.draw, screens.PHONE),
    ("screen", reveal.draw, screens.REVEAL),
    *(("screen", comments.draw, item) for item in screens.FEEDS),
)
TABLES = {"caption": CAPTIONS, "bubble": BUBBLES, "note": NOTES, "chat": CHATS, "card": CARDS, "screen": SCREENS}
CASES = [(look, *item) for item in ITEMS for look in TABLES[item[0]]]
FRAMES = (8, 33, 72, 112)


def looking(look: str, kind: str) -> Pack:
    pack = stage.pack()
    strip = replace(pack.captions, look=look if kind == "caption" else "strip")
    return replace(pack, looks={**pack.looks, kind: look}, captions=strip)


@pytest.mark.parametrize(("look", "kind", "draw", "item"), CASES)
def test_every_look_draws_every_item(look: str, kind: str, draw: Drawer, item: Any) -> None:
    here = words.context(looking(look, kind), (words.CAPTION,))
    for n in FRAMES:
        nodes = draw(item, n, here)
        assert nodes
        assert nodes == draw(item, n, here)
        assert hash(DisplayList((1080, 1920), nodes)) is not None
        assert pickle.loads(pickle.dumps(nodes)) == nodes


@pytest.mark.parametrize(("look", "kind", "draw", "item"), CASES)
def test_what_is_drawn_is_well_formed_markup(look: str, kind: str, draw: Drawer, item: Any) -> None:
    here = words.context(looking(look, kind), (words.CAPTION,))
    for svg in {v.svg for n in FRAMES for v in vectors(draw(item, n, here))}:
        assert ElementTree.fromstring(svg).tag.endswith("svg")
        assert "nan" not in svg


@pytest.mark.parametrize(("look", "kind", "draw", "item"), CASES)
def test_boil_changes_nothing_but_line(look: str, kind: str, draw: Drawer, item: Any) -> None:
    pack = looking(look, kind)
    boils, still = words.context(pack), words.context(replace(pack, motion=replace(pack.motion, boil=1)))
    for n in (33, 72):
        moving, standing = (list(stage.draws(draw(item, n, here))) for here in (boils, still))
        for one, other in zip(moving, standing, strict=True):
            assert (one.matrix, one.opacity, one.sprite.scale) == (other.matrix, other.opacity, other.sprite.scale)
            assert outside_lines(one.sprite.source) == outside_lines(other.sprite.source)


@pytest.mark.parametrize(("look", "kind", "draw", "item"), CASES)
def test_no_words_are_smaller_than_words_may_be(look: str, kind: str, draw: Drawer, item: Any) -> None:
    here = words.context(looking(look, kind), (words.CAPTION, replace(words.CAPTION, role="june", line_id="two")))
    for n in FRAMES:
        for shown, _, font in words.letters(draw(item, n, here)):
            assert font.size * shown.sprite.scale >= SMALLEST - 0.01


@pytest.mark.parametrize(("look", "kind", "draw", "item"), CASES)
def test_a_creator_who_does_not_hold_or_boil_is_drawn_too(look: str, kind: str, draw: Drawer, item: Any) -> None:
    here = words.context(replace(looking(look, kind), motion=Motion()))
    assert all(draw(item, n, here) for n in FRAMES)


@pytest.mark.parametrize("look", SCREENS.values(), ids=list(SCREENS))
def test_every_look_of_screens_has_every_part(look: ScreenLook) -> None:
    pen = still_hand(words.context(), "a part")
    flat = (look.sheet, look.window, look.rim, look.slip, look.scrawl)
    parts = [part(150.0, 90.0, tone, pen) for part in flat for tone in TONES]
    parts += [look.pill(150.0, 70.0, kind, pen) for kind in PILLS] + [look.avatar(tone, 60.0, pen) for tone in TONES]
    parts += [part(name, 60.0, pen) for part in (look.icon, look.badge) for name in ICONS]
    parts += [look.toggle(120.0, 60.0, share, pen) for share in (0.0, 0.5, 1.0)]
    parts += [look.finger(200.0, down, pen) for down in (True, False)] + [look.spark(90.0, 0.5, pen)]
    assert all(ElementTree.fromstring(part.svg).tag.endswith("svg") for part in parts)
    for kind in (*TONES, *PILLS):
        assert look.letters(kind, pen).fill.startswith("#")


def test_an_unknown_look_is_named_with_what_there_is() -> None:
    here = words.context(looking("baloon", "bubble"))
    with pytest.raises(AssetBroken, match=r'"baloon"[\s\S]*did you mean "balloon"'):
        bubble.draw(words.BUBBLE, 20, here)


def vectors(nodes: tuple[Node, ...]) -> list[Vector]:
    return [draw.sprite.source for draw in stage.draws(nodes) if isinstance(draw.sprite.source, Vector)]


def outside_lines(source: object) -> object:
    """A source without the course of its lines: what is left must not boil."""
    if not isinstance(source, Vector):
        return re.sub(r"\d", "", str(source))
    return re.sub(r' d="[^"]*"|c[0-9a-f]{12}', "", source.svg)

"""The looks a pack can choose from, by name; a new one is a file and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar
from zlib import crc32

from pipeline.core.registry import frozen, guess
from pipeline.drawing.context import Context
from pipeline.drawing.styles.candy import CANDY_BALLOON, CANDY_CARD, CANDY_PHONE, CANDY_SCREEN, ICING, PILL
from pipeline.drawing.styles.looks import BubbleLook, CaptionLook, CardLook, ChatLook, NoteLook, ScreenLook
from pipeline.drawing.styles.plain import PLAIN_BUBBLE, PLAIN_CAPTION, PLAIN_CARD, PLAIN_CHAT, PLAIN_NOTE, PLAIN_SCREEN
from pipeline.drawing.styles.sketch import BALLOON, HAND, PAGE_CARD, SKETCH_PHONE, SKETCH_SCREEN, STRIP
from pipeline.drawing.styles.tones import Hand, tones
from pipeline.drawing.styles.wash import WASH_CARD, WASH_NOTE, WASH_PHONE, WASH_SCREEN, WASH_SLIP, WASH_STRIP
from pipeline.errors import AssetBroken

T = TypeVar("T")

PLAIN = "plain"
CAPTIONS: Mapping[str, CaptionLook] = frozen(
    {PLAIN: PLAIN_CAPTION, "strip": STRIP, "candy-pill": PILL, "wash-strip": WASH_STRIP}
)
BUBBLES: Mapping[str, BubbleLook] = frozen(
    {PLAIN: PLAIN_BUBBLE, "balloon": BALLOON, "candy-balloon": CANDY_BALLOON, "wash-slip": WASH_SLIP}
)
NOTES: Mapping[str, NoteLook] = frozen({PLAIN: PLAIN_NOTE, "hand": HAND, "icing": ICING, "wash-note": WASH_NOTE})
CHATS: Mapping[str, ChatLook] = frozen(
    {PLAIN: PLAIN_CHAT, "sketch-phone": SKETCH_PHONE, "candy-phone": CANDY_PHONE, "wash-phone": WASH_PHONE}
)
CARDS: Mapping[str, CardLook] = frozen(
    {PLAIN: PLAIN_CARD, "page-card": PAGE_CARD, "candy-card": CANDY_CARD, "wash-card": WASH_CARD}
)
SCREENS: Mapping[str, ScreenLook] = frozen(
    {PLAIN: PLAIN_SCREEN, "sketch-screen": SKETCH_SCREEN, "candy-screen": CANDY_SCREEN, "wash-screen": WASH_SCREEN}
)


def look_named(looks: Mapping[str, T], context: Context, kind: str) -> T:
    """The pack's look for a kind of thing, or the plain one when it names none."""
    return known(looks, context.pack.looks.get(kind, PLAIN), context)


def known(looks: Mapping[str, T], name: str, context: Context) -> T:
    """The look of a name; one there is not is the pack's mistake."""
    if name not in looks:
        raise AssetBroken(f'pack {context.pack.name} asks for the look "{name}"', guess(name, looks))
    return looks[name]


def hand(context: Context, n: int, *words: str) -> Hand:
    """The creator's hand at frame `n`; the words choose the seed, so that a thing keeps its shape while it is there."""
    return Hand(tones(context.pack.palette), context.boil(n), seed_of(*words))


def still_hand(context: Context, *words: str) -> Hand:
    """The creator's hand for what does not boil: paper, marker, tape."""
    return Hand(tones(context.pack.palette), 0, seed_of(*words))


def seed_of(*words: str) -> int:
    """A small seed for the shape of a thing, from its words."""
    return crc32("\x1f".join(words).encode()) % 997

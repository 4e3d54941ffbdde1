"""The looks a pack can choose from, by name; a new one is a file and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar
from zlib import crc32

from pipeline.core.registry import Imported, guess
from pipeline.drawing.context import Context
from pipeline.drawing.styles.looks import BubbleLook, CaptionLook, CardLook, ChatLook, NoteLook, ScreenLook
from pipeline.drawing.styles.tones import Hand, tones
from pipeline.errors import AssetBroken

T = TypeVar("T")

PLAIN = "plain"
_HERE = "pipeline.drawing.styles"
CAPTIONS: Mapping[str, CaptionLook] = Imported(
    {
        PLAIN: f"{_HERE}.plain:PLAIN_CAPTION",
        "strip": f"{_HERE}.sketch:STRIP",
        "candy-pill": f"{_HERE}.candy:PILL",
        "wash-strip": f"{_HERE}.wash:WASH_STRIP",
    }
)
BUBBLES: Mapping[str, BubbleLook] = Imported(
    {
        PLAIN: f"{_HERE}.plain:PLAIN_BUBBLE",
        "balloon": f"{_HERE}.sketch:BALLOON",
        "candy-balloon": f"{_HERE}.candy:CANDY_BALLOON",
        "wash-slip": f"{_HERE}.wash:WASH_SLIP",
    }
)
NOTES: Mapping[str, NoteLook] = Imported(
    {
        PLAIN: f"{_HERE}.plain:PLAIN_NOTE",
        "hand": f"{_HERE}.sketch:HAND",
        "icing": f"{_HERE}.candy:ICING",
        "wash-note": f"{_HERE}.wash:WASH_NOTE",
    }
)
CHATS: Mapping[str, ChatLook] = Imported(
    {
        PLAIN: f"{_HERE}.plain:PLAIN_CHAT",
        "sketch-phone": f"{_HERE}.sketch:SKETCH_PHONE",
        "candy-phone": f"{_HERE}.candy:CANDY_PHONE",
        "wash-phone": f"{_HERE}.wash:WASH_PHONE",
    }
)
CARDS: Mapping[str, CardLook] = Imported(
    {
        PLAIN: f"{_HERE}.plain:PLAIN_CARD",
        "page-card": f"{_HERE}.sketch:PAGE_CARD",
        "candy-card": f"{_HERE}.candy:CANDY_CARD",
        "wash-card": f"{_HERE}.wash:WASH_CARD",
    }
)
SCREENS: Mapping[str, ScreenLook] = Imported(
    {
        PLAIN: f"{_HERE}.plain:PLAIN_SCREEN",
        "sketch-screen": f"{_HERE}.sketch:SKETCH_SCREEN",
        "candy-screen": f"{_HERE}.candy:CANDY_SCREEN",
        "wash-screen": f"{_HERE}.wash:WASH_SCREEN",
    }
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

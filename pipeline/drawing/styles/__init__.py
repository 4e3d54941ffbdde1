"""The looks a pack can choose from, by name; a new one is a file and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from zlib import crc32

from pipeline.core.registry import Imported, guess
from pipeline.drawing.context import Context
from pipeline.drawing.styles.looks import BubbleLook, CaptionLook, CardLook, ChatLook, NoteLook, ScreenLook
from pipeline.drawing.styles.tones import Hand, tones
from pipeline.errors import AssetBroken

T = TypeVar("T")

PLAIN = "plain"


def _looks(**places: str) -> Mapping[str, Any]:
    """Names of looks and where each is: `module:name`, a room of this one; underlines stand for hyphens."""
    return Imported({name.replace("_", "-"): f"{__name__}.{place}" for name, place in places.items()})


CAPTIONS: Mapping[str, CaptionLook] = _looks(
    plain="plain:PLAIN_CAPTION", strip="sketch:STRIP", candy_pill="candy:PILL", wash_strip="wash:WASH_STRIP"
)
BUBBLES: Mapping[str, BubbleLook] = _looks(
    plain="plain:PLAIN_BUBBLE",
    balloon="sketch:BALLOON",
    candy_balloon="candy:CANDY_BALLOON",
    wash_slip="wash:WASH_SLIP",
)
NOTES: Mapping[str, NoteLook] = _looks(
    plain="plain:PLAIN_NOTE", hand="sketch:HAND", icing="candy:ICING", wash_note="wash:WASH_NOTE"
)
CHATS: Mapping[str, ChatLook] = _looks(
    plain="plain:PLAIN_CHAT",
    sketch_phone="sketch:SKETCH_PHONE",
    candy_phone="candy:CANDY_PHONE",
    wash_phone="wash:WASH_PHONE",
)
CARDS: Mapping[str, CardLook] = _looks(
    plain="plain:PLAIN_CARD", page_card="sketch:PAGE_CARD", candy_card="candy:CANDY_CARD", wash_card="wash:WASH_CARD"
)
SCREENS: Mapping[str, ScreenLook] = _looks(
    plain="plain:PLAIN_SCREEN",
    sketch_screen="sketch:SKETCH_SCREEN",
    candy_screen="candy:CANDY_SCREEN",
    wash_screen="wash:WASH_SCREEN",
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

"""The parts that everybody has, back to front. A person is a `body` and a `head` module that paint the same things."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import ModuleType

from people import heads
from people.arms import Arm
from people.puppet import Draw, Piece, Point

Arms = Mapping[str, Mapping[str, Arm]]  # side -> the arms it can have


def joints(hips: Point, neck: Point) -> Iterator[Piece]:
    """What the rest hangs on."""
    yield Piece("body", pivot=hips)
    yield Piece("head", parent="body", pivot=neck)
    yield Piece("head--down", parent="body", pivot=neck)


def hair(head: ModuleType, neck: Point) -> Iterator[Piece]:
    """What falls behind the back."""
    yield Piece("hair-back", head.hair_back, "head", neck)
    yield Piece("hair-back@down", None, "head", neck, like="hair-back")


def trunk(
    body: ModuleType,
    legs: Mapping[str, Point],
    shoulders: Mapping[str, Point],
    arms: Arms,
    shade: Callable[[Arm], Draw],
    sleeve: Callable[[Arm, str], Draw],
) -> Iterator[Piece]:
    """Legs where they turn, the torso, what the arms cast on it, the arms."""
    for side, hip in legs.items():
        for stance in body.LEGS[side]:
            yield Piece(f"leg-{side}--{stance}", lambda pen, a=side, b=stance: body.trouser(a, b, pen), pivot=hip)
    yield Piece("torso", body.torso, "body")
    for side, kinds in arms.items():
        for name, arm in kinds.items():
            yield Piece(f"shadow-{side}--{name}", shade(arm), "body", shoulders[side], still=True)
    yield Piece("neck", body.neck, "body")
    for side, kinds in arms.items():
        for name, arm in kinds.items():
            yield Piece(f"arm-{side}--{name}", sleeve(arm, side), "body", shoulders[side])


def face(head: ModuleType, drop: float, lean: float) -> Iterator[Piece]:
    """Face, features and fringe; they drop and lean when the head looks down."""
    yield Piece("face", head.face, "head")
    yield Piece("face@down", head.face_down, "head")
    yield from heads.front(head.FACE)
    yield from heads.down(drop, lean)
    yield Piece("fringe", head.fringe, "head")
    yield Piece("fringe@down", head.fringe_down, "head")

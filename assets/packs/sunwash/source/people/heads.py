"""The parts of a face that every puppet has, in the front view and looking down."""

from __future__ import annotations

from collections.abc import Iterator

from people import face as features
from people.face import BROWS, MOUTHS, Face
from people.puppet import Piece

SHUT = ("closed", "happy")
LOOKING = ("open", "soft", "big", "round", "down")
DOWN = "@down"
BROWS_DOWN = ("neutral", "happy", "worried", "hurt", "relieved", "determined")
MOUTHS_DOWN = ("rest", "smile", "sad", "wobble", "firm", "grin", *"ABCDEFGHX")


def front(face: Face) -> Iterator[Piece]:
    """Eyes, pupils, lids, tear, brows and mouths."""
    for kind in (*LOOKING, *SHUT):
        yield Piece(f"eyes-{kind}", lambda pen, kind=kind: features.lashes(face, kind, pen), "head", crisp=True)
    for kind in LOOKING:
        yield Piece(f"pupils-{kind}", lambda pen, kind=kind: features.pupils(face, kind, pen), "head", crisp=True)
    yield Piece("lids-down", lambda pen: features.heavy_lids(face, pen), "head", crisp=True)
    yield Piece("extra-tear", lambda pen: features.tear(face, pen), "head", crisp=True)
    for kind in BROWS:
        yield Piece(f"brows-{kind}", lambda pen, kind=kind: features.brows(face, kind, pen), "head", crisp=True)
    for kind in MOUTHS:
        yield Piece(f"mouth-{kind}", lambda pen, kind=kind: features.mouth(face, kind, pen), "head", crisp=True)


def down(drop: float, lean: float) -> Iterator[Piece]:
    """The same features on a head that looks down: lower, a little to the side, the lids over the eyes."""
    shift = (lean, drop)
    for kind, like in (("down", "lids-down"), ("closed", "eyes-closed")):
        yield Piece(f"eyes-{kind}{DOWN}", None, "head", like=like, shift=shift)
    yield Piece(f"extra-tear{DOWN}", None, "head", like="extra-tear", shift=shift)
    for kind in BROWS_DOWN:
        yield Piece(f"brows-{kind}{DOWN}", None, "head", like=f"brows-{kind}", shift=(lean, drop - 4))
    for kind in MOUTHS_DOWN:
        yield Piece(f"mouth-{kind}{DOWN}", None, "head", like=f"mouth-{kind}", shift=(lean, drop * 0.7))

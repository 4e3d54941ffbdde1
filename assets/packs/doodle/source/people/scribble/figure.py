"""The scribble put together: a restless ball, and a small frightened one in its second view."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from people.faces import brow_parts, eye_parts, mouth_parts
from people.pen import PAPER, Pen
from people.puppet import Canvas, Part, Place
from people.scribble import body, face
from people.scribble.body import Limb

CANVAS = Canvas(400, 400, (200, 230))
SMALL = Place(0, 76)  # where the little ball sits, on the same floor


def parts(pen: Pen) -> tuple[Part, ...]:
    """Everything of the scribble in one drawing of the boil."""
    return (
        *_legs(pen),
        Part("body", pivot=(0, 128), parts=tuple(_upper(pen))),
    )


def _upper(pen: Pen) -> Iterator[Part]:
    yield from _arms(pen, "arm-left", body.LEFT, 20)
    yield from _arms(pen, "arm-right", body.RIGHT, 40)
    yield Part("head", pivot=(0, 90), parts=tuple(_ball(pen)))
    yield Part("head--small", pivot=(0, 50), parts=tuple(_little_ball(pen)), place=SMALL)


def _legs(pen: Pen) -> Iterator[Part]:
    for side, slot in enumerate(("leg-left", "leg-right")):
        for choice, pair in body.LEGS.items():
            ink = body.limb(pen, pair[side], 60 + 10 * side)
            yield Part(f"{slot}--{choice}".removesuffix("--"), ink, pair[side].bone[0])


def _arms(pen: Pen, slot: str, arms: Mapping[str, Limb], seed: int) -> Iterator[Part]:
    for choice, drawn in arms.items():
        place = SMALL if choice == "small" else Place()
        yield Part(f"{slot}--{choice}", body.limb(pen, drawn, seed), drawn.bone[0], place=place)


def _ball(pen: Pen) -> Iterator[Part]:
    yield Part("ball", body.hairs(pen, body.HAIRS) + body.tangle(pen, 104, 96), (0, 90))
    yield Part("ball--sag", body.hairs(pen, body.HAIRS_LIMP) + body.tangle(pen, 112, 84), (0, 90))
    yield from eye_parts(pen, face.EYES, seed=3)
    yield from brow_parts(pen, face.BROWS, face.BROW_WEIGHTS, seed=3, colour=PAPER)
    yield from mouth_parts(pen, face.MOUTH, face.MOUTH_FIT, seed=3, mouths=face.MOUTHS_HERE)


def _little_ball(pen: Pen) -> Iterator[Part]:
    yield Part("ball@small", body.hairs(pen, body.HAIRS_LIMP, 0.55) + body.tangle(pen, 56, 51, 9), (0, 50))
    yield from eye_parts(pen, face.EYES_SMALL, "@small", 5)
    yield from brow_parts(pen, face.BROWS_SMALL, face.BROW_WEIGHTS_SMALL, "@small", 5, PAPER)
    yield from mouth_parts(pen, face.MOUTH_SMALL, face.MOUTH_SMALL_FIT, "@small", 5, face.MOUTHS_HERE)

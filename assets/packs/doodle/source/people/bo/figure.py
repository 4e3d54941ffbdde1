"""Bo put together: the tree of his parts, in paint order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from people.bo import body, face, hat, head
from people.bo.limbs import LEFT, LEFT_LEGS, RIGHT, RIGHT_LEGS, SHOULDERS, SLEEVE, Leg
from people.faces import brow_parts, drop_parts, eye_parts, mouth_parts
from people.knots import Point
from people.limbs import Arm, arm
from people.pen import Pen
from people.phone import phone
from people.puppet import Canvas, Part, Place

CANVAS = Canvas(960, 1080, (480, 500))
HEAD = Place(4, -148, 0, 0.8)
HEAD_DOWN = Place(14, -138, 0, 0.8)
NECK: Point = (0, 120)  # in head units


def parts(pen: Pen) -> tuple[Part, ...]:
    """Everything of Bo in one drawing of the boil."""
    return (
        Part("hips", body.hips(pen), (0, body.HEM)),
        *_legs(pen, "leg-left", LEFT_LEGS, 1),
        *_legs(pen, "leg-right", RIGHT_LEGS, 6),
        Part("body", pivot=(0, body.HEM), parts=tuple(_upper(pen))),
    )


def _upper(pen: Pen) -> Iterator[Part]:
    yield Part("hood", body.hood(pen), (0, 0))
    yield Part("torso", body.torso(pen), (0, body.HEM))
    yield from _arms(pen, "arm-left", LEFT, SHOULDERS[0], 11)
    yield from _arms(pen, "arm-right", RIGHT, SHOULDERS[1], 12)
    yield Part("collar", body.collar(pen), (0, body.HEM))
    yield Part("head", pivot=NECK, parts=tuple(_head(pen)), place=HEAD)
    yield Part("head--down", pivot=NECK, parts=tuple(_head_down(pen)), place=HEAD_DOWN)
    yield Part("prop-phone", phone(pen), (0, 66), place=Place(20, 122, 3))


def _legs(pen: Pen, slot: str, legs: Mapping[str, Leg], seed: int) -> Iterator[Part]:
    for choice, (joints, side, tilt) in legs.items():
        yield Part(f"{slot}--{choice}".removesuffix("--"), body.leg(pen, joints, side, tilt, seed), joints[0])


def _arms(pen: Pen, slot: str, arms: Mapping[str, Arm], shoulder: Point, seed: int) -> Iterator[Part]:
    for choice, drawn in arms.items():
        pocket = body.pocket_edge(pen) if choice == "pocket" else ""
        yield Part(f"{slot}--{choice}", arm(pen, drawn, SLEEVE, seed) + pocket, shoulder)


def _head(pen: Pen) -> Iterator[Part]:
    yield Part("hair-back", head.hair_behind(pen), (0, -80))
    yield Part("face", head.face(pen))
    yield Part("cheeks", head.cheeks(pen))
    yield from eye_parts(pen, face.EYES)
    yield Part("nose", head.nose(pen))
    yield from mouth_parts(pen, face.MOUTH, face.MOUTH_FIT)
    yield Part("hair-front", head.fringe(pen), (0, -110))
    yield Part("pom", hat.pom(pen, -128, -328), (-110, -300))
    yield Part("hat", hat.beanie(pen), (0, -110))
    yield from brow_parts(pen, face.BROWS, face.BROW_WEIGHTS)
    yield from drop_parts(pen, (-100, -2), (-46, 84))


RAISED = Place(0, -16, 0)  # hat and fringe of the bowed head, so that brows have room below them


def _head_down(pen: Pen) -> Iterator[Part]:
    yield Part("hair-back@down", head.hair_behind_bowed(pen), (0, -60))
    yield Part("face@down", head.face_bowed(pen))
    yield Part("cheeks@down", head.cheeks_bowed(pen))
    yield from eye_parts(pen, face.EYES_DOWN, "@down")
    yield Part("nose@down", head.nose_bowed(pen))
    yield from mouth_parts(pen, face.MOUTH_DOWN, face.MOUTH_DOWN_FIT, "@down")
    yield Part("hair-front@down", head.fringe_bowed(pen), (0, -40), place=RAISED)
    yield Part("hat@down", hat.beanie_from_above(pen), (0, -40), place=RAISED)
    yield Part("pom@down", hat.pom(pen, -64, -318), (-64, -290), place=RAISED)
    yield from brow_parts(pen, face.BROWS_DOWN, face.BROW_WEIGHTS, "@down")
    yield from drop_parts(pen, (-118, 52), (-44, 124), "@down", 0.94)

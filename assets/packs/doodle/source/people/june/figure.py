"""June put together: the tree of her parts, in paint order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from people.faces import brow_parts, drop_parts, eye_parts, mouth_parts
from people.june import body, face, head
from people.june.limbs import LEFT, LEFT_LEGS, MICROPHONES, RIGHT, RIGHT_LEGS, SHOULDERS, SLEEVE, Leg
from people.knots import Point
from people.limbs import Arm, arm
from people.pen import Pen
from people.phone import phone
from people.puppet import Canvas, Part, Place, placed

CANVAS = Canvas(960, 1080, (480, 460))
HEAD = Place(4, -176, 0, 0.76)
HEAD_DOWN = Place(12, -164, 0, 0.76)
NECK: Point = (0, 150)  # in head units


def parts(pen: Pen) -> tuple[Part, ...]:
    """Everything of June in one drawing of the boil."""
    return (
        *_legs(pen, "leg-left", LEFT_LEGS, 1),
        *_legs(pen, "leg-right", RIGHT_LEGS, 6),
        Part("body", pivot=(0, body.WAIST), parts=tuple(_upper(pen))),
    )


def _upper(pen: Pen) -> Iterator[Part]:
    yield Part("hair-fall", body.fall(pen), (0, -60))
    yield Part("neck", body.neck(pen), (0, 10))
    yield Part("torso", body.torso(pen), (0, body.WAIST))
    yield from _arms(pen, "arm-left", LEFT, SHOULDERS[0], 11)
    yield from _arms(pen, "arm-right", RIGHT, SHOULDERS[1], 12)
    yield Part("head", pivot=NECK, parts=tuple(_head(pen)), place=HEAD)
    yield Part("head--down", pivot=NECK, parts=tuple(_head_down(pen)), place=HEAD_DOWN)
    yield Part("prop-phone", phone(pen), (0, 66), place=Place(20, 114, 3))


def _legs(pen: Pen, slot: str, legs: Mapping[str, Leg], seed: int) -> Iterator[Part]:
    for choice, (joints, side, tilt) in legs.items():
        ink = body.leg(pen, joints, side, tilt, patch=slot == "leg-right", seed=seed)
        yield Part(f"{slot}--{choice}".removesuffix("--"), ink, joints[0])


def _arms(pen: Pen, slot: str, arms: Mapping[str, Arm], shoulder: Point, seed: int) -> Iterator[Part]:
    for choice, drawn in arms.items():
        held = placed(Place(*MICROPHONES[choice]), body.microphone(pen)) if choice in MICROPHONES else ""
        yield Part(f"{slot}--{choice}", held + arm(pen, drawn, SLEEVE, seed), shoulder)


def _head(pen: Pen) -> Iterator[Part]:
    yield Part("hair-back", head.crown(pen), (0, -60))
    yield Part("face", head.face(pen))
    yield Part("cheeks", head.cheeks(pen))
    yield from eye_parts(pen, face.EYES)
    yield Part("nose", head.nose(pen))
    yield from mouth_parts(pen, face.MOUTH, face.MOUTH_FIT)
    yield Part("hair-front", head.hair(pen), (0, -110))
    yield Part("headphones", head.headphones(pen), (-150, 36))
    yield from brow_parts(pen, face.BROWS, face.BROW_WEIGHTS)
    yield from drop_parts(pen, (150, -20), (-48, 84), "", 0.9)


def _head_down(pen: Pen) -> Iterator[Part]:
    yield Part("hair-back@down", head.crown_bowed(pen), (0, -40))
    yield Part("face@down", head.face_bowed(pen))
    yield Part("cheeks@down", head.cheeks(pen, (-94, 124), (118, 118)))
    yield from eye_parts(pen, face.EYES_DOWN, "@down")
    yield Part("nose@down", head.nose(pen, 60, 126))
    yield from mouth_parts(pen, face.MOUTH_DOWN, face.MOUTH_DOWN_FIT, "@down")
    yield Part("hair-front@down", head.hair_bowed(pen), (0, -60))
    yield Part("headphones@down", head.headphones(pen, -158, 12), (-158, 12))
    yield from brow_parts(pen, face.BROWS_DOWN, face.BROW_WEIGHTS, "@down")
    yield from drop_parts(pen, (158, 30), (-48, 124), "@down", 0.85)

"""Bo put together: the tree of his parts, in paint order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from people.bo import body, face, hat, head
from people.bo.limbs import LEFT, LEFT_LEGS, RIGHT, RIGHT_LEGS, SHOULDERS, SLEEVE, Leg
from people.eyes import Gaze, lids, pupils, whites
from people.knots import Point
from people.limbs import Arm, arm
from people.mouths import VISEMES, Fit, mouth
from people.pen import Pen
from people.puppet import Canvas, Part, Place, placed

CANVAS = Canvas(960, 1080, (480, 500))
HEAD = Place(4, -148, 0, 0.8)
HEAD_DOWN = Place(14, -138, 0, 0.8)
NECK: Point = (0, 120)  # in head units
MOODS = ("rest", "smile", "grin", "wave", "frown", "firm", "smirk", "grit", "smug", "oh", "sob")


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
    yield Part("head", pivot=NECK, parts=tuple(_head(pen)), place=HEAD)
    yield Part("head--down", pivot=NECK, parts=tuple(_head_down(pen)), place=HEAD_DOWN)
    yield Part("prop-phone", body.phone(pen), (0, 66), place=Place(20, 122, 3))


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
    yield from _eyes(pen, face.EYES, "")
    yield Part("nose", head.nose(pen))
    yield from _mouths(pen, face.MOUTH, face.MOUTH_FIT, "")
    yield Part("hair-front", head.fringe(pen), (0, -110))
    yield Part("pom", hat.pom(pen, -128, -328), (-110, -300))
    yield Part("hat", hat.beanie(pen), (0, -110))
    for mood in face.BROWS:
        yield Part(f"brows-{mood}", face.brows(pen, mood), (30, -56))
    yield Part("extra-sweat", face.sweat(pen))
    yield Part("extra-tear", face.tear(pen))


def _head_down(pen: Pen) -> Iterator[Part]:
    yield Part("hair-back@down", head.hair_behind_bowed(pen), (0, -60))
    yield Part("face@down", head.face_bowed(pen))
    yield Part("cheeks@down", head.cheeks_bowed(pen))
    yield from _eyes(pen, face.EYES_DOWN, "@down")
    yield Part("nose@down", head.nose_bowed(pen))
    yield from _mouths(pen, face.MOUTH_DOWN, face.MOUTH_DOWN_FIT, "@down")
    yield Part("hair-front@down", head.fringe_bowed(pen), (0, -40))
    yield Part("hat@down", hat.beanie_from_above(pen), (0, -40))
    yield Part("pom@down", hat.pom(pen, -64, -318), (-64, -290))
    for mood in face.BROWS:
        yield Part(f"brows-{mood}@down", face.brows_bowed(pen, mood), (30, 24))
    yield Part("extra-sweat@down", face.sweat(pen, -118, 52, 1.2))
    yield Part("extra-tear@down", face.tear(pen, -44, 124))


def _eyes(pen: Pen, gaze: Gaze, view: str, seed: int = 1) -> Iterator[Part]:
    middle = ((gaze.near.x + gaze.far.x) / 2, gaze.near.y)
    for kind in gaze.kinds:
        yield Part(f"eyes-{kind}{view}", whites(pen, gaze, kind, seed), middle)
        if ink := pupils(gaze, kind):
            yield Part(f"pupils-{kind}{view}", ink, middle)
            yield Part(f"lids-{kind}{view}", lids(pen, gaze, kind, seed), middle)


def _mouths(pen: Pen, place: Point, fit: Fit, view: str, seed: int = 1) -> Iterator[Part]:
    for kind in (*MOODS, *VISEMES):
        yield Part(f"mouth-{kind}{view}", placed(Place(*place), mouth(pen, kind, fit, seed)), place)

"""Which part of each slot is shown: the pose's choices, the expression's face, the mouth that speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.drawing.acting.rig import Rig
from pipeline.packs.model import Character, Expression, Part, Pose

EYES, PUPILS, LIDS, BROWS, MOUTH, EXTRA, PROP = "eyes", "pupils", "lids", "brows", "mouth", "extra", "prop"
SHUT = "closed"


@dataclass(frozen=True, slots=True)
class Face:
    """What the head shows at one moment."""

    expression: Expression
    mouth: str = ""  # viseme; "" is the expression's own
    shut: bool = False  # a blink


def expression_of(character: Character, name: str) -> Expression:
    """The named expression, or the one the character has by default."""
    return character.expressions.get(name) or character.expressions[character.default_expression]


def shown_parts(rig: Rig, pose: Pose, choices: Mapping[str, str], face: Face) -> tuple[Part, ...]:
    """The parts to draw, in paint order: exactly one of each slot, and what the pose brings to the front last."""
    view = head_view(rig, pose)
    wanted = _faces(rig, face, view) | dict(choices)
    shown = [part for part in rig.inked if _is_shown(part, rig, pose, wanted, view, face)]
    return tuple(_in_order(shown, rig, pose.over))


def head_view(rig: Rig, pose: Pose) -> str:
    """The head the pose asks for, if it is drawn."""
    return pose.view if pose.view in rig.views else ""


def _is_shown(part: Part, rig: Rig, pose: Pose, wanted: Mapping[str, str], view: str, face: Face) -> bool:
    if part.view != (view if rig.of_head(part.slot) else ""):
        return False
    if part.slot == EXTRA:
        return part.choice in face.expression.extras
    if part.slot.partition("-")[0] == PROP:
        return prop_name(part) in pose.props
    there = rig.choices[part.slot, part.view]
    return part.choice == _choice(wanted.get(part.slot), there, strict=part.slot in (PUPILS, LIDS))


def prop_name(part: Part) -> str:
    """`phone` of `prop-phone`, however it is split."""
    return part.choice if part.slot == PROP else part.slot.removeprefix(f"{PROP}-")


def _choice(wanted: str | None, there: tuple[str, ...], *, strict: bool) -> str | None:
    """What is wanted if it is drawn; else the part without a name, else the first. Pupils and lids may be missing."""
    if wanted in there:
        return wanted
    if strict:
        return None
    return "" if "" in there else there[0]


def _faces(rig: Rig, face: Face, view: str) -> dict[str, str]:
    """The choices of the slots of the face."""
    expression = face.expression
    drawn = rig.choices.get((EYES, view), (expression.eyes,))
    eyes = expression.eyes if expression.eyes in drawn else drawn[0]
    if face.shut and SHUT in drawn and eyes in rig.choices.get((PUPILS, view), ()):
        eyes = SHUT
    spoken = face.mouth if face.mouth in rig.choices.get((MOUTH, view), ()) else ""
    return {EYES: eyes, PUPILS: eyes, LIDS: eyes, BROWS: expression.brows, MOUTH: spoken or expression.mouth}


def _in_order(parts: list[Part], rig: Rig, over: tuple[str, ...]) -> Iterator[Part]:
    """Paint order, with the slots of `over` (and all that moves with them) brought to the front in turn."""

    def height(part: Part) -> int:
        names = (part.slot, *rig.above[part.slot])
        return max((over.index(name) + 1 for name in names if name in over), default=0)

    yield from sorted(parts, key=height)

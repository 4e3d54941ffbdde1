"""A puppet's joints: which parts move with which, and the matrix of each part in a stance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.core.geometry import IDENTITY, Matrix, Point, rotation, scaling, translate
from pipeline.drawing.identity import per_object
from pipeline.packs.model import Character, Part

ROOT = ""
HEAD = "head"
BODY = "body"


@dataclass(frozen=True, slots=True, eq=False)
class Rig:
    """A character's parts made ready: those with ink in paint order, and the joints above them."""

    inked: tuple[Part, ...]
    parents: Mapping[str, str]  # slot -> the slot it moves with
    pivots: Mapping[tuple[str, str], Point]  # (slot, view) -> what turns about where
    choices: Mapping[tuple[str, str], tuple[str, ...]]  # (slot, view) -> what can be shown there, in paint order
    views: frozenset[str]  # views of the head that are drawn
    above: Mapping[str, tuple[str, ...]]  # slot -> the slots it moves with, the nearest first
    in_head: frozenset[str]  # slots drawn in the head: each of its views has its own

    def of_head(self, slot: str) -> bool:
        return slot == HEAD or slot in self.in_head

    def pivot(self, slot: str, view: str) -> Point:
        """What a slot turns about in a view of the head."""
        return self.pivots.get((slot, view)) or self.pivots.get((slot, ""), Point(0.0, 0.0))


@dataclass(frozen=True, slots=True)
class Joints:
    """How far the slots of a puppet are turned (degrees) and shifted (canvas units) from the drawing."""

    turn: Mapping[str, float]
    shift: Mapping[str, Point]


@per_object
def rig_of(character: Character) -> Rig:
    """The joints of a character."""
    nests = {part.parent for part in character.parts if part.parent}
    inked = tuple(part for part in character.parts if part.slot not in nests)
    choices: dict[tuple[str, str], tuple[str, ...]] = {}
    for part in inked:
        choices[part.slot, part.view] = (*choices.get((part.slot, part.view), ()), part.choice)
    drawn_in = {part.slot: part.parent for part in character.parts}
    parents = drawn_in | {slot: late.on for slot, late in character.follow.items() if late.on}
    return Rig(
        inked,
        parents,
        {(part.slot, part.view): part.pivot for part in reversed(character.parts)},
        choices,
        frozenset(part.view for part in inked),
        {slot: _above(slot, parents) for slot in parents},
        frozenset(slot for slot in drawn_in if HEAD in _above(slot, drawn_in)),
    )


def _above(slot: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    found: list[str] = []
    while (slot := parents.get(slot, ROOT)) not in (ROOT, *found):
        found.append(slot)
    return tuple(found)


class Bones:
    """The matrices of one stance, each joint worked out once. `head`: what the head is stretched by, about its neck."""

    def __init__(self, rig: Rig, joints: Joints, view: str, head: tuple[float, float] = (1.0, 1.0)) -> None:
        self._rig, self._joints, self._view, self._head = rig, joints, view, head
        self._nests: dict[str, Matrix] = {ROOT: IDENTITY}

    def matrix(self, part: Part) -> Matrix:
        """Where a part of the drawing goes on the canvas."""
        return self._moved(part.slot, part.pivot).then(self.nest(self._rig.parents.get(part.slot, part.parent)))

    def nest(self, slot: str) -> Matrix:
        """Where what moves with a slot goes."""
        if slot not in self._nests:
            pivot = self._rig.pivot(slot, self._view)
            grown = scaling(*self._head, pivot) if slot == HEAD and self._head != (1.0, 1.0) else IDENTITY
            moved = grown.then(self._moved(slot, pivot))
            self._nests[slot] = moved.then(self.nest(self._rig.parents.get(slot, ROOT)))
        return self._nests[slot]

    def _moved(self, slot: str, pivot: Point) -> Matrix:
        degrees, by = self._joints.turn.get(slot, 0.0), self._joints.shift.get(slot)
        turned = rotation(degrees, pivot) if degrees else IDENTITY
        return turned.then(translate(*by)) if by else turned

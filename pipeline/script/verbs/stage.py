"""Coming, going and standing: enter, exit, move, flip."""

from __future__ import annotations

from typing import Any

from pipeline.core.easing import EASINGS
from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, read_fields, schema_of
from pipeline.script.names import ROLE, expression, pose
from pipeline.script.places import PLACE
from pipeline.script.reading import Reading
from pipeline.script.story import Beat, Enter, Exit, Flip, Mark, Move
from pipeline.script.tree import MapNode, Node
from pipeline.script.values import choice, number
from pipeline.script.verbs.roles import for_roles
from pipeline.script.verbs.words import MOOD_NAME, POSE_NAME, Named
from pipeline.script.wrong import wrong

SIDES = ("left", "right", "above", "below", "pop", "fade")
EASE = choice(*EASINGS)
SIZE = number(0.1, 5)

ENTER_FIELDS: Fields = {
    "at": Field(PLACE, "where the role stands then"),
    "from": Field(choice(*SIDES), "where it comes from", name="origin"),
    "over": Field(DURATION, "how long it takes"),
    "pose": Field(POSE_NAME, "the pose it comes in"),
    "mood": Field(MOOD_NAME, "the expression it comes with"),
    "on": Field(ROLE, "a role whose head it rides on"),
}
EXIT_FIELDS: Fields = {
    "to": Field(choice(*SIDES), "where it goes"),
    "over": Field(DURATION, "how long it takes"),
}
MOVE_FIELDS: Fields = {
    "at": Field(PLACE, "where to", required=True),
    "over": Field(DURATION, "how long it takes"),
    "ease": Field(EASE, "how it starts and stops"),
    "size": Field(SIZE, "its size then; 1 is its own"),
}


def _is_options(node: Node) -> bool:
    """Whether a mapping is options of the verb rather than a place `{x, y}`."""
    return isinstance(node, MapNode) and not any(key.raw in ("x", "y") for key, _ in node.entries)


def _enter(role: str, mark: Mark, node: Node | None, reading: Reading) -> Beat:
    if node is None:
        return Enter(mark=mark, role=role)
    if not _is_options(node):
        return Enter(mark=mark, role=role, at=PLACE.read(node, reading))
    values = read_fields(node, ENTER_FIELDS, reading, "enter")
    if values.get("on") == role:
        raise wrong(mark, "E101", f'"{role}" can not ride on itself', "name another role of the cast")
    return Enter(mark=mark, role=role, **_acted(values, role, reading))


def _acted(values: dict[str, Any], role: str, reading: Reading) -> dict[str, Any]:
    """The values with the names of pose and mood as this role's character has them."""
    for key, check in (("pose", pose), ("mood", expression)):
        if isinstance(named := values.get(key), Named):
            values[key] = named.checked(check, role, reading)
    return values


def _exit(role: str, mark: Mark, node: Node | None, reading: Reading) -> Beat:
    if node is None:
        return Exit(mark=mark, role=role)
    if isinstance(node, MapNode):
        return Exit(mark=mark, role=role, **read_fields(node, EXIT_FIELDS, reading, "exit"))
    return Exit(mark=mark, role=role, to=choice(*SIDES).read(node, reading))


def _move(role: str, mark: Mark, node: Node | None, reading: Reading) -> Beat:
    if node is None:
        raise wrong(mark, "E107", f"where does {role} move?", f"like  move: {{{role}: center}}")
    if _is_options(node):
        return Move(mark=mark, role=role, **read_fields(node, MOVE_FIELDS, reading, "move"))
    return Move(mark=mark, role=role, at=PLACE.read(node, reading))


def _flip(role: str, mark: Mark, node: Node | None, reading: Reading) -> Beat:
    if node is not None:
        raise wrong(node.mark, "E101", "flip turns a role around and takes nothing more", f"like  flip: {role}")
    return Flip(mark=mark, role=role)


ENTER = for_roles("enter", "enter: {maya: left}", _enter, {"anyOf": [PLACE.schema, schema_of(ENTER_FIELDS)]}, bare=True)
EXIT = for_roles(
    "exit", "exit: {maya: right}", _exit, {"anyOf": [choice(*SIDES).schema, schema_of(EXIT_FIELDS)]}, bare=True
)
MOVE = for_roles("move", "move: {maya: center}", _move, {"anyOf": [PLACE.schema, schema_of(MOVE_FIELDS)]})
FLIP = for_roles("flip", "flip: maya", _flip, {"type": "null"}, bare=True)

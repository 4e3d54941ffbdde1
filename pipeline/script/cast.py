"""The cast: roles, and the pack's characters who play them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, entries_of, is_nothing, read_known, schema_of
from pipeline.script.names import CHARACTER, NARRATOR, THROUGH, VOICE, expression, pose
from pipeline.script.places import PLACE
from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.story import Role
from pipeline.script.tree import ListNode, MapNode, Node, Scalar
from pipeline.script.values import COLOR, FLAG, ID, NAME, number
from pipeline.script.verbs import RESERVED
from pipeline.script.verbs.words import MOOD_NAME, POSE_NAME, Named
from pipeline.script.wrong import shown, wrong

ROLE_FIELDS: Fields = {
    "character": Field(CHARACTER, "a character of the pack", required=True),
    "at": Field(PLACE, "where it stands by default"),
    "pose": Field(POSE_NAME, "its pose at first"),
    "expression": Field(MOOD_NAME, "its expression at first"),
    "flip": Field(FLAG, "whether it is mirrored"),
    "name": Field(NAME, "the name that is shown"),
    "voice": Field(VOICE, "a voice by name"),
    "pitch": Field(number(-24, 24), "semitones up or down"),
    "speed": Field(number(0.4, 2.5), "1 is the voice's own"),
    "emphasis": Field(number(0, 3), "how strongly it stresses *words*; 1 is usual"),
    "pause": Field(DURATION, "the breath after each of its lines"),
    "color": Field(COLOR, 'the marker behind its spoken words, like "#FFCB2E"'),
    "size": Field(number(0.1, 5), "1 is its own size"),
    "bubble": Field(FLAG, "speaks in a balloon rather than in the captions"),
    "through": Field(THROUGH, "what its voice is heard through: phone, radio, wall, hall"),
}
CAST_SCHEMA = {"type": "object", "additionalProperties": {"anyOf": [CHARACTER.schema, schema_of(ROLE_FIELDS)]}}


@dataclass(frozen=True, slots=True)
class Cast:
    """The roles that could be read, and the character of every role that is named (None: unknown)."""

    roles: tuple[Role, ...]
    characters: Mapping[str, str | None]


def read_cast(node: Node, reading: Reading) -> Cast:
    """The cast; each wrong role is noted, and counts as named."""
    roles: list[Role] = []
    characters: dict[str, str | None] = {}
    if isinstance(node, ListNode):
        hint = "like  cast: {maya: {character: girl, at: left}, leo: boy}"
        raise wrong(node.mark, "E101", "the cast is a mapping from roles to characters, this is a list", hint)
    for key, value in entries_of(node, "the cast"):
        found = attempt(Kind(lambda node, reading, key=key: _role(key, node, reading)), value, reading)  # type: ignore[misc]
        characters[key.raw] = found.character if found else None
        if found:
            roles.append(found)
    return Cast(tuple(roles), characters)


def _role(key: Scalar, value: Node, reading: Reading) -> Role | None:
    _check_name(key)
    if is_nothing(value):
        raise wrong(key.mark, "E107", f'who plays "{key.raw}"?', f"like  {key.raw}: {{character: girl, at: left}}")
    if not isinstance(value, MapNode):
        return Role(id=key.raw, mark=key.mark, character=CHARACTER.read(value, reading))
    values = read_known(value, ROLE_FIELDS, reading, f"the role {key.raw}")
    if "character" not in values:
        return None
    return Role(id=key.raw, mark=key.mark, **_acted(key.raw, values, reading))


def _check_name(key: Scalar) -> None:
    name = key.raw
    if name == NARRATOR:
        raise wrong(key.mark, "E112", "the narrator is there without being cast", "delete it from the cast")
    if name in RESERVED:
        raise wrong(key.mark, "E112", f'"{name}" is a verb and can not be a role', f'like "{name}-person", or a name')
    if not ID.fullmatch(name) or name.isdigit():
        hint = "letters, digits, - and _; the shown name is written as  name: …"
        raise wrong(key.mark, "E111", f'"{shown(name)}" can not be the name of a role', hint)


def _acted(role: str, values: dict[str, Any], reading: Reading) -> dict[str, Any]:
    """The values with pose and expression as the character has them."""
    alone = replace(reading, cast={role: values["character"]})
    for key, check in (("pose", pose), ("expression", expression)):
        if isinstance(named := values.get(key), Named):
            values[key] = named.checked(check, role, alone)
    return values

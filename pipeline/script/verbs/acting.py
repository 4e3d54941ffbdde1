"""Body, face and eyes: pose, mood, look."""

from __future__ import annotations

from pipeline.core.registry import closest
from pipeline.script.names import cast_words, expression, pose
from pipeline.script.places import PLACE
from pipeline.script.reading import Reading
from pipeline.script.story import Beat, Look, Mark, Mood, Pose
from pipeline.script.texts import word_of
from pipeline.script.tree import MapNode, Node
from pipeline.script.verbs.roles import for_roles
from pipeline.script.verbs.words import MOOD_NAME, POSE_NAME
from pipeline.script.wrong import shown, wrong

DIRECTIONS = ("camera", "left", "right", "up", "down", "away", "phone")


def _pose(role: str, mark: Mark, node: Node | None, reading: Reading) -> Beat:
    assert node is not None
    return Pose(mark=mark, role=role, pose=pose(word_of(node, reading), node.mark, role, reading))


def _mood(role: str, mark: Mark, node: Node | None, reading: Reading) -> Beat:
    assert node is not None
    name = expression(word_of(node, reading), node.mark, role, reading)
    return Mood(mark=mark, role=role, expression=name)


def _look(role: str, mark: Mark, node: Node | None, reading: Reading) -> Beat:
    assert node is not None
    if isinstance(node, MapNode):
        return Look(mark=mark, role=role, to=PLACE.read(node, reading))
    return Look(mark=mark, role=role, to=_target(node, reading))


def _target(node: Node, reading: Reading) -> str:
    word = word_of(node, reading)
    known = (*DIRECTIONS, *(reading.cast or ()))
    if word in known or reading.cast is None:
        return word
    near = closest(word, known)
    hint = f'did you mean "{near}"? ' if near else ""
    hint += f"possible: {', '.join(DIRECTIONS)}, a point {{x, y}}, or a role; {cast_words(reading)}"
    raise wrong(node.mark, "E201", f'nothing called "{shown(word)}" to look at', hint)


POSE = for_roles("pose", "pose: {maya: wave}", _pose, POSE_NAME.schema)
MOOD = for_roles("mood", "mood: {maya: worried}", _mood, MOOD_NAME.schema)
LOOK = for_roles("look", "look: {maya: leo}", _look, {"anyOf": [{"type": "string"}, PLACE.schema]})

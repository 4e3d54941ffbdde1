"""The camera: where it looks, and how it trembles."""

from __future__ import annotations

from pipeline.core.easing import EASINGS
from pipeline.core.registry import closest
from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, either, is_mapping, is_nothing, read_fields, record, schema_of
from pipeline.script.names import ROLE
from pipeline.script.places import PLACE
from pipeline.script.reading import Kind, Reading
from pipeline.script.story import At, Beat, Camera, Shake
from pipeline.script.texts import word_of
from pipeline.script.tree import Node
from pipeline.script.values import choice, number
from pipeline.script.wrong import shown, wrong

SHOTS = ("close", "two", "wide")
SHOT = choice(*SHOTS)
FOCUS: Kind[str | At] = either(is_mapping, PLACE, ROLE)  # type: ignore[arg-type]
SHIFT = number(-1, 1)
PAN_FIELDS: Fields = {
    "x": Field(SHIFT, "to the right, as a fraction of the frame"),
    "y": Field(SHIFT, "downwards, as a fraction of the frame"),
}


def _pan(node: Node, reading: Reading) -> tuple[float, float]:
    values = read_fields(node, PAN_FIELDS, reading, "a pan")
    return values.get("x", 0.0), values.get("y", 0.0)


CAMERA_FIELDS: Fields = {
    "focus": Field(FOCUS, "a role, or a point {x, y}"),
    "zoom": Field(number(0.5, 6), "1 shows the whole stage, 2 half of it"),
    "pan": Field(Kind(_pan, schema_of(PAN_FIELDS)), "a shift {x, y} in fractions of the frame"),
    "shot": Field(SHOT, "close (a face), two (everyone), wide (the stage)"),
    "over": Field(DURATION, "how long the move takes"),
    "ease": Field(choice(*EASINGS), "how it starts and stops"),
}
SHAKE_FIELDS: Fields = {
    "amount": Field(number(0, 10), "1 is a small tremble"),
    "over": Field(DURATION, "how long it trembles"),
}
MOVE = record("camera", CAMERA_FIELDS, Camera)


def _camera(node: Node, reading: Reading) -> Beat:
    if is_nothing(node):
        raise wrong(node.mark, "E107", "the camera is told nothing", "like  camera: {focus: maya, zoom: 1.3}")
    if is_mapping(node):
        return MOVE.read(node, reading)
    word = word_of(node, reading)
    if word not in SHOTS:
        near = closest(word, SHOTS)
        hint = f"possible: {', '.join(SHOTS)}, or  camera: {{focus: maya, zoom: 1.3}}"
        hint = f'did you mean "{near}"? {hint}' if near else hint
        if word in (reading.cast or ()):
            hint = f"like  camera: {{focus: {word}, zoom: 1.3}}"
        raise wrong(node.mark, "E109", f'"{shown(word)}" is not a shot', hint)
    return Camera(mark=node.mark, shot=word)


def _shake(node: Node, reading: Reading) -> Beat:
    if is_nothing(node):
        return Shake(mark=node.mark)
    if is_mapping(node):
        return Shake(mark=node.mark, **read_fields(node, SHAKE_FIELDS, reading, "shake"))
    return Shake(mark=node.mark, amount=number(0, 10).read(node, reading))


CAMERA: Kind[Beat] = Kind(_camera, {"anyOf": [SHOT.schema, MOVE.schema]})
SHAKE: Kind[Beat] = Kind(_shake, {"anyOf": [{"type": ["number", "null"]}, schema_of(SHAKE_FIELDS)]})

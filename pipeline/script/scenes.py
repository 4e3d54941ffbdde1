"""Scenes: a place, what happens there, and how one leaves it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.script.beats import BEATS
from pipeline.script.durations import DURATION
from pipeline.script.fields import (
    Field,
    Fields,
    is_nothing,
    is_scalar,
    items_of,
    list_of,
    read_fields,
    read_known,
    record,
    schema_of,
)
from pipeline.script.identity import ID, with_ids
from pipeline.script.names import BACKGROUND, TRANSITION
from pipeline.script.places import PLACE
from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.story import Background, Scene, SceneTransition
from pipeline.script.tree import MapNode, Node, Scalar
from pipeline.script.values import COLOR, FOOTAGE, choice
from pipeline.script.verbs.cards import CARD_VALUE
from pipeline.script.verbs.decor import PROP
from pipeline.script.verbs.effects import EFFECT_VALUE
from pipeline.script.verbs.sounds import MUSIC_VALUE
from pipeline.script.wrong import wrong

MOST_SCENES = 100
BACKGROUND_FIELDS: Fields = {
    "name": Field(BACKGROUND, "a background of the pack"),
    "footage": Field(FOOTAGE, "a film beside the story"),
    "color": Field(COLOR, 'a plain colour, like "#FFCB2E"'),
}
TRANSITION_FIELDS: Fields = {
    "type": Field(TRANSITION, "how one scene becomes the next", name="name", required=True),
    "over": Field(DURATION, "how long it takes"),
    "at": Field(PLACE, "where it opens: of bloom, heart-wipe, iris and soap-bubble"),
    "lead": Field(DURATION, "how long the next scene's first line is heard before the cut"),
    "trail": Field(DURATION, "how long this scene's last words are heard after the cut"),
}


def _background(node: Node, reading: Reading) -> Background:
    if is_scalar(node) and not is_nothing(node):
        return Background(mark=node.mark, name=BACKGROUND.read(node, reading))
    values = read_fields(node, BACKGROUND_FIELDS, reading, "a background")
    given = [key.raw for key, _ in getattr(node, "entries", ())]
    if len(given) != 1:
        hint = f"one of: {', '.join(BACKGROUND_FIELDS)}"
        raise wrong(node.mark, "E108", "a background is a name, footage or a colour, and only one of them", hint)
    return Background(mark=node.mark, **values)


LONG_TRANSITION = record("a transition", TRANSITION_FIELDS, SceneTransition)


def _transition(node: Node, reading: Reading) -> SceneTransition:
    if is_scalar(node) and not is_nothing(node):
        return SceneTransition(mark=node.mark, name=TRANSITION.read(node, reading))
    return LONG_TRANSITION.read(node, reading)


SCENE_FIELDS: Fields = {
    "id": Field(ID, "a name for the scene, as in --scene"),
    "background": Field(
        Kind(_background, {"anyOf": [BACKGROUND.schema, schema_of(BACKGROUND_FIELDS)]}), "what is behind everyone"
    ),
    "music": Field(MUSIC_VALUE, "music from here on"),
    "card": Field(CARD_VALUE, "a full-screen text instead of a stage"),
    "props": Field(list_of(PROP, "props", most=50), "set dressing for the whole scene"),
    "effect": Field(EFFECT_VALUE, "an effect on the whole scene"),
    "captions": Field(choice("above", "below"), "where its words stand: above the heads, or where the pack has them"),
    "beats": Field(BEATS, "the steps, in order"),
    "transition": Field(
        Kind(_transition, {"anyOf": [TRANSITION.schema, LONG_TRANSITION.schema]}), "how one leaves this scene"
    ),
}


def read_scenes(node: Node, reading: Reading) -> tuple[Scene, ...]:
    """The scenes that could be read, every step with an id."""
    items = items_of(node, "scenes")
    if not items:
        raise wrong(node.mark, "E107", "a story without scenes", "a scene has a card, or beats that take place")
    if len(items) > MOST_SCENES:
        raise wrong(items[MOST_SCENES].mark, "E302", f"{len(items)} scenes; at most {MOST_SCENES} are possible")
    found = [attempt(_numbered(number), item, reading) for number, item in enumerate(items, 1)]
    taken = set(reading.ids)
    return tuple(with_ids(scene, taken) for scene in found if scene)


def _numbered(number: int) -> Kind[Scene]:
    return Kind(lambda node, reading: _scene(number, node, reading))


def _scene(number: int, node: Node, reading: Reading) -> Scene:
    if isinstance(node, Scalar) and node.raw in ("outro", "post", "vars", "cast"):
        raise wrong(
            node.mark,
            "E101",
            f"{node.raw} is no scene",
            f"it belongs to the story, in its first column:  {node.raw}: …",
        )
    values: dict[str, Any] = read_known(node, SCENE_FIELDS, reading, "a scene")
    if not _shows_something(node):
        raise wrong(node.mark, "E107", "a scene without beats and without a card", "it would last no time at all")
    slot = node.slot if isinstance(node, MapNode) else ""
    return Scene(**{"id": slot or f"scene-{number}", "mark": node.mark, "background": None, "beats": (), **values})


def _shows_something(node: Node) -> bool:
    """Whether there are beats or a card, right or wrong."""
    given = {key.raw: value for key, value in node.entries} if isinstance(node, MapNode) else {}
    beats = given.get("beats")
    return "card" in given or (beats is not None and getattr(beats, "items", True) != ()) or _misspelt(given)


def _misspelt(given: Mapping[str, Node]) -> bool:
    """Whether an unknown key, which is told already, may have been the beats."""
    return any(key not in SCENE_FIELDS and not isinstance(value, Scalar) for key, value in given.items())


SCENES: Kind[tuple[Scene, ...]] = Kind(read_scenes, {"type": "array", "items": schema_of(SCENE_FIELDS)})

"""What the verbs of app screens have in common: where a screen is held, what its windows show, how it is put away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from pipeline.script.fields import Field, Fields, is_scalar, read_fields, schema_of
from pipeline.script.names import ROLE, STICKER, expression, pose
from pipeline.script.places import PLACE
from pipeline.script.reading import Kind, Reading
from pipeline.script.screens import OnScreen, Seen
from pipeline.script.story import Beat
from pipeline.script.texts import word_of
from pipeline.script.tree import MapNode, Node
from pipeline.script.values import NAME, choice, number
from pipeline.script.verbs.words import MOOD_NAME, POSE_NAME, Named
from pipeline.script.wrong import Wrong, shown, wrong

S = TypeVar("S", bound=OnScreen)

TAPS = ("block", "report", "mute", "filter", "restrict", "delete", "like")
CLOSE = "close"
HELD_FIELDS: Fields = {
    "app": Field(NAME, "the made-up app's name"),
    "owner": Field(ROLE, "the role whose screen it is"),
    "at": Field(PLACE, "where its middle is; else where it covers no face", name="place"),
    "size": Field(number(0.2, 3), "1 is its own size"),
    "tilt": Field(number(-90, 90), "degrees, clockwise"),
}
SEEN_FIELDS: Fields = {
    "who": Field(ROLE, "a role that performs in it"),
    "picture": Field(STICKER, "a sticker or prop of the pack, instead of a role"),
    "pose": Field(POSE_NAME, "the role's pose"),
    "mood": Field(MOOD_NAME, "the role's expression"),
    "shot": Field(choice("close", "wide"), "close (head and shoulders) or wide (the whole figure)"),
}


def seen(values: dict[str, Any], node: Node, what: str, reading: Reading, *, photo: bool = False) -> Seen:
    """The window out of its values, which are taken from them; exactly one of a role and a picture is shown."""
    kinds = ("who", "picture", "photo") if photo else ("who", "picture")
    taken = {key: values.pop(key) for key in (*SEEN_FIELDS, "photo") if key in values}
    written = [key for key in kinds if isinstance(node, MapNode) and node.get(key)]
    if len(written) != 1:
        said = "this has both" if written else "this has neither"
        more = ", or a photo" if photo else ""
        hint = "like  who: june  or  picture: star"
        raise wrong(node.mark, "E118", f"{what} shows a role (who) or a picture{more}; {said}", hint)
    if written[0] not in taken:
        raise Wrong  # it has been told
    for key, check in (("pose", pose), ("mood", expression)):
        if isinstance(named := taken.get(key), Named):
            if "who" not in taken:
                raise wrong(named.mark, "E118", f"a picture has no {key}", "show a role instead:  who: june")
            taken[key] = named.checked(check, taken["who"], reading)
    return Seen(node.mark, **taken)


def screen_verb(name: str, fields: Fields, build: Callable[..., S], example: str) -> Kind[Beat]:
    """A verb that takes a mapping, or `close`."""

    def read(node: Node, reading: Reading) -> Beat:
        if is_scalar(node):
            return _closed(word_of(node, reading), node)
        values = read_fields(node, fields, reading, f"a {name}")
        return build(mark=node.mark, **values)

    def _closed(word: str, node: Node) -> Beat:
        if word == CLOSE:
            return build(mark=node.mark, close=True)
        hint = f"like  {example}, or  {name}: close"
        raise wrong(node.mark, "E101", f'a {name} is a mapping, or "close"; this is "{shown(word)}"', hint)

    return Kind(read, {"anyOf": [{"const": CLOSE}, schema_of(fields)]})

"""Sounds and music."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, entries_of, is_nothing, is_scalar, read_fields, schema_of
from pipeline.script.names import MUSIC_MOOD, ROLE, SOUND, THROUGH, TRACK
from pipeline.script.reading import Kind, Reading
from pipeline.script.story import Beat, Music, Sfx
from pipeline.script.tree import Node, Scalar
from pipeline.script.values import FLAG, choice, number
from pipeline.script.wrong import Wrong, wrong

STOP = ("", "stop", "none", "off")
VOLUME = number(0, 2)
ON = choice("now", "beat", "bar")


def _track(node: Node, reading: Reading) -> str:
    return "" if isinstance(node, Scalar) and node.raw in STOP else TRACK.read(node, reading)


STOPPABLE: Kind[str] = Kind(_track, {"anyOf": [TRACK.schema, {"enum": list(STOP)}]})
SFX_FIELDS: Fields = {
    "name": Field(SOUND, "a sound of the pack"),
    "volume": Field(VOLUME, "1 is its own loudness"),
    "on": Field(ON, "now, or the next beat or bar of the music"),
    "from": Field(ROLE, "the role it is heard from", name="side"),
    "through": Field(THROUGH, "what it is heard through: phone, radio, wall, hall"),
    "over": Field(DURATION, "how long it goes on; repeated, or cut"),
    "loop": Field(FLAG, "goes on until it is stopped, or the scene ends"),
    "fade": Field(DURATION, "how long it takes to come and to go"),
    "stop": Field(SOUND, "a sound that goes on, and now ends"),
}
MUSIC_FIELDS: Fields = {
    "track": Field(STOPPABLE, 'a piece of music of the pack; "" stops it'),
    "mood": Field(MUSIC_MOOD, "the same piece in another mood, from its next bar on"),
    "volume": Field(VOLUME, "1 is its own loudness; it dips under voices by itself"),
    "fade": Field(DURATION, "how long a change takes"),
    "on": Field(ON, "now, or the next beat or bar of the music that plays"),
    "stinger": Field(TRACK, "a phrase that is played once, over the music"),
    "hush": Field(DURATION, "the music holds its breath for so long, and is back on the next beat"),
}


def _sfx(node: Node, reading: Reading) -> Beat:
    if is_scalar(node) and not is_nothing(node):
        return Sfx(mark=node.mark, name=SOUND.read(node, reading))
    values = read_fields(node, SFX_FIELDS, reading, "a sound")
    if not _any(node, values, SFX_FIELDS, "name", "stop"):
        raise wrong(node.mark, "E105", '"name" is missing in a sound', "like  sfx: {name: pop, volume: 0.5}")
    return Sfx(mark=node.mark, **{"name": "", **values})


def _music(node: Node, reading: Reading) -> Music:
    if is_scalar(node) and not is_nothing(node):
        return Music(mark=node.mark, track=STOPPABLE.read(node, reading))
    values = read_fields(node, MUSIC_FIELDS, reading, "music")
    if not _any(node, values, MUSIC_FIELDS, "track", "mood", "volume", "stinger", "hush"):
        hint = "a piece of music of the pack, or a mood, a volume, a stinger, a hush"
        raise wrong(node.mark, "E105", '"track" is missing in music', hint)
    return Music(mark=node.mark, **values)


def _any(node: Node, values: Mapping[str, Any], fields: Fields, *needed: str) -> bool:
    """Whether one of the needed keys is there. Raises Wrong where the mistake has been told already."""
    if values.keys() & set(needed):
        return True
    given = {key.raw for key, _ in entries_of(node, "")}
    if given & set(needed) or given - fields.keys():
        raise Wrong
    return False


SFX: Kind[Beat] = Kind(_sfx, {"anyOf": [SOUND.schema, schema_of(SFX_FIELDS)]})
MUSIC_VALUE: Kind[Music] = Kind(_music, {"anyOf": [STOPPABLE.schema, schema_of(MUSIC_FIELDS)]})
MUSIC: Kind[Beat] = Kind(_music, MUSIC_VALUE.schema)

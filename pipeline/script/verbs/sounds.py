"""Sounds and music."""

from __future__ import annotations

from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, is_nothing, is_scalar, read_fields, schema_of
from pipeline.script.names import SOUND, TRACK
from pipeline.script.reading import Kind, Reading
from pipeline.script.story import Beat, Music, Sfx
from pipeline.script.tree import Node, Scalar
from pipeline.script.values import number

STOP = ("", "stop", "none", "off")
VOLUME = number(0, 2)


def _track(node: Node, reading: Reading) -> str:
    return "" if isinstance(node, Scalar) and node.raw in STOP else TRACK.read(node, reading)


STOPPABLE: Kind[str] = Kind(_track, {"type": "string"})
SFX_FIELDS: Fields = {
    "name": Field(SOUND, "a sound of the pack", required=True),
    "volume": Field(VOLUME, "1 is its own loudness"),
}
MUSIC_FIELDS: Fields = {
    "track": Field(STOPPABLE, 'a piece of music of the pack; "" stops it', required=True),
    "volume": Field(VOLUME, "1 is its own loudness; it dips under voices by itself"),
    "fade": Field(DURATION, "how long it takes to come in"),
}


def _sfx(node: Node, reading: Reading) -> Beat:
    if is_scalar(node) and not is_nothing(node):
        return Sfx(mark=node.mark, name=SOUND.read(node, reading))
    return Sfx(mark=node.mark, **read_fields(node, SFX_FIELDS, reading, "a sound"))


def _music(node: Node, reading: Reading) -> Music:
    if is_scalar(node) and not is_nothing(node):
        return Music(mark=node.mark, track=STOPPABLE.read(node, reading))
    return Music(mark=node.mark, **read_fields(node, MUSIC_FIELDS, reading, "music"))


SFX: Kind[Beat] = Kind(_sfx, {"anyOf": [SOUND.schema, schema_of(SFX_FIELDS)]})
MUSIC_VALUE: Kind[Music] = Kind(_music, {"anyOf": [TRACK.schema, schema_of(MUSIC_FIELDS)]})
MUSIC: Kind[Beat] = Kind(_music, MUSIC_VALUE.schema)

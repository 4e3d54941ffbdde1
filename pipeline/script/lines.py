"""Spoken lines: `maya (worried): "text"` and their long form."""

from __future__ import annotations

from typing import Any

from pipeline.script.durations import DURATION, SECONDS
from pipeline.script.fields import Field, Fields, is_nothing, read_fields, schema_of
from pipeline.script.identity import ID
from pipeline.script.linekey import LineKey, parse_line_key
from pipeline.script.names import NARRATOR, THROUGH, VOICE, check_role, expression
from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.story import Beat, Mark, Say
from pipeline.script.texts import word_of
from pipeline.script.tree import MapNode, Node, Scalar
from pipeline.script.values import FLAG, TAKE, TEXT, choice, number
from pipeline.script.wrong import Wrong, shown, wrong


def _take_or_voice(node: Node, reading: Reading) -> str:
    """A file has an ending; a voice is one word."""
    word = word_of(node, reading)
    return TAKE.read(node, reading) if "." in word or "/" in word or "\\" in word else VOICE.read(node, reading)


TAKE_OR_VOICE: Kind[str] = Kind(_take_or_voice, {"type": "string"})
SAY_FIELDS: Fields = {
    "say": Field(TEXT, "what is said", required=True),
    "voice": Field(TAKE_OR_VOICE, "a recorded take, from the folder of the story on; or a voice by name"),
    "pitch": Field(number(-24, 24), "semitones on top of the role's own"),
    "speed": Field(number(0.4, 2.5), "a factor on top of the role's own"),
    "emphasis": Field(number(0, 3), "how strongly *words* are stressed; 1 is usual"),
    "id": Field(ID, "a name for takes and translations"),
    "caption": Field(TEXT, "what is shown, if it should read differently"),
    "duration": Field(DURATION, "how long the line takes; else as long as its take"),
    "role": Field(choice("hostile"), "hostile: words that are shown so that nobody admires them"),
    "bubble": Field(FLAG, "said in a balloon rather than in the captions"),
    "through": Field(THROUGH, "what the voice is heard through: phone, radio, wall, hall"),
    "pause": Field(DURATION, "the breath after the line"),
    "at_time": Field(SECONDS, "the second of the film at which it starts"),
}
SAY_SCHEMA = {"anyOf": [TEXT.schema, schema_of(SAY_FIELDS)]}


def line_key(key: Scalar) -> LineKey:
    """Who speaks and how; raises Wrong when the parentheses are not right."""
    if found := parse_line_key(key.raw):
        return found
    hint = 'like  maya: "Hi",  maya (worried): "Hi",  maya (@worried): "Hi"'
    raise wrong(key.mark, "E114", f'"{shown(key.raw)}" is not a speaker', hint)


def read_line(key: Scalar, value: Node, reading: Reading) -> Beat:
    """The spoken line of a beat."""
    speaker = line_key(key)
    mood = _mood(speaker, key, reading)
    try:
        if speaker.role != NARRATOR:
            check_role(speaker.role, key.mark._replace(length=len(speaker.role)), reading)
    except Wrong as error:
        reading.note(error)
    said = _said(speaker, key, value, reading)
    hostile = said.pop("role", "") == "hostile"
    text = said.pop("say")
    if said.get("voice") and "." not in said["voice"]:
        said["spoken_by"] = said.pop("voice")
    return Say(mark=key.mark, role=speaker.role, mood=mood, mood_once=speaker.once, text=text, hostile=hostile, **said)


def _said(speaker: LineKey, key: Scalar, value: Node, reading: Reading) -> dict[str, Any]:
    if is_nothing(value):
        hint = f'like  {shown(key.raw)}: "Hi"; to let time pass:  - wait: 0.5'
        raise wrong(key.mark, "E107", f"{shown(speaker.role)} says nothing", hint)
    if isinstance(value, MapNode):
        return read_fields(value, SAY_FIELDS, reading, "a line")
    return {"say": TEXT.read(value, reading)}


def _mood(speaker: LineKey, key: Scalar, reading: Reading) -> str:
    if not speaker.mood:
        return ""
    mark = _inside(key, speaker)
    if speaker.role == NARRATOR:
        hint = "the narrator has no face; delete the parentheses"
        reading.report(mark, "E216", "the narrator has no body", hint)
        return ""

    def read(node: Node, reading: Reading) -> str:
        return expression(speaker.mood, mark, speaker.role, reading)

    return attempt(Kind(read), key, reading) or ""


def _inside(key: Scalar, speaker: LineKey) -> Mark:
    """Where the mood stands inside the key."""
    column = key.mark.column + speaker.offset + (1 if key.quoted else 0)
    return key.mark._replace(column=column, length=len(speaker.mood))


def likely_speaker(key: Scalar, value: Node, reading: Reading) -> str:
    """A hint for someone who wrote `dialog: "Hi"`: how a line is written."""
    who = next(iter(reading.cast or ()), "maya")
    said = shown(value.raw) if isinstance(value, Scalar) and not is_nothing(value) else "Hi"
    return f'write the speaker as the key:  - {who}: "{said}"'

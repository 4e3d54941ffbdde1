"""A phone that rings, is locked, or shows settings."""

from __future__ import annotations

from typing import Any

from pipeline.script.durations import DURATION
from pipeline.script.fields import Field, Fields, is_scalar, list_of, read_fields, schema_of
from pipeline.script.identity import ID
from pipeline.script.reading import Kind, Reading
from pipeline.script.screens import Page, Phone, Row
from pipeline.script.story import Beat
from pipeline.script.texts import text_of
from pipeline.script.tree import Node
from pipeline.script.values import FLAG, NAME, TEXT, choice
from pipeline.script.verbs.screens import HELD_FIELDS, SEEN_FIELDS, screen_verb, seen
from pipeline.script.wrong import wrong

PAGES = ("call", "lock", "settings")
CALL_FIELDS: Fields = {
    "from": Field(NAME, "who calls, as it is shown", name="title", required=True),
    **SEEN_FIELDS,
    "id": Field(ID, "a name for translations"),
}
ROW_FIELDS: Fields = {
    "text": Field(TEXT, "what the row says", required=True),
    "on": Field(FLAG, "whether it is switched on at first"),
    "role": Field(choice("hostile", "kind"), "how a message on the lock screen is meant", name="tone"),
    "id": Field(ID, "a name for translations"),
}


def _row(node: Node, reading: Reading) -> Row:
    if is_scalar(node):
        return Row(text_of(node, reading))
    return Row(**read_fields(node, ROW_FIELDS, reading, "a row"))


ROWS = list_of(Kind(_row, {"anyOf": [TEXT.schema, schema_of(ROW_FIELDS)]}), "rows", most=8)
LOCK_FIELDS: Fields = {
    "time": Field(TEXT, 'what its clock says, like "22:41"', name="title", required=True),
    "date": Field(TEXT, "the day below", name="text"),
    "messages": Field(ROWS, "what has come in, the newest last", name="rows"),
    "id": Field(ID, "a name for translations"),
}
SETTINGS_FIELDS: Fields = {
    "title": Field(TEXT, "what they are about"),
    "rows": Field(ROWS, "its switches", required=True),
    "id": Field(ID, "a name for translations"),
}


def _call(node: Node, reading: Reading) -> Page:
    if is_scalar(node):
        return Page("call", title=NAME.read(node, reading))
    values: dict[str, Any] = read_fields(node, CALL_FIELDS, reading, "a call")
    shows = any(key in values for key in ("who", "picture"))
    return Page("call", seen(values, node, "a call", reading) if shows else None, **values)


def _page(kind: str, fields: Fields) -> Kind[Page]:
    return Kind(lambda node, reading: Page(kind, **read_fields(node, fields, reading, what(kind))), schema_of(fields))


def what(kind: str) -> str:
    return {"lock": "a lock screen", "settings": "the settings"}[kind]


def _switches(node: Node, reading: Reading) -> tuple[str, ...]:
    return (text_of(node, reading),) if is_scalar(node) else SWITCHES.read(node, reading)


SWITCHES = list_of(TEXT, "switches", least=1, most=8)
PHONE_FIELDS: Fields = {
    **HELD_FIELDS,
    "call": Field(Kind(_call, {"anyOf": [NAME.schema, schema_of(CALL_FIELDS)]}), "somebody calls"),
    "lock": Field(_page("lock", LOCK_FIELDS), "its lock screen"),
    "settings": Field(_page("settings", SETTINGS_FIELDS), "rows with switches"),
    "tap": Field(choice("answer", "decline"), "what is done with the call"),
    "switch": Field(Kind(_switches, {"anyOf": [TEXT.schema, SWITCHES.schema]}), "the rows that a finger switches over"),
    "pause": Field(DURATION, "how long to wait after it"),
}


def _phone(*, mark: Any, **values: Any) -> Phone:
    given = [key for key in PAGES if key in values]
    if len(given) > 1:
        raise wrong(mark, "E120", f"a phone shows one thing; this has {' and '.join(given)}", "write two steps")
    page = values.pop(given[0]) if given else None
    return Phone(mark=mark, page=page, **values)


PHONE: Kind[Beat] = screen_verb("phone", PHONE_FIELDS, _phone, "phone: {call: Kai}")

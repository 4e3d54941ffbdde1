"""The variables of a story: each has a type, a value to begin with, and may be given another from outside."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, NamedTuple

from pipeline.core.registry import guess
from pipeline.script.data import data_of, shown
from pipeline.script.fields import entries_of, is_nothing
from pipeline.script.guesses import unknown_key
from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.scalars import plain_value
from pipeline.script.story import Data, Mark
from pipeline.script.texts import text_of
from pipeline.script.tree import ListNode, MapNode, Node, Scalar
from pipeline.script.wrong import Wrong, wrong
from pipeline.script.wrong import shown as quoted

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}")
LONG_FORM = ("type", "default", "one_of", "about")
TYPES = ("text", "number", "flag", "list", "mapping")
SAID: Mapping[str, str] = MappingProxyType(
    {
        "text": "a text",
        "number": "a number",
        "flag": "true or false",
        "list": "a list",
        "mapping": "a mapping",
    }
)
EMPTY: Mapping[str, Data] = MappingProxyType({"text": "?", "number": 0, "flag": False, "list": (), "mapping": {}})
FLAGS: Mapping[str, bool] = MappingProxyType(
    {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}
)


class Given(NamedTuple):
    """A value from outside the story, and where it stands. `free`: the story need not know its name."""

    value: Data
    mark: Mark
    free: bool = False


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable. Without a value it has to be given one."""

    name: str
    mark: Mark
    type: str
    value: Data = None
    one_of: tuple[Data, ...] = ()
    missing: bool = False


def type_of(value: Data) -> str:
    """The type that a value says without being asked."""
    if isinstance(value, bool):
        return "flag"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, tuple):
        return "list"
    return "mapping" if isinstance(value, dict) else "text"


def read_variables(node: Node | None, reading: Reading) -> Mapping[str, Variable]:
    """The variables that `vars` says; what is wrong with it is noted."""
    found: dict[str, Variable] = {}
    if node is None or is_nothing(node):
        return found
    try:
        entries = entries_of(node, "vars")
    except Wrong as error:
        reading.note(error)
        return found
    for key, value in entries:
        if not NAME.fullmatch(key.raw):
            hint = "letters, digits and _, a letter first"
            reading.report(key.mark, "E111", f'"{quoted(key.raw)}" can not be the name of a variable', hint)
            continue
        names = {name: variable.value for name, variable in found.items()}
        kind = Kind(lambda node, reading, key=key: _variable(key, node, reading))  # type: ignore[misc]
        variable: Variable | None = attempt(kind, value, replace(reading, names=names))
        found[key.raw] = variable or Variable(key.raw, key.mark, "text", "?")
    return found


def _variable(key: Scalar, node: Node, reading: Reading) -> Variable:
    if is_nothing(node):
        return Variable(key.raw, key.mark, "text", missing=True)
    if not isinstance(node, MapNode) or not _is_long(node):
        value = _filled(node, reading)
        return Variable(key.raw, key.mark, type_of(value), value)
    return _long(key, node, reading)


def _is_long(node: MapNode) -> bool:
    """Whether a mapping declares a variable rather than being its value."""
    keys = {key.raw for key, _ in node.entries}
    return keys <= {*LONG_FORM} and bool(keys & {"type", "default", "one_of"})


def _long(key: Scalar, node: MapNode, reading: Reading) -> Variable:
    given = {each.raw: value for each, value in node.entries}
    choices = _choices(given.get("one_of"))
    default = given.get("default")
    value = None if default is None else _filled(default, reading)
    guessed = value if default is not None else choices[0] if choices else ""
    type = _type(given["type"]) if "type" in given else type_of(guessed)
    variable = Variable(key.raw, key.mark, type, None, choices, missing=default is None)
    return variable if default is None else replace(variable, value=converted(variable, Given(value, default.mark)))


def _choices(node: Node | None) -> tuple[Data, ...]:
    if node is None:
        return ()
    if not isinstance(node, ListNode) or not node.items:
        raise wrong(node.mark, "E102", "one_of is a list of values", "like  one_of: [calm, loud]")
    return tuple(data_of(item) for item in node.items)


def _type(node: Node) -> str:
    word = node.raw if isinstance(node, Scalar) else ""
    if word not in TYPES:
        raise wrong(node.mark, "E109", f'"{quoted(word)}" is not a type of variables', guess(word, TYPES))
    return word


def _filled(node: Node, reading: Reading) -> Data:
    """The data of a value; a text may use the variables before it."""
    if isinstance(node, Scalar) and isinstance(node.value, str):
        return str(text_of(node, reading)) if node.raw else ""
    return data_of(node)


def values_of(
    variables: Mapping[str, Variable], given: Mapping[str, Given], reading: Reading, what: str
) -> dict[str, Data]:
    """What each variable is worth: as given from outside, else its own value. What can not be is noted.

    Where none is declared, any may be given.
    """
    values: dict[str, Data] = {}
    strangers = variables and [name for name, each in given.items() if name not in variables and not each.free]
    for name, each in given.items():
        if name in (strangers or ()):
            message = f'{what} has no variable "{quoted(name)}"'
            reading.report(each.mark, "E703", message, guess(name, variables))
        elif name not in variables:
            values[name] = each.value
    for name, variable in variables.items():
        if strangers and variable.missing and name not in given:  # most likely meant by the other name
            values[name] = EMPTY[variable.type]
            continue
        found = attempt(_worth(variable, given.get(name)), Scalar(variable.mark, name, name), reading)
        own = EMPTY[variable.type] if variable.missing else variable.value
        values[name] = own if found is None else found  # a wrong one is told already
    return values


def _worth(variable: Variable, given: Given | None) -> Kind[Any]:
    def read(_node: Node, _reading: Reading) -> Data:
        if given is not None:
            return converted(variable, given)
        if variable.missing:
            name = variable.name
            hint = f"give it one:  --var {name}=…, or a value to begin with:  {name}: …"
            raise wrong(variable.mark, "E702", f'the variable "{name}" has no value', hint)
        return variable.value

    return Kind(read)


def converted(variable: Variable, given: Given) -> Data:
    """The value as the variable's type; raises Wrong where it can not be."""
    value = CONVERT[variable.type](given.value)
    if value is None:
        said = f'"{quoted(shown(given.value))}"' if not isinstance(given.value, tuple | dict) else "this"
        message = f'the variable "{variable.name}" is {SAID[variable.type]}, {said} is not'
        raise wrong(given.mark, "E701", message, _like(variable))
    if variable.one_of and value not in variable.one_of:
        choices = ", ".join(shown(each) for each in variable.one_of)
        message = f'"{quoted(shown(value))}" is not possible for the variable "{variable.name}"'
        raise wrong(given.mark, "E701", message, f"possible: {choices}")
    return value


def _like(variable: Variable) -> str:
    return "" if variable.value in (None, "") else f"like  {variable.name}: {shown(variable.value)}"


def _number(value: Data) -> Data:
    found = plain_value(value.strip()) if isinstance(value, str) else value
    return found if isinstance(found, int | float) and not isinstance(found, bool) else None


def _flag(value: Data) -> Data:
    return FLAGS.get(shown(value).strip().lower()) if isinstance(value, str | int | bool) else None


def _list(value: Data) -> Data:
    """A list; a text is cut at its `;`, or at its commas."""
    if isinstance(value, str):
        parts = (part.strip() for part in value.split(";" if ";" in value else ","))
        return tuple(part for part in parts if part)
    return value if isinstance(value, tuple) else None


CONVERT: Mapping[str, Callable[[Data], Data]] = MappingProxyType(
    {
        "text": lambda value: None if isinstance(value, tuple | dict) else shown(value),
        "number": _number,
        "flag": _flag,
        "list": _list,
        "mapping": lambda value: value if isinstance(value, dict) else None,
    }
)
DECLARED = {
    "type": "object",
    "properties": {
        "type": {"enum": list(TYPES), "description": "what it may hold; else what its value says"},
        "default": {"description": "its value to begin with; without one it has to be given one"},
        "one_of": {"type": "array", "minItems": 1, "description": "the only values it may have"},
        "about": {"type": "string", "description": "what it is for"},
    },
    "additionalProperties": False,
}
SCHEMA = {"type": "object", "propertyNames": {"pattern": f"^{NAME.pattern}$"}}


def unknown_settings(node: MapNode, known: tuple[str, ...], what: str, reading: Reading) -> None:
    """Note the keys that nobody reads."""
    for key, _ in node.entries:
        if key.raw not in known:
            reading.note(unknown_key(key.mark, key.raw, known, what))

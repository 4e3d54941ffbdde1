"""Mappings with known keys: what each key means, how its value is read, and what an editor may know about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pipeline.script.examples import EXAMPLES
from pipeline.script.guesses import unknown_key
from pipeline.script.reading import Kind, Reading, attempt
from pipeline.script.tree import Entry, ListNode, MapNode, Node, Scalar, describe
from pipeline.script.wrong import Wrong, wrong

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a mapping. `name` is the attribute it fills, when that is another word."""

    kind: Kind[Any]
    meaning: str
    name: str = ""
    required: bool = False


Fields = Mapping[str, Field]


def read_fields(node: Node, fields: Fields, reading: Reading, what: str) -> dict[str, Any]:
    """The values of a mapping by attribute. Wrong ones are noted and left out; raises Wrong if one was required."""
    values = read_known(node, fields, reading, what)
    if any(field.required and (field.name or key) not in values for key, field in fields.items()):
        raise Wrong
    return values


def read_known(node: Node, fields: Fields, reading: Reading, what: str) -> dict[str, Any]:
    """The values of a mapping that could be read, by attribute."""
    entries = entries_of(node, what)
    unknown = [key for key, _ in entries if key.raw not in fields]
    for key in unknown:
        reading.note(unknown_key(key.mark, key.raw, tuple(fields), what))
    values = {}
    for key, value in entries:
        if key.raw in fields and (found := _value(key, value, fields[key.raw], reading)) is not None:
            values[fields[key.raw].name or key.raw] = found
    given = {key.raw for key, _ in entries}
    missing = [name for name, field in fields.items() if field.required and name not in given]
    for name in missing[len(unknown) :]:  # an unknown key is, most likely, a missing one by another word
        reading.report(node.mark, "E105", f'"{name}" is missing in {what}', purpose(name, fields[name]))
    return values


def entries_of(node: Node, what: str) -> tuple[Entry, ...]:
    """The keys and values of a mapping."""
    if not isinstance(node, MapNode):
        raise wrong(node.mark, "E101", f"{what} is a mapping, this is {describe(node)}", "write it as key: value")
    return node.entries


def is_nothing(node: Node) -> bool:
    """Whether a key stands there with no value after it."""
    return isinstance(node, Scalar) and node.value is None and not node.quoted


def _value(key: Scalar, value: Node, field: Field, reading: Reading) -> Any:
    if is_nothing(value):
        reading.report(key.mark, "E107", f'nothing is given for "{key.raw}"', purpose(key.raw, field))
        return None
    return attempt(field.kind, value, reading)


def purpose(name: str, field: Field) -> str:
    """What a key is for, with an example where that is one word."""
    example = next(iter(EXAMPLES.get(name, ())), None)
    if not isinstance(example, str | int | float) or "  " in field.meaning:
        return field.meaning
    said = f'"{example}"' if " " in str(example) else example
    return f"{field.meaning}, as in  {name}: {said}"


def record(what: str, fields: Fields, build: Callable[..., T]) -> Kind[T]:
    """A mapping that becomes `build(mark=…, **values)`."""

    def read(node: Node, reading: Reading) -> T:
        return build(mark=node.mark, **read_fields(node, fields, reading, what))

    return Kind(read, schema_of(fields))


def either(test: Callable[[Node], bool], one: Kind[T], other: Kind[T]) -> Kind[T]:
    """`one` where the test holds for the value, else `other`."""

    def read(node: Node, reading: Reading) -> T:
        return (one if test(node) else other).read(node, reading)

    return Kind(read, {"anyOf": [one.schema, other.schema]})


def is_scalar(node: Node) -> bool:
    return isinstance(node, Scalar)


def is_mapping(node: Node) -> bool:
    return isinstance(node, MapNode)


def list_of(kind: Kind[T], what: str, least: int = 0, most: int = 500) -> Kind[tuple[T, ...]]:
    """A list whose items are all read, also when some are wrong."""

    def read(node: Node, reading: Reading) -> tuple[T, ...]:
        items = items_of(node, what)
        if len(items) < least:
            raise wrong(node.mark, "E107", f"{what} is empty")
        if len(items) > most:
            raise wrong(items[most].mark, "E302", f"{what} has {len(items)} items; at most {most} are possible")
        found = [attempt(kind, item, reading) for item in items]
        return tuple(item for item in found if item is not None)

    return Kind(read, {"type": "array", "items": kind.schema, "minItems": least, "maxItems": most})


def items_of(node: Node, what: str) -> tuple[Node, ...]:
    """The items of a list."""
    if not isinstance(node, ListNode):
        hint = "start each item with `- `, or write [one, two]"
        raise wrong(node.mark, "E102", f"{what} is a list, this is {describe(node)}", hint)
    return node.items


def only_key(node: Node, kinds: Sequence[str], fields: Fields, what: str, code: str, hint: str) -> str:
    """The one of `kinds` that is written; each item of a list does one thing."""
    keys = [key.raw for key, _ in entries_of(node, what)]
    written = [key for key in keys if key in kinds]
    if not written and any(key not in fields for key in keys):
        raise Wrong  # an unknown key has been told
    if len(written) != 1:
        said = f"this has {' and '.join(written)}" if written else "this has none of them"
        choices = f"{', '.join(kinds[:-1])} and {kinds[-1]}"
        raise wrong(node.mark, code, f"{what} is one of {choices}; {said}", hint)
    return written[0]


def schema_of(fields: Fields) -> Mapping[str, Any]:
    """JSON Schema of a mapping with these keys."""
    properties = {key: {**field.kind.schema, "description": field.meaning} for key, field in fields.items()}
    required = [key for key, field in fields.items() if field.required]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}

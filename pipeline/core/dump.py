"""Any of the frozen values (Story, Timeline, DisplayList and what they hold) as plain JSON data."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from fractions import Fraction
from pathlib import PurePath
from typing import Any

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

DIGITS = 6  # of a fraction; enough for a thousandth of a pixel over any film


def to_json(value: object, brief: bool = False) -> Json:
    """`value` as JSON data: a dataclass becomes a mapping that names its class under `type`.

    `brief` leaves out the fields that have their default, for files that people review.
    """
    if value is None or isinstance(value, bool | str | int):
        return value
    if isinstance(value, float):
        return _rounded(value)
    if is_dataclass(value) and not isinstance(value, type):
        return _object(value, brief)
    if isinstance(value, Mapping):
        return {str(key): to_json(item, brief) for key, item in value.items()}
    return _sequence(value, brief)


def _object(value: Any, brief: bool) -> dict[str, Json]:
    shown = {name: getattr(value, name) for name in _names(type(value))}
    if brief:
        plain = _defaults(type(value))
        shown = {name: item for name, item in shown.items() if name not in plain or plain[name] != item}
    return {"type": type(value).__name__} | {name: to_json(item, brief) for name, item in shown.items()}


def _sequence(value: object, brief: bool) -> Json:
    names: tuple[str, ...] | None = getattr(value, "_fields", None)
    if isinstance(value, tuple) and names:
        return {name: to_json(item, brief) for name, item in zip(names, value, strict=True)}
    if isinstance(value, list | tuple):
        return [to_json(item, brief) for item in value]
    if isinstance(value, set | frozenset):
        return [to_json(item, brief) for item in sorted(value, key=repr)]
    if isinstance(value, PurePath):
        return value.as_posix()
    if isinstance(value, Fraction):
        return _rounded(float(value))
    raise TypeError(f"not plain data: {type(value).__name__}")


def _rounded(number: float) -> Json:
    """The number to `DIGITS` places, whole numbers as such, never `-0`; JSON has no NaN, so that is a word."""
    if not math.isfinite(number):
        return str(number)
    short = round(number, DIGITS)
    return int(short) if short.is_integer() else short


def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _defaults(kind: type) -> Mapping[str, object]:
    plain = {field.name: field.default for field in fields(kind) if field.default is not MISSING}
    made = {f.name: f.default_factory() for f in fields(kind) if f.default_factory is not MISSING}
    return plain | made

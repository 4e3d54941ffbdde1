"""A small, safe reader for the YAML of packs, kits and platforms. What could grow beyond its file is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from pipeline.errors import InvalidInput, Problem
from pipeline.packs.code import CODE
from pipeline.packs.value import Sheet, Value

MOST_BYTES = 400_000
MOST_VALUES = 20_000
DEEPEST = 12
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is ten times as fast, where it is built


def read_yaml(path: Path, shown: str, sheet: Sheet) -> Value:
    """The top value of a file, which messages call `shown`. A file that is not YAML is raised at once."""
    text = _text(path, shown)
    try:
        _check_size(text, shown)
        return Value(yaml.compose(text, Loader=LOADER), shown, sheet)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        at = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        raise _broken(shown, *at, str(error.problem)) from error
    except yaml.YAMLError as error:
        raise _broken(shown, 0, 0, str(error).splitlines()[0]) from error


def _text(path: Path, shown: str) -> str:
    try:
        data = path.read_bytes()
        if len(data) > MOST_BYTES:
            raise _broken(shown, 0, 0, f"larger than {MOST_BYTES} bytes")
        return data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise _broken(shown, 0, 0, f"cannot be read: {error}") from error


def _check_size(text: str, shown: str) -> None:
    """Refuse aliases, deep nesting and floods of values, before anything is built from them."""
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=LOADER)):
        mark = event.start_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        if isinstance(event, yaml.AliasEvent):
            raise _broken(shown, line, column, "aliases (*name) are not read here: write the value out")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST or count > MOST_VALUES:
            raise _broken(shown, line, column, f"more than {DEEPEST} levels or {MOST_VALUES} values")


def _broken(file: str, line: int, column: int, message: str) -> InvalidInput:
    return InvalidInput((Problem(file, line, column, message, code=CODE),))

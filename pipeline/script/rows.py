"""Tables of data, one film per row: CSV, JSON and JSON lines, every row with its place in the file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.core.registry import frozen
from pipeline.errors import InvalidInput, Problem
from pipeline.script.data import shown
from pipeline.script.source import LINE_END, read_bytes
from pipeline.script.story import Data, Mark
from pipeline.script.wrong import Wrong, problem, wrong
from pipeline.script.wrong import shown as quoted

MOST_ROWS = 10_000
LARGEST = 20_000_000  # bytes
DELIMITERS = ",;\t"
HINT = "a .csv with a header, a .json list of objects, or a .jsonl with one object per line"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number, where it stands, and what its columns say; an empty cell says nothing."""

    number: int  # counted from 1
    mark: Mark
    cells: Mapping[str, Data]

    @property
    def label(self) -> str:
        """What the row is called in progress and reports: its first cell that says something."""
        return next((shown(value)[:30] for value in self.cells.values() if isinstance(value, str | int)), "")


def read_rows(path: Path) -> tuple[Row, ...]:
    """The rows of a table; raises InvalidInput with every problem found."""
    file = str(path)
    try:
        text = read_bytes(path, Mark(file, 0, 0), "the rows", LARGEST).decode("utf-8-sig")
        reader = READERS.get(path.suffix.lower())
        if reader is None:
            raise wrong(Mark(file, 0, 0), "E709", f'"{path.name}" is not a table', HINT)
        rows = tuple(reader(text, file))
    except UnicodeDecodeError as error:
        told = Problem(file, 0, 0, "the rows are not UTF-8", 'save the table as "CSV UTF-8"', "E709")
        raise InvalidInput((told,)) from error
    except Wrong as error:
        raise InvalidInput((error.problem,) if error.problem else ()) from error
    if not rows:
        raise InvalidInput((problem(Mark(file, 0, 0), "E709", "the table has no rows", HINT),))
    return rows


def _csv(text: str, file: str) -> Iterator[Row]:
    header_line = next((line for line in LINE_END.split(text) if line.strip()), "")
    delimiter = max(DELIMITERS, key=header_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header: list[str] | None = None
    number = 0
    try:
        before = 0
        for cells in reader:
            mark, before = Mark(file, before + 1, 1), reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if header is None:
                header = _header(cells, mark)
                continue
            number += 1
            yield _row(number, mark, _paired(header, cells, mark))
    except csv.Error as error:
        raise wrong(Mark(file, reader.line_num, 1), "E709", f"the table can not be read: {error}", HINT) from error


def _header(cells: list[str], mark: Mark) -> list[str]:
    names = [cell.strip() for cell in cells]
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice or "" in names[:-1]:
        what = f'the column "{quoted(twice)}" stands twice' if twice else "a column without a name"
        raise wrong(mark, "E709", what, "the first line names the columns")
    return names


def _paired(header: list[str], cells: list[str], mark: Mark) -> dict[str, Data]:
    if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
        message = f"this row has {len(cells)} cells, the header has {len(header)}"
        raise wrong(mark, "E709", message, 'put a cell with a comma in it into quotes: "a, b"')
    return {name: cell.strip() for name, cell in zip(header, cells, strict=False) if name and cell.strip()}


def _json(text: str, file: str) -> Iterator[Row]:
    """The objects of a list, each with the line on which it starts."""
    decoder = json.JSONDecoder(parse_constant=_no_constant)
    place = _after_space(text, 0)
    if text[place : place + 1] != "[":
        raise wrong(Mark(file, 1, 1), "E709", "the rows are a list of objects", HINT)
    place, number = _after_space(text, place + 1), 0
    while text[place : place + 1] not in ("]", ""):
        mark = Mark(file, text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place))
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            raise wrong(mark, "E709", f"the row can not be read: {_sentence(error)}", HINT) from error
        number += 1
        yield _row(number, mark, _object(value, mark))
        place = _after_space(text, place)
        if text[place : place + 1] == ",":
            place = _after_space(text, place + 1)
    if text[place : place + 1] != "]":
        raise wrong(Mark(file, text.count("\n") + 1, 1), "E709", "the list of rows is not closed", HINT)


def _json_lines(text: str, file: str) -> Iterator[Row]:
    number = 0
    for line_number, line in enumerate(LINE_END.split(text), 1):
        if not line.strip():
            continue
        mark = Mark(file, line_number, 1)
        try:
            value = json.loads(line, parse_constant=_no_constant)
        except (ValueError, RecursionError) as error:
            raise wrong(mark, "E709", f"the row can not be read: {_sentence(error)}", HINT) from error
        number += 1
        yield _row(number, mark, _object(value, mark))


def _row(number: int, mark: Mark, cells: dict[str, Data]) -> Row:
    if number > MOST_ROWS:
        raise wrong(mark, "E709", f"more than {MOST_ROWS} rows", "make several tables")
    return Row(number, mark, cells)


def _object(value: Any, mark: Mark) -> dict[str, Data]:
    if not isinstance(value, dict):
        raise wrong(mark, "E709", "a row is an object with a value for each column", HINT)
    return {str(name).strip(): _data(each) for name, each in value.items() if each not in (None, "")}


def _data(value: Any) -> Data:
    if isinstance(value, list):
        return tuple(_data(each) for each in value)
    return {str(key): _data(each) for key, each in value.items()} if isinstance(value, dict) else value


def _after_space(text: str, place: int) -> int:
    while place < len(text) and text[place] in " \t\r\n":
        place += 1
    return place


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no number")


def _sentence(error: Exception) -> str:
    return str(error).split(": line")[0] or type(error).__name__


READERS = frozen({".csv": _csv, ".tsv": _csv, ".json": _json, ".jsonl": _json_lines, ".ndjson": _json_lines})

"""The actors' sheet: every text as a row of a CSV file, out and in again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from pipeline.errors import InvalidInput, Problem
from pipeline.locales.textfile import text_of
from pipeline.locales.units import Unit

COLUMNS = ("id", "scene", "kind", "speaker", "mood", "seconds", "source", "translation", "take")
FORMULA = ("=", "+", "-", "@", "\t")  # what a spreadsheet would compute rather than show
SPOKEN = "spoken line"


def sheet(units: Sequence[Unit], locale: str, texts: Mapping[str, str], seconds: Mapping[str, float]) -> bytes:
    """The sheet, as spreadsheets open it: UTF-8 with its mark, rows in the story's order.

    `take` is where an actor's recording of the line is looked for.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_safe(cell) for cell in row] for row in _rows(units, locale, texts, seconds))
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _rows(
    units: Sequence[Unit], locale: str, texts: Mapping[str, str], seconds: Mapping[str, float]
) -> Iterator[Sequence[str]]:
    for unit in units:
        length = f"{seconds[unit.id]:.1f}" if unit.id in seconds else ""
        take = f"takes/{locale}/{unit.id}.wav" if unit.kind == SPOKEN else ""
        yield unit.id, unit.scene, unit.kind, unit.speaker, unit.mood, length, unit.source, texts.get(unit.id, ""), take


def _safe(cell: str) -> str:
    """A text that no spreadsheet takes for a formula; the apostrophe goes again on the way in."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def read_sheet(path: Path) -> Mapping[str, str]:
    """Id -> translation, of the rows that have one. Raises InvalidInput for a file that is no such sheet."""
    utf8 = "it is not UTF-8; export it as CSV UTF-8"
    text = text_of(path, "an actors' sheet", partial(_wrong, path, 0), not_utf8=utf8)
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    head = rows[0].keys() if rows else ()
    if missing := [name for name in ("id", "translation") if name not in head]:
        raise _wrong(path, 1, f'there is no column "{missing[0]}"')
    found: dict[str, str] = {}
    for number, row in enumerate(rows, 2):
        id, text = (row["id"] or "").strip(), _plain(row["translation"] or "")
        if id in found:
            raise _wrong(path, number, f'the id "{id}" stands twice')
        if id and text.strip():
            found[id] = text
    return found


def _plain(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA) else cell


def _wrong(path: Path, line: int, message: str) -> InvalidInput:
    hint = "`render lines STORY --locale zh --csv sheet.csv` writes one"
    return InvalidInput((Problem(str(path), line, 1 if line else 0, message, hint, "E606"),))

"""How the film of a row is named: by what stands in its columns, and never by what a file system can not hold."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from pipeline.script.data import shown
from pipeline.script.rows import Row
from pipeline.script.wrong import shown as quoted
from pipeline.script.wrong import wrong

HOLE = re.compile(r"\{([^{}]*)\}")
UNSAFE = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f]|^[. ]|[. ]$')
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
LONGEST = 120  # bytes of a name, which leaves room for the endings of the files beside the film


def named(pattern: str, row: Row, count: int) -> Path:
    """The film's file: `{column}` is what the row says there, `{row}` its number. Raises Wrong for unsafe names."""
    number = f"{row.number:0{len(str(count))}}"

    def filled(found: re.Match[str]) -> str:
        name = found[1].strip()
        if name == "row" and "row" not in row.cells:
            return number
        if name not in row.cells:
            has = f"this row has: {', '.join(row.cells)}"
            raise wrong(row.mark, "E710", f'nothing is given for "{quoted(name)}", which the output is named by', has)
        return _safe(shown(row.cells[name]), row)

    path = Path(HOLE.sub(filled, pattern))
    if not HOLE.search(pattern):
        path = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return path


def _safe(value: str, row: Row) -> str:
    text = unicodedata.normalize("NFC", value.strip())
    if not text or UNSAFE.search(text) or RESERVED.fullmatch(text) or len(text.encode()) > LONGEST:
        hint = 'letters, digits, spaces, - and _; not / \\ : * ? " < > |, nor a dot at either end'
        raise wrong(row.mark, "E711", f'"{quoted(value)}" can not be part of a file\'s name', hint)
    return text

"""A story file as text: found, small enough, UTF-8, and free of characters that would mislead a reader."""

from __future__ import annotations

import codecs
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from pipeline.core.registry import closest
from pipeline.errors import Problem
from pipeline.script.story import Mark
from pipeline.script.wrong import Wrong, problem, wrong

LARGEST = 500_000  # bytes; a one-minute story has about 5000

# Controls, line ends that editors do not count, byte order marks inside, signs that turn the direction, non-characters.
STRANGE = re.compile(r"[^\t\n\r\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
TAB_INDENT = re.compile(r"^ *\t[\t ]*(?=\S)", re.MULTILINE)
LINE_END = re.compile(r"\r\n|\r|\n")
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a story and its lines, as an editor counts them."""

    file: str  # as the user wrote it
    text: str
    lines: tuple[str, ...]

    def mark(self, offset: int, length: int = 1) -> Mark:
        """The position of a character of the text."""
        ends = [end.end() for end in LINE_END.finditer(self.text, 0, offset)]
        return Mark(self.file, len(ends) + 1, offset - (ends[-1] if ends else 0) + 1, length)

    def line(self, number: int) -> str:
        """Line `number`, counted from 1; empty past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def read_source(path: Path) -> Source:
    """The story at `path`; raises Wrong when it can not be a story, reading no more than it must."""
    file = str(path)
    return as_source(file, read_bytes(path, Mark(file, 0, 0)))


def as_source(file: str, data: bytes) -> Source:
    """The bytes of a story as text."""
    if data.startswith(codecs.BOM_UTF8):
        hint = 'save the file as "UTF-8", not as "UTF-8 with BOM"'
        raise wrong(Mark(file, 1, 1), "E004", "the file starts with a byte order mark (BOM)", hint)
    text = _decoded(file, data)
    source = Source(file, text, tuple(LINE_END.split(text)))
    for guard in (_no_strange_characters, _no_tabs, _not_empty):
        if found := guard(source):
            raise Wrong(found)
    return source


def read_bytes(path: Path, whole: Mark, what: str = "the story", largest: int = LARGEST) -> bytes:
    """The bytes of an ordinary file that is small enough; raises Wrong."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise wrong(whole, "E001", f"can not read {what}: {_reason(error)}", _neighbour(path)) from error
    if not stat.S_ISREG(status.st_mode):
        kind = "a folder" if stat.S_ISDIR(status.st_mode) else "not an ordinary file"
        hint = f"name a file in it, or all:  {path / '*.yaml'}" if stat.S_ISDIR(status.st_mode) else ""
        raise wrong(whole, "E001", f"can not read {what}: it is {kind}", hint)
    if status.st_size > largest:
        size = f"{status.st_size / 1e6:.1f} MB"
        which = what.replace("the story", "a story")
        raise wrong(whole, "E002", f"the file has {size}; {which} may have {largest / 1e6:g} MB")
    try:
        return path.read_bytes()
    except OSError as error:
        raise wrong(whole, "E001", f"can not read {what}: {_reason(error)}") from error


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _neighbour(path: Path) -> str:
    """The story beside `path` that was probably meant."""
    try:
        names = [other.name for other in path.parent.iterdir() if other.suffix in (".yaml", ".yml")]
    except (OSError, ValueError):
        return f"there is no folder {path.parent}"
    near = next((name for name in names if Path(name).stem == path.name), None) or closest(path.name, names)
    return f'did you mean "{near}"?' if near else ""


def _decoded(file: str, data: bytes) -> str:
    if data.startswith(UTF16):
        raise wrong(Mark(file, 1, 1), "E005", "the file is UTF-16, not UTF-8", 'save the file as "UTF-8"')
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        mark = Source(file, before, ()).mark(len(before))
        message = f"the file is not UTF-8 (byte 0x{data[error.start]:02x})"
        raise wrong(mark, "E005", message, 'save the file as "UTF-8"') from error


def _no_strange_characters(source: Source) -> Problem | None:
    if found := STRANGE.search(source.text):
        message = f"a control character (U+{ord(found[0]):04X}) in the text"
        return problem(source.mark(found.start()), "E006", message, "delete it: it can not be seen or spoken")
    return None


def _no_tabs(source: Source) -> Problem | None:
    found = list(TAB_INDENT.finditer(source.text))
    if not found:
        return None
    count = f"{len(found)} lines are" if len(found) > 1 else "this line is"
    first = found[0]
    mark = source.mark(first.start(), first.end() - first.start())
    return problem(
        mark, "E003", "a tab in the indentation", f"{count} indented with tabs; use two spaces for each step"
    )


def _not_empty(source: Source) -> Problem | None:
    if any(line.strip() and not line.lstrip().startswith("#") for line in source.lines):
        return None
    return problem(Mark(source.file, 0, 0), "E007", "the file is empty", 'a story starts with "story: 1" and a title')

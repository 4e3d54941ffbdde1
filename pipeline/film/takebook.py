"""Which recordings a story has, lacks, or has for words that have changed since.

A note beside the recordings (`takes/takes.json`) says for each file which words it was taken for. It is written when
the author accepts the recordings, never by looking at them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from pipeline.core.durable import write_whole
from pipeline.errors import AssetBroken, InvalidInput, Problem
from pipeline.film.options import Options
from pipeline.film.plan import read_story
from pipeline.locales.translate import in_language
from pipeline.packs import load_kit, load_pack
from pipeline.resources import cache_folder
from pipeline.script.story import Say, Story
from pipeline.staging.lines import says, speeches
from pipeline.staging.words import written
from pipeline.voice.recorded import RECORDED, recorded
from pipeline.voice.take import Speech, Take

BOOK = "takes/takes.json"
State = Literal["have", "missing", "stale", "broken"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line and its recording."""

    id: str
    role: str
    text: str
    state: State
    file: str = ""
    seconds: float = 0.0
    times: str = ""  # how its words were found
    accepted: bool = False  # the note says that this file is for these words
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """Every line of a story, and the recordings that no line asks for."""

    rows: tuple[Row, ...]
    unused: tuple[str, ...]

    def count(self, state: State) -> int:
        return sum(row.state == state for row in self.rows)


def status(path: Path, options: Options) -> Status:
    """Looks at every recording. Raises InvalidInput with every problem of the story."""
    story, _ = in_language(read_story(path, options), options.locale, path)
    folder = Path(story.folder)
    book, asked = _book(folder), speeches(story, load_pack(story.pack), load_kit(story.kit))
    rows = tuple(_row(say, asked[say.id], folder, book) for say in says(story))
    used = {row.file for row in rows}
    return Status(rows, tuple(file for file in _files(folder, story.locale) if file not in used))


def accept(path: Path, options: Options) -> tuple[str, ...]:
    """Note for every recording there is the words it is for; the files newly noted."""
    story, _ = in_language(read_story(path, options), options.locale, path)
    folder = Path(story.folder)
    book = _book(folder)
    now = dict(_entries(story, folder))
    fresh = tuple(file for file, entry in now.items() if book.get(file) != entry)
    if fresh:
        text = json.dumps({**book, **now}, ensure_ascii=False, indent=1, sort_keys=True)
        write_whole(folder / BOOK, text.encode() + b"\n")
    return fresh


def _entries(story: Story, folder: Path) -> Iterator[tuple[str, Mapping[str, str]]]:
    for say in says(story):
        if say.voice and (folder / say.voice).is_file():
            yield say.voice, {"text": _words(say), "sha256": _digest(folder / say.voice)}


def _row(say: Say, speech: Speech, folder: Path, book: Mapping[str, Mapping[str, str]]) -> Row:
    if not say.voice:
        return Row(say.id, say.role, _words(say), "missing")
    noted = book.get(say.voice, {})
    same = bool(noted) and noted.get("sha256") == _digest(folder / say.voice)
    stale = same and noted.get("text") != _words(say)
    try:
        take = recorded(folder / say.voice, speech, cache_folder() / "takes")
    except AssetBroken as broken:
        return Row(say.id, say.role, _words(say), "broken", say.voice, remarks=(broken.message,))
    remarks = _remarks(take, noted.get("text", "") if stale else "")
    state: State = "stale" if stale else "have"
    return Row(say.id, say.role, _words(say), state, say.voice, take.seconds, take.times, same and not stale, remarks)


def _remarks(take: Take, before: str) -> tuple[str, ...]:
    told = tuple(f"{finding.at:.2f} s: {finding.message}" for finding in take.findings)
    return (*((f"recorded for “{before}”",) if before else ()), *told)


def _words(say: Say) -> str:
    return written(say.text).spoken


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


def _files(folder: Path, locale: str) -> tuple[str, ...]:
    """The recordings beside the story, and those of the language."""
    found = [*(folder / "takes").glob("*"), *(folder / "takes" / locale).glob("*")]
    return tuple(sorted(f.relative_to(folder).as_posix() for f in found if f.suffix.lower() in RECORDED))


def _book(folder: Path) -> Mapping[str, Mapping[str, str]]:
    file = folder / BOOK
    if not file.is_file():
        return {}
    try:
        book: Mapping[str, Mapping[str, str]] = json.loads(file.read_text("utf-8"))
        if not all(isinstance(entry, dict) for entry in book.values()):
            raise TypeError
    except (OSError, ValueError, TypeError, AttributeError) as error:
        hint = "delete it and run `render takes accept` again"
        raise InvalidInput((Problem(str(file), 0, 0, "it is not a note of takes", hint),)) from error
    return book

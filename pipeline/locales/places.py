"""Where catalogues lie: `locales/zh.po` beside a story, `locales/<story>.zh.po` where several share a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

FOLDER = "locales"
LOCALE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
STORY_FIRST = re.compile(rb"^story:", re.MULTILINE)
HEADER = re.compile(r'^"X-Story: *([^"\\]*)', re.MULTILINE)
HEAD_BYTES = 4096


def parents(locale: str) -> Iterator[str]:
    """The language itself, then the wider ones that stand in for it: zh-Hant-TW, zh-Hant, zh."""
    parts = locale.split("-")
    yield from ("-".join(parts[:end]) for end in range(len(parts), 0, -1))


def catalogue_of(story: Path, locale: str) -> Path | None:
    """The story's catalogue for a language, or for the wider one."""
    for tag in parents(locale):
        own, shared = own_name(story, tag), story.parent / FOLDER / f"{tag}.po"
        if own.is_file():
            return own
        if shared.is_file() and _belongs(shared, story):
            return shared
    return None


def new_catalogue(story: Path, locale: str) -> Path:
    """Where a catalogue is written: over the one that is there, else by a name that no other story will want."""
    own, shared = own_name(story, locale), story.parent / FOLDER / f"{locale}.po"
    if own.is_file() or (shared.is_file() and not _belongs(shared, story)):
        return own
    return shared if shared.is_file() or not _shares_folder(story) else own


def locales_of(story: Path) -> tuple[str, ...]:
    """The languages a story has catalogues for."""
    found = {path.name.removesuffix(".po").removeprefix(f"{story.stem}.") for path in _all(story)}
    return tuple(sorted(tag for tag in found if LOCALE.fullmatch(tag) and catalogue_of(story, tag)))


def _all(story: Path) -> Iterator[Path]:
    yield from (story.parent / FOLDER).glob("*.po")


def own_name(story: Path, locale: str) -> Path:
    return story.parent / FOLDER / f"{story.stem}.{locale}.po"


def _belongs(catalogue: Path, story: Path) -> bool:
    """Whether a catalogue without a story's name in its own is this story's: its header says so, or nothing."""
    with catalogue.open("rb") as file:
        found = HEADER.search(file.read(HEAD_BYTES).decode("utf-8", "replace"))
    return not found or found[1].strip() in ("", story.name)


def _shares_folder(story: Path) -> bool:
    """Whether another story lies in the same folder."""
    others = (path for path in story.parent.glob("*.y*ml") if path.name != story.name)
    return any(STORY_FIRST.search(_head(path)) for path in others)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD_BYTES)

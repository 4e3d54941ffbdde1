"""The translator's desk: catalogues and sheets written, brought up to date, and read in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pipeline.core.durable import write_whole
from pipeline.errors import EnvironmentMissing, InvalidInput, Problem
from pipeline.locales.catalogue import Catalogue, catalogue_text, read_catalogue
from pipeline.locales.facts import wanted
from pipeline.locales.places import LOCALE, catalogue_of, locales_of, new_catalogue
from pipeline.locales.report import Progress, progress
from pipeline.locales.sheet import read_sheet, sheet
from pipeline.locales.units import units
from pipeline.locales.update import updated, with_texts
from pipeline.script.story import Story

Seconds = Mapping[str, float]


def language(asked: str) -> str:
    """The language's tag as it is written everywhere; raises InvalidInput when it is none that anybody knows."""
    if not asked:
        return ""
    from babel import Locale, UnknownLocaleError

    try:
        if not LOCALE.fullmatch(asked):
            raise ValueError(asked)
        Locale.parse(asked, sep="-")
    except (UnknownLocaleError, ValueError):
        hint = "like zh, ms, ta, id, fil, pt-BR, es-MX, ar"
        raise InvalidInput((Problem("--locale", 0, 0, f'"{asked}" is not a language', hint),)) from None
    return asked


def rows(story: Story, path: Path, tag: str) -> list[dict[str, object]]:
    """Every text, for people and machines."""
    texts = _texts(_opened(path, tag)) if tag and tag != story.locale else {}
    return [
        {
            "id": unit.id,
            "scene": unit.scene,
            "kind": unit.kind,
            "speaker": unit.speaker,
            "mood": unit.mood,
            "source": unit.source,
            "translation": texts.get(unit.id, ""),
            "line": unit.mark.line,
        }
        for unit in units(story)
    ]


def reports(story: Story, path: Path, tag: str) -> tuple[Progress, ...]:
    """How far the language asked for is, or every one that has a catalogue."""
    return tuple(progress(story, path, locale) for locale in ((tag,) if tag else locales_of(path)))


def write_catalogue(story: Story, path: Path, tag: str, seconds: Seconds) -> Path:
    """Write or update the catalogue of a language."""
    _another(tag, story, "--po")
    return _saved(updated(_opened(path, tag), wanted(units(story), tag, seconds)), path, tag)


class Taken(NamedTuple):
    """What came into a catalogue."""

    file: Path
    changed: int
    texts: int  # in all


def take_in(story: Story, path: Path, tag: str, source: Path, seconds: Seconds) -> Taken:
    """Read translations from a sheet or a translator's catalogue into the story's own."""
    _another(tag, story, "--locale")
    fresh = updated(_opened(path, tag), wanted(units(story), tag, seconds))
    texts = _texts(read_catalogue(source, tag)) if source.suffix.lower() == ".po" else dict(read_sheet(source))
    if unknown := [id for id in texts if id not in fresh.by_id]:
        message = f'the story has no text "{unknown[0]}"' + (f" and {len(unknown) - 1} others" if unknown[1:] else "")
        hint = "ids move when lines do: `render lines STORY --pin` fixes them; write a new sheet, and fill it in"
        raise InvalidInput((Problem(str(source), 0, 0, message, hint, "E606"),))
    filled = with_texts(fresh, texts)
    changed = sum(new != old for new, old in zip(filled.entries, fresh.entries, strict=True))
    return Taken(_saved(filled, path, tag), changed, len(filled.entries))


def write_sheet(story: Story, path: Path, tag: str, target: Path, seconds: Seconds) -> Path:
    """Write the actors' sheet of a language, or of the story's own."""
    tag = tag or story.locale
    texts = _texts(_opened(path, tag)) if tag != story.locale else {}
    _write(target, sheet(units(story), tag, texts, seconds))
    return target


def _another(tag: str, story: Story, option: str) -> None:
    if not tag or tag == story.locale:
        message = f"the story is written in {story.locale}" if tag else "which language?"
        raise InvalidInput((Problem(option, 0, 0, message, f"like  {option} zh"),))


def _opened(path: Path, tag: str) -> Catalogue:
    """The catalogue of exactly this language, or a new one."""
    file = new_catalogue(path, tag)
    own = catalogue_of(path, tag)
    if own == file:
        return read_catalogue(file, tag)
    return Catalogue(tag, path.name)


def _saved(catalogue: Catalogue, path: Path, tag: str) -> Path:
    file = new_catalogue(path, tag)
    _write(file, catalogue_text(replace(catalogue, story=path.name)))
    return file


def _texts(catalogue: Catalogue) -> dict[str, str]:
    return {entry.id: entry.text for entry in catalogue.entries if entry.text}


def _write(target: Path, data: bytes) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, data)
    except OSError as error:
        raise EnvironmentMissing(f"{target} can not be written: {error.strerror}", "choose another file") from error

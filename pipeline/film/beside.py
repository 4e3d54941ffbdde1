"""The files beside a story are opened before anything is spoken or drawn: recordings, footage, photographs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.core.display import Movie, Photo
from pipeline.errors import AssetBroken, Problem
from pipeline.script.screens import Seen
from pipeline.script.story import Background, Mark, Say, Story
from pipeline.script.wrong import problem

CODE = "E508"
SMALL = 16.0  # units: enough to see that there is a picture


class Beside(NamedTuple):
    """A file, where the story names it, and how it is opened; opening one that is broken raises AssetBroken."""

    mark: Mark
    file: str
    opened: Callable[[Path], object]


def files_that_fail(story: Story) -> tuple[Problem, ...]:
    """A problem for each file beside the story that does not hold what it should; each file is opened once."""
    folder, told = Path(story.folder), dict[str, Problem | None]()
    for beside in _files(story.scenes):
        if beside.file not in told:
            told[beside.file] = _opened(beside, folder)
    return tuple(found for found in told.values() if found)


def _files(value: Any) -> Iterator[Beside]:
    """Everything in the story that is played or shown from a file."""
    if isinstance(value, tuple):
        for item in value:
            yield from _files(item)
    elif is_dataclass(value):
        if isinstance(value, Say) and value.voice:
            yield Beside(value.mark, value.voice, _sound)
        elif isinstance(value, Background) and value.footage:
            yield Beside(value.mark, value.footage, _film)
        elif isinstance(value, Seen) and value.photo:
            yield Beside(value.mark, value.photo, _photo)
        for field in fields(value):
            yield from _files(getattr(value, field.name))


def _opened(beside: Beside, folder: Path) -> Problem | None:
    try:
        beside.opened(folder / beside.file)
    except AssetBroken as broken:
        message = broken.message.replace(f"{folder}/", "").partition(": cannot identify")[0]  # names an address
        return problem(beside.mark, CODE, message, broken.hint or "export it again, or choose another file")
    return None


def _sound(path: Path) -> None:
    from pipeline.voice.decode import LIBRARY, decode

    if path.suffix.lower() not in LIBRARY:
        decode(path)
        return
    import soundfile

    try:
        soundfile.info(path)
    except (OSError, soundfile.SoundFileError):
        decode(path)  # which says why it can not


def _film(path: Path) -> None:
    from pipeline.packs.art.footage import close, raster

    raster(Movie(str(path), "", 0, SMALL, SMALL), 1.0)
    close()


def _photo(path: Path) -> None:
    from pipeline.packs.art.photo import raster

    raster(Photo(str(path), "", SMALL, SMALL), 1.0)

"""The timeline of a story that did not change since it was last planned: a look at another moment reads nothing anew.

A kept timeline is taken only when everything that planning may look at is as it was: our code, the libraries, the
story's folder, the pack, the kit, the shipped data, the spoken takes, the day (helplines have a date of review). What
can not be overseen is planned anew.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.core.durable import write_whole
from pipeline.core.identity import libraries_stamp
from pipeline.errors import InvalidInput
from pipeline.film.options import Options
from pipeline.packs import pack_digest
from pipeline.packs.model import Kit, Pack
from pipeline.resources import PACKAGE, cache_folder, data_folder
from pipeline.timeline.model import Timeline

MOST_FILES = 2000  # of a story's folder; beyond that it is somebody's home and not a story's
WORDS = frozenset((".yaml", ".yml", ".txt", ".po", ".csv", ".json", ".jsonl"))  # told apart by content, not by time
OUTPUT = "output"  # never read
DIGEST = 32  # bytes of SHA-256 before the timeline


@dataclass(frozen=True, slots=True)
class Staged:
    """What a look at a film needs of its plan."""

    timeline: Timeline
    pack: Pack
    kit: Kit
    notes: tuple[str, ...]  # fallbacks used, in words
    takes: tuple[Path, ...]  # files in the cache that the timeline's cues name
    kit_digest: str  # of the kit's folder: Kit.digest is of its manifest alone


class TooMany(Exception):
    """More files than a story's folder has."""


def staged(
    path: Path, options: Options, heard: Callable[[int, int], None] | None = None, target: Path | None = None
) -> Staged:
    """The story's timeline: the one kept, else planned now and kept; `heard` is told how many lines are spoken.

    `target`: a file about to be written, perhaps beside the story; it changes nothing.
    Raises InvalidInput with every problem found.
    """
    place = _place(path, options, target)
    known = _known(place)
    if known is not None:
        return known
    from pipeline.film.plan import make_plan  # with all that reads and stages: not needed for what is kept

    plan = make_plan(path, options, heard) if heard else make_plan(path, options)
    takes = tuple(take.path for take in plan.takes.values() if take.path)
    made = Staged(plan.timeline, plan.pack, plan.kit, plan.notes, takes, _kit_digest(plan.kit))
    _keep(place, made)
    return made


def _known(place: Path | None) -> Staged | None:
    try:
        data = place.read_bytes() if place else b""
    except OSError:
        return None
    if hashlib.sha256(data[DIGEST:]).digest() != data[:DIGEST]:
        return None
    made: Staged = pickle.loads(data[DIGEST:])
    return made if _still_true(made) else None


def _still_true(made: Staged) -> bool:
    """Whether the takes, the pack and the kit are what they were."""
    try:
        same = pack_digest(made.pack) == made.pack.digest and _kit_digest(made.kit) == made.kit_digest
    except (OSError, InvalidInput, TooMany):
        return False
    return same and all(take.exists() for take in made.takes)


def _kit_digest(kit: Kit) -> str:
    return hashlib.sha256("\0".join(_stamps(Path(kit.folder))).encode()).hexdigest() if kit.folder else ""


def _keep(place: Path | None, made: Staged) -> None:
    """A full or locked disk costs speed only."""
    if place is None:
        return
    try:
        body = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        write_whole(place, hashlib.sha256(body).digest() + body, lasting=False)
    except OSError:
        return


def _place(path: Path, options: Options, target: Path | None) -> Path | None:
    """Where the timeline is kept: its name says all that it depends on, but for what it holds itself.

    None where that can not be overseen.
    """
    digest = hashlib.sha256()
    try:
        for word in _world(path.absolute(), options, target.absolute() if target else None):
            digest.update(word.encode() + b"\0")
    except (OSError, TooMany):
        return None
    return cache_folder() / "plans" / digest.hexdigest()


def _world(path: Path, options: Options, target: Path | None) -> Iterator[str]:
    yield from (str(path), os.getcwd(), repr(options), date.today().isoformat(), sys.version, libraries_stamp())
    yield os.environ.get("SOURCE_DATE_EPOCH", "")  # the day by which consents are judged, where it is given
    yield from _stamps(PACKAGE, ".py", content=False)
    yield from (stamp for folder in _shipped() for stamp in _stamps(folder))
    shown = target is not None and target.name in path.read_text("utf-8", "replace")
    yield from _stamps(path.parent, but="" if shown or target is None else str(target))


def _shipped() -> list[Path]:
    """Data of the program besides its packs: kits, platforms, voices, templates."""
    beside = [folder for folder in (data_folder() / "assets").iterdir() if folder.is_dir() and folder.name != "packs"]
    return [data_folder() / "templates", *sorted(beside)]


def _stamps(folder: Path, suffix: str = "", content: bool = True, but: str = "") -> Iterator[str]:
    """Every file below a folder, but for one, by its name, size, time and, when it is a text, content."""
    for count, entry in enumerate(_files(folder)):
        if count > MOST_FILES:
            raise TooMany
        if entry.name.endswith(suffix) and entry.path != but:
            state = entry.stat()
            yield f"{entry.path}:{state.st_size}:{state.st_mtime_ns}"
            if content and os.path.splitext(entry.name)[1] in WORDS:
                yield hashlib.sha256(Path(entry.path).read_bytes()).hexdigest()


def _files(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    ours = str(cache_folder().absolute())  # where it is told to be beside the story
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda found: found.name):
            if entry.name.startswith((".", "__")) or entry.name == OUTPUT or entry.path == ours:
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                yield entry

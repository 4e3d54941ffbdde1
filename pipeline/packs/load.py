"""Packs, kits and platform profiles by name, as they come with the program, or from a folder of one's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pipeline.core.registry import guess
from pipeline.errors import InvalidInput, Problem
from pipeline.packs import files
from pipeline.packs.code import CODE
from pipeline.packs.kept import kept_pack
from pipeline.packs.model import Kit, Pack, Platform
from pipeline.resources import assets_folder

T = TypeVar("T")


def pack_names() -> tuple[str, ...]:
    return _names("packs/*/pack.yaml")


def kit_names() -> tuple[str, ...]:
    return _names("kits/*/kit.yaml")


def platform_names() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (assets_folder() / "platforms").glob("*.yaml")))


def is_path(name: str) -> bool:
    """Whether a pack or kit is named by its folder, as `./my-pack` and `.` do."""
    return "/" in name or name in (".", "..") or len(Path(name).parts) > 1 or Path(name).is_absolute()


def must_be_pack(name: str, where: str) -> None:
    """Raises InvalidInput, told at a word of the command line, when there is no such pack."""
    if name not in pack_names() and not (is_path(name) and (Path(name) / "pack.yaml").is_file()):
        hint = nearest("pack", name, pack_names())
        raise InvalidInput((Problem(where, 0, 0, f'there is no pack "{name}"', hint),))


def nearest(kind: str, name: str, names: tuple[str, ...]) -> str:
    """What was probably meant by a pack's or kit's name: a folder beside us, a name like it, or one of all."""
    if (Path(name) / f"{kind}.yaml").is_file():
        return f"a folder is named by its path:  --{kind} ./{name}"
    return guess(name, names)


def load_pack(name: str) -> Pack:
    """A pack by its name, or by the path of its folder. Read again only when a file of it has changed."""
    folder = _folder("packs", name, "pack.yaml", pack_names)
    return _pack(folder, files.stamp(folder))


def load_kit(name: str) -> Kit:
    """A kit by its name or folder; no name is a kit that holds nothing."""
    from pipeline.packs.kitfile import NO_KIT, read_kit  # readers of YAML are imported when something is read

    if not name:
        return NO_KIT
    return read_kit(_folder("kits", name, "kit.yaml", kit_names))


def load_platform(name: str) -> Platform:
    """A platform's profile by its name."""
    if name not in platform_names():
        raise _unknown("platform", name, platform_names())
    from pipeline.packs.platformfile import read_platform

    return read_platform(assets_folder() / "platforms" / f"{name}.yaml")


def assets_of(pack: Pack) -> Path:
    """The folder that the pack's files (`Art.file`, `Sound.file`) are named from."""
    return files.root_of(Path(pack.folder))


def pack_digest(pack: Pack) -> str:
    """The digest of a pack's folder as it is now."""
    return files.open_folder(Path(pack.folder)).digest


@lru_cache(maxsize=8)
def _pack(folder: Path, stamp: tuple[tuple[str, int, int], ...]) -> Pack:
    opened = files.open_folder(folder)
    return kept_pack(folder, opened.digest, lambda: _read(opened))


def _read(folder: files.Folder) -> Pack:
    from pipeline.packs.packfile import read_pack  # with all that reads art: rarely needed

    return read_pack(folder)


def _names(pattern: str) -> tuple[str, ...]:
    return tuple(sorted(path.parent.name for path in assets_folder().glob(pattern)))


def _folder(shelf: str, name: str, manifest: str, names: Callable[[], tuple[str, ...]]) -> Path:
    """Where `name` is: a folder of one's own when it is a path, else one that came with the program."""
    own = Path(name)
    folder = own.resolve() if is_path(name) else assets_folder() / shelf / name
    if name and (folder / manifest).is_file():
        return folder
    raise _unknown(shelf.removesuffix("s"), name, names())


def _unknown(kind: str, name: str, names: tuple[str, ...]) -> InvalidInput:
    return InvalidInput((Problem(name, 0, 0, f'there is no {kind} "{name}"', guess(name, names), CODE),))

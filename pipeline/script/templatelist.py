"""What templates there are: names, what each is for, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.resources import templates_folder
from pipeline.script.templates import LOCALE, NAME

PURPOSE = re.compile(r"\{#\s*(.*?)\s*#\}", re.DOTALL)
SHELVES = ("cards", "film", "post")


class Template(NamedTuple):
    """One template as it is found, the nearest of its name first."""

    name: str
    purpose: str
    file: str
    own: bool  # of the story, the pack or the kit
    locales: tuple[str, ...]  # languages that have their own


def templates(folders: Sequence[str | Path] = ()) -> tuple[Template, ...]:
    """Every template by name, as a film with these folders would find it."""
    roots = [*(Path(folder) / "templates" for folder in folders if str(folder)), templates_folder()]
    names = sorted({name for root in roots for name, _ in _files(root)})
    return tuple(_template(name, roots) for name in names)


def _template(name: str, roots: Sequence[Path]) -> Template:
    found = [(root, locale) for root in roots for each, locale in _files(root) if each == name]
    plain = [root for root, locale in found if not locale]
    root = plain[0] if plain else found[0][0]
    path = root / name if plain else root / found[0][1] / name
    locales = tuple(sorted({locale for _, locale in found if locale}))
    return Template(name, _purpose(path), str(path), root != templates_folder(), locales)


def _files(root: Path) -> Iterator[tuple[str, str]]:
    """Names of the templates in a folder, each with its language or none."""
    for path in sorted(root.rglob("*.txt")) if root.is_dir() else ():
        name = path.relative_to(root).as_posix()
        first, _, rest = name.partition("/")
        locale = first if first not in SHELVES and LOCALE.fullmatch(first) and rest else ""
        if NAME.fullmatch(rest if locale else name):
            yield rest if locale else name, locale


def _purpose(path: Path) -> str:
    """The first sentence of the comment at its top."""
    found = PURPOSE.match(path.read_text("utf-8", "replace").lstrip())
    return found[1].split(". ")[0].rstrip(".") if found else ""

"""The house's walls: who may import whom, how long a module may be, and what never appears in the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pytest

PACKAGE = Path(__file__).parent.parent / "pipeline"
GROUND = frozenset({"core", "errors", "resources"})
ALLOWED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "errors": frozenset(),
        "resources": frozenset({"errors"}),
        "core": frozenset({"errors"}),
        "lettering": GROUND,
        "script": GROUND,
        "timeline": GROUND,
        "packs": GROUND,
        "encode": GROUND,
        "locales": GROUND | {"script"},
        "voice": GROUND | {"lettering"},
        "sound": GROUND | {"timeline"},
        "staging": GROUND | {"script", "packs", "voice", "timeline", "lettering"},
        "drawing": GROUND | {"timeline", "packs", "lettering"},
        "paint": GROUND | {"packs", "lettering"},
        "sidecars": GROUND | {"timeline", "script", "packs", "lettering", "sound"},
        "film": GROUND
        | {"script", "locales", "packs", "lettering", "timeline", "voice", "staging", "drawing", "paint", "sound"},
        "making": GROUND | {"timeline", "staging", "sound", "encode", "sidecars", "film"},
        "machine": GROUND | {"packs", "lettering", "paint", "encode", "voice"},
        "workbench": GROUND | {"packs", "lettering", "timeline", "film"},
        "render": GROUND | {"timeline", "encode", "sidecars", "film", "making"},
        "rows": GROUND | {"script", "film", "making", "render"},
        "publishing": GROUND | {"script", "locales", "packs", "staging", "sidecars", "film", "making", "render"},
        "__init__": GROUND | {"film", "render"},
        "__main__": frozenset({"cli"}),
    }
)
ALLOWED = MappingProxyType({**ALLOWED, "cli": frozenset(ALLOWED)})

ONLY_IN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "skia": ("paint/",),
        "moviepy": ("packs/art/footage.py", "film/"),
        "imageio_ffmpeg": ("encode/", "packs/art/footage.py", "voice/decode.py"),
        "yaml": ("script/", "packs/"),
        "jinja2": ("script/",),
        "random": (),
    }
)


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text())))


def imports(path: Path) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_import_goes_down_the_house(path: Path) -> None:
    here = room(path)
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("pipeline.")}
    assert ours - {here} <= ALLOWED[here], f"{here} may not import {sorted(ours - {here} - ALLOWED[here])}"


def test_the_page_draws_the_walls_as_they_are() -> None:
    page = (PACKAGE.parent / "docs" / "architecture.md").read_text("utf-8")
    rows = re.findall(r"^\| (`[^|]*`) \|[^|]*\| ([^|]*) \|$", page.partition("## Rooms")[2].partition("\n## ")[0], re.M)
    drawn = {name: words for names, words in rows for name in re.findall(r"`(\w+)`", names)}
    assert {*drawn} == {each for each in ALLOWED if not each.startswith("__")}
    for name, words in drawn.items():
        if name not in GROUND and words != "everything":
            assert {*re.findall(r"`(\w+)`", words)} == ALLOWED[name] - GROUND, name


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_library_lives_in_its_rooms(library: str) -> None:
    users = [
        str(path.relative_to(PACKAGE))
        for path in modules()
        if any(name.split(".")[0] == library for name in imports(path))
    ]
    strangers = [user for user in users if not user.startswith(ONLY_IN[library])] if ONLY_IN[library] else users
    assert strangers == []


def test_only_the_command_line_prints_or_exits() -> None:
    loud = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in modules()
        if room(path) not in ("cli", "__main__")
        for node in nodes(path)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "sys.exit", "exit")
    ]
    assert loud == []


def test_no_module_is_too_long_to_read() -> None:
    home = PACKAGE.parent
    files = (path for folder in ("pipeline", "tests", "bench", "assets") for path in (home / folder).rglob("*.py"))
    long = [f"{path.relative_to(home)}: {n}" for path in files if (n := len(path.read_text().split("\n"))) > 350]
    assert long == []

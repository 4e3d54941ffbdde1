"""The house's walls: who may import whom, how long a module may be, and what never appears in the code."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pytest

PACKAGE = Path(__file__).parent.parent / "pipeline"
GROUND = frozenset({"core", "errors", "resources"})
PICTURE = GROUND | {"script", "packs", "lettering", "timeline", "voice", "staging", "drawing", "paint"}
EVERY_ROOM = PICTURE | {"locales", "sound", "encode", "sidecars", "film", "making", "machine", "workbench"}

ALLOWED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "errors": frozenset(),
        "resources": frozenset({"errors"}),
        "core": frozenset({"errors"}),
        "lettering": GROUND,
        "script": GROUND,
        "timeline": GROUND,
        "locales": GROUND | {"script"},
        "packs": GROUND | {"lettering"},
        "voice": GROUND | {"timeline", "packs", "lettering"},
        "sound": GROUND | {"timeline", "packs"},
        "staging": GROUND | {"script", "packs", "voice", "timeline", "lettering"},
        "drawing": GROUND | {"timeline", "packs", "lettering"},
        "paint": GROUND | {"packs", "lettering"},
        "encode": GROUND,
        "sidecars": GROUND | {"timeline", "script", "packs", "drawing", "paint", "sound", "lettering"},
        "film": PICTURE | {"sound", "locales"},
        "making": PICTURE | {"sound", "encode", "sidecars", "film", "locales"},
        "machine": GROUND | {"packs", "lettering", "paint", "encode", "voice"},
        "workbench": PICTURE | {"sound", "film"},
        "render": EVERY_ROOM,
        "rows": EVERY_ROOM | {"render"},
        "publishing": EVERY_ROOM | {"render"},
        "__init__": EVERY_ROOM | {"render"},
        "__main__": frozenset({"cli"}),
        "cli": EVERY_ROOM | {"render", "rows", "publishing"},
    }
)

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

"""Where a font family is installed. What was found is kept for the next command: asking every package takes 30 ms."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

from pipeline.core.durable import write_whole
from pipeline.core.identity import libraries_stamp
from pipeline.errors import EnvironmentMissing
from pipeline.resources import cache_folder


def family_path(family: str, weight: int) -> Path:
    """The file of the family's face nearest to the weight. Raises EnvironmentMissing."""
    note = cache_folder() / "fonts" / hashlib.sha256(f"{family}:{weight}:{libraries_stamp()}".encode()).hexdigest()
    known = _noted(note)
    if known is None:
        known = _found(family, weight)
        _write(note, known)
    return known


def packaged(package: str, name: str) -> Path:
    """A font file of a package that holds many. Raises EnvironmentMissing."""
    found = find_spec(package)
    path = Path(found.origin).parent / name if found and found.origin else None
    if path is None or not path.is_file():
        distribution = package.replace("_", "-")
        raise EnvironmentMissing(f"the font file {name} is missing", f"pip install {distribution}")
    return path


def _found(family: str, weight: int) -> Path:
    """A family of its own package, or one of the many scripts of Noto Sans that come in one package."""
    import fontpkg

    try:
        return Path(fontpkg.path(family, weight=weight, nearest=True))
    except fontpkg.FontpkgError as error:
        script = family.removeprefix("noto-sans-")
        if script != family:
            return packaged("manimgx_fonts", f"NotoSans{script.title()}[wght].ttf")
        raise EnvironmentMissing(f'the font "{family}" is not installed', f"pip install fontpkg-{family}") from error


def _noted(note: Path) -> Path | None:
    try:
        path = Path(note.read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    return path if path.is_file() else None


def _write(note: Path, path: Path) -> None:
    """A full or locked disk costs speed only."""
    try:
        write_whole(note, str(path).encode(), lasting=False)
    except OSError:
        return

"""Where templates and assets are, in a checkout or an installed wheel, and where this user's cache is."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from pipeline.errors import EnvironmentMissing

PACKAGE = Path(__file__).resolve().parent


@cache
def data_folder() -> Path:
    """The folder that holds `templates/` and `assets/`."""
    for folder in (PACKAGE.parent, PACKAGE / "_data"):
        if (folder / "assets" / "packs").is_dir() and (folder / "templates").is_dir():
            return folder
    raise EnvironmentMissing("the package's templates and assets are missing", "install kindreel again")


def assets_folder() -> Path:
    return data_folder() / "assets"


def templates_folder() -> Path:
    return data_folder() / "templates"


def cache_folder() -> Path:
    """`$KINDREEL_CACHE`, or the platform's cache folder for this user. Not created here."""
    if chosen := os.environ.get("KINDREEL_CACHE"):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("kindreel", appauthor=False))

"""A translator's file as text, or why it can not be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pipeline.errors import InvalidInput

LARGEST = 4 * 1024 * 1024


def text_of(path: Path, kind: str, wrong: Callable[[str], InvalidInput], *, not_utf8: str = "it is not UTF-8") -> str:
    """What the file says. `kind` is what it should be; `wrong` makes the error of a sentence."""
    try:
        if path.stat().st_size > LARGEST:
            raise wrong(f"it is too large to be {kind}")
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise wrong(not_utf8) from error
    except OSError as error:
        raise wrong(error.strerror or "it can not be read") from error

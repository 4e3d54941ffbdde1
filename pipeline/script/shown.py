"""Words of a story that a viewer hears or reads, on their way to a translation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.script.story import Mark

NAMES: Mapping[str, Any] = {}


class Shown(str):
    """The words, templates filled. `raw` is what the author wrote; `names` is what its templates may say.

    It lives from the reader to `pipeline.locales`, which leaves plain words.
    """

    raw: str
    mark: Mark
    names: Mapping[str, Any]
    is_name: bool  # of a person, an app: translated once, wherever it stands

    @classmethod
    def of(cls, words: str, raw: str, mark: Mark, names: Mapping[str, Any] = NAMES, *, is_name: bool = False) -> Shown:
        made = cls(words)
        made.raw, made.mark, made.names, made.is_name = raw, mark, names, is_name
        return made

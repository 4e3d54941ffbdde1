"""Remembering pictures: a look is asked for the same one in most frames."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, cast

from pipeline.core.display import Vector

P = ParamSpec("P")


def kept(function: Callable[P, Vector]) -> Callable[P, Vector]:
    """A picture that is drawn once for each set of arguments."""
    return cast(Callable[P, Vector], lru_cache(maxsize=512)(function))

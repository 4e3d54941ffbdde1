"""The numbers an effect is given in a story."""

from __future__ import annotations

from collections.abc import Mapping

Params = Mapping[str, str | float | int | bool]


def number(params: Params, name: str, default: float) -> float:
    """A number by name, or what the effect uses by itself."""
    return float(params.get(name, default))

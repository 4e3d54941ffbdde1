"""Stickers and props of the pack."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from pipeline.core.geometry import Box
from pipeline.drawing.svg import document
from things import marks, pictures, toys

Drawing = tuple[Callable[[], str], float, float]  # the drawing about its middle, width, height

STICKERS: Mapping[str, Drawing] = MappingProxyType({**marks.DRAWINGS, **pictures.DRAWINGS})
PROPS: Mapping[str, Drawing] = MappingProxyType(toys.DRAWINGS)


def build(pack: Path) -> None:
    """Write every sticker and prop."""
    for shelf, drawings in (("stickers", STICKERS), ("props", PROPS)):
        (pack / shelf).mkdir(parents=True, exist_ok=True)
        for name, (drawn, width, height) in drawings.items():
            view = Box(-width / 2, -height / 2, width, height)
            (pack / shelf / f"{name}.svg").write_text(document(view, drawn()) + "\n", encoding="utf-8")

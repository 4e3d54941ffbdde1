"""A platform's profile: frame size and rate, limits, and the boxes its own buttons leave free."""

from __future__ import annotations

from pathlib import Path

from pipeline.core.geometry import Box
from pipeline.packs.model import Platform
from pipeline.packs.value import Sheet, Value
from pipeline.packs.yamlfile import read_yaml


def read_platform(path: Path) -> Platform:
    """The profile in a file; its name is the file's."""
    sheet = Sheet()
    says = read_yaml(path, f"platforms/{path.name}", sheet).fields(
        *("name", "size", "fps", "seconds", "zones", "post_limit", "most_hashtags", "title", "source", "seen")
    )
    width, height = says["size"].numbers(1080.0, 1920.0)
    shortest, longest = says["seconds"].numbers(3.0, 60.0)
    platform = Platform(
        name=path.stem,
        size=(int(width), int(height)),
        fps=says["fps"].whole(30, 1, 120),
        seconds=(shortest, longest),
        zones={name: _zone(value) for name, value in says.needed("zones").table().items()},
        post_limit=says["post_limit"].whole(2200),
        most_hashtags=says["most_hashtags"].whole(5, 0, 60),
        title=says["title"].text(path.stem),
        source=says["source"].text(),
        seen=says["seen"].text(),
    )
    sheet.done()
    return platform


def _zone(value: Value) -> Box:
    """Written as `{x: [from, to], y: [from, to]}`: the way safe zones are published."""
    says = value.fields("x", "y")
    (left, right), (top, bottom) = says["x"].numbers(0.0, 1080.0), says["y"].numbers(0.0, 1920.0)
    if not (left < right and top < bottom):
        value.wrong("a zone ends before it starts")
    return Box(left, top, right - left, bottom - top)

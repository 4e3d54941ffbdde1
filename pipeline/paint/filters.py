"""Picture filters over whole groups. A new one costs one function and one line in FILTERS.

A filter changes the paint with which a group's finished layer is put down; `margin` says how far it spreads pixels.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil
from types import MappingProxyType

from pipeline.core.display import Filter
from pipeline.paint.engine import skia

LUMA = (0.2126, 0.7152, 0.0722)  # BT.709

Numbers = tuple[float, ...]


def _no_margin(numbers: Numbers) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class Kind:
    """How a filter is set up on a paint. One that `spreads` looks at neighbours, so it is repainted whole."""

    apply: Callable[[skia.Paint, Numbers], None]
    count: int  # numbers it takes
    margin: Callable[[Numbers], int] = _no_margin
    spreads: bool = False


def _matrix(rows: tuple[Numbers, Numbers, Numbers]) -> skia.ColorFilter:
    return skia.ColorFilters.Matrix([number for row in (*rows, (0.0, 0.0, 0.0, 1.0, 0.0)) for number in row])


def _toward_grey(amount: float) -> tuple[Numbers, Numbers, Numbers]:
    """Rows that mix every channel with the picture's own lightness."""
    grey = [amount * share for share in LUMA]
    red, green, blue = (tuple(g + (1 - amount) * (i == row) for i, g in enumerate(grey)) for row in range(3))
    return (*red, 0.0, 0.0), (*green, 0.0, 0.0), (*blue, 0.0, 0.0)


def _desaturate(paint: skia.Paint, numbers: Numbers) -> None:
    paint.setColorFilter(_matrix(_toward_grey(numbers[0])))


def _tint(paint: skia.Paint, numbers: Numbers) -> None:
    """Mix with one colour, as bright as the picture is there."""
    *color, amount = numbers
    rows = [
        tuple(amount * c / 255 * share + (1 - amount) * (i == row) for i, share in enumerate(LUMA))
        for row, c in enumerate(color)
    ]
    red, green, blue = rows
    paint.setColorFilter(_matrix(((*red, 0.0, 0.0), (*green, 0.0, 0.0), (*blue, 0.0, 0.0))))


def _brightness(paint: skia.Paint, numbers: Numbers) -> None:
    f = numbers[0]
    paint.setColorFilter(_matrix(((f, 0, 0, 0, 0), (0, f, 0, 0, 0), (0, 0, f, 0, 0))))


def _blur(paint: skia.Paint, numbers: Numbers) -> None:
    if numbers[0] > 0:
        paint.setImageFilter(skia.ImageFilters.Blur(numbers[0], numbers[0], skia.TileMode.kClamp))


def _blur_margin(numbers: Numbers) -> int:
    return ceil(3 * max(0.0, numbers[0])) + 1


FILTERS: Mapping[str, Kind] = MappingProxyType(
    {
        "desaturate": Kind(_desaturate, 1),  # amount 0..1
        "tint": Kind(_tint, 4),  # red, green, blue 0..255, amount 0..1
        "blur": Kind(_blur, 1, _blur_margin, spreads=True),  # radius in pixels
        "brightness": Kind(_brightness, 1),  # factor
    }
)


def kind_of(chosen: Filter) -> Kind:
    """The table's entry for a filter of a display list."""
    kind = FILTERS[chosen.name]
    if len(chosen.amounts) != kind.count:
        raise ValueError(f"filter {chosen.name!r} takes {kind.count} numbers, not {chosen.amounts}")
    return kind

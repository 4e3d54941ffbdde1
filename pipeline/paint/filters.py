"""Picture filters over whole groups. A new one costs one function and one line in FILTERS.

A filter works on a group's finished layer, as it is put down.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil
from types import MappingProxyType

from pipeline.core.display import Filter
from pipeline.paint.blur import blurred
from pipeline.paint.engine import skia

LUMA = (0.2126, 0.7152, 0.0722)  # BT.709
_SAME_ALPHA = (0.0, 0.0, 0.0, 1.0, 0.0)

Numbers = tuple[float, ...]
Rows = tuple[Numbers, Numbers, Numbers]


def _no_margin(numbers: Numbers) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class Kind:
    """A filter: either rows of a colour matrix, or a function of the finished picture.

    One of pictures looks at neighbours, so what it is over is always repainted whole; `margin` is how far it spreads.
    """

    count: int  # numbers it takes
    rows: Callable[[Numbers], Rows] | None = None
    picture: Callable[[skia.Image, Numbers], skia.Image] | None = None
    margin: Callable[[Numbers], int] = _no_margin

    @property
    def spreads(self) -> bool:
        return self.picture is not None


def _toward(target: Numbers, amount: float) -> Rows:
    """Rows that mix every channel with the picture's lightness times `target`."""
    red, green, blue = (
        (*(amount * part * share + (1 - amount) * (i == row) for i, share in enumerate(LUMA)), 0.0, 0.0)
        for row, part in enumerate(target)
    )
    return red, green, blue


def _desaturate(numbers: Numbers) -> Rows:
    return _toward((1.0, 1.0, 1.0), numbers[0])


def _tint(numbers: Numbers) -> Rows:
    red, green, blue, amount = numbers
    return _toward((red / 255, green / 255, blue / 255), amount)


def _brightness(numbers: Numbers) -> Rows:
    f = numbers[0]
    return (f, 0.0, 0.0, 0.0, 0.0), (0.0, f, 0.0, 0.0, 0.0), (0.0, 0.0, f, 0.0, 0.0)


def _blur_margin(numbers: Numbers) -> int:
    return ceil(3 * max(0.0, numbers[0])) + 1


FILTERS: Mapping[str, Kind] = MappingProxyType(
    {
        "desaturate": Kind(1, _desaturate),  # amount 0..1
        "tint": Kind(4, _tint),  # red, green, blue 0..255, amount 0..1
        "blur": Kind(1, picture=lambda image, numbers: blurred(image, numbers[0]), margin=_blur_margin),  # pixels
        "brightness": Kind(1, _brightness),  # factor
    }
)


def kind_of(chosen: Filter) -> Kind:
    """The table's entry for a filter of a display list."""
    kind = FILTERS[chosen.name]
    if len(chosen.amounts) != kind.count:
        raise ValueError(f"filter {chosen.name!r} takes {kind.count} numbers, not {chosen.amounts}")
    return kind


def color_filter(kind: Kind, numbers: Numbers) -> skia.ColorFilter | None:
    """The filter as Skia's, to be put on a paint; None when it is not one of colours."""
    if kind.rows is None:
        return None
    return skia.ColorFilters.Matrix([n for row in (*kind.rows(numbers), _SAME_ALPHA) for n in row])

"""Colours that run into each other, and soft edges. What they need is named by its content and stands beside it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from pipeline.drawing.styles.ink.curve import Shape

Stop = tuple[float, str] | tuple[float, str, float]  # where, colour, opacity
ROOMY = "-.3 -.3 1.6 1.6"  # of what is blurred: x, y, width, height
TIGHT = "0 0 1 1"  # where a clip hides the edge anyway: a quarter of the work


@dataclass(frozen=True, slots=True)
class Gradient:
    """A run of colours from (x1, y1) to (x2, y2) of the filled box; from the top down when nothing is said."""

    stops: tuple[Stop, ...]
    x1: float = 0.0
    y1: float = 0.0
    x2: float = 0.0
    y2: float = 1.0

    def define(self, name: str) -> str:
        line = f'x1="{self.x1:g}" y1="{self.y1:g}" x2="{self.x2:g}" y2="{self.y2:g}"'
        return f'<linearGradient id="{name}" {line}>{_stops(self.stops)}</linearGradient>'


@dataclass(frozen=True, slots=True)
class Glow:
    """A run of colours from the middle of the filled box outwards."""

    stops: tuple[Stop, ...]
    radius: float = 0.5

    def define(self, name: str) -> str:
        return f'<radialGradient id="{name}" cx=".5" cy=".5" r="{self.radius:g}">{_stops(self.stops)}</radialGradient>'


Fill = str | Gradient | Glow


def down(*colors: str) -> Gradient:
    """Colours at even steps from the top to the foot."""
    last = max(1, len(colors) - 1)
    return Gradient(tuple((index / last, color) for index, color in enumerate(colors)))


def painted(shape: Shape | str, fill: Fill, opacity: float = 1.0, extra: str = "") -> str:
    """A shape (or path data) filled."""
    path = shape if isinstance(shape, str) else shape.path()
    needed, value = paint(fill)
    seen = f' opacity="{opacity:g}"' if opacity != 1.0 else ""
    return f'{needed}<path d="{path}" fill="{value}"{seen}{extra}/>'


def oval(x: float, y: float, rx: float, ry: float, fill: Fill, opacity: float = 1.0, turn: float = 0.0) -> str:
    """A filled ellipse."""
    needed, value = paint(fill)
    seen = f' opacity="{opacity:g}"' if opacity != 1.0 else ""
    turned = f' transform="rotate({turn:g} {x:g} {y:g})"' if turn else ""
    if needed:  # not every painter knows how large an ellipse is, and where its colours run
        arc = f"a{rx:g} {ry:g} 0 1 1"
        around = f"M{x - rx:g} {y:g}{arc} {2 * rx:g} 0{arc} {-2 * rx:g} 0Z"
        return f'{needed}<path d="{around}" fill="{value}"{seen}{turned}/>'
    return f'{needed}<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" fill="{value}"{seen}{turned}/>'


def blurred(markup: str, deviation: float, area: str = ROOMY) -> str:
    """Markup with soft edges."""
    x, y, width, height = area.split()
    name = f"b{deviation:g}{'t' if area == TIGHT else ''}".replace(".", "_")
    box = f'x="{x}" y="{y}" width="{width}" height="{height}"'
    blur = f'<filter id="{name}" {box}><feGaussianBlur stdDeviation="{deviation:g}"/></filter>'
    return f'{blur}<g filter="url(#{name})">{markup}</g>'


def paint(fill: Fill) -> tuple[str, str]:
    """The definition a fill needs, and the value of its attribute."""
    if isinstance(fill, str):
        return "", fill
    name = "g" + hashlib.blake2b(repr(fill).encode(), digest_size=5).hexdigest()
    return fill.define(name), f"url(#{name})"


def _stops(stops: tuple[Stop, ...]) -> str:
    return "".join(_stop(*stop) for stop in stops)


def _stop(at: float, color: str, opacity: float = 1.0) -> str:
    seen = f' stop-opacity="{opacity:g}"' if opacity != 1.0 else ""
    return f'<stop offset="{at:g}" stop-color="{color}"{seen}/>'

"""Colours, sizes and the few strokes that the sheet of a film's sound is drawn with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from xml.sax.saxutils import escape

import numpy as np

from pipeline.sound.loudness import Doubles

PAPER, INK, SOFT, FAINT, LINE = "#FBF8F1", "#26221F", "#7A7269", "#B9B1A5", "#E6DFD2"
VOICE, MUSIC, EFFECTS, LEVEL, DIP = "#D9485F", "#5B8DB8", "#E2A52B", "#26221F", "#8A6BBE"
ROLES = ("#D9485F", "#2E8B7B", "#8A6BBE", "#C9772B", "#3F6FB5", "#A8447D", "#5F7F2E", "#6B5B4B")
MOUTHS: Mapping[str, float] = MappingProxyType(
    {"X": 0.06, "A": 0.1, "G": 0.26, "B": 0.34, "F": 0.42, "H": 0.5, "C": 0.62, "E": 0.74, "D": 1.0}
)  # how far each of Rhubarb's shapes is open

WIDE, LEFT, RIGHT = 2200, 120, 40
PER_ROW = 8.0  # seconds
SCALE = (WIDE - LEFT - RIGHT) / PER_ROW  # units a second
FONT = "Noto Sans"


def text(
    x: float, y: float, words: str, size: float, fill: str = INK, anchor: str = "start", bold: bool = False
) -> str:
    weight = ' font-weight="700"' if bold else ""
    where = f'x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" fill="{fill}" text-anchor="{anchor}"{weight}'
    return f"<text {where}>{escape(words)}</text>"


def box(x: float, y: float, width: float, height: float, fill: str, *, round: float = 0, opacity: float = 1.0) -> str:
    shown = f' opacity="{opacity:g}"' if opacity < 1 else ""
    corner = f' rx="{round:g}"' if round else ""
    size = f'width="{max(0.0, width):.1f}" height="{max(0.0, height):.1f}"'
    return f'<rect x="{x:.1f}" y="{y:.1f}" {size}{corner} fill="{fill}"{shown}/>'


def rule(x: float, y: float, x2: float, y2: float, stroke: str, width: float = 1.0, dash: str = "") -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    ends = f'x1="{x:.1f}" y1="{y:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line {ends} stroke="{stroke}" stroke-width="{width:g}"{dashed}/>'


def blob(xs: Doubles, tops: Doubles, bottoms: Doubles, fill: str, opacity: float = 1.0) -> str:
    """A closed shape between two curves."""
    there = zip(xs, tops, strict=True)
    back = zip(xs[::-1], bottoms[::-1], strict=True)
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in (*there, *back))
    return f'<polygon points="{points}" fill="{fill}" opacity="{opacity:g}"/>' if len(xs) > 1 else ""


def curve(xs: Doubles, ys: Doubles, stroke: str, width: float = 2.0) -> str:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(xs, ys, strict=True))
    style = f'fill="none" stroke="{stroke}" stroke-width="{width:g}" stroke-linejoin="round" stroke-linecap="round"'
    return f'<polyline points="{points}" {style}/>' if len(xs) > 1 else ""


def tip(words: str, parts: Iterable[str]) -> str:
    """Shapes that say something when a mouse rests on them."""
    return f"<g><title>{escape(words)}</title>{''.join(parts)}</g>"


def heights(samples: Doubles, level: float) -> Doubles:
    """Swings as the eye expects them: soft ones a little larger than they are."""
    return np.asarray(np.clip(samples, 0, 1) ** 0.75 * level)

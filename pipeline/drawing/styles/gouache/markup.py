"""Outlines and groups as SVG markup."""

from __future__ import annotations

from hashlib import blake2s

from pipeline.drawing.styles.ink.paths import Array, line_path


def filled(outline: Array, color: str, opacity: float = 1.0, filter_id: str = "") -> str:
    """A closed shape of one colour."""
    return f'<path d="{line_path(outline)}" fill="{color}"{_seen(opacity)}{_through(filter_id)}/>'


def group(*items: str, transform: str = "", filter_id: str = "", opacity: float = 1.0) -> str:
    """Items moved, filtered or faded together."""
    placed = f' transform="{transform}"' if transform else ""
    return f"<g{placed}{_seen(opacity)}{_through(filter_id)}>{''.join(items)}</g>"


def clipped(outline: Array, *items: str) -> str:
    """Items seen inside a shape only."""
    path = line_path(outline)
    name = f"c{blake2s(path.encode(), digest_size=6).hexdigest()}"
    return f'<clipPath id="{name}"><path d="{path}"/></clipPath><g clip-path="url(#{name})">{"".join(items)}</g>'


def moved(x: float, y: float, turn: float = 0.0, scale: float = 1.0, mirror: bool = False) -> str:
    """The transform that turns and scales about the origin and then moves."""
    across = -scale if mirror else scale
    turned = f" rotate({turn:g})" if turn else ""
    sized = f" scale({across:g} {scale:g})" if across != 1 or scale != 1 else ""
    return f"translate({x:g} {y:g}){turned}{sized}"


def _seen(opacity: float) -> str:
    return f' opacity="{opacity:.2f}"' if opacity < 1 else ""


def _through(filter_id: str) -> str:
    return f' filter="url(#{filter_id})"' if filter_id else ""

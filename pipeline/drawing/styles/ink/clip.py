"""Markup around markup: clips named by their content, groups."""

from __future__ import annotations

import hashlib

from pipeline.drawing.styles.ink.curve import Shape


def clipped(area: Shape | str, markup: str) -> str:
    """Markup seen only inside a shape (or path data). The clip's id is a digest, so equal clips are the same clip."""
    path = area if isinstance(area, str) else area.path()
    name = "c" + hashlib.blake2b(path.encode(), digest_size=6).hexdigest()
    return f'<clipPath id="{name}"><path d="{path}"/></clipPath><g clip-path="url(#{name})">{markup}</g>'


def group(transform: str, markup: str, opacity: float = 1.0) -> str:
    """Markup moved, turned or scaled together."""
    seen = f' opacity="{opacity:g}"' if opacity != 1.0 else ""
    moved = f' transform="{transform}"' if transform else ""
    return f"<g{moved}{seen}>{markup}</g>"


def moved(x: float = 0.0, y: float = 0.0, turn: float = 0.0, scale: float = 1.0, flip: bool = False) -> str:
    """A transform: scaled and turned about the origin, then put at (x, y)."""
    parts = [f"translate({x:g} {y:g})"]
    parts += [f"rotate({turn:g})"] if turn else []
    parts += [f"scale({-scale if flip else scale:g} {scale:g})"] if flip or scale != 1.0 else []
    return " ".join(parts)

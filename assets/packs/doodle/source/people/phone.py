"""The phone, seen from behind."""

from __future__ import annotations

from people.pen import INK, PAPER, Pen
from pipeline.drawing.styles.ink import rounded_rect


def phone(pen: Pen, seed: int = 1) -> str:
    """The phone's back around (0, 0), in a paper halo that keeps it off the black around it."""
    body = rounded_rect(-38, -66, 76, 132, 14)
    ink = f'<path d="{body.path()}" fill="{PAPER}" stroke="{PAPER}" stroke-width="18"/>'
    ink += pen.shape(body, 9, seed + 100, colour=INK, wobble=0.5)
    ink += f'<rect x="-12" y="-54" width="24" height="24" rx="8" fill="{PAPER}"/>'
    ink += "".join(f'<circle cx="{x}" cy="{y}" r="4" fill="{INK}"/>' for x, y in ((-4, -46), (5, -38)))
    return ink + pen.line([(22, -40), (24, 0), (22, 40)], 5, seed, colour=PAPER)

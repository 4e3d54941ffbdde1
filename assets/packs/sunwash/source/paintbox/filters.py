"""SVG filters of the pack. They cost seconds at full size, so they are used when the art is baked and never later.

A gouache body: its rim broken by blur, noise and a threshold (not by displacement, which leaves jagged pixels), pigment
pooled by soft light (not by layers, which fog the darks), grain, and a darker dried edge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FABRIC, SKIN, HAIR, TROUSERS, WOOD, PANEL = "fabric", "skin", "hair", "trousers", "wood", "panel"
DRY, DRY_UPRIGHT, DRY_PATCH = "dry", "dry-upright", "dry-patch"

_SOFT = "soft-"
_USED = re.compile(r"url\(#([a-z][a-z0-9-]*)\)")
_ALPHA_FROM_RED = "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0"


@dataclass(frozen=True)
class Paint:
    """How a body of paint dries."""

    seed: int
    frequency: str  # of pooled pigment
    mottle: float
    grain: float = 0.34
    edge: float = 0.36  # how dark the dried edge is
    ragged: float = 0.9
    blur: float = 2.2
    rim: str = "0.06"  # frequency of the broken edge

    def markup(self, name: str) -> str:
        m, g = self.mottle, self.grain
        fine = f"{2 * g:.2f} 0 0 0 {0.5 - g:.2f} "
        pooled = f"{3.2 * m:.2f} 0 0 0 {0.5 - 1.6 * m:.2f} "
        return (
            f'<filter id="{name}" x="-6%" y="-6%" width="112%" height="112%" color-interpolation-filters="sRGB">'
            f'<feTurbulence type="fractalNoise" baseFrequency="{self.rim}" numOctaves="2" seed="{self.seed + 5}" '
            f'result="r"/><feColorMatrix in="r" type="matrix" values="{_ALPHA_FROM_RED}" result="ra"/>'
            f'<feGaussianBlur in="SourceAlpha" stdDeviation="{self.blur}" result="b"/>'
            f'<feComposite in="b" in2="ra" operator="arithmetic" k2="1" k3="{self.ragged}" '
            f'k4="{-0.3 - self.ragged * 0.5:.3f}" result="m"/>'
            '<feComponentTransfer in="m" result="mask"><feFuncA type="linear" slope="4.5" intercept="0"/>'
            '</feComponentTransfer><feComposite in="SourceGraphic" in2="mask" operator="in" result="s"/>'
            f'<feTurbulence type="fractalNoise" baseFrequency="{self.frequency}" numOctaves="3" seed="{self.seed}" '
            'result="p"/>'
            f'<feColorMatrix in="p" type="matrix" values="{pooled}{pooled}'
            f'{2.6 * m:.2f} 0 0 0 {0.46 - 1.3 * m:.2f} 0 0 0 0 1" result="pm"/>'
            '<feBlend in="pm" in2="s" mode="soft-light" result="pooled"/>'
            f'<feTurbulence type="fractalNoise" baseFrequency="0.55 0.42" numOctaves="2" seed="{self.seed + 3}" '
            f'result="g"/><feColorMatrix in="g" type="matrix" values="{fine}{fine}{fine}0 0 0 0 1" result="gm"/>'
            '<feBlend in="gm" in2="pooled" mode="soft-light" result="grainy"/>'
            '<feComposite in="grainy" in2="s" operator="in" result="body"/>'
            '<feGaussianBlur in="s" stdDeviation="4" result="sb"/>'
            '<feComposite in="s" in2="sb" operator="arithmetic" k2="1" k3="-1" result="e"/>'
            '<feColorMatrix in="e" type="matrix" '
            f'values="0 0 0 0 0.36 0 0 0 0 0.13 0 0 0 0 0.14 0 0 0 {self.edge} 0" result="dried"/>'
            '<feMerge><feMergeNode in="body"/><feMergeNode in="dried"/></feMerge></filter>'
        )


@dataclass(frozen=True)
class Dry:
    """A patch laid on with a dry brush, broken up along its way."""

    seed: int
    frequency: str  # small along the stroke, large across
    blur: float = 7.0
    noise: float = 1.3
    threshold: float = 1.12

    def markup(self, name: str) -> str:
        return (
            f'<filter id="{name}" x="-8%" y="-8%" width="116%" height="116%" color-interpolation-filters="sRGB">'
            f'<feTurbulence type="fractalNoise" baseFrequency="{self.frequency}" numOctaves="3" seed="{self.seed}" '
            f'result="n"/><feColorMatrix in="n" type="matrix" values="{_ALPHA_FROM_RED}" result="na"/>'
            f'<feGaussianBlur in="SourceAlpha" stdDeviation="{self.blur}" result="b"/>'
            f'<feComposite in="b" in2="na" operator="arithmetic" k2="1" k3="{self.noise}" k4="{-self.threshold}" '
            'result="m"/><feComponentTransfer in="m" result="mask"><feFuncA type="linear" slope="5" intercept="0"/>'
            '</feComponentTransfer><feComposite in="SourceGraphic" in2="mask" operator="in"/></filter>'
        )


FILTERS: dict[str, Paint | Dry] = {
    FABRIC: Paint(2, "0.014 0.014", 0.42, grain=0.4, edge=0.5),
    SKIN: Paint(8, "0.012 0.018", 0.3, edge=0.32, ragged=0.6, blur=1.4, rim="0.09"),
    HAIR: Paint(14, "0.02 0.03", 0.17, edge=0.4),
    TROUSERS: Paint(21, "0.02 0.012", 0.23, grain=0.36, edge=0.4),
    PANEL: Paint(12, "0.03 0.006", 0.13, grain=0.3, edge=0.34),
    WOOD: Paint(31, "0.004 0.03", 0.28, edge=0.3),
    DRY: Dry(5, "0.012 0.09"),
    DRY_UPRIGHT: Dry(9, "0.09 0.012"),
    DRY_PATCH: Dry(3, "0.05 0.03"),
}


def soft(units: int) -> str:
    """The name of a blur, for light and cast shadows."""
    return f"{_SOFT}{units}"


def definitions(markup: str) -> str:
    """The filters that the markup names."""
    return "".join(_defined(name) for name in sorted(set(_USED.findall(markup))))


def _defined(name: str) -> str:
    if name in FILTERS:
        return FILTERS[name].markup(name)
    if name.startswith(_SOFT):
        return (
            f'<filter id="{name}" x="-40%" y="-40%" width="180%" height="180%">'
            f'<feGaussianBlur stdDeviation="{name.removeprefix(_SOFT)}"/></filter>'
        )
    return ""

"""The colours of people. Shade is redder and a fifth darker than its base, light is yellower; none is grey or black."""

from __future__ import annotations

from dataclasses import dataclass

INK = "#3B2226"  # eyes
CONTACT = "#1F3A48"  # what an arm casts on a jumper
WARM = "#7A3A24"  # the same on yellow
CHIN = "#5A2A38"
SUN = "#F2C14E"
RIM = "#FFE09A"  # the window on the edge of things
MOUTH, TONGUE, TEETH, LIPS = "#6E2A2C", "#DE7A62", "#FFF4DE", "#8C3A34"


@dataclass(frozen=True)
class Skin:
    base: str
    shade: str
    light: str
    blush: str
    far: str  # the hand on the shaded side
    brow: str  # the shadow of the fringe
    nose: str
    throat: str
    lid: str
    freckle: str = ""
    cheek: str = "#E27A60"  # one dry stroke over the blush


@dataclass(frozen=True)
class Hair:
    base: str
    shade: str
    light: str
    gold: str
    glint: str
    deep: str


@dataclass(frozen=True)
class Cloth:
    base: str
    far: str  # on the shaded side
    shade: str
    light: str
    glint: str
    fold: str
    rib: str


TAN = Skin("#E3A77D", "#C27B58", "#F8D3A6", "#DE6A4E", "#D2936B", "#BC7658", "#B4654A", "#9C5744", "#DB9A72", "#A9583F")
BROWN = Skin(
    "#B27049", "#87492F", "#E6AA72", "#C2543A", "#9A5B3A", "#83462F", "#7C3F2B", "#6E3A2C", "#9E5E3C", cheek="#C65F42"
)
UMBER = Hair("#5A332C", "#3E2122", "#A0613C", "#DB9A58", "#F7D493", "#34191C")
COAL = Hair("#42282C", "#2E1A22", "#7A4A3A", "#B67646", "#EDBB78", "#281620")
TEAL = Cloth("#4F7F8A", "#487584", "#355E6E", "#93BDB2", "#CFE0C6", "#2C5160", "#6E9CA2")
CLAY = Cloth("#B4623F", "#A95A3C", "#8A4334", "#DE9A62", "#F0BE86", "#8A4334", "#9B5238")
BUTTER = Cloth("#E9B64F", "#D69F42", "#C17F38", "#FBDD8E", "#FFF0BC", "#B4742F", "#C98B3C")
SAGE = Cloth("#98995F", "#878A55", "#6B7148", "#C6BF86", "#E6DCA6", "#5F6643", "#7C8052")

"""Light and shade of a place: what a creator says of them. No pixels."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.core.geometry import Point

LIGHTS = ("glow", "beam", "wash", "vignette")


@dataclass(frozen=True, slots=True)
class Light:
    """A light that is drawn and not painted. Places are units of the frame."""

    kind: str
    color: str = "#FFF2B4"
    at: Point = Point(540.0, 700.0)  # the middle of a glow or vignette; where a beam or wash begins
    to: Point = Point(540.0, 1500.0)  # where a beam or wash ends
    radius: tuple[float, float] = (420.0, 420.0)  # of a glow; of a vignette, where it is darkest
    width: tuple[float, float] = (160.0, 460.0)  # of a beam at both ends
    soft: float = 40.0  # blur of a beam's edges


@dataclass(frozen=True, slots=True)
class Shadow:
    """The shadow that people cast: their silhouette, tinted, blurred and laid aside."""

    color: str = "#000000"
    opacity: float = 0.4
    blur: float = 9.0  # units
    offset: Point = Point(0.0, 0.0)  # on a wall: beside and below them
    size: float = 1.0  # of their own size, from their feet
    tall: float = 1.0  # of their height; below 0 it lies before them on the floor
    lean: float = 0.0  # how far the head's shadow is beside the feet's, as a share of the height

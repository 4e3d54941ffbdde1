"""Many small things in the air: how each kind is born, flies and goes. Numbers only; where one is follows from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.core.geometry import Box
from pipeline.core.registry import frozen

SHAPES = ("sparkle", "heart", "bubble", "mote", "slip", "confetti")
ENDS = ("shrink", "fade", "twinkle", "none")
Range = tuple[float, float]
WHOLE = Box(0.0, 0.0, 1080.0, 1920.0)


@dataclass(frozen=True, slots=True)
class Particles:
    """A kind of particles. Units and seconds; angles in degrees clockwise, 0 is up."""

    name: str
    art: tuple[str, ...] = ()  # stickers or props of the pack; () = the shape, drawn in `colors`
    shape: str = "mote"
    colors: tuple[str, ...] = ("#FFFFFF",)
    count: int = 20
    region: Box = WHOLE  # where they begin
    slant: float = 0.0  # how far the region's foot lies right of its head: a beam of light leans
    once: bool = False  # all of them at the beginning, or ever new ones
    spread: float = 0.0  # of those that come once: seconds until the last one has come
    life: Range = (3.0, 5.0)
    speed: Range = (20.0, 60.0)  # units a second
    angle: float = 0.0
    fan: float = 0.0  # degrees to either side of the angle
    gravity: float = 0.0  # units a second squared
    drag: float = 0.0  # share of the speed lost in a second
    flutter: Range = (0.0, 2.0)  # units to either side, seconds to and fro
    spin: float = 0.0  # degrees a second, at most
    tilt: float = 0.0  # degrees at the beginning, at most
    flip: float = 0.0  # turns a second about its own length, as paper turns
    size: Range = (0.6, 1.0)
    floor: Range = (0.0, 0.0)  # where they come to rest; (0, 0) = nowhere
    end: str = "shrink"
    opacity: float = 1.0
    hold: int = 0  # frames a place is held; 0 = as the pack's drawings are
    depth: float = 1.0  # as of a background's layer
    front: bool = True  # before the actors (and never over a face), or behind them


PRESETS: Mapping[str, Particles] = frozen(
    {
        kind.name: kind
        for kind in (
            Particles(
                "sparkles", shape="sparkle", colors=("#FFFFFF", "#FFF0A8"), count=14, life=(0.9, 1.7), speed=(0, 14),
                fan=180, size=(0.35, 1.0), end="twinkle",
            ),
            Particles(
                "hearts", shape="heart", colors=("#FF5C93", "#FF9CC0", "#E5382B"), count=18, once=True, spread=0.5,
                region=Box(440, 900, 200, 60), life=(1.6, 2.4), speed=(700, 1350), fan=42, gravity=1250, drag=0.5,
                flutter=(14, 0.8), spin=90, tilt=20, size=(0.45, 1.0),
            ),
            Particles(
                "bubbles", shape="bubble", colors=("#FFFFFF",), count=12, region=Box(-40, 1200, 1160, 800),
                life=(5, 9), speed=(90, 190), fan=10, flutter=(38, 3.2), size=(0.3, 1.15),
            ),
            Particles(
                "motes", shape="mote", colors=("#FFF2B4", "#FFE09A"), count=26, region=Box(60, 200, 720, 900),
                slant=420, life=(7, 12), speed=(8, 14), angle=150, fan=20, flutter=(10, 4.5), size=(0.25, 0.8),
                end="fade", opacity=0.85,
            ),
            Particles(
                "slips", shape="slip", colors=("#FFF3D2", "#F3C873", "#DE9A62"), count=22, once=True, spread=2.6,
                region=Box(20, -220, 1040, 120), life=(60, 60), speed=(330, 520), angle=180, flutter=(70, 1.5),
                spin=40, tilt=70, flip=0.45, size=(0.7, 1.2), floor=(1500, 1900), end="none",
            ),
            Particles(
                "confetti", shape="confetti", colors=("#FF5C93", "#FFD05E", "#7FDCCB", "#B9A2F4", "#FFFFFF"),
                count=70, once=True, spread=1.4, region=Box(0, -160, 1080, 140), life=(3.2, 4.6), speed=(260, 560),
                angle=180, fan=14, flutter=(34, 1.1), spin=240, tilt=180, flip=1.3, size=(0.6, 1.1),
            ),
            Particles(
                "snow", shape="mote", colors=("#FFFFFF",), count=60, region=Box(-60, -340, 1200, 2000), life=(6, 10),
                speed=(70, 150), angle=176, fan=6, flutter=(34, 3.4), size=(0.3, 0.9), end="fade",
            ),
        )
    }
)  # fmt: skip

# What a story may set on a kind of particles: shares of the frame for places, factors for the rest.
SETTINGS = ("count", "x", "y", "width", "height", "size", "speed", "behind")

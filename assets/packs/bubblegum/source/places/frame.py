"""What every background shares: its world, its blur, hearts on walls, clouds, lights on a string, a floor of tiles."""

from __future__ import annotations

import math
from itertools import pairwise

from pipeline.core.geometry import Box
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Fill, blurred, oval, paint, painted, sparkle_path

WORLD = Box(-80.0, -80.0, 1240.0, 2080.0)  # the frame and a border for the camera
FOCUS = "focus"  # marks what is out of focus
FAR, NEAR = 2.8, 1.8  # blurs of what is behind people and before them
BULBS = ("#FFE58A", "#FF8FB8", "#9FEBDD", "#FFFFFF")
SKY = ("#6F7BE8", "#A78BF0", "#F7A8D8", "#FFD0B5", "#FFE9C2")
CLOUD = [
    (-120, 30), (-130, 0), (-96, -24), (-70, -56), (-24, -58), (4, -36), (40, -62), (84, -44), (96, -14), (130, 0),
    (124, 30), (0, 40),
]  # fmt: skip


def rect(x: float, y: float, width: float, height: float, fill: Fill, radius: float = 0.0, opacity: float = 1.0) -> str:
    """A filled rectangle."""
    needed, value = paint(fill)
    seen = f' opacity="{opacity:g}"' if opacity != 1.0 else ""
    size = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius:g}"'
    return f'{needed}<rect {size} fill="{value}"{seen}/>'


def whole(fill: Fill) -> str:
    """The world in one fill."""
    return rect(WORLD.x, WORLD.y, WORLD.width, WORLD.height, fill)


def far(markup: str) -> str:
    """Out of focus behind people."""
    return _focus(markup, FAR)


def near(markup: str) -> str:
    """Out of focus before people."""
    return _focus(markup, NEAR)


def _focus(markup: str, blur: float) -> str:
    box = f'x="{WORLD.x:g}" y="{WORLD.y:g}" width="{WORLD.width:g}" height="{WORLD.height:g}"'
    name = f"{FOCUS}{blur:g}".replace(".", "_")
    filtered = f'<filter id="{name}" filterUnits="userSpaceOnUse" {box}><feGaussianBlur stdDeviation="{blur:g}"/>'
    return f'{filtered}</filter><g filter="url(#{name})">{markup}</g>'


def hearts(color: str, opacity: float, size: float = 22.0, across: float = 140.0, down: float = 84.0) -> str:
    """A quiet pattern over a wall."""
    rows, columns = int(WORLD.height / down) + 1, int(WORLD.width / across) + 2
    shapes = [
        ink.heart(
            WORLD.x + column * across + (across / 2 if row % 2 else 0), WORLD.y + 30 + row * down, size,
            -8 if (row + column) % 2 else 8,
        ).path()
        for row in range(rows)
        for column in range(columns)
    ]  # fmt: skip
    return painted("".join(shapes), color, opacity)


def cloud(x: float, y: float, size: float, fill: str, opacity: float = 1.0) -> str:
    """A flat cloud."""
    return ink.group(ink.moved(x, y, scale=size), painted(ink.Curve(CLOUD), fill), opacity)


def stars(points: list[tuple[float, float, float]], color: str = "#FFFFFF", opacity: float = 0.95) -> str:
    """Small sparkles."""
    return painted("".join(sparkle_path(*point) for point in points), color, opacity)


def fairy_lights(points: list[tuple[float, float]], cord: str, gap: int = 26, glow: float = 0.6) -> str:
    """A cord of coloured bulbs, each in its glow."""
    line = ink.Curve(points, False)
    markup = f'<path d="{line.path()}" fill="none" stroke="{cord}" stroke-width="5" opacity=".8"/>'
    for index, (x, y) in enumerate(line.sample(5.0)[gap // 2 :: gap]):
        color = BULBS[index % len(BULBS)]
        bulb = ink.Curve([(x - 9, y + 4), (x + 9, y + 4), (x + 15, y + 24), (x, y + 42), (x - 15, y + 24)])
        markup += blurred(oval(round(x, 1), round(y + 22, 1), 40, 40, color, glow), 12)
        markup += painted(bulb, color) + oval(round(x - 5, 1), round(y + 19, 1), 4, 7, "#FFFFFF", 0.95)
    return markup


def tiles(horizon: float, colors: tuple[str, str], rows: int = 9, vanish: float = 540.0) -> str:
    """A checkered floor that runs to a horizon."""
    bottom = WORLD.bottom
    lines = [
        horizon + (bottom - horizon) * (math.exp(2.3 * i / rows) - 1) / (math.exp(2.3) - 1) for i in range(rows + 1)
    ]
    markup = rect(WORLD.x, horizon, WORLD.width, bottom - horizon, colors[0])
    path = ""
    for row, (top, foot) in enumerate(pairwise(lines)):
        for column in range(-9, 9):
            if (row + column) % 2:
                continue
            corners = [
                (_x(c, y, horizon, vanish), y)
                for c, y in ((column, top), (column + 1, top), (column + 1, foot), (column, foot))
            ]
            if max(x for x, _ in corners) > WORLD.x and min(x for x, _ in corners) < WORLD.right:
                path += "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "Z"
    return markup + painted(path, colors[1])


def _x(column: int, y: float, horizon: float, vanish: float) -> float:
    """Where a line of the floor is at a height: it runs to a point well above the horizon."""
    return vanish + column * 230.0 * (0.38 + 0.9 * (y - horizon) / (WORLD.bottom - horizon))


def scallops(left: float, right: float, y: float, count: int, rise: float) -> list[tuple]:
    """The upper edge of a blanket."""
    step, points = (right - left) / count, []
    for i in range(count + 1):
        x = left + step * i
        points.append((x, y, "c"))
        if i < count:
            points += [(x + step * 0.25, y - rise * 0.8), (x + step * 0.5, y - rise), (x + step * 0.75, y - rise * 0.8)]
    return points

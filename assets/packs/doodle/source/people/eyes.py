"""Eyes: whites, pupils and lids drawn apart, so that the pupils can wander inside the whites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from people.knots import Knot, Point, corner
from people.pen import EYE, INK, Pen, loop
from pipeline.drawing.styles.ink import number

Edge = tuple[Point, ...]  # outer corner to inner corner, in shares of the socket's half width and half height

ROUND: Edge = ((-1, 0.04), (-0.8, -0.7), (0, -1), (0.8, -0.72), (1, 0))
UNDER: Edge = ((-0.74, 0.74), (0, 0.96), (0.74, 0.74))
LOWERED: Edge = ((-1.02, -0.16), (-0.55, -0.02), (0, 0.04), (0.55, -0.02), (1.02, -0.12))

DROOPING: Edge = ((-1.04, 0.12), (-0.55, 0.0), (0, -0.04), (0.55, -0.12), (1.0, -0.3))


@dataclass(frozen=True, slots=True)
class Socket:
    """Where an eye is, and how big. `outer` is -1 when its outer corner is to the left of the page."""

    x: float
    y: float
    half_width: float
    half_height: float
    weight: float = 1.0
    outer: int = -1

    def at(self, x: float, y: float) -> Point:
        """A point given in shares of the socket, x from outer (-1) to inner (1)."""
        return (self.x - self.outer * x * self.half_width, self.y + y * self.half_height)

    def edge(self, edge: Edge, height: float = 1.0) -> list[Point]:
        """A whole edge in the coordinates of the head."""
        return [self.at(x, y * height) for x, y in edge]


@dataclass(frozen=True, slots=True)
class Open:
    """An eye that can look about."""

    lid: Edge = ROUND
    under: Edge = UNDER
    height: float = 1.0
    pupil: float = 22.0
    glints: int = 1
    crease: bool = False  # a tired line under the eye
    water: bool = False  # a tear welling up over the lower lid
    dome: bool = False  # the eyeball's curve shows above a lowered lid


@dataclass(frozen=True, slots=True)
class Shut:
    """An eye that is one line: corner to corner, in shares of the socket."""

    line: Edge
    lashes: tuple[float, ...] = ()
    sharp: bool = False  # a corner at the middle: > <


Eye = Open | Shut

SHUT: Mapping[str, Shut] = MappingProxyType(
    {
        "closed": Shut(((-1, 0.07), (-0.5, 0.49), (0.1, 0.6), (0.6, 0.46), (1, 0.04)), lashes=(-0.45, 0.05, 0.5)),
        "happy": Shut(((-1, 0.42), (-0.5, -0.28), (0.1, -0.5), (0.6, -0.21), (1, 0.42))),
        "squeeze": Shut(((-0.9, -0.46), (0.1, -0.21), (0.8, 0.07), (-0.1, 0.25), (-0.9, 0.56)), sharp=True),
    }
)

FRONT: Mapping[str, Eye] = MappingProxyType(
    {
        "open": Open(),
        "wide": Open(height=1.1, pupil=15),
        "round": Open(height=1.16, pupil=11.5),
        "sad": Open(height=0.94, pupil=25, glints=2, crease=True),
        "tear": Open(height=0.94, pupil=25, glints=2, crease=True, water=True),
        "firm": Open(lid=((-1.06, -0.56), (0, -0.42), (1.06, -0.24)), pupil=21),
        "side": Open(lid=((-1.06, -0.3), (0, -0.3), (1.06, -0.2)), pupil=20, crease=True),
        **SHUT,
    }
)

DOWN: Mapping[str, Eye] = MappingProxyType(
    {
        "open": Open(lid=LOWERED, pupil=21, dome=True),
        "wide": Open(lid=((-1.0, -0.12), (-0.74, -0.56), (0, -0.7), (0.74, -0.56), (1.0, -0.12)), pupil=15),
        "round": Open(lid=((-1.0, -0.1), (-0.76, -0.66), (0, -0.82), (0.76, -0.66), (1.0, -0.1)), pupil=12),
        "sad": Open(lid=DROOPING, pupil=24, glints=2, dome=True),
        "tear": Open(lid=DROOPING, pupil=24, glints=2, crease=True, dome=True),
        "firm": Open(lid=((-1.06, -0.3), (0, -0.04), (1.06, 0.26)), pupil=20),
        "side": Open(lid=((-1.06, 0.0), (0, 0.1), (1.06, 0.1)), pupil=20, dome=True),
        **SHUT,
    }
)


@dataclass(frozen=True, slots=True)
class Gaze:
    """How this character's eyes are made, and how they rest."""

    near: Socket
    far: Socket
    kinds: Mapping[str, Eye]
    rest: Point = (8.0, 4.0)  # where the pupils are when looking nowhere
    lashes: bool = False
    line: str = INK  # of shut eyes

    @property
    def sockets(self) -> tuple[Socket, Socket]:
        """Near eye, far eye."""
        return (self.near, self.far)


def whites(pen: Pen, gaze: Gaze, kind: str, seed: int) -> str:
    """What is under the pupils; a shut eye's line is here, too."""
    drawn = gaze.kinds[kind]
    if isinstance(drawn, Shut):
        return "".join(_shut(pen, socket, drawn, gaze, seed) for socket in gaze.sockets)
    return "".join(_white(pen, socket, drawn, seed) for socket in gaze.sockets)


def pupils(gaze: Gaze, kind: str) -> str:
    """Both pupils with their glints; nothing when the eyes are shut."""
    drawn = gaze.kinds[kind]
    if isinstance(drawn, Shut):
        return ""
    return "".join(_pupil(socket, drawn, gaze.rest) for socket in gaze.sockets)


def lids(pen: Pen, gaze: Gaze, kind: str, seed: int) -> str:
    """The lines that lie over the pupils."""
    drawn = gaze.kinds[kind]
    if isinstance(drawn, Shut):
        return ""
    return "".join(_lid(pen, socket, drawn, gaze, seed) for socket in gaze.sockets)


def _opening(socket: Socket, drawn: Open) -> list[Knot]:
    top: list[Knot] = [*socket.edge(drawn.lid, drawn.height)]
    if drawn.lid is not ROUND:
        top[0], top[-1] = corner(top[0][:2]), corner(top[-1][:2])
    return [*top, *reversed(socket.edge(drawn.under, drawn.height))]


def _white(pen: Pen, socket: Socket, drawn: Open, seed: int) -> str:
    weight, height = socket.weight, drawn.height
    ink = pen.fill(loop(_opening(socket, drawn)), EYE)
    under = [(1.0, 0.07), (0.74, 0.74), (0, 0.98), (-0.7, 0.78)]
    ink += pen.line(
        socket.edge(tuple(under), height), 6 * weight, seed + 21, taper=(0.1, 0.6), ends=(0.5, 0.05), wobble=0.6
    )
    outer = [(-1.0, 0.07), (-0.94, 0.38), (-0.78, 0.66)]
    ink += pen.line(socket.edge(tuple(outer), height), 5.5 * weight, seed + 22, taper=(0.1, 0.8), wobble=0.4)
    if drawn.crease:
        line = [socket.at(x, y * height) for x, y in ((-0.6, 1.24), (0, 1.34), (0.5, 1.22))]
        ink += pen.line(line, 4.5 * weight, seed + 23)
    return ink


def _pupil(socket: Socket, drawn: Open, rest: Point) -> str:
    size = drawn.pupil * socket.weight
    x, y = socket.x + rest[0] * socket.weight, socket.y + rest[1]
    ink = _ellipse(x, y, size, size * 1.25, INK) + _ellipse(
        x - size * 0.3, y - size * 0.45, size * 0.34, size * 0.42, "#fff"
    )
    if drawn.glints > 1:
        ink += _ellipse(x + size * 0.35, y + size * 0.6, size * 0.22, size * 0.22, "#fff")
    return ink


def _lid(pen: Pen, socket: Socket, drawn: Open, gaze: Gaze, seed: int) -> str:
    weight = socket.weight
    edge = socket.edge(drawn.lid, drawn.height)
    if drawn.lid is ROUND:
        edge[0], edge[-1] = socket.at(-1.03, 0.18), socket.at(1.03, 0.1)
    ink = _water(pen, socket, drawn, seed) if drawn.water else ""
    ink += pen.line(edge, 13 * weight, seed + 20, taper=(0.4, 0.4), ends=(0.25, 0.2), wobble=0.6, nib=0.12)
    if drawn.dome:
        dome = [(-0.98, -0.2), (-0.74, -0.78), (0, -1.04), (0.74, -0.78), (0.96, -0.3)]
        ink += pen.line(socket.edge(tuple(dome)), 5 * weight, seed + 24, taper=(0.3, 0.5), wobble=0.5)
    if gaze.lashes:
        ink += _outer_lashes(pen, edge, socket, seed + 25)
    return ink


def _outer_lashes(pen: Pen, edge: list[Point], socket: Socket, seed: int) -> str:
    """Two strokes leaving the outer corner."""
    ink = ""
    for k, (index, out, up) in enumerate(((0, 22, -10), (1, 20, -18))):
        x, y = edge[index]
        tip = (x + socket.outer * out * socket.weight, y + up)
        middle = (x + socket.outer * out * 0.6 * socket.weight, y + up * 0.3)
        ink += pen.line(
            [(x, y), middle, tip], 9 * socket.weight, seed + k, taper=(0.05, 0.8), ends=(0.9, 0.05), wobble=0.3
        )
    return ink


def _water(pen: Pen, socket: Socket, drawn: Open, seed: int) -> str:
    """The tear that stands on the lower lid and cuts the pupil."""
    level = [(-1, 0.62), (-0.3, 0.46), (0.4, 0.58), (1, 0.5), (1, 1.2), (-1, 1.2)]
    water = loop(socket.edge(tuple(level), drawn.height))
    ink = pen.fill(water, "#fff") + pen.line(
        socket.edge(tuple(level[:4]), drawn.height), 4, seed + 26, taper=(0.05, 0.05), ends=(0.9, 0.9)
    )
    return pen.clipped(loop(_opening(socket, drawn)), ink)


def _shut(pen: Pen, socket: Socket, drawn: Shut, gaze: Gaze, seed: int) -> str:
    points: list[Knot] = [*socket.edge(drawn.line)]
    if drawn.sharp:
        points[2] = corner(points[2][:2])
    ink = pen.line(points, 13.5 * socket.weight, seed + 27, taper=(0.3, 0.3), ends=(0.35, 0.35), wobble=0.6,
                   nib=0.15, colour=gaze.line)  # fmt: skip
    for x in drawn.lashes:
        root, tip = socket.at(x, 0.56 - abs(x) * 0.14), socket.at(x * 1.25, 0.86 - abs(x) * 0.14)
        ink += pen.line([root, tip], 6 * socket.weight, seed + 28, taper=(0.1, 0.7))
    if gaze.lashes and not drawn.sharp:
        ink += _outer_lashes(pen, socket.edge(drawn.line), socket, seed + 29)
    return ink


def _ellipse(x: float, y: float, half_width: float, half_height: float, colour: str) -> str:
    size = f'rx="{number(half_width)}" ry="{number(half_height)}"'
    return f'<ellipse cx="{number(x)}" cy="{number(y)}" {size} fill="{colour}"/>'

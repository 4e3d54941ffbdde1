"""The small pictures of app screens as lines of size 1 about the origin; every look draws them with its own pen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.core.registry import frozen

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points: open or closed, bending or with corners; or a disc about its one point."""

    points: Points
    closed: bool = False
    round: bool = False
    radius: float = 0.0  # of a ring about the only point
    solid: bool = False


def _line(*points: tuple[float, float], round: bool = False) -> Line:
    return Line(points, round=round)


def _loop(*points: tuple[float, float], round: bool = False, solid: bool = False) -> Line:
    return Line(points, closed=True, round=round, solid=solid)


def _ring(x: float, y: float, radius: float, solid: bool = False) -> Line:
    return Line(((x, y),), closed=True, radius=radius, solid=solid)


_HEART = ((0, -0.22), (0.14, -0.42), (0.38, -0.4), (0.48, -0.16), (0.36, 0.12), (0, 0.46), (-0.36, 0.12),
          (-0.48, -0.16), (-0.38, -0.4), (-0.14, -0.42))  # fmt: skip
_HANDSET = ((-0.42, -0.3), (-0.26, -0.46), (-0.08, -0.2), (-0.2, -0.06), (-0.04, 0.14), (0.08, 0.22), (0.22, 0.1),
            (0.46, 0.28), (0.28, 0.46), (-0.06, 0.34), (-0.34, 0.04))  # fmt: skip
_LYING = ((-0.46, 0.12), (-0.42, -0.06), (0, -0.2), (0.42, -0.06), (0.46, 0.12), (0.24, 0.16), (0.18, 0.02), (0, -0.02),
          (-0.18, 0.02), (-0.24, 0.16))  # fmt: skip

LINES: Mapping[str, tuple[Line, ...]] = frozen(
    {
        "like": (_loop(*_HEART, round=True),),
        "comments": (_loop((-0.46, -0.36), (0.46, -0.36), (0.46, 0.2), (0.02, 0.2), (-0.2, 0.44), (-0.2, 0.2),
                           (-0.46, 0.2)),),
        "share": (_line((-0.42, 0.34), (-0.36, 0.0), (-0.08, -0.18), (0.3, -0.2), round=True),
                  _line((0.12, -0.42), (0.42, -0.2), (0.14, 0.04))),
        "block": (_ring(0, 0, 0.43), _line((-0.28, -0.3), (0.29, 0.3))),
        "report": (_line((-0.3, 0.46), (-0.3, -0.44)),
                   _loop((-0.3, -0.42), (0.4, -0.34), (0.22, -0.14), (0.4, 0.1), (-0.3, 0.06))),
        "mute": (_loop((-0.46, -0.15), (-0.24, -0.15), (0.04, -0.38), (0.04, 0.38), (-0.24, 0.15), (-0.46, 0.15)),
                 _line((0.2, -0.16), (0.46, 0.16)), _line((0.46, -0.16), (0.2, 0.16))),
        "filter": (_loop((-0.44, -0.38), (0.44, -0.38), (0.11, 0.02), (0.11, 0.44), (-0.11, 0.32), (-0.11, 0.02)),),
        "restrict": (_loop((0, -0.46), (0.38, -0.32), (0.34, 0.12), (0, 0.46), (-0.34, 0.12), (-0.38, -0.32)),
                     _line((-0.17, 0), (0.17, 0))),
        "delete": (_loop((-0.3, -0.22), (0.3, -0.22), (0.24, 0.44), (-0.24, 0.44)),
                   _line((-0.43, -0.26), (0.43, -0.28)),
                   _line((-0.13, -0.3), (-0.08, -0.44), (0.08, -0.44), (0.13, -0.3))),
        "send": (_loop((-0.44, 0.0), (0.46, -0.42), (0.12, 0.44), (-0.04, 0.12)), _line((-0.04, 0.12), (0.46, -0.42))),
        "bell": (_loop((-0.34, 0.24), (-0.25, 0.0), (-0.22, -0.26), (0, -0.44), (0.22, -0.26), (0.25, 0.0),
                       (0.34, 0.24), round=True), _ring(0, 0.38, 0.07, solid=True)),
        "call": (_loop(*_HANDSET, round=True, solid=True),),
        "hangup": (_loop(*_LYING, round=True, solid=True),),
        "lock": (_loop((-0.33, -0.04), (0.33, -0.04), (0.33, 0.42), (-0.33, 0.42)),
                 _line((-0.2, -0.04), (-0.2, -0.28), (0, -0.44), (0.2, -0.28), (0.2, -0.04), round=True)),
        "check": (_line((-0.42, 0.02), (-0.14, 0.34), (0.44, -0.38)),),
        "more": (_ring(-0.34, 0, 0.09, solid=True), _ring(0, 0, 0.09, solid=True), _ring(0.34, 0, 0.09, solid=True)),
        "camera": (_loop((-0.45, -0.24), (0.45, -0.24), (0.45, 0.34), (-0.45, 0.34)), _ring(0, 0.05, 0.17),
                   _line((-0.17, -0.26), (-0.1, -0.4), (0.1, -0.4), (0.17, -0.26))),
        "person": (_ring(0, -0.2, 0.21), _line((-0.38, 0.44), (-0.28, 0.16), (0, 0.1), (0.28, 0.16), (0.38, 0.44),
                                               round=True)),
    }
)  # fmt: skip

"""The scribble's moods: white eyes and white lines in a black tangle."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from people.eyes import Edge, Eye, Gaze, Open, Shut, Socket
from people.faces import Brows
from people.knots import Point, spread
from people.mouths import MOUTHS, VISEMES, Fit, Hole, Line
from people.pen import PAPER

FULL: Edge = ((-0.78, 0.66), (0, 1), (0.78, 0.66))
WIDE: Edge = ((-1, 0.0), (-0.74, -0.7), (0, -1), (0.74, -0.7), (1, 0.0))

KINDS: Mapping[str, Eye] = MappingProxyType(
    {
        "leer": Open(((-1.05, -0.5), (-0.1, -0.3), (0.9, 0.12)), FULL, pupil=12),
        "open": Open(((-1.02, -0.42), (0, -0.62), (0.98, -0.2)), FULL, pupil=12.5),
        "half": Open(((-1.05, 0.06), (0, 0.16), (1.05, 0.1)), FULL, pupil=12),
        "round": Open(WIDE, FULL, height=1.16, pupil=8.5),
        "sad": Open(((-1.02, 0.12), (0, -0.34), (0.98, -0.66)), FULL, pupil=14, glints=2),
        "closed": Shut(((-0.9, 0.1), (-0.4, 0.5), (0.1, 0.58), (0.6, 0.44), (0.9, 0.08))),
        "happy": Shut(((-0.9, 0.4), (-0.4, -0.22), (0.1, -0.34), (0.6, -0.16), (0.9, 0.4))),
    }
)

EYES = Gaze(Socket(-38, -2, 35, 42), Socket(46, -2, 30, 36, 0.9, outer=1), KINDS, rest=(7, 9), line=PAPER)
EYES_SMALL = Gaze(Socket(-20, -4, 19, 23), Socket(26, -4, 16, 20, 0.55, outer=1), KINDS, rest=(4, 5), line=PAPER)

LEER = Hole(
    ((-50, -14, "c"), (0, -2), (56, -22, "c"), (42, 16), (4, 28), (-34, 18)),
    teeth=((-60, -30), (0, -10), (66, -36), (56, 30), (0, 36), (-52, 30)),
    gaps=(-28, -8, 12, 32),
)
SMIRK = Hole(
    ((-36, 6, "c"), (2, 4), (50, -22, "c"), (36, 8), (2, 20)),
    teeth=((-40, -6), (2, -8), (60, -36), (46, 16), (2, 26), (-36, 16)),
    gaps=(-12, 8, 28),
)
HISS = Hole(((22, -6), (36, -14), (50, -6), (50, 8), (36, 15), (22, 8)), strokes=((((62, -12), (66, 0), (62, 12)), 5),))

SHARED = ("rest", "wave", "frown", "oh", "grit", *VISEMES)
MOUTHS_HERE: Mapping[str, Line | Hole] = MappingProxyType(
    {"leer": LEER, "smirk": SMIRK, "hiss": HISS, **{kind: MOUTHS[kind] for kind in SHARED}}
)

MOUTH: Point = (2, 57)
MOUTH_FIT = Fit(1.05, 0.95, 0.85, PAPER, shadow=False)
MOUTH_SMALL: Point = (1, 30)
MOUTH_SMALL_FIT = Fit(0.5, 0.5, 0.55, PAPER, shadow=False)

BROWS: Mapping[str, Brows] = MappingProxyType(
    {
        "sly": (((-80, -50), (-40, -44), (-6, -20)), ((18, -22), (48, -42), (84, -48))),
        "cocked": (((-78, -34), (-40, -34), (-8, -20)), ((20, -48), (50, -66), (82, -50))),
        "raised": (((-76, -50), (-40, -68), (-12, -58)), ((24, -58), (50, -66), (80, -48))),
        "sad": (((-80, -16), (-44, -40), (-14, -54)), ((24, -54), (54, -38), (84, -14))),
        "calm": (((-74, -26), (-40, -36), (-12, -30)), ((24, -30), (50, -36), (76, -24))),
    }
)
BROWS_SMALL = {mood: [spread(brow, (0, 2), 0.52, 0.52) for brow in pair] for mood, pair in BROWS.items()}
BROW_WEIGHTS: Point = (11, 10)
BROW_WEIGHTS_SMALL: Point = (6.5, 6)

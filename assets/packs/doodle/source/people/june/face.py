"""June's moods: where eyes, brows and mouth sit, for both views of her head."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from people.eyes import DOWN, FRONT, Gaze, Socket
from people.faces import Brows, lowered
from people.knots import Point
from people.mouths import Fit

EYES = Gaze(Socket(-20, 30, 42, 47), Socket(90, 30, 34, 44, 0.9, outer=1), FRONT, rest=(5, 3), lashes=True)
EYES_DOWN = Gaze(Socket(-24, 80, 44, 44), Socket(92, 80, 35, 41, 0.9, outer=1), DOWN, rest=(5, 17), lashes=True)

MOUTH: Point = (36, 126)
MOUTH_FIT = Fit(0.86, 0.96, 0.95)
MOUTH_DOWN: Point = (36, 150)
MOUTH_DOWN_FIT = Fit(0.8, 0.64, 0.9)

BROWS: Mapping[str, Brows] = MappingProxyType(
    {
        "neutral": (((-62, -28), (-24, -42), (18, -34)), ((66, -36), (94, -44), (122, -30))),
        "happy": (((-64, -30), (-22, -50), (20, -38)), ((66, -40), (96, -51), (126, -32))),
        "worried": (((-68, -20), (-28, -38), (16, -56)), ((68, -56), (98, -40), (128, -22))),
        "hurt": (((-66, -10), (-28, -32), (16, -50)), ((68, -50), (98, -34), (126, -12))),
        "determined": (((-66, -36), (-20, -26), (28, -4)), ((62, -6), (92, -24), (128, -38))),
        "relieved": (((-62, -12), (-22, -32), (18, -26)), ((66, -28), (94, -34), (120, -14))),
        "surprised": (((-62, -38), (-24, -56), (16, -48)), ((68, -50), (96, -58), (124, -38))),
        "wry": (((-64, -18), (-22, -16), (22, -8)), ((66, -44), (94, -56), (122, -34))),
    }
)

BROWS_DOWN = lowered(BROWS, (2, 42), 0.5)
BROW_WEIGHTS: Point = (12.5, 11)

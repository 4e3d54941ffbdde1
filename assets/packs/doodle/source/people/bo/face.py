"""Bo's moods: where eyes, brows and mouth sit, for both views of his head."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from people.eyes import DOWN, FRONT, Gaze, Socket
from people.faces import Brows, lowered
from people.knots import Point
from people.mouths import Fit

EYES = Gaze(Socket(-14, 18, 47, 57), Socket(92, 18, 38, 52, 0.88, outer=1), FRONT)
EYES_DOWN = Gaze(Socket(-18, 72, 49, 50), Socket(96, 72, 39, 45, 0.88, outer=1), DOWN, rest=(7, 20))

MOUTH: Point = (36, 128)
MOUTH_FIT = Fit()
MOUTH_DOWN: Point = (40, 152)
MOUTH_DOWN_FIT = Fit(0.92, 0.66)

BROWS: Mapping[str, Brows] = MappingProxyType(
    {
        "neutral": (((-62, -50), (-20, -62), (24, -50)), ((66, -52), (96, -62), (124, -48))),
        "happy": (((-64, -42), (-18, -64), (26, -48)), ((68, -50), (98, -64), (126, -44))),
        "worried": (((-68, -44), (-26, -64), (20, -78)), ((70, -78), (102, -66), (132, -46))),
        "hurt": (((-68, -26), (-26, -52), (22, -70)), ((70, -70), (102, -54), (132, -28))),
        "determined": (((-68, -50), (-16, -40), (38, -14)), ((60, -16), (96, -36), (134, -52))),
        "relieved": (((-62, -28), (-16, -50), (26, -42)), ((68, -44), (98, -52), (124, -30))),
        "guilty": (((-68, -30), (-26, -56), (22, -74)), ((70, -74), (102, -58), (132, -32))),
        "cringe": (((-64, -38), (-16, -42), (32, -20)), ((64, -22), (98, -40), (130, -40))),
        "smug": (((-66, -38), (-18, -32), (32, -22)), ((66, -62), (98, -78), (130, -56))),
        "surprised": (((-64, -58), (-22, -76), (20, -66)), ((70, -68), (100, -77), (128, -56))),
    }
)

BROWS_DOWN = lowered(BROWS, (4, 44), 0.5)
BROW_WEIGHTS: Point = (16, 14)

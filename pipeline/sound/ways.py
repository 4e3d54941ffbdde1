"""What there is to hear a sound through: a small speaker, a radio, a wall, a hall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.core.registry import frozen


@dataclass(frozen=True, slots=True)
class Way:
    """A band in hertz with its slopes in dB per octave, how hard it is driven, and the walls around it."""

    low: float
    high: float
    slope: float = 24.0
    drive: float = 0.0  # 0 clean; a small speaker at its limit is about 1
    room: float = 0.0  # seconds until the room is silent
    wet: float = 0.0  # how much of the room is heard
    width: float = 1.0  # how much of the sides is left; 0 is a point
    gain_db: float = 0.0


THROUGH: Mapping[str, Way] = frozen(
    {
        "phone": Way(380, 3300, 30, drive=0.8, room=0.09, wet=0.16, width=0.25, gain_db=1.0),
        "radio": Way(220, 1700, 18, drive=0.4, room=0.2, wet=0.2, width=0.3, gain_db=1.5),
        "wall": Way(60, 420, 18, room=0.35, wet=0.35, width=0.4, gain_db=2.0),
        "hall": Way(120, 7500, 6, room=1.4, wet=0.42),
    }
)

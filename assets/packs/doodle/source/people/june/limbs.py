"""Where June's arms and legs go."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from people.june.body import stripes
from people.knots import Point
from people.limbs import Arm, Sleeve

SLEEVE = Sleeve(widths=(70, 66, 62), hand=1.12, neck=0.52, rise=34, pattern=stripes)
SHOULDERS: tuple[Point, Point] = ((-70, 42), (70, 42))
L, R = SHOULDERS

LEFT: Mapping[str, Arm] = MappingProxyType(
    {
        "rest": Arm((L, (-122, 140), (-128, 232)), "relax", 4, mirrored=True),
        "strap": Arm((L, (-146, 136), (-56, 92)), "fist", -100),
        "out": Arm((L, (-166, 118), (-246, 60)), "open", 124),
        "out-2": Arm((L, (-160, 130), (-240, 92)), "open-2", 116),
        "phone": Arm((L, (-128, 172), (-42, 184)), "grip-thumb", 176),
        "phone-2": Arm((L, (-131, 168), (-42, 179)), "grip", 174),
        "hold": Arm((L, (-144, 160), (-58, 164)), "grip", 188),
        "hug": Arm((L, (-138, 156), (22, 142)), "flat", -92),
        "heart": Arm((L, (-136, 154), (-30, 116)), "flat", -104),
        "hip": Arm((L, (-164, 128), (-104, 214)), "fist", -54, mirrored=True),
        "listen": Arm((L, (-206, 4), (-146, -112)), "flat", 204),
    }
)

RIGHT: Mapping[str, Arm] = MappingProxyType(
    {
        "rest": Arm((R, (122, 140), (128, 232)), "relax", -4),
        "mic": Arm((R, (162, 118), (104, 16)), "mic", 172, mirrored=True),
        "mic-2": Arm((R, (172, 102), (114, 2)), "mic", 168, mirrored=True),
        "wave": Arm((R, (172, 96), (196, -14)), "open", 186),
        "wave-2": Arm((R, (174, 90), (224, -6)), "open-2", 206),
        "phone": Arm((R, (146, 168), (82, 186)), "grip", 184, mirrored=True),
        "phone-2": Arm((R, (149, 164), (82, 181)), "grip-thumb", 186, mirrored=True),
        "hug": Arm((R, (138, 162), (10, 158)), ""),
        "heart": Arm((R, (138, 156), (34, 120)), "flat", 104, mirrored=True),
        "offer": Arm((R, (170, 152), (260, 118)), "open", -68, mirrored=True),
        "hip": Arm((R, (164, 128), (104, 214)), "fist", 54),
    }
)

MICROPHONES: Mapping[str, tuple[float, float, float]] = MappingProxyType(
    {"mic": (92, -4, -16), "mic-2": (102, -18, -12)}
)

Leg = tuple[tuple[Point, Point, Point], int, float]

LEFT_LEGS: Mapping[str, Leg] = MappingProxyType(
    {
        "": (((-48, 248), (-54, 390), (-56, 504)), -1, 0),
        "bent": (((-48, 248), (-84, 380), (-92, 496)), -1, -7),
        "in": (((-48, 248), (-84, 384), (-58, 502)), 1, 4),
    }
)
RIGHT_LEGS: Mapping[str, Leg] = MappingProxyType(
    {
        "": (((48, 248), (56, 390), (60, 504)), 1, 0),
        "bent": (((48, 248), (88, 378), (100, 496)), 1, 7),
        "in": (((48, 248), (82, 386), (62, 502)), -1, -4),
    }
)

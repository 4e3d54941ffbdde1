"""Where Bo's arms and legs go."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from people.knots import Point
from people.limbs import Arm, Sleeve

SLEEVE = Sleeve()
SHOULDERS: tuple[Point, Point] = ((-84, 46), (84, 46))
L, R = SHOULDERS

LEFT: Mapping[str, Arm] = MappingProxyType(
    {
        "rest": Arm((L, (-136, 138), (-134, 226)), "relax", 4, mirrored=True),
        "hip": Arm((L, (-178, 116), (-128, 208)), "fist", -58, mirrored=True),
        "pocket": Arm((L, (-168, 134), (-66, 188)), ""),
        "phone": Arm((L, (-144, 176), (-46, 192)), "grip-thumb", 176),
        "phone-2": Arm((L, (-147, 172), (-46, 187)), "grip", 174),
        "hold": Arm((L, (-158, 152), (-66, 160)), "grip", 188),
        "hat": Arm((L, (-232, 10), (-166, -140)), "open", 196),
        "heart": Arm((L, (-152, 158), (-44, 126)), "flat", -104),
        "fist": Arm((L, (-158, 140), (-140, 230)), "fist", -6, mirrored=True),
        "shrug": Arm((L, (-150, 156), (-236, 90)), "open", 110),
        "across": Arm((L, (-140, 168), (-20, 190)), "fist", -84),
        "cross": Arm((L, (-146, 156), (44, 140)), "flat", -94),
        "back": Arm((L, (-172, 116), (-210, 196)), "fist", 24, mirrored=True),
    }
)

RIGHT: Mapping[str, Arm] = MappingProxyType(
    {
        "rest": Arm((R, (138, 136), (140, 224)), "relax", -6),
        "wave": Arm((R, (196, 66), (224, -56)), "open", 186),
        "wave-2": Arm((R, (198, 60), (256, -46)), "open-2", 208),
        "phone": Arm((R, (158, 172), (84, 194)), "grip", 184, mirrored=True),
        "phone-2": Arm((R, (161, 168), (84, 189)), "grip-thumb", 186, mirrored=True),
        "hat": Arm((R, (236, 20), (178, -132)), "open", 164, mirrored=True),
        "offer": Arm((R, (190, 150), (282, 112)), "open", -66, mirrored=True),
        "point": Arm((R, (176, 122), (262, 56)), "point", -126, mirrored=False),
        "fist": Arm((R, (164, 136), (150, 226)), "fist", 6),
        "shrug": Arm((R, (152, 156), (240, 90)), "open", -110, mirrored=True),
        "chin": Arm((R, (150, 168), (82, 54)), "chin", 166, mirrored=True),
        "cross": Arm((R, (148, 164), (10, 164)), ""),
        "tap": Arm((R, (168, 150), (92, 78)), "point", 122, mirrored=True),
        "tap-2": Arm((R, (164, 158), (80, 92)), "point", 116, mirrored=True),
        "up": Arm((R, (194, 20), (204, -118)), "fist", 184),
        "up-2": Arm((R, (190, 36), (222, -98)), "fist", 194),
    }
)

Leg = tuple[tuple[Point, Point, Point], int, float]  # hip, knee, ankle; where the toes point; tilt of the foot

LEFT_LEGS: Mapping[str, Leg] = MappingProxyType(
    {
        "": (((-48, 224), (-52, 366), (-52, 482)), -1, 0),
        "bent": (((-48, 224), (-84, 350), (-98, 474)), -1, -8),
        "in": (((-50, 224), (-100, 352), (-62, 478)), 1, 5),
    }
)
RIGHT_LEGS: Mapping[str, Leg] = MappingProxyType(
    {
        "": (((50, 224), (58, 366), (64, 482)), 1, 0),
        "bent": (((50, 224), (98, 346), (112, 472)), 1, 9),
        "in": (((52, 224), (98, 356), (68, 480)), -1, -5),
    }
)

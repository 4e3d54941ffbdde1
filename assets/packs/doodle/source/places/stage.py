"""June's corner: a curtain, fairy lights, boards, a rug, her gear; where she sings."""

from __future__ import annotations

import math

from pipeline.core.seed import between
from pipeline.drawing.styles.ink import (
    DESK,
    INK,
    PAGE,
    PAPER,
    RED,
    YELLOW,
    Curve,
    ellipse,
    filled,
    group,
    hatch,
    heart,
    marker,
    moved,
    outline,
    polygon,
    stroke,
    swash,
)

FLOOR = 1010.0  # where the curtain ends and the boards begin
RUG = (540.0, 1196.0)  # its middle: who stands on it stands above the strip of words


def curtain(phase: int) -> str:
    """Long folds, hung in a shallow arc."""
    folds = [
        [
            (x, 116 + 0.00016 * (x - 540) ** 2),
            (x + between(-16, 16, "fold", x), 560),
            (x + between(-26, 26, "hem", x), FLOOR - 12),
        ]
        for x in range(-60, 1180, 82)
    ]
    shade = "".join(
        hatch(_between(a, b), 84, 15, 3.4, seed=i, phase=phase, opacity=0.5)
        for i, (a, b) in enumerate(zip(folds[::3], folds[1::3], strict=False))
    )
    hem = stroke([(-90, FLOOR - 6), (300, FLOOR + 6), (760, FLOOR - 2), (1170, FLOOR + 8)], 9, seed=3, phase=phase,
                 taper=(0.02, 0.02))  # fmt: skip
    rail = stroke([(-90, 128), (540, 112), (1170, 128)], 13, seed=4, phase=phase, taper=(0.02, 0.02), ends=(0.9, 0.9))
    return shade + "".join(stroke(fold, 6, seed=5 + i, phase=phase) for i, fold in enumerate(folds)) + hem + rail


def _between(left: list[tuple[float, float]], right: list[tuple[float, float]]) -> Curve:
    return Curve([*left, *reversed(right)])


def glow(_phase: int) -> str:
    """Marker light on the curtain behind the one who sings."""
    rows = ((330, 760, 330), (280, 830, 414), (240, 850, 498), (250, 830, 582), (300, 860, 666), (330, 790, 750))
    return "".join(
        swash([(a, y + 12), ((a + b) / 2, y - 4), (b, y - 12)], 76, seed=i + 5, fill="#FFE08A")
        for i, (a, b, y) in enumerate(rows)
    )


def lights(phase: int) -> str:
    """Fairy lights; each bulb a dab of yellow that misses its outline."""
    wire = [(-90, 150), (130, 226), (350, 196), (560, 240), (780, 196), (980, 234), (1170, 160)]
    bulbs = ((40, 202), (190, 232), (330, 208), (470, 232), (610, 246), (760, 208), (890, 222), (1030, 218))
    return stroke(wire, 6, seed=1, phase=phase, taper=(0.02, 0.02)) + "".join(
        _bulb(x, y + 22, phase, i) for i, (x, y) in enumerate(bulbs)
    )


def _bulb(x: float, y: float, phase: int, seed: int) -> str:
    shape = ellipse(x, y, 15, 21)
    return (
        filled(shape.path(), PAGE)
        + marker(shape, YELLOW if seed % 3 else RED, -30, 12, seed=seed, shift=(4, 3), gaps=0)
        + outline(shape, 5, seed=seed, phase=phase, fill=None)
    )


def boards(phase: int) -> str:
    """The floor: boards that come towards us, their ends, and two knots."""
    ends = range(-1500, 2700, 300)
    lines = [[(540 + 0.42 * (x - 540), FLOOR + 10), (x, 2010)] for x in ends]
    joints = ((1380, 300, 424), (1560, 690, 836), (1742, 120, 300), (1700, 452, 632), (1880, 860, 1066))
    floor = polygon([(-90, FLOOR), (1170, FLOOR), (1170, 2010), (-90, 2010)])
    return (
        filled(floor.path(), DESK)
        + "".join(
            stroke(line, 5, seed=60 + i, phase=phase, wavelength=260, wobble=2.4, taper=(0.1, 0.05), opacity=0.5)
            for i, line in enumerate(lines)
        )
        + "".join(
            stroke([(a, y), (b, y + 3)], 5, seed=80 + i, phase=phase, opacity=0.5) for i, (y, a, b) in enumerate(joints)
        )
    )


def rug(phase: int) -> str:
    """A round rug to stand on."""
    (x, y), (wide, high) = RUG, (470, 84)
    outer, inner = (Curve([(x + a * c, y - lift + b * s) for c, s in _rim(24)], True)
                    for a, b, lift in ((wide, high, 0), (wide - 110, high - 26, 4)))  # fmt: skip
    fringe = [[(x + wide * c, y + high * s), (x + (wide + 32) * c, y + (high + 14) * s)] for c, s in _rim(38)]
    return (
        "".join(stroke(tuft, 5, seed=2, phase=phase) for tuft in fringe)
        + filled(outer.path(), PAGE)
        + outline(outer, 9, seed=6, phase=phase, fill=None)
        + outline(inner, 6, seed=7, phase=phase, fill=None)
    )


def gear(phase: int) -> str:
    """What lies before the rug: a song on paper, a lead that winds to the little amplifier."""
    lead = [(770, 1790), (690, 1830), (600, 1770), (520, 1700), (440, 1760), (520, 1830), (600, 1800), (470, 1690),
            (400, 1600), (452, 1560), (420, 1500)]  # fmt: skip
    return (
        stroke(lead, 9, seed=90, phase=phase, taper=(0.02, 0.05))
        + group(moved(214, 1690, -9), _song(phase))
        + group(moved(880, 1706, 3), _amplifier(phase))
    )


def _song(phase: int) -> str:
    """A sheet of lines and notes; nothing on it is crossed out."""
    sheet = polygon([(-112, -140), (108, -146), (114, 134), (-106, 140)])
    staves = [[(-82, y), (0, y - 4), (84, y - 2)] for y in (-84, -62, -40, 40, 62, 84)]
    heads = ((-56, -46), (-6, -72), (44, -52), (-40, 54), (22, 78), (62, 46))
    notes = "".join(
        filled(ellipse(x, y, 12, 9).path())
        + stroke([(x + 10, y - 2), (x + 12, y - 50)], 6, seed=100 + i, phase=phase, taper=(0.02, 0.1))
        for i, (x, y) in enumerate(heads)
    )
    return (
        outline(sheet, 8, seed=91, phase=phase)
        + "".join(stroke(line, 4, seed=92 + i, phase=phase, opacity=0.7) for i, line in enumerate(staves))
        + notes
        + outline(heart(70, -112, 40, 10), 5, seed=98, phase=phase, fill=RED)
    )


def _amplifier(phase: int) -> str:
    """A black box with a round mouth, a yellow knob and a red light."""
    box = polygon([(-126, -150), (122, -154), (128, 126), (-130, 130)])
    cloth, cone = polygon([(-100, -78), (98, -80), (102, 100), (-104, 102)]), ellipse(0, 12, 74, 76)
    knobs = ((-78, -114, YELLOW), (-26, -116, PAPER), (26, -116, PAPER))
    handle = stroke([(-56, -152), (-40, -190), (40, -192), (56, -154)], 12, seed=110, phase=phase, taper=(0.05, 0.05))
    return (
        handle
        + outline(box, 9, seed=111, phase=phase, fill=INK)
        + outline(cloth, 6, seed=112, phase=phase)
        + hatch(cloth, 58, 13, 3.4, seed=113, phase=phase, opacity=0.7)
        + outline(cone, 8, seed=114, phase=phase)
        + outline(ellipse(0, 12, 30, 31), 6, seed=115, phase=phase, fill=INK)
        + "".join(
            outline(ellipse(x, y, 17, 17), 4, seed=116 + i, phase=phase, fill=fill)
            for i, (x, y, fill) in enumerate(knobs)
        )
        + filled(ellipse(84, -114, 9, 9).path(), RED)
    )


def _rim(count: int) -> list[tuple[float, float]]:
    return [(math.cos(2 * math.pi * i / count), math.sin(2 * math.pi * i / count)) for i in range(count)]

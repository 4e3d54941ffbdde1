"""The picture of June's post: a girl with long black hair who sings."""

from __future__ import annotations

from pipeline.drawing.styles.ink import (
    INK,
    PAPER,
    RED,
    WHITE,
    Curve,
    ellipse,
    filled,
    outline,
    stroke,
    tube,
)
from things.room import note_sign


def singer(phase: int) -> str:
    """Without a frame: whoever shows the post draws that. Its middle at (0, 0)."""
    notes = note_sign(100, -58, 0.85, phase) + note_sign(-112, -26, 0.75, phase)
    return f'<g transform="translate(-200 -219)">{_girl(phase)}</g>{notes}'


def _girl(phase: int) -> str:
    hair = Curve(
        [(122, 240), (116, 170), (150, 122), (206, 116), (250, 146), (262, 210), (258, 262), (284, 320), (236, 344),
         (140, 344), (104, 316)]
    )  # fmt: skip
    face = Curve([(146, 200), (158, 168), (196, 178), (232, 166), (240, 204), (232, 246), (194, 268), (156, 246)])
    mouth = Curve([(178, 226, "c"), (196, 222), (216, 226, "c"), (212, 248), (196, 254), (182, 246)])
    jumper = Curve([(120, 360), (134, 306), (172, 284), (220, 284), (258, 306), (272, 360)])
    return (
        filled(hair.path(), INK)
        + stroke([(140, 190), (150, 156), (180, 136)], 7, seed=1, phase=phase, fill=PAPER, taper=(0.4, 0.5), nib=None)
        + outline(face, 7, seed=5, phase=phase)
        + stroke([(160, 208), (172, 198), (184, 208)], 7, seed=6, phase=phase)
        + stroke([(204, 206), (216, 196), (228, 206)], 7, seed=7, phase=phase)
        + filled(mouth.path(), INK)
        + filled(ellipse(197, 247, 10, 6).path(), RED)
        + outline(jumper, 8, seed=8, phase=phase)
        + outline(tube([(240, 290), (254, 344)], (20, 18)), 6, seed=9, phase=phase, fill=WHITE)
        + outline(ellipse(237, 266, 19, 19), 6, seed=10, phase=phase, fill=WHITE)
    )

"""Hoodie with a heart pocket, collar, and a pleated skirt or shorts."""

from __future__ import annotations

from people.skin import Look, Rim, white_rim
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Gradient, blurred, oval, painted, soft, tapered

HEM = [
    (286, 676), (514, 676), (556, 752), (548, 764), (520, 768, "c"), (506, 756), (476, 774, "c"), (462, 760),
    (426, 780, "c"), (412, 764), (372, 780, "c"), (360, 762), (324, 774, "c"), (312, 758), (280, 768, "c"),
    (252, 764), (244, 752),
]  # fmt: skip
SHORTS = [
    (286, 676), (514, 676), (530, 730), (534, 770), (500, 780), (440, 776), (412, 766), (400, 744, "c"), (388, 766),
    (360, 776), (300, 780), (266, 770), (270, 730),
]  # fmt: skip
HOOD = [
    (346, 468), (454, 468), (496, 500), (514, 580), (528, 656), (520, 690), (470, 704), (400, 708), (330, 704),
    (280, 690), (272, 656), (286, 580), (304, 500),
]  # fmt: skip
COLLAR = [
    (288, 506), (300, 470), (340, 452), (400, 462), (460, 452), (500, 470), (512, 506), (490, 534), (440, 546),
    (400, 540), (360, 546), (310, 534),
]  # fmt: skip
PLEATS = ((318, -36), (354, -24), (400, -6), (446, 14), (484, 32))
FOLDS = ((324, -44), (364, -40), (400, 12), (430, 32), (470, 50))


def skirt(look: Look) -> str:
    """Pleats that swing about the waist."""
    cloth = look.skirt
    inner = "".join(
        blurred(painted(ink.Curve([(x, 690), (x + by, 780), (x + by - 34, 780)]), cloth.shade, 0.5), 3)
        for x, by in PLEATS
    )
    inner += blurred(oval(400, 692, 140, 24, cloth.shade, 0.8), 7)
    markup = soft(
        ink.Curve(HEM), cloth.base, cloth.dark((-10, -10), 8, 0.6), Rim(cloth.light, (-4, -3)), cloth.edge(7.5), inner
    )
    for x, by in FOLDS:
        fold = [(x, 706), (x + by * 0.55, 740), (x + by, 770)]
        markup += tapered(fold, 4.5, cloth.line, (0.5, 0.1), (0.05, 0.8), 0.8)
    return markup


def shorts(look: Look) -> str:
    """Wide shorts with a rolled hem."""
    cloth = look.skirt
    inner = blurred(oval(400, 692, 140, 24, cloth.shade, 0.8), 7)
    for left, right in ((262, 400), (400, 538)):
        roll = [(left, 752), ((left + right) / 2, 762), (right, 752)]
        inner += tapered(roll, 5, cloth.line, (0.1, 0.1), (0.6, 0.6), 0.8)
    shape = ink.Curve(SHORTS)
    markup = soft(shape, cloth.base, cloth.dark((-10, -10), 8, 0.6), Rim(cloth.light, (-4, -3)), cloth.edge(7.5), inner)
    for fold in ([(330, 706), (322, 726), (324, 744)], [(474, 706), (482, 724), (480, 744)]):
        markup += tapered(fold, 4.5, cloth.line, (0.4, 0.5), (0.3, 0.1), 0.7)
    return markup


def hoodie(look: Look, pocket: str = "heart") -> str:
    """The body of the hoodie, its hem, its pocket, folds from the sides only."""
    cloth, trim = look.hood, look.trim
    inner = blurred(oval(400, 486, 130, 46, cloth.shade, 0.95), 12)
    inner += painted(ink.Curve([(262, 676), (400, 690), (538, 676), (538, 720), (262, 720)]), trim.base)
    for x in range(284, 530, 18):
        rib = f"M{x} {684 + 4 * (1 - abs(x - 400) / 140):.1f}L{400 + (x - 400) * 0.98:.1f} 706"
        inner += f'<path d="{rib}" stroke="{trim.line}" stroke-width="3" opacity=".5" stroke-linecap="round"/>'
    hem = [(268, 678), (330, 688), (400, 691), (470, 688), (532, 678)]
    inner += tapered(hem, 5, trim.line, (0.05, 0.05))
    markup = soft(
        ink.Curve(HOOD), cloth.base, cloth.dark((-16, -18), 13, 0.8), white_rim((-5, -3)), cloth.edge(8.5), inner
    )
    markup += _pocket(look, pocket)
    for fold, width in (
        ([(300, 660), (318, 636), (326, 600)], 5.5),
        ([(500, 660), (486, 640), (480, 612)], 5.5),
        ([(296, 560), (316, 566), (328, 580)], 5),
    ):
        markup += tapered(fold, width, cloth.line, (0.05, 0.8), (0.9, 0.04), 0.7)
    return markup


def _pocket(look: Look, kind: str) -> str:
    """A stitched patch: a heart, or a star."""
    patch = look.heart
    shape, stitch = ink.heart(400, 626, 106), ink.heart(400, 626, 82)
    if kind == "star":
        shape, stitch = ink.star(400, 622, 62, 0.6, turn=-96), ink.star(400, 622, 46, 0.6, turn=-96)
    fill = Gradient(((0, patch.light), (1, patch.base)))
    markup = soft(shape, fill, patch.dark((-8, -10), 6, 0.65), Rim("#FFD5E6", (-4, -3)), patch.edge(7))
    markup += (
        f'<path d="{stitch.path()}" fill="none" stroke="#fff" stroke-width="3.5" stroke-dasharray="9 8" '
        'stroke-linecap="round" opacity=".85"/>'
    )
    return markup + oval(371, 598, 11, 7, "#FFFFFF", 0.85, -32)


def collar(look: Look) -> str:
    """The hood lying round the neck, in the head's shadow; no line down its middle."""
    cloth = look.hood
    shape = ink.Curve(COLLAR)
    markup = soft(shape, cloth.base, cloth.dark((-8, -14), 9, 0.8), white_rim((-4, -3)), cloth.edge(8))
    neck = ink.Curve([(316, 482), (400, 470), (484, 482), (470, 506), (400, 522), (330, 506)])
    markup += blurred(painted(neck, look.skin.shade, 0.45), 6)
    for fold in (
        [(312, 530), (330, 514), (356, 508)],
        [(488, 530), (470, 514), (446, 510)],
        [(334, 542), (352, 530), (376, 526)],
    ):
        markup += tapered(fold, 5, cloth.line, (0.05, 0.8), (0.9, 0.05), 0.7)
    for x, by in ((372, -8), (428, 9)):
        cord = [(x, 536), (x + by * 0.3, 552), (x + by, 566)]
        markup += tapered(cord, 7, look.heart.base, (0.05, 0.05), (0.9, 1))
    return markup

"""Props: what lies about in a bubblegum room, and what one holds up."""

from __future__ import annotations

from collections.abc import Callable

from people.phone import phone_back
from people.skin import Ramp, white_rim

from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Gradient, Rim, blurred, down, oval, painted, soft, tapered
from things.marks import GREY, LILAC, MINT, SUN, candy

PLUM = "#5A2A55"


def plush(ramp: Ramp, pale: str, ears: str) -> str:
    """A sitting plush toy with folded paws."""
    markup = ""
    for side in (-1, 1):
        long, round_ = (
            [(60, -150), (70, -290), (110, -330), (130, -280), (116, -150)],
            [(110, -120), (150, -190), (90, -210), (50, -160)],
        )
        inner_long, inner_round = (
            [(82, -170), (86, -260), (104, -290), (114, -260), (108, -170)],
            [(104, -138), (126, -176), (94, -188), (72, -160)],
        )
        outer, inner = (round_, inner_round) if ears == "round" else (long, inner_long)
        shape = ink.Curve([(x * side, y) for x, y in outer])
        markup += soft(shape, pale, ramp.dark((-6, -8), 8, 0.6), line=ramp.edge(8))
        markup += painted(ink.Curve([(x * side, y) for x, y in inner]), "#FFB3CC")
    body = ink.Curve(
        [(0, -190), (120, -160), (180, -60), (190, 80), (170, 200), (-170, 200), (-190, 80), (-180, -60), (-120, -160)]
    )
    markup += soft(body, down(pale, ramp.base), ramp.dark((-16, -18), 18, 0.6), white_rim((-6, -4)), ramp.edge(9))
    for side in (-1, 1):
        markup += oval(side * 62, -40, 13, 16, PLUM) + oval(side * 62 - 4, -46, 5, 5, "#FFFFFF")
        markup += oval(side * 104, -8, 28, 18, "#FF7FA5", 0.55)
        paw = ink.Curve([(side * x, y) for x, y in ((60, 60), (110, 50), (130, 100), (90, 130), (50, 110))])
        markup += soft(paw, pale, ramp.dark((-6, -8), 7, 0.6), white_rim(), ramp.edge(8))
    return markup + tapered([(-20, -16), (-10, -6), (0, -12), (10, -6), (20, -16)], 7, PLUM, (0.2, 0.2), (0.4, 0.4))


def bunny() -> str:
    return ink.group(ink.moved(0, 66), plush(Ramp("#8ADBCB", "#CFF5EC", "#3FA79B", "#3FA79B"), "#CFF5EC", "long"))


def bear() -> str:
    return plush(Ramp("#B59BF5", "#E3D6FF", "#7F63C9", "#7F63C9"), "#E3D6FF", "round")


def star_cushion() -> str:
    shape = ink.star(0, 8, 120, 0.62, turn=-96)
    markup = soft(shape, down("#FFF0A8", "#FFC94F"), SUN.dark((-10, -14), 12, 0.7), white_rim(), SUN.edge(9))
    markup += "".join(oval(x, 4, 9, 9, "#7A4A1E") for x in (-28, 28))
    markup += '<path d="M-12 20Q0 32 12 20" stroke="#7A4A1E" stroke-width="6" fill="none" stroke-linecap="round"/>'
    return markup + "".join(oval(x, 22, 14, 9, "#FF8F6B", 0.6) for x in (-48, 48))


def speaker() -> str:
    box = ink.rounded_rect(-110, -160, 220, 320, 48)
    markup = candy(box, LILAC, 9)
    for y, r in ((50, 76), (-86, 40)):
        markup += (
            oval(0, y, r, r, "#7C5FD6")
            + oval(0, y, r * 0.56, r * 0.56, "#C9B5FF")
            + oval(0, y, r * 0.22, r * 0.22, "#7C5FD6")
        )
        markup += oval(-r * 0.4, y - r * 0.5, r * 0.22, r * 0.12, "#FFFFFF", 0.8, -32)
    return markup


def ring_light() -> str:
    halo = '<circle cy="-70" r="112" fill="none" stroke="#FFF3D6" stroke-width="70" opacity=".8"/>'
    glow = blurred(halo, 14)
    ring = "".join(
        f'<circle cy="-70" r="112" fill="none" stroke="{color}" stroke-width="{width}"/>'
        for color, width in (("#E9DDFF", 46), ("#FFFDF4", 34))
    )
    stand = soft(ink.rounded_rect(-9, 60, 18, 190, 9), LILAC.base, LILAC.dark((-4, -4), 3, 0.6), line=LILAC.edge(6))
    return stand + glow + ring + soft(ink.rounded_rect(-22, 44, 44, 32, 12), LILAC.base, line=LILAC.edge(6))


def plant() -> str:
    markup = ""
    for x, lean in ((-40, -34), (0, 0), (40, 34)):
        leaf = ink.Curve(
            [(x * 0.4, 40, "c"), (x * 0.6 + lean - 26, -30), (x + lean, -130, "c"), (x * 0.6 + lean + 26, -30)]
        )
        markup += candy(leaf, MINT, 7)
    pot = ink.Curve([(-80, 30), (80, 30), (64, 140), (-64, 140)], tension=0.4)
    return markup + soft(
        pot,
        down("#FFB3D0", "#FF8DB8"),
        Ramp("", "", "#D8528C", "").dark((-8, -10), 8, 0.6),
        white_rim(),
        Ramp("", "", "", "#9C2C64").edge(8),
    )


def block_button() -> str:
    """The button of the film: a pink candy one wants to press."""
    shadow = blurred(ink.filled(ink.rounded_rect(-126, -40, 258, 112, 54).path(), "#7A1F6A", 0.4), 8)
    base = ink.filled(ink.rounded_rect(-126, -40, 252, 106, 52).path(), "#A81B62")
    top = ink.rounded_rect(-126, -56, 252, 104, 52)
    face = soft(
        top,
        down("#FF94BE", "#F2387F"),
        Ramp("", "", "#B3155F", "").dark((-2, -10), 8, 0.6),
        Rim("#FFE0EC", (-3, -4)),
        Ramp("", "", "", "#8E1453").edge(7),
    )
    light = '<rect x="-98" y="-47" width="186" height="24" rx="12" fill="#fff" opacity=".5"/>'
    ring = '<circle cy="-4" r="30" fill="none" stroke="#fff" stroke-width="11"/>'
    ring += '<path d="M-21-25L21 17" stroke="#fff" stroke-width="11"/>'
    return shadow + base + face + light + ring


def phone() -> str:
    return phone_back(0, 0, 0, 1.4)


def crown() -> str:
    """A paper crown for who was brave."""
    shape = ink.Curve(
        [(-90, 60, "c"), (-104, -40, "c"), (-50, 6), (0, -70, "c"), (50, 6), (104, -40, "c"), (90, 60, "c")],
        tension=0.5,
    )
    return candy(shape, SUN, 8) + painted(ink.heart(0, 24, 34), "#FF5C93")


def cushion() -> str:
    shape = ink.superellipse(0, 0, 180, 96, 0.6)
    inner = "".join(
        painted(ink.heart(x, y, 34, -6), "#FF9CC4", 0.6)
        for x, y in ((-100, -20), (0, -24), (100, -16), (-52, 36), (54, 38))
    )
    return soft(
        shape,
        down("#FFF7FB", "#FFC6DE"),
        Ramp("", "", "#E58DBB", "").dark((-12, -16), 14, 0.6),
        white_rim(),
        Ramp("", "", "", "#D97AB0").edge(9),
        inner,
    )


def deflated() -> str:
    """What is left of a gloom."""
    shape = ink.Curve(
        [
            (0, -20),
            (48, -34),
            (92, -16),
            (136, -18),
            (150, 10),
            (128, 32),
            (70, 28),
            (0, 36),
            (-72, 28),
            (-130, 32),
            (-152, 10),
            (-134, -18),
            (-88, -14),
            (-46, -34),
        ]
    )
    eyes = "".join(
        tapered([(side * 20, -4), (side * 42, 4), (side * 64, -4)], 9, "#382C55", (0.3, 0.3), (0.3, 0.3))
        for side in (-1, 1)
    )
    shadow = blurred(oval(4, 34, 138, 13, "#6A2C6E", 0.5), 6)
    return (
        shadow
        + candy(shape, Ramp("#7C719F", "#A59BC8", "#4C4372", "#473C66"), 8)
        + eyes
        + tapered([(-16, 18), (0, 14), (16, 18)], 7, "#382C55")
    )


def string_of_lights() -> str:
    """Bulbs to hang anywhere."""
    from places.frame import fairy_lights

    return fairy_lights([(-420, -30), (-210, 30), (0, -10), (210, 30), (420, -30)], "#A8539A", 30)


def shelf() -> str:
    """A shelf with books and a jar."""
    board = soft(
        ink.rounded_rect(-150, 60, 300, 28, 14),
        "#FFFFFF",
        Ramp("", "", "#E58DBB", "").dark((-4, -8), 6, 0.6),
        line=Ramp("", "", "", "#D97AB0").edge(6),
    )
    books = ""
    for x, high, ramp in ((-110, 120, MINT), (-66, 100, SUN), (-24, 128, LILAC), (20, 96, GREY)):
        books += candy(
            ink.rounded_rect(x - 18, 60 - high, 36, high, 8),
            ramp if ramp is not GREY else Ramp("#FF93BC", "#FFC3DC", "#C9549B", "#9C2C74"),
            6,
        )
    jar = soft(
        ink.rounded_rect(60, -30, 76, 90, 22),
        Gradient(((0, "#FFFFFF", 0.7), (1, "#E4FAFF", 0.9))),
        None,
        white_rim(),
        Ramp("", "", "", "#8A4F8E").edge(6),
    )
    return books + jar + painted(ink.heart(98, 20, 40), "#FF5C93") + board


DRAWINGS: dict[str, tuple[Callable[[], str], float, float]] = {
    "bunny": (bunny, 420, 580),
    "bear": (bear, 420, 460),
    "star-cushion": (star_cushion, 280, 280),
    "speaker": (speaker, 260, 360),
    "ring-light": (ring_light, 340, 540),
    "plant": (plant, 260, 330),
    "block-button": (block_button, 300, 190),
    "phone": (phone, 160, 230),
    "crown": (crown, 250, 170),
    "cushion": (cushion, 400, 230),
    "gloom-deflated": (deflated, 340, 130),
    "fairy-lights": (string_of_lights, 980, 190),
    "shelf": (shelf, 330, 240),
}

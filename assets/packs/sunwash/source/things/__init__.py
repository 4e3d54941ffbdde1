"""Stickers and props of the pack, each a picture: name -> its drawing and the box it is seen through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from paintbox import SKIN, bake, save, soft

from pipeline.core.geometry import Box
from pipeline.drawing.styles.gouache import Gouache, ellipse, filled, group
from things import jar, paper, phone, room, stickers

Drawing = Callable[[Gouache], str]
DENSITY = 1.5  # a picture's unit is its pixel, so a story shows these at size 0.67 for their drawn size
PHASES = (0, 1, 2)
AROUND = Box(-420, -460, 840, 640)


def _jar(level: str, pen: Gouache, *, lid: bool = True) -> str:
    return _stood() + jar.jar(pen, level, lid=lid)


def _stood() -> str:
    """What a jar casts on what it stands on: to the lower right, as all light comes from the upper left."""
    return filled(ellipse(44, -2, 176, 20), "#4A1E22", 0.5, soft(9))


def _glowing(pen: Gouache) -> str:
    return jar.glow(pen) + jar.jar(pen)


def _slip(seed: int, pen: Gouache) -> str:
    return paper.slip(150, 84, seed, pen)


def _crumple(seed: int, pen: Gouache) -> str:
    return group(paper.crumple(52, seed, pen), filter_id=SKIN)


def _note(color: str, seed: int, pen: Gouache) -> str:
    return group(paper.note(120, 80, color, seed, pen), filter_id=SKIN)


def _pencil(pen: Gouache) -> str:
    body = filled(pen.tube([(-120, 20), (90, -14)], [17, 17], 0.6, 3), "#F0B63F") + pen.mark(
        [(-118, 14), (88, -19)], [5, 5], "#FBDD8E"
    )
    tip = pen.cut([(88, -24), (88, -4), (124, -19)], "#F5D9A8", 0.4, 3, 6, (0, 1, 2)) + pen.mark(
        [(114, -18), (124, -19)], [5, 3], "#3B2226"
    )
    rubber = filled(pen.tube([(-142, 24), (-120, 20)], [18, 18], 0.5, 4), "#E88072")
    return group(rubber, body, tip, filter_id=SKIN)


def _sheet(pen: Gouache) -> str:
    return paper.taped(420, 320, pen)


STICKERS: Mapping[str, Drawing] = MappingProxyType(
    {
        "heart": stickers.small_heart,
        "heart-wash": stickers.heart_wash,
        "sun": stickers.sun_badge,
        "kept": stickers.kept_stamp,
        "tape": stickers.tape,
        "star": stickers.star,
        "leaf": stickers.leaf,
        "crane": stickers.crane,
        "lantern": room.lantern,
        "sparkle": stickers.sparkle,
        "mote": stickers.mote,
        "petal": stickers.petal,
        "cloud": stickers.cloud,
        "swash": stickers.swash,
        **{f"note-{name}": partial(_note, color, seed) for name, color, seed in (
            ("cream", "#FFF4D6", 1), ("peach", "#F2BC92", 3), ("butter", "#F6D878", 2), ("sage", "#D3D2A0", 4),
        )},
        **{f"slip-{n}": partial(_slip, n) for n in (1, 2, 3, 4)},
    }
)  # fmt: skip
PROPS: Mapping[str, Drawing] = MappingProxyType(
    {
        **{f"jar-{level}": partial(_jar, level) for level in jar.LEVELS},
        "jar-open": partial(_jar, "one", lid=False),
        "jar-glow": _glowing,
        "lid": jar.lid_alone,
        "phone-feed": lambda pen: phone.phone(pen, "feed", 150, 288),
        "phone-back": lambda pen: phone.phone(pen, "back", 150, 288),
        **{f"crumple-{n}": partial(_crumple, n) for n in (1, 2, 3)},
        "pencil": _pencil,
        "mug": room.mug,
        "lamp": room.lamp,
        "plant": room.plant,
        "envelope": room.envelope,
        "cushion": room.cushion,
        "sheet": _sheet,
        **{f"drawing-{kind}": partial(room.drawing, kind, 190, 190) for kind in room.MOTIFS},
    }
)  # fmt: skip
STILL = frozenset({"tape", "swash", "mote", "sheet"})  # nothing in them to redraw


def build(pack: Path, only: str = "") -> None:
    """Paint every sticker and prop, or one."""
    for shelf, drawings in (("stickers", STICKERS), ("props", PROPS)):
        for name, drawing in drawings.items():
            if only in ("", name):
                phases = PHASES[:1] if name in STILL or shelf == "props" else PHASES
                baked = bake((drawing(Gouache(phase)) for phase in phases), AROUND, DENSITY)
                save(baked.phases, pack / shelf, name)

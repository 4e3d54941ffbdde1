"""A small stage for tests: one puppet, one background, made by hand and without files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.core.display import Art, Draw, Font, Group, Node
from pipeline.core.geometry import Box, Point
from pipeline.core.timing import FrameRate, Span
from pipeline.drawing.context import Context
from pipeline.packs.model import (
    Background,
    CaptionStyle,
    Character,
    Expression,
    Kit,
    Layer,
    Pack,
    Part,
    Piece,
    Pose,
)
from pipeline.packs.moves import Motion
from pipeline.timeline.model import Actor, Backdrop, Framing, Item, Key, Place, Scene, Timeline

SAFE = Box(60, 150, 870, 1330)
MIDDLE = Framing(540.0, 960.0)
KIT = Kit("kit", "Kit", "", (), (), ())

BODY = ("torso", "arm-left--rest", "arm-left--up", "arm-right--rest", "arm-right--up", "arm-right--up-2", "prop-phone")
FACE = (
    "face", "eyes-open", "eyes-wide", "eyes-arches", "eyes-closed", "pupils-open", "pupils-wide", "lids-open",
    "lids-wide", "brows-flat", "brows-worried", "mouth-rest", "mouth-wave", "mouth-A", "mouth-D", "extra-tear",
)  # fmt: skip
LEGS = ("leg-left", "leg-right")
_FACE_SLOTS = ("eyes", "pupils", "lids", "brows", "mouth", "extra")


def art(name: str) -> Art:
    return Art(f"packs/test/{name}.svg", f"digest of {name}")


def part(name: str, parent: str, pivot: Point) -> Part:
    """A part as a loader reads it from an id."""
    core, _, view = name.partition("@")
    slot, _, choice = core.partition("--")
    if core.partition("-")[0] in _FACE_SLOTS:
        slot, _, choice = core.partition("-")
    arts = tuple(Art("packs/test/puppet.svg", f"phase {i}", name) for i in range(3))
    return Part(name, slot, choice, view, parent, pivot, arts)


def character() -> Character:
    joint, neck = Point(100, 200), Point(100, 110)
    parts = (
        *(part(name, "", Point(90, 195)) for name in LEGS),
        part("body", "", joint),
        *(part(name, "body", Point(70, 120)) for name in BODY),
        part("head", "body", neck),
        replace(part("head", "body", neck), id="head--down", view="down"),
        *(part(name, "head", Point(100, 80)) for name in FACE),
        *(part(f"{name}@down", "head", Point(100, 90)) for name in FACE),
    )
    return Character(
        "bo", "test", Box(0, 0, 200, 260), Point(100, 250), 1040.0, Box(50, 20, 100, 90), Point(105, 92), parts,
        poses={
            "stand": Pose("stand", {}),
            "wave": Pose("wave", {"arm-right": ("up", "up-2")}, 6, {"body": -6.0, "head": 9.0}, {"head": Point(2, 0)}),
            "type": Pose("type", {"arm-left": ("up",)}, props=("phone",), over=("arm-left",), view="down",
                         look=Point(0, 0.7)),
            "shrug": Pose("shrug", {}, swing={"arm-right": (6.0, 12)}),
        },
        expressions={
            "neutral": Expression("neutral", "open", "flat", "rest"),
            "worried": Expression("worried", "wide", "worried", "wave", ("tear",), Point(0.5, 0.3)),
            "happy": Expression("happy", "arches", "flat", "rest"),
        },
        default_pose="stand", default_expression="neutral", look_range=Point(4, 3),
    )  # fmt: skip


def pack(motion: Motion | None = None) -> Pack:
    """A creator who draws on threes."""
    font = Font("caveat", 700, 70.0)
    layers = (
        Layer((art("paper"),), depth=0.2, size=(1240, 2200), offset=Point(-80, -140)),
        Layer(tuple(art(f"lines{i}") for i in range(3)), depth=0.6, boil=True),
        Layer((art("desk"),), depth=1.0, front=True),
    )
    return Pack(
        "test", "Test", "Kindreel", "CC0-1.0", "", "digest",
        palette={"ink": "#1E1A1C", "page": "#F7ECD4", "white": "#FFFAEC", "marker": "#FFCB2E", "red": "#E5382B",
                 "grey": "#CFC4B2"},
        fonts=dict.fromkeys(("caption", "hand", "note", "shout", "card", "ui"), font),
        motion=motion or Motion(3, 3, 3, "snap", 0.1, (0.94, 1.08), 6, "pop"),
        captions=CaptionStyle("strip", font),
        characters={"bo": character()},
        backgrounds={"page": Background("page", layers)},
        stickers={
            "heart": Piece("heart", tuple(art(f"heart{i}") for i in range(3)), (120.0, 100.0)),
            "spark": Piece("spark", tuple(art(f"spark{i}") for i in range(2)), (24.0, 24.0), animated=True),
        },
        sounds={}, music={},
        looks={"bubble": "balloon", "chat": "sketch-phone", "card": "page-card", "note": "hand"},
        default_background="page", overlay=(Layer((art("grain"),), depth=0.0),),
    )  # fmt: skip


def actor(**tracks: object) -> Actor:
    """Bo, standing in the middle, with some tracks replaced."""
    bo = Actor(
        "bo", "bo", Span(0, 300), (Key(0, Place(540, 1500)),), (Key(0, "stand"),), (Key(0, "neutral"),),
        (Key(0, Point(0, 0)),), (Key(0, False),), (Key(0, 1.0),),
    )  # fmt: skip
    return replace(bo, **tracks)  # type: ignore[arg-type]


def scene(*actors: Actor, items: tuple[Item, ...] = (), **more: object) -> Scene:
    made = Scene("one", Span(0, 300), Backdrop("page"), (Key(0, MIDDLE),), actors, items)
    return replace(made, **more)  # type: ignore[arg-type]


def film(*scenes: Scene, size: tuple[int, int] = (1080, 1920)) -> Timeline:
    end = scenes[-1].span.end
    return Timeline("t", "test", "kit", "en", size, FrameRate(), end, 7, SAFE, "tiktok", scenes)


def context(shown: Scene, pack_: Pack | None = None, **more: object) -> Context:
    return Context(film(shown, **more), shown, pack_ or pack(), KIT)  # type: ignore[arg-type]


def draws(nodes: tuple[Node, ...]) -> Iterator[Draw]:
    """All draws, groups opened."""
    for node in nodes:
        if isinstance(node, Group):
            yield from draws(node.children)
        else:
            yield node


def names(nodes: tuple[Node, ...]) -> list[str]:
    """The parts or files that are drawn, in order."""
    arts = (draw.sprite.source for draw in draws(nodes))
    return [source.part or source.file for source in arts if isinstance(source, Art)]

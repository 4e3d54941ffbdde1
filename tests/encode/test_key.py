"""A segment's key changes with everything its bytes depend on, and with nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.core.canon import sprite_text
from pipeline.core.display import Art, DisplayList, Draw, Fill, Filter, Font, Group, Letters, Movie, Sprite, Vector
from pipeline.core.geometry import Matrix, translate
from pipeline.core.timing import FrameRate
from pipeline.encode.key import Keys
from pipeline.encode.preset import PRESETS, Shape

SHAPE = Shape((1080, 1920), FrameRate(30))
TOOLS = {"skia-python": "1", "ffmpeg": "abc"}
ART = Art("packs/doodle/bo.svg", "d" * 64, "arm")
LINE = Letters("Hey.", Font("caveat", 700, 64))
LIST = DisplayList(
    (1080, 1920),
    (
        Draw(Sprite(Fill("#FFF", 1080, 1920))),
        Group(
            (Draw(Sprite(ART), translate(3, 4)), Draw(Sprite(LINE), opacity=0.5)), filter=Filter("desaturate", (0.5,))
        ),
    ),
)


def key(*lists: DisplayList, tools: dict[str, str] = TOOLS, besides: str = "", preset: str = "final") -> str:
    return Keys(SHAPE, PRESETS[preset], tools).of(lists, besides)


def with_node(node: Draw | Group) -> DisplayList:
    return replace(LIST, nodes=(*LIST.nodes, node))


def test_equal_pictures_have_equal_keys() -> None:
    assert key(LIST, LIST) == key(LIST, replace(LIST))


OTHER_LISTS = {
    "one frame more": (LIST, LIST, LIST),
    "one frame less": (LIST,),
    "a node more": (LIST, with_node(Draw(Sprite(ART)))),
    "other order of frames": (with_node(Draw(Sprite(ART))), LIST),
    "other order of nodes": (LIST, replace(LIST, nodes=LIST.nodes[::-1])),
    "no group": (LIST, replace(LIST, nodes=(LIST.nodes[0], *LIST.nodes[1].children))),  # type: ignore[union-attr]
}


@pytest.mark.parametrize("name", OTHER_LISTS)
def test_other_frames_have_another_key(name: str) -> None:
    assert key(*OTHER_LISTS[name]) != key(LIST, LIST)


def test_all_the_small_differences_count() -> None:
    draw = Draw(Sprite(ART), translate(1, 2))
    nodes: list[Draw | Group] = [
        draw,
        replace(draw, opacity=0.9),
        replace(draw, blend="multiply"),
        replace(draw, matrix=Matrix(e=1, f=2.25)),
        replace(draw, sprite=Sprite(ART, 2.0)),
        *(replace(draw, sprite=Sprite(source)) for source in (
            replace(ART, digest="e" * 64), replace(ART, part="leg"), replace(ART, frame=1),
            LINE, replace(LINE, text="Hey!"), replace(LINE, fill="#111"), replace(LINE, outline="#FFF"),
            replace(LINE, outline="#FFF", outline_width=3.0), replace(LINE, font=replace(LINE.font, weight=400)),
            replace(LINE, font=replace(LINE.font, fallbacks=("kalam",))), replace(LINE, font=Font("caveat", 700, 64.5)),
            Vector("<svg/>"), Vector("<svg />"), Fill("#FFF", 1, 2), Fill("#FFF", 2, 1),
            Movie("/a/clip.mp4", "f" * 64, 40, 10, 20), Movie("/a/clip.mp4", "f" * 64, 80, 10, 20),
        )),
        Group((draw,)),
        Group((draw,), isolated=True),
        Group((draw,), opacity=0.5),
        Group((draw,), filter=Filter("blur", (2.0,))),
        Group((draw, draw)),
        Group((draw, Group((draw,)))),
        Group((Group((draw,)), draw)),
    ]  # fmt: skip
    keys = {key(with_node(node)) for node in nodes}
    assert len(keys) == len(nodes)


def test_tools_settings_and_effects_count() -> None:
    keys = {
        key(LIST),
        key(LIST, tools={**TOOLS, "ffmpeg": "abd"}),
        key(LIST, preset="draft"),
        key(LIST, besides="MirrorX"),
        Keys(replace(SHAPE, rate=FrameRate(24)), PRESETS["final"], TOOLS).of([LIST]),
    }
    assert len(keys) == 5


def test_where_a_file_lies_does_not_count() -> None:
    moved = replace(ART, file="/home/someone/else.svg")
    assert sprite_text(Sprite(moved)) == sprite_text(Sprite(ART))
    movie = Movie("/home/a/clip.mp4", "f" * 64, 40, 10, 20)
    assert sprite_text(Sprite(replace(movie, file="b.mp4"))) == sprite_text(Sprite(movie))


def test_numbers_that_compare_equal_are_the_same_text() -> None:
    whole, negative = Matrix(1, 0, 0, 1, 0, 0), Matrix(1.0, -0.0, 0.0, 1.0, -0.0, 0.0)
    assert key(with_node(Draw(Sprite(ART), whole))) == key(with_node(Draw(Sprite(ART), negative)))


def test_a_file_without_a_digest_is_refused() -> None:
    with pytest.raises(ValueError, match="no digest"):
        key(with_node(Draw(Sprite(replace(ART, digest="")))))

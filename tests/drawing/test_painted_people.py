"""What painted puppets ask for: eyes without whites, hands on a desk, a breath that keeps every picture as it is."""

from __future__ import annotations

from dataclasses import replace

from pipeline.core.display import Draw, Group
from pipeline.core.geometry import Point
from pipeline.drawing import puppet
from pipeline.drawing.frame import draw_frame
from pipeline.packs.model import Character, Pack
from pipeline.timeline.model import Actor, Key
from tests.drawing import stage


def _pack(**changes: object) -> Pack:
    """The usual pack with its puppet changed."""
    plain = stage.pack()
    return replace(plain, characters={"bo": replace(plain.characters["bo"], **changes)})  # type: ignore[arg-type]


def _drawn(actor: Actor, n: int, pack: Pack) -> tuple[Draw | Group, ...]:
    return puppet.draw(actor, n, stage.context(stage.scene(actor), pack))


def _reaching(*slots: str) -> Pack:
    bo: Character = stage.character()
    return _pack(poses={**bo.poses, "type": replace(bo.poses["type"], reach=slots)})


def test_free_pupils_lie_on_the_face_as_they_are_and_move_with_the_look() -> None:
    pack = _pack(free_pupils=True)
    ahead, aside = (_drawn(stage.actor(look=(Key(0, Point(x, 0)),)), 30, pack) for x in (0.001, 1))
    pupils = [next(draw for draw in stage.draws(nodes) if _part(draw) == "pupils-open") for nodes in (ahead, aside)]
    assert {draw.blend for draw in pupils} == {"normal"}
    assert pupils[1].matrix.e > pupils[0].matrix.e
    order = stage.names(ahead)
    assert order.index("pupils-open") == order.index("eyes-open") + 1
    assert order.index("lids-open") > order.index("pupils-open")


def test_hands_reach_over_what_stands_before_people() -> None:
    typing = stage.actor(pose=(Key(0, "type"),))
    scene = stage.scene(typing)
    shown = [
        stage.names(draw_frame(stage.film(scene), 30, pack, stage.KIT).nodes)
        for pack in (_reaching("arm-left", "prop-phone"), _reaching())
    ]
    desk = "packs/test/desk.svg"
    after = [names[names.index(desk) + 1 :] for names in shown]
    assert [name for name in after[0] if name.startswith(("arm", "prop"))] == ["prop-phone", "arm-left--up"]
    assert not any(name.startswith(("arm", "prop")) for name in after[1])


def test_nothing_reaches_where_nothing_stands_in_front() -> None:
    pack = _reaching("arm-left")
    page = replace(pack.backgrounds["page"], layers=pack.backgrounds["page"].layers[:2])
    scene = stage.scene(stage.actor(pose=(Key(0, "type"),)))
    names = stage.names(draw_frame(stage.film(scene), 30, replace(pack, backgrounds={"page": page}), stage.KIT).nodes)
    assert names.count("arm-left--up") == 1


def test_a_breath_lifts_the_body_above_still_legs_and_changes_no_shape() -> None:
    pack = _pack(idle=replace(stage.character().idle, breath=0.0, rise=6.0, sway=0.0))
    seen = [_matrices(stage.actor(), n, pack) for n in range(0, 96, 3)]
    assert len({matrices["leg-left"] for matrices in seen}) == 1
    assert len({matrices["torso"][:4] for matrices in seen}) == 1
    assert len({matrices["torso"][5] for matrices in seen}) == 5  # in half steps, up and down


def _matrices(actor: Actor, n: int, pack: Pack) -> dict[str, tuple[float, ...]]:
    return {_part(draw): tuple(draw.matrix) for draw in stage.draws(_drawn(actor, n, pack))}


def _part(draw: Draw) -> str:
    return getattr(draw.sprite.source, "part", "")

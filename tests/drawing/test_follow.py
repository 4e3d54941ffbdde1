"""What is late stays behind, swings past its place, comes to rest, and is a closed form of the frame."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.geometry import Point
from pipeline.drawing.acting.follow import follow
from pipeline.drawing.context import Context
from pipeline.packs.model import Pose
from pipeline.packs.moves import Follow, Motion
from pipeline.timeline.model import Actor, Key, Place
from tests.drawing import stage

SMOOTH = Motion(settle=6)
CHAIN = (
    Follow("hair-1", late=3, degrees=30),
    Follow("hair-2", on="hair-1", late=5, degrees=30),
    Follow("hair-3", on="hair-2", late=9, degrees=30),
)
TURNED = (Key(0, "stand"), Key(60, "nod"))


def dancer(*follows: Follow, motion: Motion = SMOOTH) -> Context:
    """A stage for a puppet with three links of hair that hang down from its head, and no motion of its own."""
    bo = stage.character()
    links = tuple(stage.part(f"hair-{i}", "head", Point(60, 30 + 20 * i)) for i in (1, 2, 3))
    still = replace(bo.idle, breath=0.0, sway=0.0)
    poses = {"stand": Pose("stand", {}), "nod": Pose("nod", {}, turn={"head": 20.0})}
    late = {one.slot: one for one in follows or CHAIN}
    bo = replace(bo, parts=(*bo.parts, *links), follow=late, idle=still, poses=poses)
    pack = replace(stage.pack(motion), characters={"bo": bo})
    return stage.context(stage.scene(), pack)


def turns(actor: Actor, n: int, here: Context) -> dict[str, float]:
    return dict(follow(actor, here.pack.characters["bo"], n, here).turn)


def test_at_rest_nothing_is_late() -> None:
    here = dancer()
    assert set(turns(stage.actor(), 30, here).values()) == {0.0}
    assert set(turns(stage.actor(pose=TURNED), 150, here).values()) == {0.0}


def test_it_stays_behind_a_turn_then_swings_past_its_place() -> None:
    here, bo = dancer(Follow("hair-1", late=5, degrees=60)), stage.actor(pose=TURNED)
    way = [turns(bo, n, here)["hair-1"] for n in range(60, 120)]
    behind = min(way)
    past = max(way[way.index(behind) :])
    assert behind < -3
    assert 0.5 < past < -behind


def test_the_later_a_link_the_later_its_swing() -> None:
    bo = stage.actor(pose=TURNED)

    def turning_point(late: float) -> int:
        here = dancer(Follow("hair-1", late=late, degrees=60))
        way = [turns(bo, n, here)["hair-1"] for n in range(60, 130)]
        return way.index(max(way))

    assert turning_point(3) < turning_point(6) < turning_point(12)


def test_a_chain_passes_the_motion_on_from_link_to_link() -> None:
    here, bo = dancer(), stage.actor(pose=TURNED)
    ways = {slot: [abs(turns(bo, n, here)[slot]) for n in range(60, 120)] for slot in ("hair-1", "hair-2", "hair-3")}
    assert all(max(way) > 1 for way in ways.values())
    assert ways["hair-1"].index(max(ways["hair-1"])) < ways["hair-3"].index(max(ways["hair-3"]))


@pytest.mark.parametrize(("to", "mirrored"), [(900, False), (100, False), (900, True)])
def test_what_hangs_trails_behind_a_walk(to: float, mirrored: bool) -> None:
    walk = (Key(0, Place(500, 1500)), Key(60, Place(to, 1500), 30, "linear"))
    bo = stage.actor(place=walk, flip=(Key(0, mirrored),))
    turned = turns(bo, 66, dancer(Follow("hair-1", late=6, degrees=80)))["hair-1"]
    seen = -turned if mirrored else turned
    assert seen * (to - 500) > 0  # its end points back: hanging down, a clockwise turn moves it to the left


@given(st.integers(0, 140))
def test_it_never_turns_further_than_it_may(n: int) -> None:
    jump = (Key(0, Place(100, 1500)), Key(60, Place(900, 1500), 2))
    here = dancer(Follow("hair-1", late=9, degrees=12))
    assert abs(turns(stage.actor(place=jump), n, here)["hair-1"]) <= 12


@given(st.lists(st.integers(0, 140), min_size=2, max_size=6), st.sampled_from([1, 2, 3, 5]))
def test_a_frame_alone_is_the_frame_in_sequence(frames: list[int], hold: int) -> None:
    bo = stage.actor(pose=TURNED)
    one, other = (dancer(motion=replace(SMOOTH, hold=hold)) for _ in range(2))
    forward = {n: turns(bo, n, one) for n in sorted(frames)}
    assert {n: turns(bo, n, other) for n in reversed(frames)} == forward

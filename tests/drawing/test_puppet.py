"""A puppet is a closed form of the frame: its parts, its poses, its face."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.display import Draw, Group
from pipeline.core.geometry import Point
from pipeline.core.timing import Span
from pipeline.drawing import puppet
from pipeline.drawing.acting.rig import rig_of
from pipeline.packs.moves import Give, Motion
from pipeline.timeline.model import Actor, Key, Place
from tests.drawing import stage

POSES = ("stand", "wave", "type", "shrug")
MOODS = ("neutral", "worried", "happy")

actors = st.builds(
    lambda poses, moods, places, look, flip, mouth, blink: stage.actor(
        pose=tuple(Key(at, pose) for at, pose in sorted(poses.items())),
        expression=tuple(Key(at, mood) for at, mood in sorted(moods.items())),
        place=(Key(0, Place(300, 1500)), *(Key(at, Place(x, 1500), 24) for at, x in sorted(places.items()))),
        look=(Key(0, Point(0, 0)), Key(20, look)),
        flip=(Key(0, False), Key(flip, True)),
        mouth=((Span(mouth, mouth + 6), "D"), (Span(mouth + 6, mouth + 9), "A")),
        blinks=(Span(blink, blink + 3),),
        accents=(mouth,),
    ),
    st.dictionaries(st.integers(0, 90), st.sampled_from(POSES), min_size=1, max_size=4),
    st.dictionaries(st.integers(0, 90), st.sampled_from(MOODS), min_size=1, max_size=3),
    st.dictionaries(st.integers(1, 90), st.sampled_from((100, 540, 900)), max_size=2),
    st.builds(Point, st.floats(-1, 1), st.floats(-1, 1)),
    st.integers(1, 90),
    st.integers(0, 90),
    st.integers(0, 90),
)


def drawn(actor: Actor, n: int) -> tuple[object, ...]:
    return puppet.draw(actor, n, stage.context(stage.scene(actor)))


@given(actors, st.lists(st.integers(0, 120), min_size=2, max_size=8))
def test_a_frame_alone_is_the_frame_in_sequence(actor: Actor, frames: list[int]) -> None:
    forward = {n: drawn(actor, n) for n in sorted(frames)}
    assert {n: drawn(actor, n) for n in reversed(frames)} == forward
    assert hash(tuple(forward.values()))


@given(actors, st.integers(0, 120))
def test_exactly_one_choice_of_each_slot_is_drawn(actor: Actor, n: int) -> None:
    shown = set(stage.names(puppet.draw(actor, n, stage.context(stage.scene(actor)))))
    rig = rig_of(stage.character())
    slots = Counter(part.slot for part in rig.inked if part.id in shown)
    wanted = {part.slot for part in rig.inked} - {"pupils", "lids", "extra", "prop-phone"}
    assert {slot: slots[slot] for slot in wanted} == dict.fromkeys(wanted, 1)
    assert all(slots[slot] <= 1 for slot in ("pupils", "lids", "extra", "prop-phone"))
    views = {part.view for part in rig.inked if part.id in shown and rig.of_head(part.slot)}
    assert len(views) == 1


@given(actors, st.integers(0, 120))
def test_drawings_are_held(actor: Actor, n: int) -> None:
    still = replace(actor, mouth=(), blinks=())
    start = n - n % 3
    assert drawn(still, start) == drawn(still, start + 1) == drawn(still, start + 2)


def test_pupils_show_only_inside_their_eyes() -> None:
    nodes = puppet.draw(stage.actor(), 30, stage.context(stage.scene(stage.actor())))
    (eyes,) = (node for node in nodes if isinstance(node, Group))
    white, pupils = eyes.children
    assert eyes.isolated
    assert isinstance(white, Draw)
    assert isinstance(pupils, Draw)
    assert (white.blend, pupils.blend) == ("normal", "atop")
    assert stage.names((white, pupils)) == ["eyes-open", "pupils-open"]


def test_a_blink_shuts_eyes_that_are_open_and_leaves_shut_ones_alone() -> None:
    blink = (Span(30, 33),)
    opened = stage.names(drawn(stage.actor(blinks=blink), 31))  # type: ignore[arg-type]
    arches = stage.names(drawn(stage.actor(blinks=blink, expression=(Key(0, "happy"),)), 31))  # type: ignore[arg-type]
    assert "eyes-closed" in opened
    assert not [name for name in opened if name.startswith(("pupils", "lids"))]
    assert "eyes-arches" in arches


def test_the_mouth_is_the_spoken_one_and_else_the_expressions_own() -> None:
    bo = stage.actor(expression=(Key(0, "worried"),), mouth=((Span(12, 15), "D"), (Span(15, 18), "Q")))
    spoken = [next(name for name in stage.names(drawn(bo, n)) if name.startswith("mouth")) for n in (9, 12, 15)]  # type: ignore[arg-type]
    assert spoken == ["mouth-D" if n == 12 else "mouth-wave" for n in (9, 12, 15)]


def matrices(actor: Actor, n: int, motion: Motion | None = None) -> dict[str, tuple[float, ...]]:
    context = stage.context(stage.scene(actor), stage.pack(motion))
    found = stage.draws(puppet.draw(actor, n, context))
    return {draw.sprite.source.part: tuple(draw.matrix) for draw in found}  # type: ignore[union-attr]


@pytest.mark.parametrize("at", [30, 31, 32])
@pytest.mark.parametrize("pose", ["wave", "type"])
def test_a_new_pose_is_reached_one_drawing_after_it_settled(pose: str, at: int) -> None:
    changed = stage.actor(pose=(Key(0, "stand"), Key(at, pose)))
    always = stage.actor(pose=(Key(at, pose),))
    n = at + 6 + 3
    assert matrices(changed, n) == matrices(always, n)
    assert matrices(changed, at + 3) != matrices(always, at + 3)


def test_a_pose_change_braces_springs_up_and_rests() -> None:
    """Held drawings of one change: the old drawing flattened, the new one stretched, then at rest."""
    motion = replace(stage.pack().motion, squash=(0.9, 1.1))
    bo = stage.actor(pose=(Key(0, "stand"), Key(30, "shrug")))
    heights = [matrices(bo, n, motion)["leg-left"][3] for n in (27, 30, 33, 36)]
    braced, sprung, rest = (height / heights[0] for height in heights[1:])
    assert braced == pytest.approx(0.9, abs=0.02)
    assert sprung == pytest.approx(1.1, abs=0.02)
    assert rest == pytest.approx(1.0, abs=0.01)


def test_asking_again_for_the_pose_that_is_there_changes_nothing() -> None:
    again = stage.actor(pose=(Key(0, "wave"), Key(30, "wave")))
    assert [matrices(again, n) for n in range(30, 42)] == [
        matrices(stage.actor(pose=(Key(0, "wave"),)), n) for n in range(30, 42)
    ]


def test_feet_stay_on_the_floor_through_breath_and_squash() -> None:
    bo = stage.actor(pose=(Key(0, "stand"), Key(30, "wave")))
    for n in range(0, 60, 3):
        a, b, c, d, e, f = matrices(bo, n)["leg-left"]
        size = 4.0  # pixels per canvas unit
        x, y = 100 * size, 250 * size
        assert (a * x + c * y + e, b * x + d * y + f) == pytest.approx((540, 1500), abs=0.75)


def test_a_flipped_puppet_is_the_mirror_image_and_looks_where_the_viewer_sees() -> None:
    look = (Key(0, Point(1, 0)),)
    plain, mirrored = stage.actor(look=look), stage.actor(look=look, flip=(Key(0, True),))
    one, other = matrices(plain, 60), matrices(mirrored, 60)
    assert other["torso"][0] == pytest.approx(-one["torso"][0])
    gaze = [m["pupils-open"][4] - m["eyes-open"][4] for m in (one, other)]
    assert gaze[0] == pytest.approx(gaze[1], abs=1.5)
    assert gaze[0] > 0


def test_brought_to_front_means_drawn_last() -> None:
    shown = stage.names(drawn(stage.actor(pose=(Key(0, "type"),)), 30))  # type: ignore[arg-type]
    assert shown[-1] == "arm-left--up"
    assert "face@down" in shown
    assert "prop-phone" in shown


def test_entering_pops_past_full_size_and_settles() -> None:
    bo = stage.actor(presence=(Key(0, 0.0), Key(30, 1.0, 9)))
    assert drawn(bo, 27) == ()
    heights = [matrices(bo, n)["leg-left"][3] for n in (30, 33, 36, 39)]
    assert heights[0] < 1 < max(heights)
    assert heights[-1] == pytest.approx(1.0, abs=0.02)


WALK = (Key(0, Place(200, 1500)), Key(30, Place(800, 1500), 30, "linear"))


def test_a_hop_lifts_the_feet_and_ends_where_it_should() -> None:
    bo, hops = stage.actor(place=WALK), replace(stage.pack().motion, walk="hop")
    feet = [matrices(bo, n, hops)["torso"] for n in range(30, 61, 3)]
    ground = matrices(bo, 0)["torso"][5]
    assert min(m[5] for m in feet) < ground - 10
    assert matrices(bo, 63)["leg-left"][4] - matrices(bo, 0)["leg-left"][4] == pytest.approx(600, abs=6)


def foot(m: dict[str, tuple[float, ...]], leg: str) -> Point:
    """Where the sole of a leg is, in units."""
    a, b, c, d, e, f = m[leg]
    x, y = 90 * 4.0, 250 * 4.0  # pixels: straight below the hip
    return Point(a * x + c * y + e, b * x + d * y + f)


def test_a_step_has_one_foot_on_the_floor_and_the_other_off_it() -> None:
    motion = Motion(settle=6, give=Give(land=0.0))
    still = replace(stage.character().idle, breath=0.0)
    bo = stage.actor(place=WALK)
    pack = replace(stage.pack(motion), characters={"bo": replace(stage.character(), idle=still)})
    context = stage.context(stage.scene(bo), pack)
    rows = []
    for n in range(33, 58):
        found = stage.draws(puppet.draw(bo, n, context))
        m = {draw.sprite.source.part: tuple(draw.matrix) for draw in found}  # type: ignore[union-attr]
        rows.append(sorted((foot(m, leg).y for leg in ("leg-left", "leg-right")), reverse=True))
    assert all(lower == pytest.approx(1500, abs=1.5) for lower, _ in rows)
    assert max(lower - upper for lower, upper in rows) > 20
    assert min(lower - upper for lower, upper in rows) < 3  # both touch between two steps


def test_arms_swing_against_the_legs_unless_they_hold_something() -> None:
    def turns(pose: str, part: str, n: int) -> float:
        m = matrices(stage.actor(place=WALK, pose=(Key(0, pose),)), n)
        return math.degrees(math.atan2(m[part][1], m[part][0]) - math.atan2(m["torso"][1], m["torso"][0]))

    free = [turns("stand", "arm-left--rest", n) for n in range(30, 60, 3)]
    holding = [turns("type", "arm-left--up", n) for n in range(30, 60, 3)]
    assert max(free) - min(free) > 10
    assert max(holding) - min(holding) == pytest.approx(0, abs=1e-6)


def test_who_rides_on_a_head_moves_as_it_does() -> None:
    """Through a squash, a pose and a walk the rider's feet keep their place on the head."""
    bo = stage.actor(pose=(Key(0, "stand"), Key(15, "wave")), place=WALK)
    rest = Place(200, 1500 - 230 * 4.0)
    moved = tuple(replace(key, value=replace(rest, x=key.value.x)) for key in WALK)
    rider = replace(stage.actor(place=moved), role="imp", on=(Key(0, "bo"),))
    context = stage.context(stage.scene(bo, rider))
    gaps = []
    for n in range(0, 75, 3):
        carrier, imp = (
            {draw.sprite.source.part: draw.matrix for draw in stage.draws(puppet.draw(one, n, context))}  # type: ignore[union-attr]
            for one in (bo, rider)
        )
        crown = carrier["face"].apply(100 * 4.0, 20 * 4.0)
        feet = imp["leg-left"].apply(100 * 4.0, 250 * 4.0)
        gaps.append(math.dist(crown, feet))
    assert max(gaps) < 12


@pytest.mark.parametrize(
    "change",
    [
        {"expression": (Key(0, "neutral"), Key(30, "worried"))},
        {"look": (Key(0, Point(-1, 0)), Key(30, Point(1, 0)))},
    ],
)
def test_eyes_shut_for_one_drawing_on_the_way_to_another_mood_or_look(change: dict[str, object]) -> None:
    shut = [n for n in range(24, 42) if "eyes-closed" in stage.names(drawn(stage.actor(**change), n))]  # type: ignore[arg-type]
    assert shut == [30, 31, 32]


def test_who_is_there_from_the_start_is_there_in_the_first_pose_asked_for() -> None:
    """Keys at the very start are a state, not a change."""
    keys = {"pose": (Key(0, "stand"), Key(0, "type")), "expression": (Key(0, "neutral"), Key(0, "worried"))}
    assert matrices(stage.actor(**keys), 0) == matrices(stage.actor(**{k: v[1:] for k, v in keys.items()}), 0)


def test_newly_placed_arms_come_to_rest_after_the_body_unless_they_hold_something() -> None:
    assert arm_turn("wave", "arm-right", 33) < -3
    assert arm_turn("type", "arm-left", 33) == pytest.approx(0, abs=1.5)
    assert arm_turn("wave", "arm-right", 39) == arm_turn("type", "arm-left", 39) == 0


def arm_turn(pose: str, arm: str, n: int) -> float:
    """Degrees between an arm and the torso that carries it."""
    m = matrices(stage.actor(pose=(Key(0, "stand"), Key(30, pose))), n)
    shown = next(part for part in m if part.startswith(arm))
    arm_angle, torso = (math.degrees(math.atan2(m[part][1], m[part][0])) for part in (shown, "torso"))
    return round(arm_angle - torso, 6) + 0.0

"""The parts of `pack.yaml` and `character.yaml` that say how things move."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from pipeline.core.easing import EASINGS
from pipeline.core.registry import guess
from pipeline.packs.moves import Bounce, Follow, Give, Motion
from pipeline.packs.value import Value

WALKS = ("step", "hop")
ENTRANCES = ("slide", "pop", "draw", "drop")


def read_motion(value: Value) -> Motion:
    """`motion:` of a pack."""
    usual = Motion()
    says = value.fields(*Motion.__slots__)
    low, high = says["squash"].numbers(*usual.squash)
    return Motion(
        hold=says["hold"].whole(usual.hold, 1, 12),
        boil=says["boil"].whole(usual.boil, 1, 8),
        boil_hold=says["boil_hold"].whole(usual.boil_hold, 1, 60),
        ease=says["ease"].one_of(EASINGS, usual.ease),
        overshoot=says["overshoot"].number(usual.overshoot, 0, 1),
        squash=(low, high),
        settle=says["settle"].whole(usual.settle, 0, 120),
        entrance=says["entrance"].one_of(ENTRANCES, usual.entrance),
        breath=says["breath"].number(usual.breath, 0, 5),
        walk=says["walk"].one_of(WALKS, usual.walk),
        smear=says["smear"].number(usual.smear, 0, 2),
        faces=says["faces"].whole(usual.faces, 0, 12),
        give=_give(says["give"]),
        bounce=_bounce(says["bounce"]),
    )


def _give(value: Value) -> Give:
    usual, says = Give(), value.fields(*Give.__slots__)
    return Give(
        head=says["head"].number(usual.head, 0, 1),
        widen=says["widen"].number(usual.widen, 0, 2),
        talk=says["talk"].number(usual.talk, 0, 0.5),
        land=says["land"].number(usual.land, 0, 0.5),
        least=says["least"].number(usual.least, 0.2, 1),
        most=says["most"].number(usual.most, 1, 3),
    )


def _bounce(value: Value) -> Bounce:
    usual, says = Bounce(), value.fields(*Bounce.__slots__)
    return Bounce(
        depth=says["depth"].number(usual.depth, 0, 0.4),
        lift=says["lift"].number(usual.lift, 0, 400),
        sway=says["sway"].number(usual.sway, 0, 30),
        every=says["every"].number(usual.every, 0.25, 16),
        late=says["late"].number(usual.late, -0.5, 0.5),
    )


def read_follow(value: Value, slots: Collection[str]) -> Mapping[str, Follow]:
    """`follow:` of a character: the late parts by their slot."""
    entries = {slot: entry for slot, entry in value.table().items() if _there(slot, entry, slots)}
    found = {slot: _late(slot, entry, slots) for slot, entry in entries.items()}
    for slot, entry in entries.items():
        if _goes_round(slot, found):
            entry.wrong(f'"{slot}" hangs on itself', 'each "on" should lead to a part that carries it, as a chain does')
            found[slot] = replace(found[slot], on="")
    return found


def _goes_round(slot: str, follow: Mapping[str, Follow]) -> bool:
    seen = {slot}
    at = slot
    while at in follow and (at := follow[at].on):
        if at in seen:
            return at == slot
        seen.add(at)
    return False


def _there(slot: str, entry: Value, slots: Collection[str]) -> bool:
    if slot not in slots:
        entry.wrong(f'the puppet has no part "{slot}"', guess(slot, slots))
    return slot in slots


def _late(slot: str, value: Value, slots: Collection[str]) -> Follow:
    usual, says = Follow(slot), value.fields(*Follow.__slots__[1:])
    return Follow(
        slot,
        on=says["on"].one_of(slots),
        late=says["late"].number(usual.late, 0, 60),
        degrees=says["degrees"].number(usual.degrees, 0, 180),
        swing=says["swing"].number(usual.swing, 2, 240),
        damping=says["damping"].number(usual.damping, 0.05, 1),
        tip=says["tip"].point() if says["tip"].given else None,
    )

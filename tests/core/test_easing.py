"""Every easing starts at 0, ends at 1, and does on the way what its name says."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pipeline.core.easing import EASINGS, held

MOMENTS = [n / 500 for n in range(501)]
PLAIN = sorted(set(EASINGS) - {"back", "snap", "elastic", "bounce", "hold"})


@pytest.mark.parametrize("name", EASINGS)
def test_it_starts_at_nothing_and_ends_at_all(name: str) -> None:
    assert EASINGS[name](0.0) == pytest.approx(0, abs=1e-9)
    assert EASINGS[name](1.0) == pytest.approx(1)


@pytest.mark.parametrize("name", sorted(set(EASINGS) - {"hold"}))
def test_it_does_not_jump(name: str) -> None:
    way = [EASINGS[name](t) for t in MOMENTS]
    assert max(abs(other - one) for one, other in pairwise(way)) < 0.04


@pytest.mark.parametrize("name", PLAIN)
def test_it_only_goes_forward(name: str) -> None:
    way = [EASINGS[name](t) for t in MOMENTS]
    assert way == sorted(way)
    quarter, half, last = (EASINGS[name](t) for t in (0.25, 0.5, 0.75))
    if name.startswith("in-out"):
        assert quarter < 0.25
        assert (half, quarter + last) == pytest.approx((0.5, 1))
    elif name.startswith("in"):
        assert half < 0.5 < EASINGS[name.replace("in", "out")](0.5)
        assert EASINGS[name.replace("in", "out")](0.25) == pytest.approx(1 - last)


def test_some_go_past_the_end_and_a_bounce_never_does() -> None:
    over = {name: max(EASINGS[name](t) for t in MOMENTS) for name in ("back", "snap", "elastic", "bounce")}
    assert over["back"] == pytest.approx(1.1, abs=0.005)
    assert 1.01 < over["snap"] < over["back"] < over["elastic"] < 1.5
    assert over["bounce"] <= 1
    touches = [t for a, t, b in zip(MOMENTS, MOMENTS[1:], MOMENTS[2:], strict=False)
               if EASINGS["bounce"](a) <= EASINGS["bounce"](t) >= EASINGS["bounce"](b)]  # fmt: skip
    assert len(touches) == 3, "it lands three times before it lies"


def test_a_hold_waits_and_is_there() -> None:
    assert [EASINGS["hold"](t) for t in (0.0, 0.99, 1.0)] == [0, 0, 1]


@pytest.mark.parametrize("hold", [0, 1, 2, 3, 5])
def test_a_held_drawing_is_the_last_one_that_was_made(hold: int) -> None:
    for n in range(30):
        made = held(n, hold)
        assert made <= n < made + max(1, hold)
        assert made % max(1, hold) == 0

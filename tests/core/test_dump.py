"""Plain JSON data from the frozen values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from fractions import Fraction
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.display import DisplayList, Draw, Fill, Group, Sprite
from pipeline.core.dump import to_json
from pipeline.core.geometry import translate


def test_union_members_are_told_apart_by_their_class() -> None:
    fill = Draw(Sprite(Fill("#fff", 10.0, 20.5)), translate(1.25, -0.0))
    frame = to_json(DisplayList((90, 160), (fill, Group((fill,)))))
    assert isinstance(frame, dict)
    nodes = frame["nodes"]
    assert isinstance(nodes, list)
    assert [node["type"] for node in nodes if isinstance(node, dict)] == ["Draw", "Group"]
    assert frame["size"] == [90, 160]
    assert json.loads(json.dumps(frame)) == frame


def test_named_tuples_keep_their_names_and_zero_has_no_sign() -> None:
    assert to_json(translate(0.5, -0.0)) == {"a": 1, "b": 0, "c": 0, "d": 1, "e": 0.5, "f": 0}


def test_brief_leaves_out_what_is_default() -> None:
    assert to_json(Sprite(Fill("#fff", 1.0, 2.0)), brief=True) == {
        "type": "Sprite",
        "source": {"type": "Fill", "color": "#fff", "width": 1, "height": 2},
    }


def test_plain_values() -> None:
    assert to_json({"a": (1, PurePosixPath("b/c"), frozenset({"y", "x"}), Fraction(1, 2))}) == {
        "a": [1, "b/c", ["x", "y"], 0.5]
    }


@dataclass(frozen=True)
class Holder:
    thing: object


def test_open_files_and_functions_are_refused() -> None:
    with pytest.raises(TypeError, match="not plain data: function"):
        to_json(Holder(test_plain_values))


@given(st.floats())
def test_every_number_survives_json(number: float) -> None:
    text = json.dumps(to_json(number), allow_nan=False)
    assert text != "-0.0"

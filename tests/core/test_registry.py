"""A table whose entries are imported when asked for reads like any other."""

from __future__ import annotations

import sys

import pytest

from pipeline.core.registry import Imported, guess

TABLE: Imported[str, object] = Imported(
    {"pi": "math:pi", "up": "string:Template.delimiter", "gone": "pipeline.nowhere:NOTHING"}
)


def test_an_entry_is_what_its_place_names() -> None:
    assert TABLE["pi"] == pytest.approx(3.14159, abs=1e-5)
    assert TABLE["up"] == "$"


def test_names_are_known_without_importing_anything() -> None:
    before = set(sys.modules)
    assert [*TABLE] == ["pi", "up", "gone"]
    assert len(TABLE) == 3
    assert "gone" in TABLE
    assert "other" not in TABLE
    assert set(sys.modules) == before


def test_a_name_there_is_not_is_a_key_error_and_a_place_there_is_not_an_import_error() -> None:
    with pytest.raises(KeyError):
        TABLE["other"]
    with pytest.raises(ModuleNotFoundError):
        TABLE["gone"]


def test_a_hint_names_the_nearest_or_all() -> None:
    assert guess("worid", ("worried", "happy")) == 'did you mean "worried"?'
    assert guess("xyz", ("worried", "happy")) == "there is: happy, worried"

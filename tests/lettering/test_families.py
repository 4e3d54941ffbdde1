"""A family's file is found once and kept; what is kept and no longer true is found anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import EnvironmentMissing
from pipeline.lettering import families


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KINDREEL_CACHE", str(tmp_path))
    return tmp_path / "fonts"


def test_the_second_time_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    first = families.family_path("caveat", 700)
    assert first.is_file()
    monkeypatch.setattr(families, "_found", lambda family, weight: pytest.fail("looked again"))
    assert families.family_path("caveat", 700) == first


@pytest.mark.parametrize("content", [b"", b"/no/such/font.ttf", b"\xff\xfe\x00"])
def test_a_note_that_is_not_true_is_written_anew(own_cache: Path, content: bytes) -> None:
    first = families.family_path("caveat", 700)
    (note,) = own_cache.iterdir()
    note.write_bytes(content)
    assert families.family_path("caveat", 700) == first
    assert note.read_text() == str(first)


def test_a_note_holds_for_the_libraries_it_was_written_under(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    families.family_path("caveat", 700)
    monkeypatch.setattr(families, "libraries_stamp", lambda: "others")
    families.family_path("caveat", 700)
    assert len([*own_cache.iterdir()]) == 2


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(own_cache: Path) -> None:
    own_cache.write_text("a file where a folder should be")
    assert families.family_path("caveat", 700).is_file()


def test_a_family_there_is_not_is_said_with_a_way_out(own_cache: Path) -> None:
    with pytest.raises(EnvironmentMissing, match="no-such-face"):
        families.family_path("no-such-face", 400)
    assert not own_cache.exists()

"""A pack is read once per machine, and never as it was before a change."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.packs import load_pack
from pipeline.packs.files import open_folder
from pipeline.packs.kept import kept_pack
from pipeline.packs.model import Pack


def _never() -> Pack:
    raise AssertionError("read again")


def _digest(folder: Path) -> str:
    return open_folder(folder).digest


def test_a_pack_is_read_once(tiny: Path, cache: Path) -> None:
    pack = load_pack(str(tiny))
    assert kept_pack(tiny.resolve(), _digest(tiny), _never) == pack


@pytest.mark.parametrize("file", ["pack.yaml", "characters/bo/character.yaml", "characters/bo/puppet.svg"])
def test_a_changed_file_is_read(tiny: Path, cache: Path, file: str) -> None:
    load_pack(str(tiny))
    with (tiny / file).open("a") as changed:
        changed.write("\n")
    with pytest.raises(AssertionError, match="read again"):
        kept_pack(tiny.resolve(), _digest(tiny), _never)


def test_a_pack_that_moved_is_read(tiny: Path, cache: Path) -> None:
    load_pack(str(tiny))
    with pytest.raises(AssertionError, match="read again"):
        kept_pack(tiny.resolve().parent / "elsewhere", _digest(tiny), _never)


@pytest.mark.parametrize("damage", [b"", b"short", b"\0" * 4000])
def test_a_damaged_file_is_a_miss(tiny: Path, cache: Path, damage: bytes) -> None:
    pack = load_pack(str(tiny))
    for kept in (cache / "packs").iterdir():
        kept.write_bytes(damage)
    assert kept_pack(tiny.resolve(), _digest(tiny), lambda: pack) is pack
    assert kept_pack(tiny.resolve(), _digest(tiny), _never) == pack


def test_without_a_cache_packs_are_read_all_the_same(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tmp_path / "a file"
    taken.write_text("")
    monkeypatch.setenv("KINDREEL_CACHE", str(taken))
    assert load_pack(str(tiny)).name == "tiny"

"""The store gives back what was kept, whole, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pipeline.encode.store import Store

KEY, OTHER = "ab" * 32, "cd" * 32
CONTENT = b"frames" * 1000


def filled(folder: Path, **contents: bytes) -> Store:
    store = Store(folder / "store")
    for key, content in (contents or {KEY: CONTENT}).items():
        (folder / "made").write_bytes(content)
        store.keep(key, folder / "made")
    return store


def entry(store: Store, kind: str) -> Path:
    (path,) = (path for path in (store.folder / kind).rglob("*") if path.is_file())
    return path


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    store = filled(tmp_path)
    assert store.fetch(KEY, tmp_path / "got")
    assert (tmp_path / "got").read_bytes() == CONTENT
    assert not store.fetch(OTHER, tmp_path / "none")
    assert not (tmp_path / "none").exists()
    assert (store.hits, store.broken, store.problem) == (1, 0, "")


DAMAGE: Mapping[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[: len(data) // 2],
    "emptied": lambda data: b"",
    "flipped": lambda data: bytes([data[0] ^ 1]) + data[1:],
    "longer": lambda data: data + b"x",
    "other": lambda data: b'{"digest": "../../../etc/passwd"}',
    "list": lambda data: b"[1]",
}


@pytest.mark.parametrize("kind", ["act", "cas"])
@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_entry_is_a_miss_and_is_replaced(kind: str, damage: str, tmp_path: Path) -> None:
    store = filled(tmp_path)
    path = entry(store, kind)
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    assert not store.fetch(KEY, tmp_path / "got")
    assert not (tmp_path / "got").exists()
    assert store.broken == 1 or (kind, damage) == ("act", "flipped")
    store.keep(KEY, tmp_path / "made")
    assert store.fetch(KEY, tmp_path / "got")


@pytest.mark.parametrize("kind", ["act", "cas"])
def test_a_removed_entry_is_a_miss(kind: str, tmp_path: Path) -> None:
    store = filled(tmp_path)
    entry(store, kind).unlink()
    assert not store.fetch(KEY, tmp_path / "got")


def test_a_folder_that_can_not_be_written_is_an_empty_store_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("in the way")
    store = filled(tmp_path)
    assert "store" in store.problem
    assert not store.fetch(KEY, tmp_path / "got")


def test_writers_of_one_key_do_not_disturb_each_other(tmp_path: Path) -> None:
    (tmp_path / "made").write_bytes(CONTENT)
    stores = [Store(tmp_path / "store") for _ in range(4)]

    def use(store: Store) -> list[bool]:
        target = tmp_path / f"got {id(store)}"
        found = []
        for _ in range(10):
            store.keep(KEY, tmp_path / "made")
            found.append(store.fetch(KEY, target) and target.read_bytes() == CONTENT)
        return found

    with ThreadPoolExecutor(4) as pool:
        assert all(all(found) for found in pool.map(use, stores))
    assert [store.broken for store in stores] == [0] * 4
    assert sum(path.is_file() for path in (tmp_path / "store").rglob("*")) == 2


def test_an_answer_comes_back_to_the_same_question(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    assert store.answer(OTHER) == ""
    store.learn(OTHER, KEY)
    assert (store.answer(OTHER), store.answer(KEY)) == (KEY, "")


@pytest.mark.parametrize("torn", [b"", KEY[:30].encode(), b"\xff\xfe", (KEY + " " + OTHER).encode()])
def test_a_torn_answer_is_none(tmp_path: Path, torn: bytes) -> None:
    store = Store(tmp_path / "store")
    store.learn(OTHER, KEY)
    entry(store, "ask").write_bytes(torn)
    assert store.answer(OTHER) == ""


def test_an_answer_to_another_question_is_none(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.learn(OTHER, KEY)
    place = entry(store, "ask")
    moved = store.folder / "ask" / KEY[:2] / KEY
    moved.parent.mkdir(parents=True, exist_ok=True)
    place.rename(moved)
    assert store.answer(KEY) == ""

"""A cell of the contact sheet is the frame made small, whether it was kept or drawn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from pipeline.film.plan import make_plan
from pipeline.making.cells import cell
from pipeline.making.tasks import Bench
from pipeline.making.workshop import Workshop
from pipeline.sidecars.finished import shrunk
from tests.films import STORY, options, write

CELL = (27, 48)


@pytest.fixture
def bench(tiny_pack: Path, tmp_path: Path, cache: Path) -> Bench:
    return Bench(make_plan(write(tmp_path), options(tiny_pack)), "draft", tmp_path / "store")


def test_what_is_kept_is_what_would_be_drawn(bench: Bench) -> None:
    drawn = np.asarray(shrunk(Workshop(bench).film.frame(12), CELL))
    for shop in (Workshop(bench), Workshop(bench), Workshop(replace(bench, store=None))):
        assert np.array_equal(np.asarray(cell(shop, 12, CELL)), drawn)


def test_a_kept_cell_is_not_drawn_again(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    cell(Workshop(bench), 12, CELL)
    shop = Workshop(bench)
    monkeypatch.setattr(shop.film, "frame", lambda n: pytest.fail("drawn again"))
    monkeypatch.setattr(shop.film.frames, "display_list", lambda n: pytest.fail("drawn again"))
    assert cell(shop, 12, CELL).size == CELL


def test_each_size_has_its_own_cells(bench: Bench) -> None:
    shop = Workshop(bench)
    assert cell(shop, 12, CELL).size == CELL
    assert cell(shop, 12, (45, 80)).size == (45, 80)


def test_a_frame_through_an_effect_of_a_library_is_never_kept(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    mirrored = STORY.replace("    background: page\n", "    background: page\n    effect: {moviepy: MirrorX}\n")
    bench = Bench(make_plan(write(tmp_path, mirrored), options(tiny_pack)), "draft", tmp_path / "store")
    assert cell(Workshop(bench), 12, CELL).size == CELL
    assert not (tmp_path / "store").exists()

"""A first pack works as it is; a sheet shows all there is."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from pipeline.cli.pack import command, placed
from pipeline.errors import InvalidInput
from pipeline.film.film import plan_film
from pipeline.film.plan import Options
from pipeline.packs import load_pack
from pipeline.workbench.check import check_pack
from pipeline.workbench.sheet import sheets
from pipeline.workbench.starter import new_pack
from tests.tinypack import write_tiny_pack


def test_a_new_pack_plays_its_story_and_has_no_faults(tmp_path: Path) -> None:
    made = new_pack(tmp_path / "my-pack")
    assert {finding.severity for finding in check_pack(str(made))} <= {"note"}
    film = plan_film(made / "story.yaml", Options(voice=False, pack=str(made), size=(90, 160)))
    assert film.plan.pack.name == "my-pack"
    assert film.frame(60)[..., :3].std() > 20


def test_nothing_is_written_over_and_names_are_names(tmp_path: Path) -> None:
    made = new_pack(tmp_path / "mine")
    (made / "pack.yaml").write_text("mine")
    for wrong in (made, tmp_path / "My Pack"):
        with pytest.raises(InvalidInput):
            new_pack(wrong)
    assert (made / "pack.yaml").read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_folder_beside_us_is_a_pack_when_it_holds_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new_pack(tmp_path / "mine")
    monkeypatch.chdir(tmp_path)
    assert load_pack(placed("mine")).name == "mine"
    assert placed("doodle") == "doodle"
    monkeypatch.chdir(tmp_path / "mine")
    assert load_pack(".").name == "mine"


def test_a_sheet_has_a_cell_for_each_pose_in_each_expression(tmp_path: Path) -> None:
    pack = load_pack(str(write_tiny_pack(tmp_path)))
    made = {name: draw() for name, draw in sheets(pack)}
    assert set(made) == {"bo", "june", "things"}
    bo = Image.open(io.BytesIO(made["bo"]))
    who = pack.characters["bo"]
    assert bo.width > 108 * len(who.poses)
    assert bo.height > 150 * len(who.expressions)
    assert len({made["bo"], made["june"]}) == 2  # another colour
    assert all(len(data) < 800_000 for data in made.values())


def test_the_command_writes_the_sheets(tmp_path: Path) -> None:
    pack = write_tiny_pack(tmp_path)
    done = CliRunner().invoke(command, ["sheet", str(pack), "-o", str(tmp_path / "out")], standalone_mode=False)
    assert done.exception is None
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "tiny-bo.jpg",
        "tiny-june.jpg",
        "tiny-things.jpg",
    ]

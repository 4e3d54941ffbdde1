"""Mosaics and splits: every cell of a shape gets its tile, roles act in their places."""

from __future__ import annotations

import pytest

from pipeline.script.screens import Mosaic, Seen, Split, SplitSide
from pipeline.script.story import Beat, Pose
from pipeline.staging import stage
from pipeline.staging.shapes import SHAPES, cells
from pipeline.timeline import model
from pipeline.timeline.model import Timeline
from tests.staging.build import HERE, kit, pack, platform, say, scene, story, takes

TILES = (Seen(HERE, "maya"), Seen(HERE, picture="heart"), Seen(HERE, "leo", pose="wave"))


def directed(*beats: Beat) -> Timeline:
    told = story(scene("one", *beats))
    return stage(told, pack(), kit(), platform(), takes(told))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("columns", [5, 9, 14])
def test_shapes_are_whole_and_the_same_on_both_sides(shape: str, columns: int) -> None:
    found = set(cells(shape, columns))
    assert found
    assert found == {(columns - 1 - column, row) for column, row in found}
    assert len(found) >= 0.3 * columns**2
    assert {column for column, _ in found} == set(range(columns))


def test_every_cell_gets_one_tile_in_a_mixed_order() -> None:
    film = directed(Mosaic(mark=HERE, tiles=TILES, over=2.0), say("maya", "Look"))
    (found,) = (item for item in film.scenes[0].items if isinstance(item, model.Mosaic))
    assert sorted((tile.column, tile.row) for tile in found.tiles) == sorted(cells("heart", 9))
    assert [tile.at for tile in found.tiles] == sorted(tile.at for tile in found.tiles)
    assert [(tile.row, tile.column) for tile in found.tiles] != sorted((tile.row, tile.column) for tile in found.tiles)
    assert {tile.picture for tile in found.tiles} == {0, 1, 2}
    assert [each.picture for each in found.pictures] == ["", "heart", ""]
    assert found.written == 60
    assert film.lines[0].span.start >= 60 + 48
    box = (found.place.y - found.rows * found.cell / 2, found.place.y + found.rows * found.cell / 2)
    assert film.safe.y <= box[0]
    assert box[1] <= 1274


def test_two_places_have_their_own_people() -> None:
    sides = SplitSide(Seen(HERE, "ghost"), "room", "here"), SplitSide(Seen(HERE, picture="heart"))
    film = directed(Split(mark=HERE, left=sides[0], right=sides[1]), Pose(mark=HERE, role="ghost", pose="wave"),
                    say("ghost", "Hi"), Split(mark=HERE, close=True), say("narrator", "Later"))  # fmt: skip
    (found,) = (item for item in film.scenes[0].items if isinstance(item, model.Split))
    assert (found.left.background, found.right.background) == ("room", "page")
    assert found.left.shown is not None
    acts = found.left.shown.actor
    assert acts is not None
    assert acts.place[0].value.y == 1560  # the floor of that room
    assert [key.value for key in acts.pose] == ["stand", "wave"]
    assert acts.mouth or acts.accents
    assert found.span.end == film.lines[1].span.start

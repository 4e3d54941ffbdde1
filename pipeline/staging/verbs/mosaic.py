"""Tiles of people and moments come together to a picture."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.core.geometry import Box
from pipeline.core.seed import chance
from pipeline.script.screens import Mosaic
from pipeline.staging.boxes import home
from pipeline.staging.screen import Screen
from pipeline.staging.screens import figure, hold_up, shown
from pipeline.staging.shapes import cells
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.timeline import model
from pipeline.timeline.model import Place, Tile

COMES = 2.4  # seconds until all are there
STAYS = 1.6
READS = 0.35  # seconds a word
WORDS = 170.0  # units below the shape, where it has words
GAP = 40.0
HEARD = 8


@dataclass(slots=True)
class Picture(Screen):
    """A mosaic while it is up."""

    cell: float = 0.0
    columns: int = 0
    tiles: list[Tile] = field(default_factory=list)
    text: str = ""
    written: int = 0

    def item(self, stage: Stage, end: int) -> model.Mosaic:
        pictures = tuple(shown(stage, each, end) for each in self.figures)
        shape = (self.cell, self.columns, self.columns, pictures, tuple(self.tiles))
        return model.Mosaic(self.span(end), self.place, *shape, self.text, self.written)


def mosaic(stage: Stage, beat: Mosaic, start: float) -> float:
    """Blocks until all tiles have come, its words are read and `hold` is over; it stays until the scene ends."""
    n, over = stage.frame(start), stage.seconds(beat.over, COMES)
    safe, words = stage.world.safe, home(stage.world)
    free = Box(safe.x, safe.y, safe.width, words.y - GAP - safe.y)
    room = Box(free.x, free.y, free.width, free.height - (WORDS if beat.text else 0.0))
    side = min(room.width, room.height)
    place = Place(room.center.x, room.center.y)
    screen = Picture(n, place, (side, side), cell=round(side / beat.columns, 2), columns=beat.columns, text=beat.text)
    screen.figures = [figure(stage, seen, n, close=True) for seen in beat.tiles]
    chosen = cells(beat.forms, beat.columns)
    key = (stage.world.story.seed, "mosaic", beat.id)
    order = sorted(range(len(chosen)), key=lambda index: chance(*key, index))
    for turn, index in enumerate(order):
        at = start + over * turn / max(1, len(order))
        column, row = chosen[index]
        screen.tiles.append(Tile(index % len(beat.tiles), column, row, stage.frame(at)))
        if turn % max(1, len(order) // HEARD) == 0:
            stage.cues += sound(stage, ("pop", "tick"), at, volume=0.4)
    screen.written = stage.frame(start + over)
    hold_up(stage, screen)
    stage.cues += sound(stage, ("sparkle", "heart", "pop"), start + over, volume=0.7)
    reading = stage.world.reading(READS * len(beat.text.split())) if beat.text else 0.0
    return start + over + stage.seconds(beat.hold, STAYS + reading)

"""Two places at once, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.script.screens import Seen, Split, SplitSide
from pipeline.script.story import At
from pipeline.staging.places import standing
from pipeline.staging.screen import Figure, Screen
from pipeline.staging.screens import figure, hold_up, put_away, shown
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.staging.world import CENTER, FRAME
from pipeline.timeline import model
from pipeline.timeline.model import Key, Place

LABELS = 60.0  # units below the top of the safe box
MIDDLE = 0.42  # of the frame's height: a picture without a role


@dataclass(slots=True)
class Halves(Screen):
    """A split while it is up."""

    sides: tuple[SplitSide, ...] = ()
    drawn: tuple[Figure | None, ...] = ()
    labels: float = 0.0

    def item(self, stage: Stage, end: int) -> model.Split:
        scene = stage.scene.background
        own = (scene.name if scene else "") or stage.world.pack.default_background
        left, right = (
            model.SplitSide(side.background or own, shown(stage, each, end) if each else None, side.label)
            for side, each in zip(self.sides, self.drawn, strict=True)
        )
        return model.Split(self.span(end), left, right, self.labels)


def split(stage: Stage, beat: Split, start: float) -> float:
    """Takes no time; both places stay until `split: close`, another split, or the scene's end."""
    n = stage.frame(start)
    put_away(stage, Halves, n)
    if beat.close or beat.left is None or beat.right is None:
        return start
    room = Place(CENTER, FRAME.height / 2)
    screen = Halves(n, room, (0.0, 0.0), sides=(beat.left, beat.right), labels=stage.world.safe.y + LABELS)
    screen.drawn = tuple(_figure(stage, side, n, flip=index == 1) for index, side in enumerate(screen.sides))
    screen.figures = [each for each in screen.drawn if each is not None]
    hold_up(stage, screen)
    if start > stage.start:
        stage.cues += sound(stage, ("whoosh", "page-flip"), start, volume=0.6)
    return start


def _figure(stage: Stage, side: SplitSide, n: int, *, flip: bool) -> Figure | None:
    """Whoever is there, on the floor of that place, looking to the middle of the frame."""
    seen: Seen | None = side.seen
    if seen is None:
        return None
    each = figure(stage, seen, n, flip=flip)
    if each.puppet is not None:
        background = stage.world.pack.backgrounds.get(side.background) or stage.background
        stands = standing(At("center"), background, each.puppet.role.size)
        each.puppet.place[0] = Key(n, Place(CENTER, stands.y, stands.size))
    return each

"""The account is turned over: here is who is behind it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pipeline.core.geometry import Box
from pipeline.script.screens import Reveal
from pipeline.staging.boxes import home
from pipeline.staging.places import spot
from pipeline.staging.screen import Screen
from pipeline.staging.screens import figure, hold_up, shown
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.staging.world import FRAME
from pipeline.timeline import model
from pipeline.timeline.model import Place, Shown

ROOM = (700.0, 1010.0)
TILT = -1.5
GAP = 30.0
LOOKS = 0.9  # seconds the account is looked at before it is turned
TURNS = 0.4
READS, READS_LEAST = 0.35, 2.0  # seconds a word


@dataclass(slots=True)
class Revealed(Screen):
    """A reveal while it is up."""

    beat: Reveal | None = None
    turned: int = 0

    def item(self, stage: Stage, end: int) -> model.Reveal:
        beat = self.beat
        assert beat is not None
        seen = shown(stage, self.figures[0], end)
        if beat.seen.photo:
            file = Path(stage.world.story.folder, beat.seen.photo)
            with file.open("rb") as photo:
                seen = Shown(photo=str(file), digest=hashlib.file_digest(photo, "sha256").hexdigest())
        return model.Reveal(self.span(end), self.place, seen, beat.name, beat.handle, beat.text, self.turned)


def reveal(stage: Stage, beat: Reveal, start: float) -> float:
    """Blocks for `hold`, or until the account has been turned over and its person read; then it goes."""
    n = stage.frame(start)
    turns = start + (LOOKS if beat.handle else 0.0)
    words = f"{beat.name} {beat.text}".split()
    read = stage.world.reading(max(READS_LEAST, READS * len(words)))
    end = start + stage.seconds(beat.hold, turns - start + TURNS + read)
    screen = Revealed(n, _place(stage, beat), ROOM, stage.frame(end), beat=beat, turned=stage.frame(turns))
    screen.figures.append(figure(stage, beat.seen, n, close=True))
    hold_up(stage, screen)
    stage.cues += sound(stage, ("page-flip", "whoosh"), turns, volume=0.8)
    stage.cues += sound(stage, ("sparkle", "heart", "pop"), turns + TURNS, volume=0.6)
    return end


def _place(stage: Stage, beat: Reveal) -> Place:
    """Where the story says, or in the middle of what captions and the platform leave free."""
    safe, words = stage.world.safe, home(stage.world)
    free = Box(safe.x, safe.y, safe.width, words.y - GAP - safe.y)
    size = min(beat.size, free.width / ROOM[0], free.height / ROOM[1])
    at = free.center if beat.place is None else spot(beat.place, stage.background, free.center.y / FRAME.height)
    return Place(at.x, at.y, size, TILT)

"""What an author should know of a finished film before posting it."""

from __future__ import annotations

from pipeline.core.color import Color, contrast
from pipeline.packs.model import Platform
from pipeline.script.story import Mark
from pipeline.staging.world import World

LEAST_CONTRAST = 3.0  # of large letters and what they stand on (WCAG 1.4.3)


def advise(world: World, frames: int, platform: Platform) -> None:
    """Note a length that the platform does not take, and colours on which captions can not be read."""
    shortest, longest = platform.seconds
    seconds = world.rate.seconds(frames)
    if not shortest <= seconds <= longest:
        limits = f"{platform.name} takes {shortest:g} to {longest:g} s"
        world.ledger.note(Mark(), f"the film lasts {seconds:.1f} s: {limits}")
    letters = Color.parse(world.pack.captions.fill)
    for role in world.story.cast:
        if role.color and (ratio := contrast(Color.parse(role.color), letters)) < LEAST_CONTRAST:
            words = f"captions on {role.color} are hard to read (contrast {ratio:.1f}:1, at least {LEAST_CONTRAST:g}:1)"
            world.ledger.note(role.mark, words)

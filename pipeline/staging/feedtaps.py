"""What happens to comments when a control is tapped, and until when it lasts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from pipeline.core.registry import frozen
from pipeline.staging.feed import Feed
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Tap

REACH, SHEET = 0.45, 0.4  # seconds of a finger's way, and of a sheet that slides up
DROPS, SWEEPS, AFTER = 0.45, 0.9, 0.6
SWITCHES = 0.15  # seconds from a tap until the switch is over
KEEP = frozenset({"mute", "restrict"})

TapVerb = Callable[[Stage, Feed, float], float]  # what a tap at a second of the film does; the second it is over


def sweep_away(stage: Stage, screen: Feed, at: float) -> float:
    """A switch is turned on, and every hostile comment goes, the newest first."""
    start, chosen = at + SWITCHES, screen.there(stage.frame(at), "hostile")
    for place, index in enumerate(reversed(chosen)):
        screen.mark(index, gone=stage.frame(start + SWEEPS * place / max(1, len(chosen))))
    stage.cues += sound(stage, ("whoosh", "erase"), start, volume=0.9)
    return start + SWEEPS


def report(stage: Stage, screen: Feed, at: float) -> float:
    """A sheet slides up, a reason is chosen on it, and the comment goes."""
    index = _newest(stage, screen, at, "hostile")
    chosen = at + SHEET + REACH
    screen.taps.append(Tap(stage.frame(chosen), "reason"))
    stage.cues += sound(stage, ("tap", "click", "pop"), chosen, volume=0.9)
    gone = chosen + AFTER + DROPS
    if index is not None:
        screen.mark(index, badge="report", badged=stage.frame(chosen + AFTER), gone=stage.frame(gone))
        stage.cues += sound(stage, ("strike", "erase", "pop"), chosen + AFTER, volume=0.8)
    return gone


def away(stage: Stage, screen: Feed, at: float, *, action: str) -> float:
    """The newest hostile comment gets a badge, and goes or fades."""
    index = _newest(stage, screen, at, "hostile")
    if index is None:
        return at
    n = stage.frame(at)
    if action in KEEP:
        screen.mark(index, badge=action, badged=n, faded=n)
        return at
    screen.mark(index, badge=action, badged=n, gone=stage.frame(at + DROPS))
    stage.cues += sound(stage, ("whoosh", "pop"), at + DROPS, volume=0.7)
    return at + DROPS


def like(stage: Stage, screen: Feed, at: float) -> float:
    """A heart lands on the newest kind comment."""
    index = _newest(stage, screen, at, "kind")
    if index is not None:
        screen.mark(index, heart=stage.frame(at))
        stage.cues += sound(stage, ("heart", "pop"), at, volume=0.7)
    return at


def _newest(stage: Stage, screen: Feed, at: float, tone: str) -> int | None:
    """The newest comment of a tone that can be read, else of that tone, else the newest."""
    there = screen.there(stage.frame(at))
    same = [index for index in there if screen.comments[index].tone == tone]
    read = [index for index in same if screen.comments[index].text]
    return next(iter((*reversed(read), *reversed(same), *reversed(there))), None)


TAPS: Mapping[str, TapVerb] = frozen(
    {
        "filter": sweep_away,
        "report": report,
        "like": like,
        **{action: partial(away, action=action) for action in ("block", "delete", "mute", "restrict")},
    }
)

"""What a beat is called in tables and on contact sheets: its verb, and a few words that tell it from its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from pipeline.script import screens
from pipeline.script import story as script
from pipeline.script.story import At, Beat, Beats, Duration
from pipeline.staging.words import written

LONGEST = 60


def label(beat: Beat) -> str:
    """The beat in a few words."""
    words = " ".join(LABELS[type(beat)](beat).split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def place(at: At) -> str:
    return at.name or f"{at.x:g}, {at.y:g}"


def lasting(duration: Duration) -> str:
    return f"{duration.amount:g} beats" if isinstance(duration, Beats) else f"{duration:g} s"


def camera(beat: script.Camera) -> str:
    focus = place(beat.focus) if isinstance(beat.focus, At) else beat.focus or ""
    zoom = f"x{beat.zoom:g}" if beat.zoom is not None else ""
    return " ".join(word for word in (beat.shot, focus, zoom, "pan" if beat.pan else "") if word)


def music(beat: script.Music) -> str:
    track = "stop" if beat.track == "" else beat.track or ""
    volume = f"volume {beat.volume:g}" if beat.volume is not None and not (track or beat.mood or beat.stinger) else ""
    hush = "hush" if beat.hush is not None else ""
    return " ".join(word for word in (track, beat.mood or "", volume, beat.stinger, hush) if word)


def chat(beat: script.Chat) -> str:
    words = (line.text or line.draft or f"tap {line.tap}" for line in beat.lines)
    return "close" if beat.close else " / ".join(words) or beat.app


def duet(beat: screens.Duet) -> str:
    sides = (
        side.text or side.handle or side.seen.who or side.seen.picture for side in (beat.clip, beat.answer) if side
    )
    return "close" if beat.close else " / ".join((*sides, *([f"tap {beat.tap}"] if beat.tap else ())))


def comments(beat: screens.Comments) -> str:
    return "close" if beat.close else " / ".join(map(_remark, beat.feed)) or str(beat.app)


def _remark(each: screens.Remark) -> str:
    if each.storm:
        return f"storm of {each.storm}"
    return each.text or (f"tap {each.tap}" if each.tap else f"gather {each.gather}")


def phone(beat: screens.Phone) -> str:
    page = f"{beat.page.kind} {beat.page.title}" if beat.page else ""
    taps = (*(f"switch {row}" for row in beat.switch), *([f"tap {beat.tap}"] if beat.tap else []))
    return "close" if beat.close else " / ".join(word for word in (page, *taps) if word)


LABELS: Mapping[type[Beat], Callable[[Any], str]] = MappingProxyType(
    {
        script.Say: lambda beat: f"{beat.role}: {written(beat.text).shown}",
        script.Enter: lambda beat: beat.role,
        script.Exit: lambda beat: beat.role,
        script.Move: lambda beat: f"{beat.role} to {place(beat.at)}",
        script.Pose: lambda beat: f"{beat.role}: {beat.pose}",
        script.Mood: lambda beat: f"{beat.role}: {beat.expression}",
        script.Look: lambda beat: f"{beat.role} at {beat.to if isinstance(beat.to, str) else place(beat.to)}",
        script.Flip: lambda beat: beat.role,
        script.Wait: lambda beat: lasting(beat.seconds),
        script.Together: lambda beat: f"{len(beat.beats)} beats",
        script.Camera: camera,
        script.Shake: lambda beat: f"{beat.amount:g}",
        script.Chat: chat,
        screens.Notification: lambda beat: (
            "close" if beat.close else " / ".join(str(n.text or n.app) for n in beat.items)
        ),
        screens.Phone: phone,
        screens.Split: lambda beat: "close" if beat.close else "two places",
        screens.Mosaic: lambda beat: f"{len(beat.tiles)} pictures form a {beat.forms}",
        screens.Reveal: lambda beat: beat.name,
        screens.Comments: comments,
        screens.Duet: duet,
        script.CardBeat: lambda beat: beat.name,
        script.StickerBeat: lambda beat: beat.name,
        script.DrawBeat: lambda beat: beat.name,
        script.BurstBeat: lambda beat: f"{beat.count} {beat.name}",
        script.NoteBeat: lambda beat: beat.text,
        script.Sfx: lambda beat: beat.name or f"stop {beat.stop}",
        script.Music: music,
        script.EffectBeat: lambda beat: beat.name,
    }
)

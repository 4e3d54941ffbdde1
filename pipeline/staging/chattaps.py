"""What happens on a phone when a control is tapped, and how long the next message waits for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.core.registry import frozen
from pipeline.staging.conversation import Conversation
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Message

STRIKE = 0.6  # seconds a cross-out stands before what it crosses is gone
PRESS = 0.12  # seconds a finger rests on the button before the message leaves

TapVerb = Callable[[Stage, Conversation, float], float]  # what a tap at a second of the film does; the seconds it takes


def send(stage: Stage, chat: Conversation, at: float) -> float:
    """The draft leaves the field and is a message of the owner's."""
    draft = chat.open_draft()
    if draft is None:
        return 0.0
    n = stage.frame(at + PRESS)
    chat.end_draft(cleared=n)
    chat.messages.append(Message(n, "", draft.text, True, hostile=draft.hostile))
    stage.cues += sound(stage, ("send", "pop", "whoosh"), at + PRESS, volume=0.8)
    return max(0.8, 0.3 * len(draft.text.split()))


def delete(stage: Stage, chat: Conversation, at: float) -> float:
    """The draft, or without one the newest message, is struck out and goes."""
    struck, gone = stage.frame(at), stage.frame(at + STRIKE)
    newest = chat.last(mine=True)
    if chat.open_draft() is not None:
        chat.end_draft(cleared=gone, struck=struck)
    elif newest is not None or (newest := chat.last(mine=None)) is not None:
        chat.mark(newest, struck=struck, gone=gone)
    stage.cues += sound(stage, ("strike", "scratch", "pen"), at, volume=0.9)
    stage.cues += sound(stage, ("crumple",), at + STRIKE, volume=0.7)
    return STRIKE + 0.2


def heart(stage: Stage, chat: Conversation, at: float) -> float:
    """A heart lands on the newest message."""
    newest = chat.last(mine=None)
    if newest is not None:
        chat.mark(newest, heart=stage.frame(at))
    stage.cues += sound(stage, ("heart", "pop"), at, volume=0.7)
    return 0.3


def report(stage: Stage, chat: Conversation, at: float) -> float:
    """The newest message of somebody else is struck out."""
    newest = chat.last(mine=False)
    if newest is not None:
        chat.mark(newest, struck=stage.frame(at))
    return 0.4


def dismiss(stage: Stage, chat: Conversation, at: float) -> float:
    """The newest message of somebody else is struck out and goes."""
    newest = chat.last(mine=False)
    if newest is not None:
        chat.mark(newest, struck=stage.frame(at), gone=stage.frame(at + STRIKE))
    return STRIKE


TAPS: Mapping[str, TapVerb] = frozen(
    {
        "send": send,
        "delete": delete,
        "heart": heart,
        "like": heart,
        "report": report,
        "block": dismiss,
        "mute": dismiss,
        "filter": dismiss,
        "restrict": dismiss,
    }
)

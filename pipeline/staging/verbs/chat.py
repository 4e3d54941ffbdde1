"""A phone screen: messages come in, drafts are typed, fingers tap."""

from __future__ import annotations

from pipeline.lettering.pieces import reading_words
from pipeline.script.story import Chat, ChatLine
from pipeline.staging.chatplace import chat_place
from pipeline.staging.chattaps import TAPS
from pipeline.staging.conversation import Conversation
from pipeline.staging.screens import lift
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.staging.world import FRAME
from pipeline.timeline.model import Draft, Message, Post, Tap

COMES_UP = 0.5  # seconds until a phone is held still
READS = 0.3  # seconds a word
READS_LEAST = 0.8  # seconds
TYPES = 1 / 15  # seconds a letter
REACH = 0.3  # seconds of a finger's way to the control
LOOKED_AT = 0.5  # seconds a draft, or what a tap did, is looked at
MY_DOTS = 0.35  # seconds before a message of the owner's


def chat(stage: Stage, beat: Chat, start: float) -> float:
    """Blocks for its own messages, so without any it takes no time; the screen stays until `close` or the scene's end.

    Later chats go on in the screen that is up.
    """
    up = _conversation(stage, beat, start)
    comes_up = up.start == stage.frame(start) and start > stage.start and beat.lines
    cursor = start + (COMES_UP if comes_up else 0.0)
    for line in beat.lines:
        cursor = _step(stage, up, line, cursor)
    if beat.close:
        up.closed = stage.frame(cursor)
    return cursor


def _conversation(stage: Stage, beat: Chat, start: float) -> Conversation:
    """The one that is up, or a new one."""
    if stage.chats and stage.chats[-1].closed is None:
        return stage.chats[-1]
    n = stage.frame(start)
    post = beat.post
    shown = Post(post.author, post.picture, post.text, post.likes, post.comments) if post else None
    place, width = chat_place(stage, beat, n), (beat.width or 0.0) * FRAME.width
    stage.chats.append(Conversation(beat.app, beat.owner, place, n, beat.style, shown, width))
    if start > stage.start:  # what a film opens on is simply there
        lift(stage, start)
    return stage.chats[-1]


def _step(stage: Stage, up: Conversation, line: ChatLine, start: float) -> float:
    if line.tap:
        return _tap(stage, up, line, start)
    return _draft(stage, up, line, start) if line.draft else _message(stage, up, line, start)


def _message(stage: Stage, up: Conversation, line: ChatLine, start: float) -> float:
    """Dots, then the message, then time to read it before the next."""
    mine = line.sender in ("me", "", up.owner)
    dots = stage.seconds(line.typing, MY_DOTS if mine else _writing(line.text))
    at = stage.frame(start + dots)
    typing = stage.frame(start) if dots and not mine else -1
    sender = "" if mine else stage.world.shown_name(line.sender)
    up.messages.append(Message(at, sender, line.text, mine, typing, line.hostile))
    stage.cues += sound(stage, ("pop", "ping") if mine else ("ping", "pop"), start + dots, volume=0.8)
    return start + dots + stage.seconds(line.pause, stage.world.reading(_reading(line.text)))


def _draft(stage: Stage, up: Conversation, line: ChatLine, start: float) -> float:
    """Typed letter by letter, then looked at."""
    typing = stage.seconds(line.typing, min(3.0, max(0.6, TYPES * len(line.draft))))
    up.drafts.append(Draft(line.draft, stage.world.span(start, start + typing), hostile=line.hostile))
    if typing:
        stage.cues += sound(stage, ("type", "pen"), start, volume=0.7, lasting=typing)
    return start + typing + stage.seconds(line.pause, LOOKED_AT)


def _tap(stage: Stage, up: Conversation, line: ChatLine, start: float) -> float:
    """A finger comes, taps, and what the control does happens."""
    at = start + REACH
    up.taps.append(Tap(stage.frame(at), line.tap))
    stage.cues += sound(stage, ("tap", "click"), at, volume=0.8)
    return at + TAPS[line.tap](stage, up, at) + stage.seconds(line.pause, LOOKED_AT)


def _writing(text: str) -> float:
    """How long somebody else's dots show."""
    return min(1.4, max(0.5, 0.3 + 0.02 * len(text)))


def _reading(text: str) -> float:
    """How long a teenager reads a message."""
    return max(READS_LEAST, READS * reading_words(text))

"""Every verb of a story and who reads it. A new verb is one reader in a file of its family, and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pipeline.script.reading import Kind
from pipeline.script.story import Beat
from pipeline.script.verbs import (
    acting,
    camera,
    cards,
    chat,
    comments,
    decor,
    duet,
    effects,
    marks,
    mosaic,
    notification,
    phone,
    reveal,
    sounds,
    split,
    stage,
    time,
)

VERBS: Mapping[str, Kind[Beat]] = MappingProxyType(
    {
        "enter": stage.ENTER,
        "exit": stage.EXIT,
        "move": stage.MOVE,
        "flip": stage.FLIP,
        "pose": acting.POSE,
        "mood": acting.MOOD,
        "look": acting.LOOK,
        "wait": time.WAIT,
        "hold": time.HOLD,
        "camera": camera.CAMERA,
        "shake": camera.SHAKE,
        "chat": chat.CHAT,
        "duet": duet.DUET,
        "comments": comments.COMMENTS,
        "notification": notification.NOTIFICATION,
        "phone": phone.PHONE,
        "mosaic": mosaic.MOSAIC,
        "split": split.SPLIT,
        "reveal": reveal.REVEAL,
        "card": cards.CARD_BEAT,
        "sticker": decor.STICKER_BEAT,
        "burst": decor.BURST,
        "draw": marks.DRAW,
        "caption": decor.NOTE,
        "sfx": sounds.SFX,
        "music": sounds.MUSIC,
        "effect": effects.EFFECT_BEAT,
    }
)
TOGETHER = "together"  # read where beats are read, since it holds beats
BEAT_KEYS = ("id", "at_time", "when")  # may stand beside the verb
# For verbs that may come: a role called like one of these would break its story then.
KEPT = ("say", "speak", "scene", "beat", "cast")
LOGIC = ("repeat", "include", "else", "with", "beats")  # decide which steps there are
RESERVED = frozenset((*VERBS, TOGETHER, *BEAT_KEYS, *KEPT, *LOGIC))  # no role is called like this

"""The stage verbs: one file and one line each.

A verb takes the stage, its beat and the second of the film at which the beat starts; it puts keys, items and cues on
the stage, and gives the second at which the next beat's turn is. Most verbs take no time: what they start runs on while
the next line plays. Each docstring says what its verb does with time.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pipeline.script import screens
from pipeline.script import story as script
from pipeline.staging.stage import Verb
from pipeline.staging.verbs.burst import burst
from pipeline.staging.verbs.camera import camera
from pipeline.staging.verbs.card import card
from pipeline.staging.verbs.chat import chat
from pipeline.staging.verbs.comments import comments
from pipeline.staging.verbs.draw import draw
from pipeline.staging.verbs.duet import duet
from pipeline.staging.verbs.effect import effect
from pipeline.staging.verbs.enter import enter
from pipeline.staging.verbs.exit import leave
from pipeline.staging.verbs.flip import flip
from pipeline.staging.verbs.look import look
from pipeline.staging.verbs.mood import mood
from pipeline.staging.verbs.mosaic import mosaic
from pipeline.staging.verbs.move import move
from pipeline.staging.verbs.music import music
from pipeline.staging.verbs.note import note
from pipeline.staging.verbs.notification import notification
from pipeline.staging.verbs.phone import phone
from pipeline.staging.verbs.pose import pose
from pipeline.staging.verbs.reveal import reveal
from pipeline.staging.verbs.say import say
from pipeline.staging.verbs.sfx import sfx
from pipeline.staging.verbs.shake import shake
from pipeline.staging.verbs.split import split
from pipeline.staging.verbs.sticker import sticker
from pipeline.staging.verbs.together import together
from pipeline.staging.verbs.wait import wait

VERBS: Mapping[type[script.Beat], Verb] = MappingProxyType(
    {
        script.Say: say,
        script.Enter: enter,
        script.Exit: leave,
        script.Move: move,
        script.Pose: pose,
        script.Mood: mood,
        script.Look: look,
        script.Flip: flip,
        script.Wait: wait,
        script.Together: together,
        script.Camera: camera,
        script.Shake: shake,
        script.Chat: chat,
        screens.Duet: duet,
        screens.Comments: comments,
        screens.Reveal: reveal,
        screens.Split: split,
        screens.Mosaic: mosaic,
        screens.Notification: notification,
        screens.Phone: phone,
        script.CardBeat: card,
        script.StickerBeat: sticker,
        script.DrawBeat: draw,
        script.BurstBeat: burst,
        script.NoteBeat: note,
        script.Sfx: sfx,
        script.Music: music,
        script.EffectBeat: effect,
    }
)

"""Screens of apps, for tests."""

from __future__ import annotations

from dataclasses import replace

from pipeline.core.timing import Span
from pipeline.timeline.model import Duet, Key, Place, Shown, Side, Tap
from tests.drawing import stage

BO = Shown(stage.actor(place=(Key(0, Place(0, 0)),)))
HEART = Shown(picture="heart")
CLIP = Side(0, BO, "bo.draws")
MEAN = Side(20, HEART, "no.name", "so cringe", 30, hostile=True, badge="block", badged=60, gone=75)
KIND = Side(100, BO, "june", "teach me!", 105, heart=112)
DUET = Duet(Span(0, 300), "Loop", Place(495, 420), CLIP, (MEAN, KIND), (Tap(60, "block"), Tap(112, "like")))
DUETS = tuple(replace(DUET, style=style, place=Place(540, 720)) for style in ("card", "phone", "full"))

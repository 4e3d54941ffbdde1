"""A line -> a take: sound with the times of its words, or silence with estimated times."""

from __future__ import annotations

from pipeline.voice.recorded import recorded
from pipeline.voice.rungs import ENGINES, speak
from pipeline.voice.take import Speech, Take

__all__ = ["ENGINES", "Speech", "Take", "recorded", "speak"]

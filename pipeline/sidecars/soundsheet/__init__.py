"""The sound of a film as a picture: a score of rows, each with its wave, loudness, ducking, words, mouths and cues."""

from pipeline.sidecars.soundsheet.page import page
from pipeline.sidecars.soundsheet.picture import png

__all__ = ["page", "png"]

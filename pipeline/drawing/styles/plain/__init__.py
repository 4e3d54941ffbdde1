"""Looks for packs without their own: flat, round, even."""

from pipeline.drawing.styles.plain.bubble import PLAIN_BUBBLE
from pipeline.drawing.styles.plain.kit import PLAIN_SCREEN
from pipeline.drawing.styles.plain.marks import PLAIN_NOTE
from pipeline.drawing.styles.plain.screen import PLAIN_CHAT
from pipeline.drawing.styles.plain.sheets import PLAIN_CAPTION, PLAIN_CARD

__all__ = ["PLAIN_BUBBLE", "PLAIN_CAPTION", "PLAIN_CARD", "PLAIN_CHAT", "PLAIN_NOTE", "PLAIN_SCREEN"]

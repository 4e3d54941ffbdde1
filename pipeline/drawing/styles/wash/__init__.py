"""The looks of the painted storybook: cream brush strokes, taped paper, ochre and brick; no outlines and no tails."""

from pipeline.drawing.styles.wash.bubble import WASH_SLIP
from pipeline.drawing.styles.wash.kit import WASH_SCREEN
from pipeline.drawing.styles.wash.marks import WASH_NOTE
from pipeline.drawing.styles.wash.phone import WASH_PHONE
from pipeline.drawing.styles.wash.sheet import WASH_CARD
from pipeline.drawing.styles.wash.strip import WASH_STRIP

__all__ = ["WASH_CARD", "WASH_NOTE", "WASH_PHONE", "WASH_SCREEN", "WASH_SLIP", "WASH_STRIP"]

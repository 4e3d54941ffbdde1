"""The looks of the sketchbook: black pen, marker, torn paper."""

from pipeline.drawing.styles.sketch.balloon import BALLOON
from pipeline.drawing.styles.sketch.hand import HAND
from pipeline.drawing.styles.sketch.kit import SKETCH_SCREEN
from pipeline.drawing.styles.sketch.page import PAGE_CARD
from pipeline.drawing.styles.sketch.phone import SKETCH_PHONE
from pipeline.drawing.styles.sketch.strip import STRIP

__all__ = ["BALLOON", "HAND", "PAGE_CARD", "SKETCH_PHONE", "SKETCH_SCREEN", "STRIP"]

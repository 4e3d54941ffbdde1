"""Looks of candy: white pills with a pink seam, jelly beans, glossy buttons, in one light from the upper left."""

from pipeline.drawing.styles.candy.balloon import CANDY_BALLOON
from pipeline.drawing.styles.candy.kit import CANDY_SCREEN
from pipeline.drawing.styles.candy.phone import CANDY_PHONE
from pipeline.drawing.styles.candy.pill import ICING, PILL
from pipeline.drawing.styles.candy.sheet import CANDY_CARD

__all__ = ["CANDY_BALLOON", "CANDY_CARD", "CANDY_PHONE", "CANDY_SCREEN", "ICING", "PILL"]

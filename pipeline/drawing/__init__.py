"""A timeline and a frame number in, a display list out."""

from pipeline.drawing.frame import draw_frame

__all__ = ["draw_frame"]

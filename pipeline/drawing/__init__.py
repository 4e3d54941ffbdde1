"""A timeline and a frame number in, a display list out: `drawing.frame.draw_frame`.

Nothing is imported here: whoever asks for a name of the tables (an effect, a transition) needs none of the drawing.
"""

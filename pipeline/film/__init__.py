"""A planned film: from a story's file to its plan, any frame of it, its sound, and the whole as a MoviePy clip."""

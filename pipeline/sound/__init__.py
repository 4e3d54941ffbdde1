"""A timeline and its takes to samples: stems placed and ducked, then mastered to the loudness of the film."""

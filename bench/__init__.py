"""Benchmarks: everything in one run, as ratios, so that a slow or busy machine does not change the picture."""

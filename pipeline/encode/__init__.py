"""Pixels and samples to files: segments, encoder, jobs, store, join, publish. It receives frames and samples."""

"""Kindreel: story scripts in YAML become short vertical animated films."""

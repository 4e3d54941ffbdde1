"""Ari from downstairs, seven: a cloud of curls, a striped jumper, a plaster on one cheek."""

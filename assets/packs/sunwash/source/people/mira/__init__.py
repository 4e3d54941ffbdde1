"""Mira, who draws: a bun with a pencil through it, a teal jumper with a sun she painted."""

"""Properties are promises about values; how long a shared machine takes to check one says nothing."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None, max_examples=40)
settings.load_profile("untimed")

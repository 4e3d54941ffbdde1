"""Conversations: on a phone, or as free balloons on the page."""

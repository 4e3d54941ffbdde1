"""Screens of made-up apps beside the chat: one kind of screen per file."""

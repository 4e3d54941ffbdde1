"""The post text: what goes into the upload form, from the template `post/post.txt`."""

from __future__ import annotations

from pathlib import Path

from pipeline.script.templates import render_text
from pipeline.sidecars.finished import Finished


def text(film: Finished) -> bytes:
    story = film.story
    context = {
        "title": story.title,
        "text": story.post.text,
        "hashtags": list(story.post.hashtags),
        "topic": story.topic,
        "market": story.market,
        "vars": dict(story.vars),
        **film.facts,
    }
    return render_text("post/post.txt", context, story.locale, (Path(story.folder),)).encode()

"""The post text: what goes into the upload form, from the template `post/post.txt`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pipeline.errors import InvalidInput, Problem
from pipeline.packs.model import Platform
from pipeline.script.story import Story
from pipeline.script.templates import render_text
from pipeline.sidecars.finished import Finished


def text(film: Finished) -> bytes:
    return post(film.story, film.facts).encode()


def check_length(story: Story, facts: Mapping[str, object], platform: Platform) -> None:
    """Raise InvalidInput when the platform does not take as much text."""
    length = len(post(story, facts).encode("utf-16-le")) // 2  # platforms count UTF-16 code units
    if length > platform.post_limit:
        message = f"the post text has {length} characters, {platform.name} takes {platform.post_limit}"
        raise InvalidInput((Problem(story.file, 0, 0, message, "shorten  post: {text: …}"),))


def post(story: Story, facts: Mapping[str, object]) -> str:
    """What is pasted into the upload form."""
    context = {
        "title": story.title,
        "text": story.post.text,
        "hashtags": list(story.post.hashtags),
        "topic": story.topic,
        "market": story.market,
        "vars": dict(story.vars),
        **facts,
    }
    return render_text("post/post.txt", context, story.locale, (Path(story.folder),))

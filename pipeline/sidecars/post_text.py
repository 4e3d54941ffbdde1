"""The post text: what goes into the upload form, from the template `post/post.txt`."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.errors import InvalidInput, Problem
from pipeline.packs.model import Platform
from pipeline.script.story import Story
from pipeline.script.templates import has_template, render_text
from pipeline.sidecars.finished import Finished


def text(film: Finished) -> bytes:
    return post(film.story, film.facts, film.folders).encode()


def check_length(story: Story, facts: Mapping[str, object], folders: tuple[str, ...], platform: Platform) -> None:
    """Raise InvalidInput when the platform does not take as much text."""
    length = len(post(story, facts, folders).encode("utf-16-le")) // 2  # platforms count UTF-16 code units
    if length > platform.post_limit:
        message = f"the post text has {length} characters, {platform.name} takes {platform.post_limit}"
        raise InvalidInput((Problem(story.file, 0, 0, message, "shorten  post: {text: …}", "E805"),))


def post(story: Story, facts: Mapping[str, object], folders: tuple[str, ...], account: str = "") -> str:
    """What is pasted into the upload form: `post/<account>.txt` where there is one, else `post/post.txt`."""
    account = account or str(facts.get("account", ""))
    context = {
        "title": story.title,
        "text": story.post.text,
        "hashtags": list(story.post.hashtags),
        "topic": story.topic,
        "market": story.market,
        "vars": dict(story.vars),
        **facts,
        "account": account,
    }
    own = f"post/{account}.txt"
    name = own if account and has_template(own, story.locale, folders) else "post/post.txt"
    return render_text(name, context, story.locale, folders)

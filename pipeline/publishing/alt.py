"""The alternative text: what a person who does not see the film should know of it, in a few sentences."""

from __future__ import annotations

from pipeline.film.plan import Plan
from pipeline.making.facts import folders
from pipeline.script.templates import render_text

LONGEST = 500
OPENING_LINES = 2


def alt_text(plan: Plan) -> str:
    """From `publish/alt.txt`: who is in the film, how long it is, how it begins."""
    timeline = plan.timeline
    names = dict(timeline.names)
    speaking = list(dict.fromkeys(names[line.role] for line in timeline.lines if names.get(line.role)))
    context = {
        "title": plan.story.title,
        "people": speaking,
        "seconds": round(timeline.rate.seconds(timeline.frames)),
        "opening": [line.text for line in timeline.lines[:OPENING_LINES]],
        "text": plan.story.post.text,
    }
    words = " ".join(render_text("publish/alt.txt", context, plan.story.locale, folders(plan)).split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"

"""What somebody still has to do or know before pressing the button, as a list to tick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.film.plan import Plan
from pipeline.locales.report import about
from pipeline.packs.model import Helpline
from pipeline.publishing.readiness import shown_helplines

NO_ENGINE = ("silent", "recorded")


class Item(NamedTuple):
    """One thing; `done` when the program can vouch for it."""

    done: bool
    title: str
    text: str


def checklist(plan: Plan, loudness: float | None) -> tuple[Item, ...]:
    """Everything, in the order in which one goes through it."""
    found = (
        *_words(plan),
        *_helplines(plan, shown_helplines(plan)),
        *_voices(plan),
        *_credits(plan),
        *_film(plan, loudness),
        *(Item(False, "note", note) for note in plan.notes if not _said_already(note, plan)),
    )
    return tuple(dict.fromkeys(found))


def _said_already(note: str, plan: Plan) -> bool:
    """Whether the list has an item of its own for a note."""
    return note in about(plan.translation) or "is not verified" in note or "is known to speak" in note


def markdown(plan: Plan, items: Sequence[Item]) -> str:
    """The list as a page; what is still open stands first."""
    account, platform = plan.account, plan.platform
    where = f"{platform.title or platform.name}, account {account.title if account else 'any'}"
    lines = [f"# {plan.story.title}", "", f"{where}, language {plan.story.locale}, market {plan.story.market}.", ""]
    ordered = sorted(items, key=lambda item: item.done)
    lines += [f"- [{'x' if item.done else ' '}] **{item.title}**: {item.text}" for item in ordered]
    open_ones = sum(not item.done for item in items)
    lines += ["", f"{open_ones} to do before posting, {len(items) - open_ones} done."]
    return "\n".join(lines) + "\n"


def _words(plan: Plan) -> Iterator[Item]:
    if note := plan.kit.note_in(plan.story.locale):
        yield Item(False, "content note", f"pin it as the first comment, or write it first: {note}")
    elif plan.story.topic:
        yield Item(False, "content note", f"the kit has none in {plan.story.locale}: write one")
    yield Item(False, "post text", "paste post.txt; it is within the platform's limits")
    yield Item(False, "alt text", "paste alt.txt where the form asks for a description of the picture")
    yield Item(False, "captions", "upload captions.srt if the form takes one; the film shows its words anyway")
    if plan.translation.unreviewed:
        by = plan.translation.drafted_by
        text = f"the {plan.story.locale} words were drafted by {by}: let somebody who speaks the language read them"
        yield Item(False, "translation", text)
    elif plan.translation.reviewed_by:
        yield Item(True, "translation", f"reviewed by {plan.translation.reviewed_by}")


def _helplines(plan: Plan, lines: Sequence[Helpline]) -> Iterator[Item]:
    if not lines:
        yield Item(False, "helpline", f"the kit has none for {plan.story.market}: add one, or name a person to talk to")
        return
    line, language = lines[0], plan.story.locale.partition("-")[0]
    contact = line.number or line.url
    if line.state == "verified":
        yield Item(True, "helpline", f"{line.name} {contact}, verified on {line.verified_on}")
    else:
        seen = f", last seen {line.seen}" if line.seen else ""
        yield Item(
            False, "helpline", f"open the page of {line.name} ({contact}) and compare: unverified{seen}, {line.source}"
        )
    if language not in line.languages:
        yield Item(False, "helpline language", f"nobody is known to speak {language} at {line.name}")


def _voices(plan: Plan) -> Iterator[Item]:
    engines = sorted({take.engine for take in plan.takes.values()}.difference(NO_ENGINE))
    if engines:
        text = f"voices are synthetic ({', '.join(engines)}): turn on the platform's label for AI-generated content"
        yield Item(False, "synthetic voices", text)
    elif any(take.engine == "recorded" for take in plan.takes.values()):
        yield Item(True, "voices", "recorded by people; ask each for consent to be heard")
    else:
        yield Item(False, "voices", "the film is silent: add takes, or say so in the post")


def _credits(plan: Plan) -> Iterator[Item]:
    pack = plan.pack
    by = f"art, music and sounds of the pack {pack.title} by {pack.creator}, {pack.licence}"
    yield Item(False, "music and art licence", f"{by}: name the creator where the licence asks for it (credits.txt)")


def _film(plan: Plan, loudness: float | None) -> Iterator[Item]:
    platform, timeline = plan.platform, plan.timeline
    width, height = timeline.size
    full = timeline.size == platform.size
    size = f"{width}x{height}, {timeline.rate.seconds(timeline.frames):.1f} s"
    yield Item(full, "size and length", size if full else f"{size}: a draft; publish again without --draft")
    zone = next(iter(platform.zones), "")
    yield Item(True, "safe zone", f"{zone} of {platform.title or platform.name}, as seen {platform.seen}")
    if loudness is not None:
        yield Item(True, "loudness", f"{loudness:.1f} LUFS")

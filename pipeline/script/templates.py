"""Text templates in files: cards, post texts. A story, pack or kit may bring its own, a language may replace one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.errors import InvalidInput, Problem
from pipeline.resources import templates_folder
from pipeline.script.faults import Faulty
from pipeline.script.source import LARGEST
from pipeline.script.story import CardBeat, Mark, Story
from pipeline.script.wrong import problem

CARD_ROLES = ("title", "body", "item", "number", "small", "tag")
CARD_LINE = re.compile(rf"({'|'.join(CARD_ROLES)}): *(.*)")
NAME = re.compile(r"[\w-]+(/[\w-]+)*\.txt")
INNER_BREAK = "\N{LINE SEPARATOR}"  # a line break inside one text of a card, while the card is rendered
LOCALE = re.compile(r"[A-Za-z0-9-]{1,35}")


def render_text(name: str, context: Mapping[str, Any], locale: str = "", folders: Sequence[str | Path] = ()) -> str:
    """The text of a template. `folders` (story, pack, kit) are asked first, each in its `templates/`."""
    path = find_template(name, locale, folders)
    try:
        return _tidy(_rendered(path, {"locale": locale or "en", **context}))
    except Faulty as error:
        found = [_placed(str(path), *fault) for fault in error.faults]
        raise InvalidInput(tuple(found)) from error


def _rendered(path: Path, context: Mapping[str, Any]) -> str:
    """Our own templates are rendered here, those of strangers behind a wall."""
    if path.is_relative_to(templates_folder()):
        from pipeline.script.sandbox import FILE_RULES, render

        return render(_text(path), context, FILE_RULES)
    from pipeline.script import confined

    return confined.render(_text(path), context, "file")


def _tidy(text: str) -> str:
    """Lines without spaces at their end, at most one empty line between, one line break at the end."""
    lines = "\n".join(line.rstrip(" \t") for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"


def find_template(name: str, locale: str = "", folders: Sequence[str | Path] = ()) -> Path:
    """The first file of that name: own folders before ours, `zh-TW` before `zh` before no language."""
    if not NAME.fullmatch(name):
        raise InvalidInput((Problem(name, 0, 0, f'"{name}" is not the name of a template', code="E407"),))
    roots = [*(Path(folder) / "templates" for folder in folders if str(folder)), templates_folder()]
    for path in (root / part / name for root in roots for part in _locales(locale)):
        if path.is_file() and path.resolve().is_relative_to(path.parents[name.count("/")].resolve()):
            return path
    raise InvalidInput((Problem(name, 0, 0, f'there is no template "{name}"', code="E407"),))


def has_template(name: str, locale: str = "", folders: Sequence[str | Path] = ()) -> bool:
    """Whether there is a template of that name."""
    try:
        return bool(find_template(name, locale, folders))
    except InvalidInput:
        return False


def _locales(locale: str) -> Iterator[str]:
    if LOCALE.fullmatch(locale):
        yield locale
        if "-" in locale:
            yield locale.split("-")[0]
    yield ""


def _text(path: Path) -> str:
    if path.stat().st_size > LARGEST:
        raise InvalidInput((Problem(str(path), 0, 0, "the template is too large", code="E404"),))
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise InvalidInput((Problem(str(path), 0, 0, "the template is not UTF-8", code="E005"),)) from error


def _placed(file: str, code: str, message: str, hint: str, line: int, word: str) -> Problem:
    return problem(Mark(file, line, 1, max(1, len(word))), code, message, hint)


def card_lines(
    card: CardBeat, story: Story, kit_context: Mapping[str, Any], folders: Sequence[str | Path] = ()
) -> tuple[tuple[str, str], ...]:
    """The words of a card as (role, text), from `cards/<name>.txt`, whose lines are `role: text`.

    `kit_context` is plain data: `helpline` (name, number, hours, url … of the story's market), `helplines`, `hashtags`.
    """
    context = {**_story_context(story, kit_context), "text": list(card.text), "fields": dict(card.fields)}
    if card.name == "helpline" and not context["helpline"]:
        message = f"there is no helpline for the market {story.market}"
        hint = f"add one to the kit {story.kit}" if story.kit else "name a kit that has one:  kit: create-kindness"
        raise InvalidInput((problem(card.mark, "E217", message, hint),))
    name = f"cards/{card.name}.txt"
    lines = tuple(_pairs(render_text(name, _one_line(context), story.locale, (story.folder, *folders))))
    if not lines:
        hint = f'like  card: {{name: {card.name}, text: ["…"]}}'
        raise InvalidInput((problem(card.mark, "E107", f'the card "{card.name}" has no words', hint),))
    return lines


def _story_context(story: Story, kit_context: Mapping[str, Any]) -> dict[str, Any]:
    kit = {key: value for key, value in kit_context.items() if key not in ("title", "name")}
    return {
        "helpline": None,
        "helplines": [],
        "hashtags": [],
        **kit,
        **dict(story.vars),
        "title": story.title,
        "market": story.market,
        "locale": story.locale,
    }


def _one_line(value: Any) -> Any:
    """The data with line breaks inside texts marked, so that they do not start a new line of the card."""
    if isinstance(value, str):
        return value.strip().replace("\n", INNER_BREAK)
    if isinstance(value, Mapping):
        return {key: _one_line(item) for key, item in value.items()}
    return [_one_line(item) for item in value] if isinstance(value, list | tuple) else value


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for line in text.split("\n"):
        found = CARD_LINE.fullmatch(line.strip())
        words = (found[2] if found else line).replace(INNER_BREAK, "\n").strip()
        if words:
            yield (found[1] if found else "body"), words

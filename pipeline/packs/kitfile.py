"""`kit.yaml`: a campaign's cards, hashtags and helplines."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml

from pipeline.packs.model import Account, Helpline, Kit, LocalWords
from pipeline.packs.value import Sheet, Value
from pipeline.packs.yamlfile import read_yaml

FILE = "kit.yaml"
NO_KIT = Kit(name="", title="", folder="", hashtags=(), cards=(), helplines=())
STATES = ("verified", "unverified")
HELPLINE = tuple(name for name in Helpline.__slots__ if name != "id")


def read_kit(path: Path) -> Kit:
    """The kit in a folder."""
    sheet = Sheet()
    says = read_yaml(path / FILE, f"kits/{path.name}/{FILE}", sheet).fields(
        *("name", "title", "hashtags", "cards", "content_note", "helplines", "accounts", "words", "lexicon")
    )
    kit = Kit(
        name=says.needed("name").text(path.name),
        title=says["title"].text(path.name),
        folder=str(path),
        hashtags=tuple(tag.removeprefix("#") for tag in says["hashtags"].texts()),
        cards=says["cards"].texts(),
        helplines=tuple(_helpline(key, value) for key, value in says["helplines"].table().items()),
        content_note=says["content_note"].text(),
        digest=hashlib.sha256((path / FILE).read_bytes()).hexdigest(),
        accounts=tuple(_account(key, value) for key, value in says["accounts"].table().items()),
        words=tuple(_words(key, value) for key, value in says["words"].table().items()),
        lexicon=tuple(_lexicon(says["lexicon"])),
    )
    sheet.done()
    return kit


def _lexicon(value: Value, language: str = "") -> Iterator[tuple[str, str, str]]:
    """How words are said; a mapping under a language is for that language alone."""
    for word, entry in value.table().items():
        if isinstance(entry.node, yaml.MappingNode) and not language:
            yield from _lexicon(entry, word)
        else:
            yield language, word, entry.text()


def _helpline(name: str, value: Value) -> Helpline:
    says = value.fields(*HELPLINE)
    return Helpline(
        id=name,
        market=says.needed("market").text(),
        name=says.needed("name").text(),
        number=says["number"].text(),
        hours=says["hours"].text(),
        languages=says["languages"].texts(),
        ages=says["ages"].text(),
        source=says.needed("source").text(),
        verified_on=_day(says["verified_on"]),
        review_by=_day(says.needed("review_by")),
        url=says["url"].text(),
        text_number=says["text_number"].text(),
        state=says["state"].one_of(STATES, "unverified"),
        seen=says["seen"].text(),
        words=tuple(_words(key, value) for key, value in says["words"].table().items()),
    )


def _words(language: str, value: Value) -> LocalWords:
    says = value.fields("name", "hours", "ages", "content_note")
    return LocalWords(language, *(says[name].text() for name in ("name", "hours", "ages", "content_note")))


def _account(name: str, value: Value) -> Account:
    says = value.fields("title", "handle", "market", "languages", "platform", "zone", "hashtags")
    languages = says.needed("languages").texts()
    if not languages:
        value.wrong(f'the account "{name}" posts in no language', "like  languages: [en]")
    return Account(
        id=name,
        title=says["title"].text(name),
        handle=says["handle"].text().removeprefix("@"),
        market=says.needed("market").text(),
        languages=languages,
        platform=says.needed("platform").text(),
        zone=says["zone"].text("organic"),
        hashtags=tuple(tag.removeprefix("#") for tag in says["hashtags"].texts()),
    )


def _day(value: Value) -> str:
    """A date as YYYY-MM-DD, or ""."""
    try:
        return date.fromisoformat(value.text()).isoformat() if value.given else ""
    except ValueError:
        value.wrong(f'"{value.text()}" is no date', "write it as YYYY-MM-DD")
        return ""

"""A photograph of a person needs their consent: a small file beside it that says who, what for, and until when.

photos/aisha.jpg
photos/aisha.consent.yaml      who: Aisha Tan
                               for: "the film The group chat, on our own accounts"
                               until: 2027-12-31
"""

from __future__ import annotations

import datetime
import os
import re
from pathlib import Path, PurePosixPath
from typing import Any

from pipeline.script.fields import Field, Fields, read_fields
from pipeline.script.reading import Kind, Reading
from pipeline.script.source import read_source
from pipeline.script.tree import Node
from pipeline.script.values import TEXT, WORD, matching, story_file
from pipeline.script.wrong import Wrong, wrong

PHOTO_FILE = story_file(".jpg", ".jpeg", ".png", ".webp")
DAY = matching(re.compile(r"\d{4}-\d{2}-\d{2}"), "a day", "2027-12-31")
CONSENT_FIELDS: Fields = {
    "who": Field(WORD, "the person in the picture", required=True),
    "for": Field(TEXT, "what they agreed to", name="purpose", required=True),
    "until": Field(DAY, "the last day of their consent, like 2027-12-31", required=True),
    "given": Field(DAY, "the day they gave it"),
    "guardian": Field(WORD, "who agreed with them, if they are under age"),
    "note": Field(TEXT, "anything else"),
}


def _photo(node: Node, reading: Reading) -> str:
    """The photo's path, once its consent file has been read and still holds."""
    path = PHOTO_FILE.read(node, reading)
    beside = PurePosixPath(path).with_suffix("").as_posix() + ".consent.yaml"
    file = reading.folder / beside
    if not file.is_file():
        hint = f'write "{beside}" with who, for and until; or show a drawn portrait:  who: a role'
        raise wrong(node.mark, "E505", f'no consent beside the photo "{path}"', hint)
    until = _consent(file, beside, node, reading)
    if until < today():
        hint = "ask again, or show a drawn portrait:  who: a role"
        raise wrong(node.mark, "E506", f"the consent in {beside} ended on {until.isoformat()}", hint)
    return path


def _consent(file: Path, name: str, node: Node, reading: Reading) -> datetime.date:
    """Until when the consent holds; what is wrong in its file is told where the story names the photo."""
    from pipeline.script.yamlread import read_tree

    inner = Reading(reading.source, reading.folder)
    values: dict[str, Any] = {}
    try:
        tree, found = read_tree(read_source(file))
        inner.problems.extend(found)
        values = read_fields(tree, CONSENT_FIELDS, inner, "a consent file")
    except Wrong as error:
        inner.note(error)
    if inner.problems:
        first = inner.problems[0]
        raise wrong(node.mark, "E507", f"{name}, line {max(1, first.line)}: {first.message}", first.hint)
    try:
        return datetime.date.fromisoformat(values["until"])
    except ValueError:
        raise wrong(node.mark, "E507", f'{name}: there is no day "{values["until"]}"', "like 2027-12-31") from None


def today() -> datetime.date:
    """The day on which a story is read; SOURCE_DATE_EPOCH (seconds) stands for it where builds must be repeatable."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return datetime.datetime.fromtimestamp(int(given), datetime.UTC).date()
    return datetime.datetime.now(datetime.UTC).date()


PHOTO: Kind[str] = Kind(_photo, PHOTO_FILE.schema)

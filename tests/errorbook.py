"""Writes `docs/errors.md`: every code of a problem, with the words that a wrong story really gets.

`python -m tests.errorbook` writes the page; a test compares it.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from pipeline.errors import InvalidInput, Problem
from pipeline.film.plan import Options, look_over, make_plan
from pipeline.locales.catalogue import read_catalogue
from pipeline.locales.sheet import read_sheet
from pipeline.locales.translate import in_language
from pipeline.packs import load_pack
from pipeline.packs.code import CODE as PACK_CODE
from pipeline.publishing.folder import whole_folder
from pipeline.publishing.publish import prepared
from pipeline.publishing.readiness import obstacles
from pipeline.rows.plan import planned
from pipeline.script.codes import CODES
from pipeline.script.explanations import MORE
from pipeline.script.report import file_lines, format_problem
from pipeline.script.templates import find_template, render_text
from tests.locales.given import STORY, chinese, read, written
from tests.script.given import SCENE, problems_of
from tests.script.traps import SIGN, TRAPS
from tests.tinypack import write_tiny_pack

PAGE = Path(__file__).parent.parent / "docs" / "errors.md"
BOOK = Path(__file__).parent.parent / "assets" / "errors.json"
INTRODUCTION = """\
# Errors

`render` reads a story to its end and tells every problem at once: where it stands, what it is, the line itself, and a
way out. Nothing is written until the story is right, and the exit code is 2. `render check story.yaml` looks for
problems alone; `--json` gives them to programs.

```text
file:line:column: error CODE: what is wrong
 line | the line of the story
      | ^^^^ what to do
```

This page shows each code with the words that a wrong story really gets; `render explain E210` prints the same. Lists of
names are those of a small pack.
"""
GROUPS: Mapping[str, str] = {
    "E0": "The file and its YAML",
    "E1": "Keys, steps and texts",
    "E2": "Names",
    "E3": "Numbers, times, places, colours",
    "E4": "Templates",
    "E5": "Files beside the story",
    "E6": "Languages",
    "E7": "Variables, conditions, repetition, parts",
    "E8": "Posting",
    "P1": "Packs",
}
CHOSEN: Mapping[str, str] = {
    "E010": "no colon",
    "E104": "dialog",
    "E105": "missing title",
    "E107": "says nothing",
    "E111": "var name",
    "E302": "zoom range",
    "E301": "zoom quoted",
    "E306": "pixels",
    "E401": "undefined",
}
PACK_MEANING = "something is wrong in a pack, a kit or a platform's profile"
ENDLESS = '      - maya: "{{ long }}{{ long }}{{ long }}{{ long }}{{ long }}"\n'
CARD = (
    "story: 1\ntitle: T\npack: doodle\nkit: create-kindness\nmarket: XX\ncast: {bo: bo}\nscenes:\n  - card: helpline\n"
)
LATE = (
    "story: 1\ntitle: T\npack: doodle\ncast: {bo: bo}\nscenes:\n  - beats:\n"
    '      - wait: 3\n      - {bo: "Hi", at_time: 1}\n'
)


def page() -> str:
    """The whole page."""
    meanings = {**CODES, PACK_CODE: PACK_MEANING}
    parts = [INTRODUCTION]
    for prefix, title in GROUPS.items():
        parts.append(f"## {title}\n")
        parts += [_entry(code, meaning) for code, meaning in meanings.items() if code.startswith(prefix)]
    return "\n".join(parts)


def _entry(code: str, meaning: str) -> str:
    return f"### {code}: {meaning}\n\n{MORE.get(code, '')}\n\n```text\n{_example(code)}\n```\n"


def book() -> str:
    """What `render explain` reads, from the same table."""
    meanings = {**CODES, PACK_CODE: PACK_MEANING}
    entries = {
        code: {"meaning": meaning, "more": MORE.get(code, ""), "example": _example(code)}
        for code, meaning in meanings.items()
    }
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _example(code: str) -> str:
    found = MADE[code]() if code in MADE else _trapped(code)
    assert code in found, (code, found)
    return found


def _trapped(code: str) -> str:
    """The example among the traps of the script room."""
    traps = [trap for trap in TRAPS if trap.code == code]
    trap = next((trap for trap in traps if trap.name == CHOSEN.get(code)), traps[0])
    return _told(trap.text.replace(SIGN, "", 1))


def _told(text: str | bytes, problems: Iterable[Problem] | None = None) -> str:
    """What is told about a story of this text."""
    lines = (text if isinstance(text, str) else text.decode("latin-1")).split("\n")
    found = tuple(problems_of(text) if problems is None else problems)
    return "\n".join(format_problem(_short(problem), lambda file, line: lines[line - 1]) for problem in found[:1])


def _short(problem: Problem) -> Problem:
    """The problem without the folder that was made for it."""
    path = Path(problem.file)
    return replace(problem, file=path.name if path.is_absolute() else problem.file)


def _raised(act: Callable[[Path], object]) -> str:
    """What is told when `act` fails in a folder of its own."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as made:
        os.chdir(made)
        try:
            act(Path("story.yaml"))
        except InvalidInput as error:
            if error.problems[0].via:
                return format_problem(error.problems[0], file_lines())
            path = Path(error.problems[0].file)
            return _told(path.read_text() if path.is_file() and path.stat().st_size < 10**6 else "", error.problems)
        finally:
            os.chdir(before)
    raise AssertionError("nothing was wrong")


def _planned(text: str) -> Callable[[], str]:
    def act(path: Path) -> None:
        path.write_text(text)
        make_plan(path, Options(voice=False))

    return lambda: _raised(act)


def _missing(path: Path) -> None:
    make_plan(path, Options())


def _large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(10**9)
    make_plan(path, Options())


def _linked(path: Path) -> None:
    Path("take.wav").symlink_to("/etc/hostname")
    path.write_text(LATE.replace('{bo: "Hi", at_time: 1}', 'bo: {say: "Hi", voice: take.wav}'))
    make_plan(path, Options(voice=False))


def _no_recording(path: Path) -> None:
    Path("june.wav").write_text("not a sound")
    path.write_text(LATE.replace('{bo: "Hi", at_time: 1}', 'bo: {say: "Hi", voice: june.wav}'))
    make_plan(path, Options(voice=False))


def _photo(path: Path, consent: str = "") -> None:
    Path("aisha.jpg").touch()
    if consent:
        Path("aisha.consent.yaml").write_text(consent)
    path.write_text(LATE.replace('{bo: "Hi", at_time: 1}', "reveal: {name: Aisha Tan, photo: aisha.jpg}"))
    make_plan(path, Options(voice=False))


def _failing_template(_path: Path) -> None:
    _template("{{ title|digits(2, 3, 4, 5) }}")


def _template(text: str) -> None:
    file = Path("templates/post/post.txt")
    file.parent.mkdir(parents=True)
    file.write_text(text)
    render_text("post/post.txt", {"title": "T"}, "", (Path.cwd(),))


def _wrong_pack(_path: Path) -> None:
    sheet = write_tiny_pack(Path.cwd()) / "pack.yaml"
    sheet.write_text(sheet.read_text().replace("hold: 3, boil: 3", "hold: three, boil: 3"))
    load_pack(str(sheet.parent))


def _language(**texts: str) -> Callable[[], str]:
    """What is told about a story whose Chinese catalogue has these texts changed, and all else right."""

    def act(path: Path) -> None:
        path = written(Path.cwd())
        chinese(path, **texts)
        if "source" in texts:
            written(Path.cwd(), STORY.replace("I did.", texts["source"]))
        raise InvalidInput(in_language(read(path), "zh", path)[1].lacks)

    return lambda: _raised(act)


def _untranslated(_path: Path) -> None:
    path = written(Path.cwd())
    in_language(read(path), "zh", path)


def _untold(_path: Path) -> None:
    path = written(Path.cwd(), STORY + "# a text more\n")
    chinese(path)
    written(Path.cwd(), STORY.replace('leo: "I did."', 'leo: {say: "I did.", id: new}').replace("hello", "hey"))
    lacks = in_language(read(path), "zh", path)[1].lacks
    raise InvalidInput(tuple(lack for lack in lacks if lack.code == "E602"))


def _no_glyph(path: Path) -> None:
    path.write_text(SCENE.replace("maya: girl, leo: boy", "bo: bo") + '      - bo: "Hi \N{EGYPTIAN HIEROGLYPH A001}"\n')
    raise InvalidInput(look_over(path, Options())[0])


def _no_sheet(_path: Path) -> None:
    Path("zh.csv").write_text("id,words\nhall-leo-1,对。\n")
    read_sheet(Path("zh.csv"))


def _no_catalogue(_path: Path) -> None:
    Path("zh.po").write_text('msgid "I did.\n')
    read_catalogue(Path("zh.po"), "zh")


def _unknown_variable(path: Path) -> None:
    path.write_text(LATE.replace("cast:", "vars: {app: Loop}\ncast:"))
    make_plan(path, Options(voice=False, variables={"ap": "Buzz"}))


def _wrong_part(path: Path) -> None:
    Path("parts").mkdir()
    Path("parts/bye.yaml").write_text("scenes:\n  - card: title\n")
    path.write_text(LATE.replace("wait: 3", "include: parts/bye.yaml"))
    make_plan(path, Options(voice=False))


def _posted(
    today: str = "2026-11-25", account: str = "singapore", locale: str = "", **limits: Any
) -> Callable[[], str]:
    """What is told when a film of three seconds is to be posted."""

    def act(path: Path) -> None:
        path.write_text(CARD.partition("market:")[0] + "cast: {bo: bo}\nscenes:\n  - beats:\n      - wait: 4\n")
        asked = prepared(path, account, Options(voice=False, locale=locale))
        plan = make_plan(path, asked)
        raise InvalidInput(obstacles(replace(plan, platform=replace(plan.platform, **limits)), today))

    return lambda: _raised(act)


def _theirs(_path: Path) -> None:
    Path("photos").mkdir()
    Path("photos/me.jpg").touch()
    with whole_folder(Path("photos")):
        raise AssertionError


def _table(text: str, path: Path) -> None:
    path.write_text(LATE.replace("at_time: 1", "at_time: 9"))
    Path("people.csv").write_text(text)
    planned(path, Path("people.csv"), "{name}.mp4", Options())


MADE: Mapping[str, Callable[[], str]] = {
    "E001": lambda: _raised(_missing),
    "E002": lambda: _raised(_large),
    "E004": lambda: _told(b"\xef\xbb\xbfstory: 1\n"),
    "E005": lambda: _told(b"story: 1\ntitle: caf\xe9\n"),
    "E007": lambda: _told(""),
    "E013": lambda: _told("a: &a [" + "x, " * 40 + "x]\nb: &b [" + "*a, " * 40 + "*a]\nc: [" + "*b, " * 40 + "*b]\n"),
    "E014": lambda: _told("story: " + "[" * 33 + "\n"),
    "E015": lambda: _told("story: 1\nvars: [" + "a, " * 21_000 + "]\n"),
    "E217": _planned(CARD),
    "E219": _planned(
        LATE.replace("  - beats:", "  - effect: {moviepy: Rotate}\n    beats:").replace("at_time: 1", "at_time: 9")
    ),
    "E308": _planned(LATE),
    "E404": lambda: _told(SCENE.replace("scenes:", f"vars: {{long: {'a' * 1990}}}\nscenes:") + ENDLESS),
    "E406": lambda: _raised(_failing_template),
    "E407": lambda: _raised(lambda path: find_template("cards/none.txt")),
    "E503": lambda: _raised(_linked),
    "E505": lambda: _raised(_photo),
    "E506": lambda: _raised(lambda path: _photo(path, "who: Aisha Tan\nfor: this film\nuntil: 2020-01-31\n")),
    "E507": lambda: _raised(lambda path: _photo(path, "who: Aisha Tan\nfor: this film\nuntil: soon\n")),
    "E508": lambda: _raised(_no_recording),
    "E601": lambda: _raised(_untranslated),
    "E602": lambda: _raised(_untold),
    "E603": _language(source="I did not."),
    "E604": lambda: _raised(_no_catalogue),
    "E605": _language(**{"hall-04-caption.underline": "别的"}),
    "E606": lambda: _raised(_no_sheet),
    "E607": lambda: _raised(_no_glyph),
    "E703": lambda: _raised(_unknown_variable),
    "E706": lambda: _raised(_wrong_part),
    "E801": _posted(account="singapor"),
    "E802": _posted(locale="pt"),
    "E803": _posted("2027-03-01"),
    "E804": _posted(seconds=(10.0, 60.0)),
    "E805": _posted(post_limit=20),
    "E806": lambda: _raised(_theirs),
    "E709": lambda: _raised(partial(_table, "name,name\nAna,Ben\n")),
    "E710": lambda: _raised(partial(_table, "name,age\nAna,9\n,12\n")),
    "E711": lambda: _raised(partial(_table, "name\nAna/Ben\n")),
    "E712": lambda: _raised(partial(_table, "name,age\nAna,9\nana,12\n")),
    PACK_CODE: lambda: _raised(_wrong_pack),
}


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    BOOK.write_text(book(), encoding="utf-8")

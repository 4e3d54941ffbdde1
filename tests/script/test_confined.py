"""The wall behind the sandbox: what gets through it by any chance dies in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from pipeline.script import confined
from pipeline.script.confined import ROOT, START, Child, holds, render
from pipeline.script.faults import Faulty
from tests.script.test_sandbox import BOMBS, ESCAPES, NAMES

QUESTION = json.dumps({"act": "render", "source": "x", "names": {}, "rules": "text"}).encode()


def child(answer: str, seconds: float = 20) -> Child:
    """A child whose sandbox has a hole: it does `answer` for any template."""
    hole = f"import pipeline.script.confinedchild as c; c.SECONDS = 0; c.answer = lambda question: {answer}; c.serve()"
    return Child(START.replace("from pipeline.script.confinedchild import serve; serve()", hole), seconds)


def test_a_template_is_rendered_behind_the_wall() -> None:
    assert render("{{ items|join_and }}, {{ title|upper }}", NAMES, "text") == "a and b, T"
    assert render("{% for item in items %}{{ item }}{% endfor %}", NAMES, "file") == "ab"
    assert (holds("title == 'T'", NAMES, "text"), holds("title == 'U'", NAMES, "text")) == (True, False)


UNWRITTEN = Path(tempfile.gettempdir()) / "kindreel-never-written"


@pytest.mark.parametrize("source", [*ESCAPES[::4], *BOMBS[::4]], ids=lambda source: source[:30])
def test_faults_come_back_over_the_wall(source: str) -> None:
    with pytest.raises(Faulty) as caught:
        render(source, NAMES, "file")
    assert caught.value.faults[0].code in ("E401", "E402", "E403", "E404", "E405", "E406")


@pytest.mark.parametrize(
    "answer",
    [
        "{'made': len('a' * 10**9)}",  # memory
        "{'made': sum(iter(int, 1))}",  # processor time
        f"{{'made': __import__('pathlib').Path({str(UNWRITTEN)!r}).write_text('x')}}",  # files
        "{'made': [open('/dev/null') for _ in range(99)] and 1}",  # many files
        "__import__('os').abort()",
    ],
)
def test_what_gets_through_the_sandbox_dies_alone(answer: str) -> None:
    hole = child(answer)
    assert hole.ask(QUESTION) is None
    assert hole.process.returncode not in (None, 0)
    assert not UNWRITTEN.exists() or not UNWRITTEN.stat().st_size


def test_a_child_that_never_answers_is_given_up() -> None:
    hole = child("__import__('time').sleep(60)", seconds=0.3)
    assert hole.ask(QUESTION) is None
    assert hole.process.returncode == -9


def test_after_a_child_has_died_the_next_template_gets_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "Child", lambda: child("__import__('os').abort()"))
    confined._child.cache_clear()
    with pytest.raises(Faulty) as caught:
        render("{{ title|upper }}", NAMES, "text")
    assert caught.value.faults[0].code == "E404"
    monkeypatch.undo()
    assert render("{{ title|upper }}", NAMES, "text") == "T"


def test_a_story_of_plain_names_starts_no_process() -> None:
    code = (
        "import sys; from tests.script.given import read, SCENE; import pipeline.script.confined as c; "
        "read('vars: {app: Loop}\\n' + SCENE + '      - maya: \\'{{ app }}\\'\\n'); "
        "print(c._child.cache_info().currsize, 'jinja2' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["0", "False"]

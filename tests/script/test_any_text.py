"""Whatever somebody writes: a line's key is read or refused, a right story becomes the same plan each time."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.core.dump import to_json
from pipeline.errors import InvalidInput
from pipeline.film.options import Options
from pipeline.film.plan import make_plan
from pipeline.script.codes import CODES
from pipeline.script.linekey import parse_line_key
from tests.script.given import problems_of

ROOT = Path(__file__).parents[2]
names = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
spaces = st.sampled_from(["", " ", "  "])


@given(role=names, mood=names, once=st.booleans(), gaps=st.lists(spaces, min_size=4, max_size=4))
def test_a_line_key_gives_back_what_was_put_in(role: str, mood: str, once: bool, gaps: list[str]) -> None:
    text = f"{role}{gaps[0]}({gaps[1]}{'@' if once else ''}{gaps[2]}{mood}{gaps[3]})"
    found = parse_line_key(text)
    assert found is not None
    assert (found.role, found.mood, found.once) == (role, mood, once)
    assert text[found.offset : found.offset + len(mood)] == mood


@given(text=st.text(max_size=40))
def test_any_key_is_read_or_refused(text: str) -> None:
    found = parse_line_key(text)
    assert found is None or found.role == found.role.strip()
    assert (found is None) == (("(" in text or ")" in text) and found is None)


@settings(max_examples=60, deadline=None)
@given(text=st.one_of(st.text(max_size=80), st.binary(max_size=80)))
def test_any_file_is_a_story_or_told_why_not(text: str | bytes) -> None:
    found = problems_of(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
    assert found
    assert all(problem.code in CODES for problem in found)


roles = st.sampled_from(["june", "bo"])
words = st.sampled_from(
    ["No.", "I *never* said that.", "{{ app }} is loud", "{{ friends|join_and }}", "你好", "x " * 40]
)
spots = st.sampled_from(["left", "center", "right", {"x": 0.4, "y": 0.6}])
times = st.sampled_from([0, 0.3, "200ms", "1 beat", "{{ n }}"])
line = st.builds(lambda role, mood, text: {f"{role}{mood}": text}, roles, st.sampled_from(["", " (happy)"]), words)
plain = st.one_of(
    line,
    st.builds(lambda role, text, pause: {role: {"say": text, "pause": pause}}, roles, words, times),
    st.builds(lambda role, at: {"enter": {role: at}}, roles, spots),
    st.builds(lambda role, at, over: {"move": {role: {"at": at, "over": over}}}, roles, spots, times),
    st.builds(lambda role: {"pose": {role: "wave"}}, roles),
    st.builds(lambda role: {"exit": role}, roles),
    st.builds(lambda over: {"wait": over}, times),
    st.builds(lambda shot: {"camera": shot}, st.sampled_from(["wide", "two", "close"])),
    st.builds(lambda text: {"chat": {"app": "Loop", "messages": [{"from": "Max", "text": text}]}}, words),
    st.sampled_from(
        [{"sfx": "pop"}, {"sticker": "heart"}, {"card": {"name": "title", "text": ["A", "B"]}}, {"shake": 1}]
    ),
)
conditions = st.sampled_from(["n > 1", "loud", "not loud", 'market == "SG"', "nobody is defined"])


def logic(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    steps = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        st.builds(lambda beats: {"together": beats}, st.lists(plain, min_size=1, max_size=3)),
        st.builds(lambda beats, when: {"when": when, "beats": beats, "else": [{"wait": 0.1}]}, steps, conditions),
        st.builds(lambda beats: {"repeat": {"over": "friends", "as": "who"}, "beats": beats}, steps),
        st.builds(lambda beat, when: {**beat, "when": when}, plain, conditions),
    )


beats = st.lists(st.recursive(plain, logic, max_leaves=6), min_size=1, max_size=5)
places = st.sampled_from(["page", "room"])
scene = st.builds(lambda found, back: {"background": back, "beats": found}, beats, places)
scenes = st.lists(scene, max_size=2).map(lambda found: [*found, {"beats": [{"wait": 1}]}])


def written(found: list[Any], vars: Mapping[str, Any]) -> str:
    cast = {"june": {"character": "june", "at": "left"}, "bo": "bo"}
    top = {"story": 1, "title": "Any", "pack": "tiny", "kit": "create-kindness", "vars": dict(vars), "cast": cast}
    return yaml.safe_dump({**top, "scenes": found}, sort_keys=False, allow_unicode=True, width=10**6)


CHECKS = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)


@settings(max_examples=25, deadline=None, suppress_health_check=CHECKS)
@given(found=scenes, n=st.integers(0, 3), loud=st.booleans())
def test_any_right_story_becomes_the_same_plan_each_time(
    found: list[Any], n: int, loud: bool, tiny_pack: Path, tmp_path: Path
) -> None:
    file = tmp_path / "story.yaml"
    file.write_text(written(found, {"app": "Loop", "n": n, "loud": loud, "friends": ["Kai", "Ben"]}))
    options = Options(pack=str(tiny_pack), voice=False)
    plans = [make_plan(file, options) for _ in range(2)]
    dumps = [json.dumps(to_json(plan.timeline), sort_keys=True) for plan in plans]
    assert dumps[0] == dumps[1]
    ids = [beat.id for beat in plans[0].timeline.beats]
    assert len(ids) == len(set(ids))


TOP = "story: 1\\ntitle: T\\npack: doodle\\ncast: {bo: bo}\\nscenes:\\n  - beats:\\n"
LEVEL = "'  ' * (d + 3) + '- repeat: {times: 200}\\n' + '  ' * (d + 3) + '  beats:\\n'"
HUGE: Mapping[str, str] = {
    "ten megabytes": "'story: 1\\n' + '# x\\n' * 2_500_000",
    "aliases": "'a: &a [x, x, x, x, x, x, x, x, x]\\n' + ''.join("
    "f'{c}: &{c} [' + ', '.join([f'*{p}'] * 9) + ']\\n' for p, c in zip('abcdefgh', 'bcdefghi'))",
    "depth": "'a: ' + '[' * 200_000",
    "values": "'a: [' + 'x, ' * 160_000 + ']'",
    "repetition": f"'{TOP}' + ''.join({LEVEL} for d in range(5)) + ' ' * 20 + '- bo: x\\n'",
    "template": f"'{TOP}' + '      - bo: \"' + '{{{{ title|upper|lower }}}}' * 80 + '\"\\n'",
}
CHILD = """
import re, resource, sys
from pathlib import Path
path = sys.argv[1]
resource.setrlimit(resource.RLIMIT_CPU, (4, 4))
open(path, "w").write({make})
from pipeline.cli.speak import speaking
from pipeline.cli import cli
code = speaking(lambda: cli.main(["check", path], prog_name="render", standalone_mode=False))
print(code, int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024)
"""


@pytest.mark.parametrize("name", HUGE)
def test_a_bomb_is_refused_with_little_time_and_memory(name: str, tmp_path: Path) -> None:
    """Under a limit on processor time, which also pays for starting Python, and within 200 MB.

    Not by getrusage: what it tells of a child begins with the memory of its parent.
    """
    code = CHILD.format(make=HUGE[name])
    words = [sys.executable, "-c", code, str(tmp_path / "bomb.yaml")]
    ran = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=True)
    exit_code, megabytes = ran.stdout.split()[-2:]
    assert exit_code == ("0" if name == "template" else "2"), ran.stderr
    assert int(megabytes) < 200
    assert len(ran.stderr) < 5_000


def test_a_wrong_story_gets_the_same_words_each_time(tiny_pack: Path, tmp_path: Path) -> None:
    file = tmp_path / "story.yaml"
    file.write_text(written([{"beats": [{"bo (woried)": "{{ ap }}"}, {"enter": {"kai": "left"}}]}], {"app": "x"}))
    told = []
    for _ in range(2):
        with pytest.raises(InvalidInput) as caught:
            make_plan(file, Options(pack=str(tiny_pack), voice=False))
        told.append(caught.value.problems)
    assert told[0] == told[1]
    assert [problem.code for problem in told[0]] == ["E210", "E401", "E201"]

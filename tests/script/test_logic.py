"""Variables, conditions, repetition, parts and defaults: what they make, and that nothing loses its place or its id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from pipeline.errors import InvalidInput, Problem
from pipeline.script.story import Beat, Data, Say, Story, Together
from pipeline.script.variablesfile import read_variables_file
from tests.script.given import HEAD, problems_of, read

VARS = "vars:\n  app: Loop\n  n: 3\n  loud: true\n  friends: [maya, leo]\n  who: {name: Kim, age: 12}\n"
TOP = HEAD.replace("scenes:", VARS + "scenes:")
ONE = TOP + "  - id: one\n    beats:\n"


def steps(text: str, given: Mapping[str, Data] | None = None, folder: Path | None = None) -> list[tuple[str, str]]:
    """Id and words of every line of a scene `one` with these beats."""
    body = "".join(f"      {line}\n" for line in text.strip("\n").split("\n"))
    return said(read(ONE + body, folder, given))


def said(story: Story) -> list[tuple[str, str]]:
    return [(each.id, f"{each.role}: {each.text}") for scene in story.scenes for each in lines(scene.beats)]


def lines(beats: tuple[Beat, ...]) -> Iterator[Say]:
    for beat in beats:
        if isinstance(beat, Say):
            yield beat
        elif isinstance(beat, Together):
            yield from lines(beat.beats)


def texts(text: str, given: Mapping[str, Data] | None = None) -> list[str]:
    return [words.partition(": ")[2] for _, words in steps(text, given)]


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("loud", True),
        ("not loud", False),
        ("n > 2 and loud", True),
        ('market == "SG"', True),
        ('audience in ["children", "teens"]', True),
        ("who.age < 12", False),
        ("'\"leo\" in friends'", True),
        ("n is defined and nobody is not defined", True),
        ('"{{ n == 3 }}"', True),
        ("false", False),
    ],
)
def test_a_step_takes_place_when_its_condition_holds(condition: str, holds: bool) -> None:
    assert texts(f"- maya: yes\n  when: {condition}\n- leo: always") == (["yes"] if holds else []) + ["always"]


def test_a_scene_an_outro_and_a_message_may_have_a_condition() -> None:
    chat = "      - chat: {messages: [{from: leo, text: a, when: loud}, {from: leo, text: b}]}\n"
    text = ONE + chat + "  - {card: title, when: loud}\n  - card: title\noutro: {card: helpline, when: not loud}\n"
    loud, quiet = read(text), read(text, overrides={"loud": "no"})
    assert [len(each.scenes) for each in (loud, quiet)] == [3, 2]
    assert [len(each.scenes[0].beats[0].lines) for each in (loud, quiet)] == [2, 1]  # type: ignore[attr-defined]
    assert (loud.outro is None, quiet.outro is None) == (True, False)


def test_a_group_has_one_condition_and_may_have_an_else() -> None:
    text = "- when: loud\n  beats:\n    - maya: a\n    - maya: b\n  else:\n    - leo: c"
    assert texts(text) == ["a", "b"]
    assert texts(text, {"loud": False}) == ["c"]


def test_steps_are_repeated_for_every_item() -> None:
    text = (
        "- repeat: {over: friends, as: each}\n  beats:\n    - \"{{ each }}\": '{{ loop.index }} of {{ loop.length }}'"
    )
    assert steps(text) == [("one-maya-1-maya", "maya: 1 of 2"), ("one-leo-1-leo", "leo: 2 of 2")]
    assert texts('- repeat: {times: 2}\n  beats: [{maya: "{{ n }}"}]') == ["1", "2"]
    assert texts('- {repeat: {times: 2}, maya: "{{ n }}"}') == ["1", "2"]
    assert texts('- repeat: {over: [a, b]}\n  beats: [{maya: "{{ item|upper }}"}]') == ["A", "B"]
    assert texts('- repeat: {over: "{{ friends }}", as: f}\n  beats: [{maya: "{{ f }}", when: loop.last}]') == ["leo"]


def test_rounds_are_named_by_their_items() -> None:
    items = "[{id: b, name: a}, {name: a, at: z}, {at: z}, {name: a}, {name: a}]"
    found = [id for id, _ in steps(f"- repeat: {{over: {items}}}\n  beats: [{{maya: x, id: y}}]")]
    assert found == ["y-b", "y-a", "y-z", "y-a-2", "y-a-3"]


def test_scenes_and_messages_are_repeated_too() -> None:
    text = TOP + '  - repeat: {over: friends, as: f}\n    scenes: [{beats: [{maya: "Hi {{ f }}"}]}]\n'
    assert said(read(text)) == [("scene-1-maya-maya-1", "maya: Hi maya"), ("scene-1-leo-maya-1", "maya: Hi leo")]
    messages = "- chat: {messages: [{repeat: {times: 3}, messages: [{from: leo, text: 'no {{ n }}'}]}]}"
    (beat,) = read(ONE + f"      {messages}\n").scenes[0].beats
    assert [(line.id, line.text) for line in beat.lines][::2] == [  # type: ignore[attr-defined]
        ("one-chat-1-1", "no 1"),
        ("one-chat-1-3", "no 3"),
    ]


BODY = """
- maya: first
- {maya: second, when: loud}
- repeat: {over: friends, as: f}
  beats:
    - maya: "{{ f }}"
    - {leo: named, id: name}
- maya: third
- leo: last
"""


def test_ids_stay_when_others_come_and_go() -> None:
    whole = dict(steps(BODY))
    quiet = dict(steps(BODY, {"loud": "no"}))
    more = dict(steps(BODY, {"friends": ("new", "maya", "leo")}))
    none = dict(steps(BODY, {"friends": ()}))
    assert set(whole) - set(quiet) == {"one-maya-2"}
    assert quiet.items() <= whole.items()
    assert whole.items() <= more.items()
    assert set(more) - set(whole) == {"one-maya-3-new", "name-new"}
    assert none == {"one-maya-1": "maya: first", "one-maya-2": "maya: second", "one-maya-4": "maya: third",
                    "one-leo-2": "leo: last"}  # fmt: skip


def test_ids_of_a_story_without_logic_are_as_ever() -> None:
    plain = HEAD + "  - id: one\n    beats: [{maya: a}, {leo: b}, {maya: c}]\n"
    assert [id for id, _ in said(read(plain))] == ["one-maya-1", "one-leo-1", "one-maya-2"]
    assert [id for id, _ in said(read(plain.replace("{leo: b}", "{leo: b, when: 1 == 1}")))] == [
        "one-maya-1", "one-leo-1", "one-maya-2"]  # fmt: skip


def test_repeated_ids_are_unique_also_when_items_are_alike() -> None:
    found = [id for id, _ in steps("- repeat: {over: [Aa, aa, {name: aa}]}\n  beats: [{maya: x, id: y}, {leo: z}]")]
    assert len(set(found)) == len(found) == 6


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "bye.yaml").write_text(
        "vars: {who: , word: Bye, times: 1}\n"
        "beats:\n  - '{{ who }}': '{{ word }}, {{ app }}!'\n  - {leo: x, id: last}\n"
    )
    (tmp_path / "parts" / "end.yaml").write_text("scenes:\n  - beats:\n      - maya: The end\n  - card: title\n")
    return tmp_path


def test_a_part_is_put_in_with_its_parameters(parts: Path) -> None:
    text = (
        "- include: parts/bye.yaml\n  with: {who: maya}\n- include: parts/bye.yaml\n  with: {who: leo, word: '{{ n }}'}"
    )
    assert steps(text, folder=parts) == [
        ("one-bye-maya-1", "maya: Bye, Loop!"),
        ("last", "leo: x"),
        ("one-bye-2-leo-1", "leo: 3, Loop!"),
        ("last-2", "leo: x"),
    ]
    story = read(TOP + "  - include: parts/end.yaml\n  - include: parts/end.yaml\n    id: again\n", parts)
    assert [scene.id for scene in story.scenes] == ["end-1", "end-2", "again-1-again", "again-2-again"]
    assert [Path(part).name for part in story.parts] == ["end.yaml"]


def told(text: str, folder: Path) -> tuple[Problem, ...]:
    return problems_of(text, folder)


def test_parameters_and_lists_may_hold_templates(parts: Path) -> None:
    text = "- include: parts/bye.yaml\n  with: {who: maya, word: 'So long, {{ who.name }}'}"
    assert steps(text, folder=parts)[0] == ("one-bye-maya-1", "maya: So long, Kim, Loop!")
    assert texts("- repeat: {over: ['{{ app }}', '{{ app|upper }}']}\n  beats: [{maya: '{{ item }}!'}]") == [
        "Loop!",
        "LOOP!",
    ]


def test_a_mistake_in_a_part_shows_both_files(parts: Path) -> None:
    (parts / "parts" / "bye.yaml").write_text("beats:\n  - maya (woried): Hi\n  - leo: '{{ nobody }}'\n")
    found = told(ONE + "      - wait: 1\n      - include: parts/bye.yaml\n", parts)
    assert [(each.code, each.line, each.column) for each in found] == [("E210", 2, 11), ("E401", 3, 14)]
    for each in found:
        assert each.file.endswith("parts/bye.yaml")
        ((file, line, column),) = each.via
        assert (Path(file).name, line, column) == ("story.yaml", 15, 18)


def test_a_part_that_is_no_yaml_shows_both_files_too(parts: Path) -> None:
    (parts / "parts" / "bye.yaml").write_text('beats: "\n')
    (found,) = told(ONE + "      - include: parts/bye.yaml\n", parts)
    assert (found.code, found.line, found.via[0][1:]) == ("E024", 1, (14, 18))


WRONG = (
    ("- include: parts/bye.yaml", "E702", '"who" has no value'),
    ("- include: parts/bye.yaml\n  with: {wo: maya}", "E703", "who"),
    ("- include: parts/bye.yaml\n  with: {who: maya, times: many}", "E701", '"many" is not'),
    ("- include: parts/end.yaml", "E706", "scenes, beats belong here"),
    ("- include: story.yaml", "E707", "includes itself"),
    ("- include: ../x.yaml", "E501", "leaves"),
    ("- include: parts/none.yaml", "E502", "no file"),
    ("- include: parts/circle.yaml", "E707", "includes itself"),
    ("- repeat: {over: nobody}\n  beats: [{maya: x}]", "E705", '"nobody"'),
    ("- repeat: {over: nobody}\n  beats: [{maya: x}]", "E705", "variables that are lists: friends"),
    ("- repeat: {over: app}\n  beats: [{maya: x}]", "E705", "not a list"),
    ("- repeat: {over: [a], times: 2}\n  beats: [{maya: x}]", "E705", "only one"),
    ("- repeat: {ovr: [a]}\n  beats: [{maya: x}]", "E104", "over"),
    ("- repeat: {over: [a]}", "E705", "beats are missing"),
    ("- repeat: friends\n  beats: [{maya: x}]", "E301", "number"),
    ("- repeat: {times: 200}\n  beats: [{repeat: {times: 200}, beats: [{maya: x}]}]", "E708", "40000"),
    ("- {maya: x, when: [a]}", "E704", "expression"),
    ("- {maya: x, when: lod}", "E401", '"lod"'),
    ("- {maya: x, when: loud and}", "E402", "condition"),
    ("- {maya: x, when: app.upper()}", "E403", "call"),
    ("- {maya: x, when: n == 3 then}", "E402", "too much"),
    ('- {maya: x, when: "n > app"}', "E406", "not supported"),
    ('- {"{{ nobody }}": x}', "E401", '"nobody"'),
    ('- maya: "{{ who.nam }}"', "E401", '"nam"'),
    ("- {include: parts/bye.yaml, repeat: {times: 2}}", "E108", "do not go together"),
    ("- {include: parts/bye.yaml, with: {who: maya}, mood: x}", "E104", '"mood"'),
)  # fmt: skip


@pytest.mark.parametrize(("text", "code", "word"), WRONG, ids=[text for text, *_ in WRONG])
def test_logic_that_goes_wrong(text: str, code: str, word: str, parts: Path) -> None:
    (parts / "parts" / "circle.yaml").write_text("beats: [{include: parts/circle.yaml}]\n")
    body = "".join(f"      {line}\n" for line in text.split("\n"))
    found = told(ONE + body, parts)
    assert [each.code for each in found] == [code]
    assert word in found[0].message + found[0].hint
    assert found[0].line


def test_a_condition_is_underlined_where_the_wrong_word_is() -> None:
    (found,) = problems_of(ONE + "      - {maya: x, when: loud and lod}\n")
    assert (found.line, found.column, found.length) == (14, 34, 3)
    assert 'did you mean "loud"?' in found.hint


@pytest.mark.parametrize(
    ("declared", "given", "value"),
    [
        ("a: 3", "4", 4),
        ("a: 3", 4.5, 4.5),
        ("a: true", "no", False),
        ("a: x", 7, "7"),
        ("a: [x]", "p, q", ("p", "q")),
        ("a: [x]", "p, q; r", ("p, q", "r")),
        ("a: {b: 1}", {"b": 2}, {"b": 2}),
        ("a: 007", None, "007"),
        ("a: 1.50", None, "1.50"),
        ("a: {type: number, default: 2}", "3", 3),
        ("a: {one_of: [calm, loud]}", "loud", "loud"),
        ("a: {default: b, about: c}", None, "b"),
        ("b: x\n  a: '{{ b }}y'", None, "xy"),
    ],
)
def test_variables_have_types(declared: str, given: Data, value: Data) -> None:
    text = HEAD.replace("scenes:", f"vars:\n  {declared}\nscenes:") + "  - card: title\n"
    assert dict(read(text, overrides={} if given is None else {"a": given}).vars)["a"] == value


@pytest.mark.parametrize(
    ("declared", "given", "code"),
    [
        ("a: 3", "x", "E701"),
        ("a: true", "maybe", "E701"),
        ("a: x", ("y",), "E701"),
        ("a: {b: 1}", "x", "E701"),
        ("a: {one_of: [calm, loud]}", "soft", "E701"),
        ("a: {type: number, default: x}", None, "E701"),
        ("a:", None, "E702"),
        ("a: {type: text}", None, "E702"),
        ("b: 1", "x", "E703"),
        ("a: {type: word}", None, "E109"),
        ("a: {one_of: x}", None, "E102"),
        ("_a: 1", None, "E111"),
        ("a: '{{ b }}'", None, "E401"),
    ],
)
def test_variables_that_can_not_be(declared: str, given: Data, code: str) -> None:
    text = HEAD.replace("scenes:", f"vars:\n  {declared}\nscenes:") + "  - card: title\n"
    with pytest.raises(InvalidInput) as caught:
        read(text, overrides={} if given is None else {"a": given})
    assert [each.code for each in caught.value.problems] == [code]


def test_a_text_that_is_only_a_variable_becomes_what_the_variable_is() -> None:
    text = (
        ONE + '      - wait: "{{ n }}"\n      - wait: "{{ n + 1 }}"\n  - card: {name: title, text: "{{ friends }}"}\n'
    )
    story = read(text)
    assert [beat.seconds for beat in story.scenes[0].beats] == [3, 4]  # type: ignore[attr-defined]
    assert story.scenes[1].card
    assert story.scenes[1].card.text == ("maya", "leo")


def test_defaults_say_what_scenes_lines_roles_and_steps_do_not() -> None:
    defaults = (
        "defaults:\n  scene: {background: bedroom, transition: fade}\n  line: {pause: 2}\n  sticker: {size: 3}\n"
        "  enter: {over: 4}\n  role: {speed: 0.5}\nscenes:"
    )
    beats = "    beats: [{enter: maya}, {enter: {leo: {at: left, over: 1}}}, {maya: a}, {sticker: heart}]\n"
    own = "  - {background: school-hall, beats: [{maya: {say: b, pause: 1}}]}\n"
    story = read(HEAD.replace("scenes:", defaults) + "  - id: one\n" + beats + own)
    one, two = story.scenes
    assert [each.background.name for each in (one, two) if each.background] == ["bedroom", "school-hall"]
    assert one.transition
    assert one.transition.name == "fade"
    enter, again, line, sticker = one.beats
    assert [enter.over, again.over, line.pause, sticker.size] == [4, 1, 2, 3]  # type: ignore[attr-defined]
    assert two.beats[0].pause == 1  # type: ignore[attr-defined]
    assert [role.speed for role in story.cast] == [0.5, 0.5]


@pytest.mark.parametrize(
    ("defaults", "code", "line"),
    [
        ("{scen: {}}", "E104", 5),
        ("{scene: {backgrund: x}}", "E104", 5),
        ("{scene: {background: nowhere}}", "E205", 5),
        ("{line: {id: x}}", "E104", 5),
        ("{line: 3}", "E101", 5),
        ("3", "E101", 5),
    ],
)
def test_wrong_defaults_are_told_once_and_where_they_stand(defaults: str, code: str, line: int) -> None:
    text = HEAD.replace("scenes:", f"defaults: {defaults}\nscenes:") + "  - beats: [{maya: a}]\n  - beats: [{leo: b}]\n"
    assert [(each.code, each.line) for each in problems_of(text)] == [(code, line)]


def test_variables_from_a_file_are_told_of_in_that_file(tmp_path: Path) -> None:
    file = tmp_path / "vars.json"
    file.write_text('{\n\t"app": "Buzz \\ud83d\\ude00",\n\t"n": "many"\n}')
    given = read_variables_file(file)
    with pytest.raises(InvalidInput) as caught:
        read(ONE + "      - wait: 1\n", overrides=given)
    (found,) = caught.value.problems
    assert (found.code, Path(found.file).name, found.line) == ("E701", "vars.json", 3)
    file.write_text("app: Buzz\n")
    story = read(ONE + "      - maya: '{{ app }}'\n", overrides=read_variables_file(file))
    assert said(story) == [("one-maya-1", "maya: Buzz")]

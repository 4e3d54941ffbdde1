"""Hostile templates are refused, soon and with a reason."""

from __future__ import annotations

import pytest

from pipeline.script.faults import Faulty
from pipeline.script.sandbox import FILE_RULES, TEXT_RULES, Rules, render

NAMES = {"title": "T", "items": ["a", "b"], "fields": {"by": "June"}, "locale": "en"}

ESCAPES = (
    "{{ title.__class__ }}",
    "{{ title['__class__'] }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ title|attr('__class__') }}",
    "{{ title.format(title) }}",
    "{{ title.format_map({}) }}",
    "{{ ''['for' ~ 'mat'] }}",
    "{{ ('{0.__class__}'|string).format(1) }}",
    "{{ self }}",
    "{{ self._TemplateReference__context }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ lipsum.__globals__ }}",
    "{{ namespace() }}",
    "{{ items.append('x') }}",
    "{{ items|map('upper')|list }}",
    "{{ items|map(attribute='__class__')|list }}",
    "{{ config }}",
    "{{ title.upper }}",
    "{{ title.upper ~ '' }}",
    "{{ items.append ~ '' }}",
    "{{ items }}",
    "{{ range }}",
    "{% import 'x' as y %}",
    "{% include '/etc/passwd' %}",
    "{% extends 'x' %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% call title() %}{% endcall %}",
    "{% set x = title %}",
    "{% set x %}a{% endset %}",
    "{% filter upper %}a{% endfilter %}",
    "{% with x = 1 %}{% endwith %}",
    "{% block a %}{% endblock %}",
    "{% raw %}{{ title }}",
)
BOMBS = (
    "{{ 'a' * 10**9 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ '%0300000000d' % 1 }}",
    "{{ '%0300000000d'|format(1) }}",
    "{{ 'a'.center(3 * 10 ** 8) }}",
    "{{ title|center(300000000) }}",
    "{{ title.ljust(300000000) }}",
    "{{ title|indent(300000000) }}",
    "{{ title|replace('', 'aaaaaaaaaaaa')|replace('', 'aaaaaaaa') }}",
    "{{ range(10 ** 9)|join }}",
    "{{ range(200000)|join('a') }}",
    "{% for a in range(99999) %}x{% endfor %}",
    "{% for a in range(100) %}{% for b in range(100) %}{% for c in range(100) %}{% endfor %}{% endfor %}{% endfor %}",
    "{% for a in range(200) %}{% for b in range(200) %}xxxxxxxxxx{% endfor %}{% endfor %}",
    "{% for a in title recursive %}{{ loop(title) }}{% endfor %}",
    "{{ " + "(" * 900 + "1" + ")" * 900 + " }}",
    "{{ " + "not " * 450 + "title }}",
    "{{ title" + "|upper" * 320 + " }}",
    "{{ " + "-" * 1900 + "1 }}",
    "{% if title %}" * 200,
    "{{ title }}" * 1900,
    "x" * 30_000,
)


@pytest.mark.parametrize("rules", [TEXT_RULES, FILE_RULES], ids=lambda rules: rules.name)
@pytest.mark.parametrize("source", ESCAPES)
def test_escapes(source: str, rules: Rules) -> None:
    with pytest.raises(Faulty) as caught:
        render(source, NAMES, rules)
    assert caught.value.faults[0].code in ("E401", "E402", "E403", "E405")


@pytest.mark.parametrize("rules", [TEXT_RULES, FILE_RULES], ids=lambda rules: rules.name)
@pytest.mark.parametrize("source", BOMBS, ids=[source[:40] for source in BOMBS])
def test_bombs(source: str, rules: Rules) -> None:
    with pytest.raises(Faulty) as caught:
        render(source, NAMES, rules)
    assert caught.value.faults[0].code in ("E402", "E403", "E404", "E405", "E406")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ '18003772252'|digits }}", "1800\u00a0377\u00a02252"),
        ("{{ '62210000'|digits }}", "6221\u00a00000"),
        ("{{ '1767'|digits }}", "1767"),
        ("{{ '+65 6221 0000'|digits }}", "+65 6221 0000"),
        ("{{ items|join_and }}", "a and b"),
        ("{{ title|quote }}", "“T”"),
        ("{{ title|lower|upper|trim }}", "T"),
        ("{{ nothing|default('x') }}", "x"),
        ("{{ 'a' ~ title if items else 'b' }}", "aT"),
        ("{% if title == 'T' and not nothing|default('') %}yes{% else %}no{% endif %}", "yes"),
        ("a{# a note #}b", "ab"),
    ],
)
def test_what_a_text_may_do(source: str, text: str) -> None:
    assert render(source, NAMES, TEXT_RULES) == text


def test_what_a_file_may_do() -> None:
    source = "{% for item in items %}{{ loop.index + 1 }}{{ item }}{{ fields.by }} {% endfor %}"
    source += "{% if x is defined %}x{% endif %}"
    assert render(source, NAMES, FILE_RULES) == "2aJune 3bJune "


@pytest.mark.parametrize(("locale", "text"), [("zh", "a和b"), ("ms", "a dan b"), ("xx", "a and b"), ("fr", "a et b")])
def test_and_is_said_in_the_language_of_the_film(locale: str, text: str) -> None:
    assert render("{{ items|join_and }}", {**NAMES, "locale": locale}, TEXT_RULES) == text


def test_all_missing_names_are_told_of_at_once() -> None:
    with pytest.raises(Faulty) as caught:
        render("{{ titel }} {% if nobody %}{{ noone }}{% endif %}", NAMES, TEXT_RULES)
    assert [fault.word for fault in caught.value.faults] == ["titel", "nobody", "noone"]
    assert 'did you mean "title"?' in caught.value.faults[0].hint


def test_only_plain_data_goes_in() -> None:
    with pytest.raises(TypeError):
        render("{{ title }}", {"title": str}, TEXT_RULES)

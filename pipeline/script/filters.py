"""The filters of our templates: few, small, and none that makes much text of little."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context

LONGEST = 20_000
QUOTES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("en", "zh", "ms", "ta", "id", "fil", "pt", "es"), "“”"),
        **dict.fromkeys(("zh-TW", "zh-HK", "ja"), "「」"),
        **dict.fromkeys(("fr", "ru", "ar", "fa"), "«»"),
        "de": "„“",
    }
)
GROUPS: Mapping[int, tuple[int, ...]] = MappingProxyType(
    {6: (3, 3), 7: (3, 4), 8: (4, 4), 9: (3, 3, 3), 10: (3, 3, 4), 11: (4, 3, 4), 12: (4, 4, 4)}
)


FORMS = ("zero", "one", "two", "few", "many", "other")


class TooMuch(Exception):
    """A filter was given, or would make, more than a story needs."""


def _text(value: Any) -> str:
    if not isinstance(value, str | int | float | Undefined):
        raise TypeError(f"this filter takes a text, not a {type(value).__name__}")
    text = str(value)
    if len(text) > LONGEST:
        raise TooMuch(f"a text of more than {LONGEST} characters")
    return text


def _items(value: Any) -> list[str]:
    if isinstance(value, str) or not isinstance(value, list | tuple):
        raise TypeError("this filter joins the items of a list")
    return [_text(item) for item in value]


def digits(value: Any) -> str:
    """A phone number in groups that can be read aloud; one with gaps or a country code keeps its shape."""
    number = _text(value).strip()
    if not re.fullmatch(r"[0-9]+", number) or len(number) not in GROUPS:
        return number
    parts, rest = [], number
    for size in GROUPS[len(number)]:
        parts.append(rest[:size])
        rest = rest[size:]
    return "\N{NO-BREAK SPACE}".join(parts)


@pass_context
def join_and(context: Context, value: Any) -> str:
    """`a, b and c`, as the film's language says it."""
    from babel.lists import format_list

    return _text(format_list(_items(value), locale=_known_locale(context)))


@pass_context
def number(context: Context, value: Any) -> str:
    """A number as the film's language writes it: 1,234 or 1.234 or ١٬٢٣٤."""
    from babel.numbers import format_decimal

    return str(format_decimal(_amount(value), locale=_known_locale(context)))


@pass_context
def plural(context: Context, value: Any, **forms: Any) -> str:
    """`{{ n|plural(one="# like", other="# likes") }}`: the form a number takes in the film's language, # the number.

    A language has the forms that Unicode's plural rules give it: zh only `other`, ar all six.
    """
    from babel import Locale

    if not forms or "other" not in forms or (unknown := [form for form in forms if form not in FORMS]):
        wrong = f'no form "{unknown[0]}"; ' if forms and "other" in forms else ""
        raise TypeError(f"plural: {wrong}give other=…, and where the language has them {', '.join(FORMS[:-1])}")
    form = Locale.parse(_known_locale(context)).plural_form(_amount(value))
    return _text(forms.get(form, forms["other"])).replace("#", number(context, value))


def _amount(value: Any) -> int | float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    text = _text(value).strip()
    return int(text) if re.fullmatch(r"-?[0-9]{1,15}", text) else float(text)


def _known_locale(context: Context) -> str:
    """The film's language as Babel knows it, or the wider language, or English."""
    from babel import Locale, UnknownLocaleError

    tag = _locale(context)
    while tag:
        try:
            Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            tag = tag.rpartition("-")[0]
        else:
            return tag.replace("-", "_")
    return "en"


@pass_context
def quote(context: Context, value: Any) -> str:
    """The text in the quotation marks of the film's language."""
    locale = _locale(context)
    marks = QUOTES.get(locale) or QUOTES.get(locale.split("-")[0]) or QUOTES["en"]
    return marks[0] + _text(value) + marks[1] if value else ""


def _locale(context: Context) -> str:
    found = context.get("locale")
    return found if isinstance(found, str) and found else "en"


def join(value: Any, by: str = ", ") -> str:
    items = _items(value)
    if len(items) * len(_text(by)) > LONGEST:
        raise TooMuch(f"a text of more than {LONGEST} characters")
    return _text(by.join(items))


def default(value: Any, instead: Any = "") -> Any:
    """The value, or `instead` when it is missing or empty."""
    return instead if isinstance(value, Undefined) or value in (None, "", [], {}) else value


FILTERS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "capital": lambda value: _text(value)[:1].upper() + _text(value)[1:],
        "default": default,
        "digits": digits,
        "first": lambda value: value[0] if value else "",
        "join": join,
        "join_and": join_and,
        "last": lambda value: value[-1] if value else "",
        "length": len,
        "lower": lambda value: _text(value).lower(),
        "number": number,
        "plural": plural,
        "quote": quote,
        "trim": lambda value: _text(value).strip(),
        "upper": lambda value: _text(value).upper(),
    }
)

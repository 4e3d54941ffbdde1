"""What a plain YAML word means: the core rules of YAML 1.2, where `no`, `on` and `12:30` are text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from pipeline.script.tree import Value

WORDS: Mapping[str, Value] = MappingProxyType(
    {
        **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
        **dict.fromkeys(("true", "True", "TRUE"), True),
        **dict.fromkeys(("false", "False", "FALSE"), False),
        **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), float("inf")),
        **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), float("-inf")),
        **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
    }
)
WHOLE = re.compile(r"[-+]?[0-9]{1,30}")
OTHER_BASE = re.compile(r"0o[0-7]{1,20}|0x[0-9a-fA-F]{1,20}")
FRACTION = re.compile(r"[-+]?(\.[0-9]{1,30}|[0-9]{1,30}(\.[0-9]{0,30})?)([eE][-+]?[0-9]{1,4})?")


def plain_value(raw: str) -> Value:
    """The value of an unquoted word."""
    if raw in WORDS:
        return WORDS[raw]
    if WHOLE.fullmatch(raw):
        return int(raw)
    if OTHER_BASE.fullmatch(raw):
        return int(raw, 0)
    if FRACTION.fullmatch(raw):
        return float(raw)
    return raw

"""Jinja with almost everything taken away, for text that strangers write.

A template is parsed, and only the node types of its `Rules` are let through: no calls but `range`, no arithmetic, no
assignment, no includes. Loops are counted, filters are our own, the output is measured while it is made. Jinja's
immutable sandbox stays underneath as a second wall.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, Undefined, meta, nodes
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.parser import Parser
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from pipeline.core.registry import frozen, guess
from pipeline.script.faults import Fault, Faulty, plain
from pipeline.script.filters import FILTERS, TooMuch

MOST_NODES = 2_000
DEEPEST_LOOP = 2
MOST_ROUNDS = 1_000

TEXT_NODES: frozenset[type[nodes.Node]] = frozenset(
    {
        *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.List, nodes.Tuple),
        *(nodes.Filter, nodes.Keyword, nodes.Concat, nodes.CondExpr, nodes.If),
        *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not),
        *(nodes.Getattr, nodes.Getitem, nodes.Test, nodes.Add, nodes.Sub),
    }
)
FILE_NODES = TEXT_NODES | {nodes.For, nodes.Call}
LOOP_WORDS = frozenset({"index", "index0", "first", "last", "length"})
TESTS = frozenset({"defined", "none", "string"})


@dataclass(frozen=True, slots=True)
class Rules:
    """What a template may hold and how much text it may be and make."""

    name: str
    allowed: frozenset[type[nodes.Node]]
    longest_source: int
    longest_output: int


TEXT_RULES = Rules("a text of the story", TEXT_NODES, 2_000, 2_000)
FILE_RULES = Rules("a template", FILE_NODES, 20_000, 20_000)


class Environment(ImmutableSandboxedEnvironment):
    """The sandbox, with the operators that build huge values refused while rendering too."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        raise SecurityError(f"the operator {operator}")

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, LoopContext) and attribute in LOOP_WORDS:
            return getattr(obj, attribute)
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Only what is in our data: no method or attribute of any object is ever reached."""
        if isinstance(obj, Undefined) or not isinstance(obj, dict | list):
            raise SecurityError(f'there is nothing called "{argument}" in a {type(obj).__name__}')
        try:
            return obj[argument]
        except (LookupError, TypeError):
            near = guess(str(argument), [str(key) for key in obj]) if isinstance(obj, dict) and obj else ""
            return self.undefined(f'there is no "{argument}"' + (f"; {near}" if near else ""))


def _shown(value: Any) -> Any:
    """What is put into the text: nothing but words and numbers."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Undefined) or type(value) in (str, int, float, bool):
        return value
    raise SecurityError(f"a {type(value).__name__} can not be shown; a list needs |join_and or |join")


def _environment() -> Environment:
    made = Environment(undefined=StrictUndefined, finalize=_shown, trim_blocks=True, lstrip_blocks=True)
    made.filters = {**FILTERS, "limited": _limited}
    made.tests = {name: test for name, test in made.tests.items() if name in TESTS}
    made.globals = {"range": range}
    return made


def _limited(items: Any) -> list[Any]:
    if isinstance(items, str) or not hasattr(items, "__len__") or len(items) > MOST_ROUNDS:
        raise TooMuch(f"a loop goes over a list of at most {MOST_ROUNDS} items")
    return list(items)


ENVIRONMENT = _environment()


def render(source: str, names: Mapping[str, Any], rules: Rules) -> str:
    """The text a template makes of plain data; raises Faulty."""
    _not_too_long(source, rules)
    return _rendered(_parsed(source), names, rules)


def holds(expression: str, names: Mapping[str, Any], rules: Rules) -> bool:
    """Whether an expression is true of plain data; raises Faulty."""
    _not_too_long(expression, rules)
    yes = nodes.Output([nodes.TemplateData("1")])
    tree = nodes.Template([nodes.If(_expression(expression), [yes], [], [], lineno=1)], lineno=1)
    tree.set_environment(ENVIRONMENT)
    return _rendered(tree, names, rules) == "1"


def _not_too_long(source: str, rules: Rules) -> None:
    if len(source) > rules.longest_source:
        raise Faulty(Fault("E404", f"a template of more than {rules.longest_source} characters"))


def _rendered(tree: nodes.Template, names: Mapping[str, Any], rules: Rules) -> str:
    if faults := (*_refused(tree, rules), *_undefined(tree, names)):
        raise Faulty(*faults)
    _count_loops(tree)
    return _filled(tree, {name: plain(value) for name, value in names.items()}, rules)


def _parsed(source: str) -> nodes.Template:
    try:
        return ENVIRONMENT.parse(source)
    except TemplateSyntaxError as error:
        raise Faulty(Fault("E402", f"the template can not be read: {error.message}", "", error.lineno)) from error
    except RecursionError as error:
        raise Faulty(Fault("E404", "a template that is nested too deeply")) from error


def _expression(source: str) -> nodes.Expr:
    try:
        parser = Parser(ENVIRONMENT, source, state="variable")
        found = parser.parse_expression()
        if not parser.stream.eos:
            parser.fail(f"there is too much after its first part: {parser.stream.current}")
    except TemplateSyntaxError as error:
        raise Faulty(Fault("E402", f"the condition can not be read: {error.message}")) from error
    except RecursionError as error:
        raise Faulty(Fault("E404", "a condition that is nested too deeply")) from error
    return found


def _refused(tree: nodes.Template, rules: Rules) -> Iterator[Fault]:
    for number, node in enumerate(_walk(tree)):
        if number > MOST_NODES:
            yield Fault("E404", f"a template of more than {MOST_NODES} parts", "", node.lineno)
            return
        if type(node) not in rules.allowed:
            message = f"{_called(node)} is not possible in {rules.name}"
            yield Fault("E403", message, "", node.lineno, getattr(node, "attr", "") or getattr(node, "name", ""))
            return
        if found := _misused(node):
            yield found


def _walk(tree: nodes.Node) -> Iterator[nodes.Node]:
    """Every node, without recursion."""
    stack = [tree]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(list(node.iter_child_nodes())))


def _misused(node: nodes.Node) -> Fault | None:
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        return Fault("E405", f'there is no filter "{node.name}"', guess(node.name, FILTERS), node.lineno, node.name)
    if isinstance(node, nodes.Call) and not (isinstance(node.node, nodes.Name) and node.node.name == "range"):
        return Fault("E403", "a call is not possible in a template", "filters are: " + ", ".join(FILTERS), node.lineno)
    if isinstance(node, nodes.Test) and node.name not in TESTS:
        return Fault("E403", f"the test `is {node.name}` is not possible in a template", "", node.lineno, node.name)
    word = node.attr if isinstance(node, nodes.Getattr) else _constant(node)
    if word.startswith("_"):
        return Fault("E403", f"`{word}` is not possible in a template", "", node.lineno, word)
    return None


def _constant(node: nodes.Node) -> str:
    key = node.arg if isinstance(node, nodes.Getitem) else None
    return str(key.value) if isinstance(key, nodes.Const) else ""


def _called(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"the attribute `{node.attr}`"
    return CALLED.get(type(node).__name__, f"`{type(node).__name__.lower()}`")


# What authors call the parts of a template that are refused.
CALLED: Mapping[str, str] = frozen(
    {
        "Mul": "`*`",
        "Pow": "`**`",
        "Mod": "`%`",
        "Div": "`/`",
        "Call": "a call",
        "Getitem": "an index",
        "For": "a loop",
        "Assign": "`set`",
        "AssignBlock": "`set`",
        "Add": "`+`",
        "Sub": "`-`",
    }
)


def _undefined(tree: nodes.Template, names: Mapping[str, Any]) -> Iterator[Fault]:
    try:
        unknown = meta.find_undeclared_variables(tree) - {*names, *ENVIRONMENT.globals, *_optional(tree)}
    except (TemplateSyntaxError, RecursionError):
        return  # told by the checks before
    for node in tree.find_all(nodes.Name):
        if node.name in unknown:
            unknown = unknown - {node.name}
            yield Fault("E401", f'there is no "{node.name}"', guess(node.name, names), node.lineno, node.name)


def _optional(tree: nodes.Template) -> Iterator[str]:
    """Names that may be missing: those with `|default(…)` or `is defined`."""
    for node in tree.find_all((nodes.Filter, nodes.Test)):
        if isinstance(node, nodes.Filter | nodes.Test) and node.name in ("default", "defined"):
            yield from (name.name for name in (node.node,) if isinstance(name, nodes.Name))


def _count_loops(tree: nodes.Template) -> None:
    """Let every loop go through the counting filter."""
    for loop in tree.find_all(nodes.For):
        depth = sum(1 for _ in loop.find_all(nodes.For)) + 1
        if depth > DEEPEST_LOOP or loop.recursive:
            raise Faulty(Fault("E404", f"loops are nested more than {DEEPEST_LOOP} deep", "", loop.lineno))
        loop.iter = nodes.Filter(loop.iter, "limited", [], [], None, None, lineno=loop.lineno)
    tree.set_environment(ENVIRONMENT)


def _filled(tree: nodes.Template, names: Mapping[str, Any], rules: Rules) -> str:
    parts: list[str] = []
    left = rules.longest_output
    try:
        for part in ENVIRONMENT.from_string(tree).generate(names):
            left -= len(part)
            if left < 0:
                raise Faulty(Fault("E404", f"{rules.name} makes more than {rules.longest_output} characters"))
            parts.append(part)
    except UndefinedError as error:
        raise Faulty(Fault("E401", _sentence(error))) from error
    except SecurityError as error:
        raise Faulty(Fault("E403", f"not possible in a template: {_sentence(error)}")) from error
    except TooMuch as error:
        raise Faulty(Fault("E404", str(error))) from error
    except (TypeError, ValueError, LookupError, AttributeError, ArithmeticError) as error:
        raise Faulty(Fault("E406", f"the template failed: {_sentence(error)}")) from error
    except (SyntaxError, RecursionError, MemoryError, TemplateSyntaxError) as error:
        raise Faulty(Fault("E404", "a template that is nested too deeply")) from error
    return "".join(parts)


def _sentence(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__

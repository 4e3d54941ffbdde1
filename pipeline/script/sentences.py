"""Steps that somebody wrote as a sentence, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from pipeline.script.reading import Reading
from pipeline.script.wrong import shown

# First letters of a word -> the step it means, with a place for who does it.
MEANT: Mapping[str, str] = MappingProxyType(
    {
        "enter": "- enter: {{{who}: left}}",
        "come": "- enter: {{{who}: left}}",
        "appear": "- enter: {{{who}: left}}",
        "exit": "- exit: {{{who}: right}}",
        "leave": "- exit: {{{who}: right}}",
        "walk": "- move: {{{who}: center}}",
        "move": "- move: {{{who}: center}}",
        "go": "- move: {{{who}: center}}",
        "look": "- look: {{{who}: camera}}",
        "turn": "- flip: {who}",
        "wave": "- pose: {{{who}: wave}}",
        "smile": "- mood: {{{who}: happy}}",
        "cry": "- mood: {{{who}: sad}}",
        "laugh": "- mood: {{{who}: happy}}",
        "zoom": "- camera: {{focus: {who}, zoom: 1.3}}",
        "wait": "- wait: 1",
        "pause": "- wait: 1",
        "show": '- caption: {{text: "…", at: center}}',
        "play": "- sfx: ping",
    }
)
SPEECH = re.compile(r"(?P<who>[\w-]+(?: *\([^()]*\))?):? *[\"“](?P<words>.*?)[\"”]?")
NO_END = ("end", "the end", "fin", "stop")


def as_a_step(text: str, reading: Reading) -> str:
    """How a step is written that stands there as a sentence; "" where nothing can be guessed."""
    cast = tuple(reading.cast or ())
    said = SPEECH.fullmatch(text.strip())
    if said and said["who"].split("(")[0].strip() in (*cast, "narrator"):
        return f'a `: ` is missing after the speaker:  - {shown(said["who"])}: "{shown(said["words"])}"'
    words = re.findall(r"[\w-]+", text.lower())
    if text.strip().lower() in NO_END:
        return "a scene ends after its last step; delete this"
    who = next((role for role in cast if role.lower() in words), cast[0] if cast else "maya")
    found = next((MEANT[stem] for word in words for stem in MEANT if word.startswith(stem)), "")
    return f"write it as a step:  {found.format(who=who)}" if found else ""

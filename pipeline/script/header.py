"""The top of a story: what it is called, whose art it uses, whom it is for."""

from __future__ import annotations

import re
from typing import Any

from pipeline.script.defaults import SCHEMA as DEFAULTS
from pipeline.script.fields import Field, Fields, list_of, read_fields, schema_of
from pipeline.script.lexicon import LEXICON
from pipeline.script.names import PLATFORM
from pipeline.script.reading import Kind, Reading
from pipeline.script.story import PostText
from pipeline.script.texts import word_of
from pipeline.script.tree import Node
from pipeline.script.values import ID, LANGUAGE, MARKET, TEXT, WORD, choice, whole
from pipeline.script.variables import SCHEMA as VARIABLES
from pipeline.script.verbs.cards import OUTRO
from pipeline.script.wrong import shown, wrong

VERSION = 1
HASHTAG = re.compile(r"#?(\w{1,60})")
AUDIENCES = ("children", "teens", "general")


def _version(node: Node, reading: Reading) -> int:
    number = whole(0, 10**6).read(node, reading)
    if number != VERSION:
        message = f"version {number} of the story language is not known"
        raise wrong(node.mark, "E106", message, f"this renderer reads  story: {VERSION}")
    return number


def _asset(what: str, option: str) -> Kind[str]:
    def read(node: Node, reading: Reading) -> str:
        name = word_of(node, reading)
        if not ID.fullmatch(name) and node.mark.line:
            hint = f"a folder is given on the command line:  {option} PATH"
            raise wrong(node.mark, "E501", f'"{shown(name)}" is not the name of a {what}', hint)
        return name

    return Kind(read, {"type": "string", "pattern": f"^{ID.pattern}$"})


def _hashtag(node: Node, reading: Reading) -> str:
    word = word_of(node, reading)
    if found := HASHTAG.fullmatch(word):
        return found[1]
    raise wrong(node.mark, "E111", f'"{shown(word)}" is not a hashtag', "one word of letters and digits, without #")


POST_FIELDS: Fields = {
    "text": Field(TEXT, "the text of the post"),
    "hashtags": Field(list_of(Kind(_hashtag, {"type": "string"}), "hashtags", most=30), "hashtags, without #"),
}


def _post(node: Node, reading: Reading) -> PostText:
    return PostText(**read_fields(node, POST_FIELDS, reading, "the post"))


HEAD_FIELDS: Fields = {
    "story": Field(Kind(_version, {"const": VERSION}), f"write  story: {VERSION}  first", required=True),
    "title": Field(TEXT, "what the film is called", required=True),
    "pack": Field(_asset("pack", "--pack"), "the creator's art", required=True),
    "kit": Field(_asset("kit", "--kit"), "the campaign: cards, helplines, hashtags"),
    "topic": Field(WORD, "what it is about, as in cyberbullying; templates may say it"),
    "audience": Field(choice(*AUDIENCES), "whom it is for; children get longer to read"),
    "market": Field(MARKET, "the country whose helplines are shown"),
    "locale": Field(LANGUAGE, "the language of the story"),
    "lexicon": Field(LEXICON, 'how words are said, as in  GIF: "jif"'),
    "seed": Field(whole(0, 2**31 - 1), "fixes everything that is left to chance"),
}
BODY_FIELDS: Fields = {
    "post": Field(Kind(_post, schema_of(POST_FIELDS)), "what is posted with the film"),
    "platform": Field(PLATFORM, "where it is posted"),
    "outro": Field(OUTRO, "the card at the end"),
}
_LATER: Kind[Any] = Kind(lambda node, reading: node)
TOP_FIELDS: Fields = {
    **HEAD_FIELDS,
    "platform": BODY_FIELDS["platform"],
    "vars": Field(Kind(_LATER.read, VARIABLES), "what texts use as {{ name }}; --var changes them"),
    "defaults": Field(Kind(_LATER.read, DEFAULTS), "what scenes, lines, roles and steps say by themselves"),
    "cast": Field(_LATER, "role -> a character of the pack", required=True),
    "scenes": Field(_LATER, "the scenes, in order", required=True),
    "outro": BODY_FIELDS["outro"],
    "post": BODY_FIELDS["post"],
}

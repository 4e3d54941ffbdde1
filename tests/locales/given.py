"""A small story in a folder of its own, and its translations."""

from __future__ import annotations

from pathlib import Path

from pipeline.locales import desk
from pipeline.locales.catalogue import Catalogue, catalogue_text, read_catalogue
from pipeline.locales.update import with_texts
from pipeline.script import load_story
from pipeline.script.story import Story
from tests.script.given import vocabulary_of

STORY = """\
story: 1
title: "A kind word"
pack: doodle
vars: {app: Loop}
cast: {maya: {character: girl, name: Maya}, leo: boy}
scenes:
  - id: hall
    beats:
      - maya (worried): "Did you *see* it on {{ app }}?"
      - leo: "I did."
      - chat: {app: "{{ app }}", owner: maya, messages: [{from: Aunty Mei, text: hello}, {from: me, text: hi}]}
      - caption: {text: "what I said", underline: said}
      - together: [{card: {name: three-steps, text: ["Save it", "Block it"]}}, {wait: 1}]
    transition: cut
  - card: {name: quote, text: {quote: "Be kind.", by: "Maya"}}
outro: {card: title, text: "The end"}
post: {text: "A film about a kind word.", hashtags: [Kind]}
"""
CHINESE = {
    "title": "一句好话",
    "name.Maya": "玛雅",
    "name.Leo": "里欧",
    "name.Aunty Mei": "美阿姨",
    "hall-maya-1": "你在 {{ app }} 上*看到*了吗？",
    "hall-leo-1": "看到了。",
    "hall-chat-1": "你好",
    "hall-chat-2": "嗨",
    "hall-04-caption": "我说的话",
    "hall-04-caption.underline": "说的",
    "hall-05-1-card.text.1": "保存",
    "hall-05-1-card.text.2": "拉黑",
    "scene-2-card.quote": "善良一点。",
    "scene-2-card.by": "玛雅",
    "outro.text.1": "完",
    "post": "一部关于好话的短片。",
}


def written(folder: Path, text: str = STORY) -> Path:
    path = folder / "story.yaml"
    path.write_text(text, "utf-8")
    return path


def read(path: Path) -> Story:
    """The story in its own words, as the reader leaves it."""
    return load_story(path, vocabulary_of)


def chinese(path: Path, **changes: str) -> Path:
    """A whole Chinese catalogue beside a story, with some texts changed."""
    file = desk.write_catalogue(read(path), path, "zh", {})
    return saved(with_texts(read_catalogue(file, "zh"), {**CHINESE, **changes}), file)


def saved(catalogue: Catalogue, file: Path) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(catalogue_text(catalogue))
    return file

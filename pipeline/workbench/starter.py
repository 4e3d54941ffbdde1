"""A first pack to change: it works as it is, and has one of everything."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from pipeline.core.durable import temporary_name
from pipeline.errors import EnvironmentMissing, InvalidInput, Problem
from pipeline.packs.code import CODE
from pipeline.resources import templates_folder

NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
WRITTEN = ("pack.yaml", "story.yaml")


def new_pack(target: Path) -> Path:
    """Write a working pack into a folder that does not exist yet; its name becomes the pack's."""
    if not NAME.fullmatch(target.name):
        hint = "lower-case letters, digits and hyphens, such as  my-pack"
        raise InvalidInput((Problem("FOLDER", 0, 0, f'"{target.name}" is no name for a pack', hint, CODE),))
    if target.exists():
        raise InvalidInput((Problem("FOLDER", 0, 0, f"{target} is there already", "choose another name", CODE),))
    aside = temporary_name(target.parent, f".{target.name}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(templates_folder() / "pack", aside)
        for file in WRITTEN:
            text = (aside / file).read_text("utf-8")
            (aside / file).write_text(text.replace("NAME", target.name), "utf-8")
        aside.rename(target)
    except OSError as problem:
        why = problem.strerror or problem.args[0][0][-1]  # a copied folder tells a reason for each file
        raise EnvironmentMissing(f"{target} can not be written: {why}", "choose another folder") from problem
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return target

"""A story to a folder ready to upload: film, poster, captions, texts, and a list of what is left to do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.core.registry import frozen
from pipeline.errors import InvalidInput
from pipeline.film.options import Options
from pipeline.film.plan import Plan, make_plan, read_story
from pipeline.making.progress import Progress, Report, spoken, unheard
from pipeline.packs import load_kit
from pipeline.publishing.alt import alt_text
from pipeline.publishing.checklist import Item, checklist, markdown
from pipeline.publishing.folder import MARK, whole_folder
from pipeline.publishing.readiness import account_of, language_of, obstacles
from pipeline.render import render_film

# What a render calls its files -> what they are called in the folder.
NAMES: Mapping[str, str] = frozen(
    {
        ".mp4": "film.mp4",
        ".jpg": "poster.jpg",
        ".srt": "captions.srt",
        ".vtt": "captions.vtt",
        ".txt": "post.txt",
        ".transcript.txt": "transcript.txt",
        ".description.txt": "description.txt",
        ".credits.txt": "credits.txt",
        ".manifest.json": "manifest.json",
    }
)
STEM = "film"


@dataclass(frozen=True, slots=True)
class Published:
    """The folder, its files, and what is left to do."""

    folder: Path
    files: tuple[str, ...]
    items: tuple[Item, ...]
    seconds: float

    @property
    def open_items(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if not item.done)

    def facts(self) -> dict[str, object]:
        """For machines."""
        return {
            "folder": str(self.folder),
            "files": list(self.files),
            "seconds": round(self.seconds, 3),
            "checklist": [item._asdict() for item in self.items],
        }


def prepared(story: Path, account: str, options: Options) -> Options:
    """The options with what the account decides: market, language, platform, zone."""
    read = read_story(story, options)
    chosen = account_of(load_kit(options.kit or read.kit), account)
    variables = {"market": chosen.market, **options.variables}
    return replace(
        options,
        account=chosen.id,
        locale=language_of(chosen, options.locale),
        platform=options.platform or chosen.platform,
        zone=options.zone if options.zone != "organic" else chosen.zone,
        variables=variables,
    )


def publish_film(
    story: Path,
    account: str,
    options: Options,
    today: str,
    target: Path | None = None,
    *,
    jobs: int | None = None,
    draft: bool = False,
    report: Report = unheard,
) -> Published:
    """Write the folder, whole or not at all. Raises InvalidInput with everything that keeps the film from posting."""
    asked = prepared(story, account, options)
    report(Progress("reading and speaking"))
    plan = make_plan(story, asked, lambda lines, of: report(spoken(lines, of)))
    if found := obstacles(plan, today):
        raise InvalidInput(found)
    folder = target or Path("output") / default_name(story, plan)
    with whole_folder(folder) as made:
        result = render_film(story, made / f"{STEM}.mp4", asked, jobs=jobs, draft=draft, report=report)
        items = checklist(plan, result.loudness.get("integrated_lufs"))
        _complete(made, plan, items)
    return Published(folder, tuple(sorted(path.name for path in folder.iterdir())), items, result.seconds)


def default_name(story: Path, plan: Plan) -> str:
    """`delete-singapore-tiktok.zh`."""
    account = plan.account.id if plan.account else "any"
    return f"{story.stem}-{account}-{plan.platform.name}.{plan.story.locale}"


def _complete(folder: Path, plan: Plan, items: tuple[Item, ...]) -> None:
    """Plain names for the render's files, and the texts it does not write."""
    for suffix, name in NAMES.items():
        (folder / f"{STEM}{suffix}").rename(folder / name)
    for rest in folder.glob(f"{STEM}-*"):
        rest.unlink()  # the contact sheet is for makers
    (folder / "alt.txt").write_text(alt_text(plan) + "\n", "utf-8")
    (folder / MARK).write_text(markdown(plan, items), "utf-8")
    facts = [item._asdict() for item in items]
    (folder / "checklist.json").write_text(json.dumps(facts, ensure_ascii=False, indent=2) + "\n", "utf-8")

"""A puppet cut out of pictures: the same rig as a layered drawing, listed in `parts.yaml`."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pipeline.core.raster import Pixels, Raster
from pipeline.errors import InvalidInput
from pipeline.film.film import plan_film
from pipeline.packs import assets_of, load_pack
from pipeline.packs.art import raster
from tests import films
from tests.tinypack import write_tiny_pack

DENSITY = 4
HOME = "characters/bo"
LISTED = f"{HOME}/parts.yaml"

WRONG = [
    ("density: 4", "density: 99", '"density" should be a number from 0.05 to 16', ""),
    ("canvas: [0, 0, 200, 260]", "canvas: [0, 0, 0, 260]", "a width and a height", ""),
    ("art: parts/torso.png", "art: parts/torsoo.png", 'no file "parts/torsoo.png"', 'did you mean "parts/torso.png"?'),
    ("art: parts/torso.png", "art: ../../../secret.png", "no file", ""),
    ("art: parts/torso.png", "art: character.yaml", "is no picture", "a part is one of"),
    ('"torso": {in: body', '"torso": {in: bdy', 'no "bdy" for "in"', 'did you mean "body"?'),
    ('"leg-left": {', '"leg-left": {in: head, ', '"head" has to be listed before', ""),
    ('"leg-left": {', '"leg-left": {pivots: [0, 0], ', 'unknown key "pivots"', 'did you mean "pivot"?'),
]


def cut_out(pack: Path) -> None:
    """Bo's drawing, cut into pictures at four pixels per unit; the drawing itself is thrown away."""
    drawn = load_pack(str(pack))
    lines = ["canvas: [0, 0, 200, 260]", f"density: {DENSITY}", "parts:"]
    for part in drawn.characters["bo"].parts:
        says = [f"in: {part.parent}"] if part.parent else []
        says.append(f"pivot: [{part.pivot.x}, {part.pivot.y}]")
        if part.slot not in ("body", "head"):
            rasters = [raster(art, DENSITY, assets_of(drawn)) for art in part.arts]
            x, y = _write(rasters, pack / HOME / "parts", part.id)
            says += [f"art: parts/{part.id}.png", f"at: [{x / DENSITY}, {y / DENSITY}]"]
        lines.append(f'  "{part.id}": {{{", ".join(says)}}}')
    (pack / LISTED).write_text("\n".join(lines) + "\n")
    for phase in pack.glob(f"{HOME}/puppet*.svg"):
        phase.unlink()


def _write(rasters: Sequence[Raster], folder: Path, name: str) -> tuple[int, int]:
    """One picture for each boil phase, all with the same corner, which is returned."""
    folder.mkdir(exist_ok=True)
    left, top = min(one.x for one in rasters), min(one.y for one in rasters)
    for phase, (pixels, x, y) in enumerate(rasters):
        high, wide = pixels.shape[:2]
        page = np.zeros((y - top + high, x - left + wide, 4), np.uint8)
        page[y - top :, x - left :] = _straight(pixels)
        Image.fromarray(page).save(folder / (f"{name}.{phase}.png" if phase else f"{name}.png"))
    return left, top


def _straight(pixels: Pixels) -> Pixels:
    """Premultiplied BGRA as plain RGBA."""
    alpha = np.maximum(pixels[..., 3:], 1).astype(float)
    color = np.rint(pixels[..., 2::-1] * (255 / alpha))
    return np.concatenate([color, pixels[..., 3:]], axis=2).astype(np.uint8)


@pytest.fixture(scope="module")
def cut_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pack = write_tiny_pack(tmp_path_factory.mktemp("cut"))
    cut_out(pack)
    return pack


@pytest.fixture
def cut(cut_once: Path, tmp_path: Path) -> Path:
    """A cut pack that a test may change."""
    root = tmp_path / "cut"
    shutil.copytree(cut_once.parent.parent, root)
    return root / cut_once.relative_to(cut_once.parent.parent)


def test_it_looks_as_the_drawing_it_was_cut_from(tmp_path: Path, cut: Path) -> None:
    drawn = write_tiny_pack(tmp_path / "drawn")
    story = films.write(tmp_path, films.SHORT)
    one, other = (plan_film(story, films.options(pack, size=(360, 640))) for pack in (drawn, cut))
    for n in (0, 17):  # standing; waving, in another drawing of the line
        difference = np.abs(one.frame(n).astype(int) - other.frame(n).astype(int)).max(axis=2)
        assert (difference > 48).mean() < 0.002, n  # edges are resampled, so they differ by a shade
    assert (one.frame(0) != one.frame(17)).any()


def test_its_parts_are_those_of_the_drawing(tmp_path: Path, cut: Path) -> None:
    drawn = load_pack(str(write_tiny_pack(tmp_path / "drawn"))).characters["bo"].parts
    parts = load_pack(str(cut)).characters["bo"].parts
    for mine, theirs in zip(parts, drawn, strict=True):
        assert (mine.id, mine.slot, mine.choice, mine.view, mine.parent, mine.pivot) == (
            theirs.id, theirs.slot, theirs.choice, theirs.view, theirs.parent, theirs.pivot
        )  # fmt: skip
        assert len(mine.arts) == (0 if mine.slot in ("body", "head") else 3)


@pytest.mark.parametrize(("old", "new", "message", "hint"), WRONG, ids=[wrong[2] for wrong in WRONG])
def test_a_mistake_is_named_with_its_place(cut: Path, old: str, new: str, message: str, hint: str) -> None:
    text = (cut / LISTED).read_text()
    assert old in text
    (cut / LISTED).write_text(text.replace(old, new, 1))
    with pytest.raises(InvalidInput) as caught:
        load_pack(str(cut))
    problem = next(problem for problem in caught.value.problems if message in problem.message)
    assert problem.file.endswith(LISTED)
    assert problem.line > 0
    assert hint in problem.hint

"""The wheel carries its templates and assets, without the scripts that drew them."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_art_and_templates_but_no_sources(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "pipeline/_data/assets/packs/doodle/pack.yaml" in names
    assert "pipeline/_data/templates/cards/helpline.txt" in names
    assert [name for name in names if "/source/" in name] == []


@pytest.mark.slow
def test_the_installed_wheel_draws_a_frame(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    code = (
        f"import sys; sys.path.insert(0, {str(site)!r})\n"
        "import pipeline\n"
        "from pipeline import Options, plan_film\n"
        f"film = plan_film({str(ROOT / 'stories' / 'delete.yaml')!r}, Options(size=(90, 160), voice=False))\n"
        "print(pipeline.__file__, film.frame(30).shape)"
    )
    said = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True
    ).stdout
    assert str(site) in said
    assert "(160, 90, 4)" in said

"""Art as pixels: in the right place, at the right size, in premultiplied colours."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pipeline.core.display import Art
from pipeline.core.raster import Raster
from pipeline.errors import AssetBroken, InvalidInput
from pipeline.packs import assets_of, load_pack, pack_names
from pipeline.packs.art import IMPORTERS, raster
from pipeline.packs.model import Pack

SVG = "http://www.w3.org/2000/svg"
RED = (43, 56, 229, 255)  # BGRA of #E5382B


def _svg(folder: Path, ink: str, view: str = "0 0 100 100") -> Art:
    text = f'<svg xmlns="{SVG}" viewBox="{view}">{ink}</svg>'
    (folder / "art.svg").write_text(text)
    return Art("art.svg", hashlib.sha256(text.encode()).hexdigest())


def _box(found: Raster) -> tuple[int, int, int, int]:
    height, width = found.pixels.shape[:2]
    return found.x, found.y, width, height


@pytest.mark.parametrize("scale", [0.5, 1.0, 3.0, 20.0])
def test_a_picture_is_cropped_to_its_ink_at_every_scale(tmp_path: Path, scale: float) -> None:
    art = _svg(tmp_path, '<rect x="20" y="40" width="30" height="10" fill="#E5382B"/>')
    found = raster(art, scale, tmp_path)
    assert _box(found) == tuple(scale * side for side in (20, 40, 30, 10))
    assert tuple(found.pixels[1, 1]) == RED


def test_a_pictures_origin_is_the_corner_of_its_canvas(tmp_path: Path) -> None:
    art = _svg(tmp_path, '<rect x="-10" y="-10" width="20" height="20"/>', "-50 -40 100 80")
    assert _box(raster(art, 2.0, tmp_path)) == (80, 60, 40, 40)


def test_a_picture_ends_with_its_canvas(tmp_path: Path) -> None:
    art = _svg(tmp_path, '<rect x="-30" y="50" width="500" height="20"/>')
    assert _box(raster(art, 2.0, tmp_path)) == (0, 100, 200, 40)


def test_half_transparent_ink_is_premultiplied(tmp_path: Path) -> None:
    art = _svg(tmp_path, '<rect width="100" height="100" fill="#FFFFFF" fill-opacity="0.5"/>')
    assert raster(art, 1.0, tmp_path).pixels[50, 50].tolist() == pytest.approx([128, 128, 128, 128], abs=1)


class TestParts:
    """One group of a layered file."""

    def test_stands_where_it_stands_in_the_whole(self, tiny: Path) -> None:
        found = raster(_part(tiny, "arm-left--rest"), 2.0, tiny.parent.parent)
        assert _box(found) == (96, 236, 32, 140)

    def test_a_hidden_part_is_drawn(self, tiny: Path) -> None:
        assert raster(_part(tiny, "arm-left--up"), 1.0, tiny.parent.parent).pixels.size

    def test_a_part_of_a_hidden_group_is_drawn(self, tiny: Path) -> None:
        assert raster(_part(tiny, "hat@down"), 1.0, tiny.parent.parent).pixels.size

    def test_clips_and_transforms_around_it_apply(self, tmp_path: Path) -> None:
        clip = '<clipPath id="c"><rect width="10" height="100"/></clipPath>'
        ink = (
            f'<g transform="translate(5 0)"><g id="a" clip-path="url(#c)"><rect width="50" height="50"/></g>{clip}</g>'
        )
        art = _svg(tmp_path, ink)
        assert _box(raster(Art(art.file, art.digest, "a"), 1.0, tmp_path)) == (5, 0, 10, 50)

    def test_gradients_that_take_from_others_are_found(self, tmp_path: Path) -> None:
        stops = '<linearGradient id="s"><stop stop-color="#E5382B"/></linearGradient><linearGradient id="t" href="#s"/>'
        art = _svg(tmp_path, f'<defs>{stops}</defs><g id="a"><rect width="9" height="9" style="fill:url(#t)"/></g>')
        assert tuple(raster(Art(art.file, art.digest, "a"), 1.0, tmp_path).pixels[4, 4]) == RED

    def test_what_the_root_says_is_inherited(self, tmp_path: Path) -> None:
        text = f'<svg xmlns="{SVG}" viewBox="0 0 9 9" fill="#E5382B"><g id="a"><rect width="9" height="9"/></g></svg>'
        (tmp_path / "art.svg").write_text(text)
        assert tuple(raster(Art("art.svg", "1", "a"), 1.0, tmp_path).pixels[4, 4]) == RED

    def test_ink_beyond_the_canvas_is_kept(self, tmp_path: Path) -> None:
        art = _svg(tmp_path, '<g id="a"><rect x="-20" y="80" width="150" height="40"/></g>')
        assert _box(raster(Art(art.file, art.digest, "a"), 1.0, tmp_path)) == (-20, 80, 150, 40)

    def test_thin_faraway_ink_is_not_cut(self, tmp_path: Path) -> None:
        lines = '<path d="M1 500H999" stroke="#000" stroke-width="0.5"/><circle cx="500" cy="20" r="1.5"/>'
        art = _svg(tmp_path, f'<g id="a">{lines}</g>', "0 0 1000 1000")
        x, y, width, height = _box(raster(Art(art.file, art.digest, "a"), 1.0, tmp_path))
        assert (x, width) == (1, 998)
        assert (y, y + height) == (18, 501)

    @pytest.mark.parametrize("width", [3, 30, 90])
    def test_thick_lines_are_not_cut(self, tmp_path: Path, width: int) -> None:
        line = f'<path d="M500 500h1" stroke="#000" stroke-width="{width}" stroke-linecap="square"/>'
        art = _svg(tmp_path, f'<g id="a">{line}</g>', "0 0 1000 1000")
        half = width // 2
        found = _box(raster(Art(art.file, art.digest, "a"), 2.0, tmp_path))
        assert found == pytest.approx((1000 - 2 * half, 1000 - 2 * half, 4 * half + 2, 4 * half), abs=2)

    def test_an_unknown_part_is_named(self, tiny: Path) -> None:
        with pytest.raises(AssetBroken, match="nose"):
            raster(_part(tiny, "nose"), 1.0, tiny.parent.parent)

    def test_all_shown_parts_together_are_the_picture(self, tiny: Path) -> None:
        """Drawn part by part or as a whole, a puppet looks the same."""
        assets, pack = tiny.parent.parent, load_pack(str(tiny))
        whole = np.zeros((520, 400, 4), np.uint8)
        _lay(whole, raster(_part(tiny, ""), 2.0, assets))
        parts = np.zeros_like(whole)
        text = (tiny / "characters/bo/puppet.svg").read_text()
        for part in pack.characters["bo"].parts:
            shown = 'display="none"' not in text.partition(f'id="{part.id}"')[2].partition(">")[0]
            if shown and not part.view and part.slot not in ("body", "head"):
                _lay(parts, raster(part.arts[0], 2.0, assets))
        assert np.abs(whole.astype(int) - parts.astype(int)).max() <= 40  # where two edges share a pixel
        assert (whole != parts).any(axis=2).mean() < 0.01


class TestBitmaps:
    """PNG, WebP, GIF."""

    @pytest.mark.parametrize("suffix", [suffix for suffix in IMPORTERS if suffix != ".svg"])
    def test_are_read_and_made_smaller(self, tmp_path: Path, suffix: str) -> None:
        picture = Image.new("RGBA", (40, 20), (0, 0, 0, 0))
        picture.paste((229, 56, 43, 255), (10, 5, 30, 15))
        picture.save(tmp_path / f"art{suffix}", "PNG" if suffix == ".apng" else None, **_lossless(suffix))
        found = raster(Art(f"art{suffix}", suffix), 1.0, tmp_path)
        assert _box(found) == (10, 5, 20, 10)
        assert tuple(found.pixels[4, 4]) == RED
        x, y, width, height = _box(raster(Art(f"art{suffix}", suffix), 0.5, tmp_path))
        assert (x + width / 2, y + height / 2) == (10, 5)

    def test_edges_take_no_colour_from_transparent_pixels(self, tmp_path: Path) -> None:
        picture = Image.new("RGBA", (40, 40), (0, 255, 0, 0))
        picture.paste((255, 0, 0, 255), (10, 10, 30, 30))
        picture.save(tmp_path / "art.png")
        found = raster(Art("art.png", "edge"), 0.37, tmp_path).pixels
        assert not found[:, :, 1].any()
        assert (found[:, :, :3] <= found[:, :, 3:]).all()

    @pytest.mark.parametrize("scale", [0.3, 0.61, 0.9, 1.7])
    def test_soft_rims_stay_within_their_alpha(self, tmp_path: Path, scale: float) -> None:
        """A bright glow that fades out: the filter overshoots there, and what is above its alpha would wrap around."""
        y, x = np.mgrid[-32:32, -32:32]
        far = np.hypot(x, y)
        glow = np.zeros((64, 64, 4), np.uint8)
        glow[..., :3] = np.where((far < 20)[..., None], 255, (255, 180, 40))
        glow[..., 3] = np.where(far < 8, 255, np.where(far < 20, 60, 12))
        Image.fromarray(glow).save(tmp_path / "art.png")
        found = raster(Art("art.png", "glow"), scale, tmp_path).pixels
        assert (found[:, :, :3] <= found[:, :, 3:]).all()

    def test_frames_of_an_animation_differ(self, tmp_path: Path) -> None:
        frames = [Image.new("RGBA", (8, 8), color) for color in ("#E5382B", "#FFCB2E")]
        frames[0].save(tmp_path / "art.webp", save_all=True, append_images=frames[1:], duration=100, lossless=True)
        one, two = (raster(Art("art.webp", "frames", frame=n), 1.0, tmp_path).pixels[4, 4] for n in (0, 1))
        assert tuple(one) == RED
        assert tuple(one) != tuple(two)

    def test_an_animated_sticker_has_its_frames(self, tiny: Path) -> None:
        frames = [Image.new("RGBA", (8, 8), color) for color in ("#E5382B", "#FFCB2E")]
        frames[0].save(tiny / "stickers/blink.gif", save_all=True, append_images=frames[1:], duration=200)
        piece = load_pack(str(tiny)).stickers["blink"]
        assert (piece.animated, len(piece.arts), piece.frames_each) == (True, 2, 6)

    def test_a_picture_too_large_to_make_is_refused(self, tmp_path: Path) -> None:
        Image.new("RGBA", (100, 100), "#FFF").save(tmp_path / "art.png")
        with pytest.raises(AssetBroken, match="megapixels"):
            raster(Art("art.png", "large"), 1000.0, tmp_path)


def test_a_file_without_importer_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssetBroken, match=r"art\.psb"):
        raster(Art("art.psb", ""), 1.0, tmp_path)


@pytest.mark.parametrize("file", ["gone.svg", "gone.png"])
def test_a_file_that_is_gone_is_named(tmp_path: Path, file: str) -> None:
    with pytest.raises((AssetBroken, InvalidInput), match=file):
        raster(Art(file, file), 1.0, tmp_path)


@pytest.mark.parametrize("name", pack_names())
def test_every_picture_of_a_pack_that_comes_with_the_program_has_ink(name: str) -> None:
    pack = load_pack(name)
    for art in _pictures(pack):
        assert raster(art, 0.1, assets_of(pack)).pixels.size, art


def _pictures(pack: Pack) -> list[Art]:
    """All puppet parts, stickers and background layers, in their first drawing."""
    arts = [part.arts for who in pack.characters.values() for part in who.parts]
    arts += [piece.arts for piece in pack.stickers.values()]
    arts += [layer.arts for background in pack.backgrounds.values() for layer in background.layers]
    return [variants[0] for variants in arts if variants]  # a part that only carries others has none


def _part(tiny: Path, name: str) -> Art:
    file = "packs/tiny/characters/bo/puppet.svg"
    return Art(file, hashlib.sha256((tiny.parent.parent / file).read_bytes()).hexdigest(), name)


def _lay(page: np.ndarray[tuple[int, int, int], np.dtype[np.uint8]], ink: Raster) -> None:
    height, width = ink.pixels.shape[:2]
    there = page[ink.y : ink.y + height, ink.x : ink.x + width]
    there[:] = ink.pixels + (there.astype(int) * (255 - ink.pixels[:, :, 3:].astype(int)) // 255).astype(np.uint8)


def _lossless(suffix: str) -> dict[str, bool]:
    return {"lossless": True} if suffix == ".webp" else {}

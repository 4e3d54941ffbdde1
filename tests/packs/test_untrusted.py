"""Art comes from strangers: nothing in it reaches outside, runs, or grows."""

from __future__ import annotations

import io
import os
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from pipeline.errors import AssetBroken, InvalidInput
from pipeline.packs import load_pack
from pipeline.packs.files import open_folder
from pipeline.packs.picturefile import opened
from pipeline.packs.svgfile import read_svg

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">'

DANGEROUS = {
    "a DOCTYPE with entities": '<!DOCTYPE svg [<!ENTITY a "b">]>' + HEAD + "</svg>",
    "a style sheet from elsewhere": '<?xml-stylesheet href="http://example.org/a.css"?>' + HEAD + "</svg>",
    "a script": HEAD + "<script>alert(1)</script></svg>",
    "an event": HEAD + '<path onclick="alert(1)"/></svg>',
    "a picture": HEAD + '<image href="data:image/png;base64,AAAA"/></svg>',
    "a picture from disk": HEAD + '<image xlink:href="file:///etc/passwd"/></svg>',
    "a drawing in another file": HEAD + '<use xlink:href="other.svg#a"/></svg>',
    "a paint in another file": HEAD + '<path fill="url(other.svg#a)"/></svg>',
    "a paint from the network": HEAD + "<path style=\"fill: URL( 'https://example.org/#a')\"/></svg>",
    "an import": HEAD + "<style>@import 'https://example.org/a.css';</style></svg>",
    "a style that reaches out": HEAD + "<style>path { fill: url(https://example.org/a) }</style></svg>",
    "foreign objects": HEAD + "<foreignObject/></svg>",
    "text without a font": HEAD + "<text>hello</text></svg>",
    "deep nesting": HEAD + "<g>" * 200 + "</g>" * 200 + "</svg>",
    "a drawing of itself": HEAD + '<g id="a"><use href="#a"/></g></svg>',
    "a drawing of drawings of drawings": HEAD
    + "<defs>"
    + '<path id="n0"/>'
    + "".join(f'<g id="n{n}">' + f'<use href="#n{n - 1}"/>' * 10 + "</g>" for n in range(1, 9))
    + '</defs><use href="#n8"/></svg>',
    "no size": '<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>',
    "an endless size": HEAD.replace("0 0 10 10", "0 0 1e9 10") + "</svg>",
    "something else": "<html></html>",
    "nothing": "",
}


@pytest.mark.parametrize("text", DANGEROUS.values(), ids=DANGEROUS)
def test_a_dangerous_svg_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_svg(text.encode(), "art.svg")
    assert caught.value.problems[0].file == "art.svg"


def test_utf_16_does_not_hide_a_doctype() -> None:
    with pytest.raises(InvalidInput):
        read_svg(DANGEROUS["a DOCTYPE with entities"].encode("utf-16"), "art.svg")


def test_what_an_artist_writes_is_not_refused() -> None:
    text = (
        HEAD
        + '<!-- made with care --><metadata><a href="#x"/></metadata><defs>'
        + '<clipPath id="x"><path d="M0 0h9"/></clipPath>'
        + '<linearGradient id="y"/><linearGradient id="z" xlink:href="#y"/></defs>'
        + '<g clip-path="url(#x)" transform="translate(1 2)"><use href="#x"/><path style="fill:url(\'#z\')"/></g></svg>'
    )
    assert set(read_svg(text.encode(), "art.svg").by_id) == {"x", "y", "z"}


def test_a_dangerous_puppet_stops_the_pack(tiny: Path) -> None:
    path = tiny / "characters/june/puppet.svg"
    path.write_text(path.read_text().replace("</svg>", "<script/></svg>"))
    with pytest.raises(InvalidInput, match=r"june/puppet\.svg:1.*scripts"):
        load_pack(str(tiny))


def test_links_are_refused(tiny: Path) -> None:
    os.symlink("/etc/hostname", tiny / "stickers/evil.svg")
    with pytest.raises(InvalidInput, match="links are not followed"):
        load_pack(str(tiny))


def test_a_linked_folder_is_refused(tiny: Path) -> None:
    os.symlink("/etc", tiny / "props/etc")
    with pytest.raises(InvalidInput, match="links are not followed"):
        open_folder(tiny)


def test_odd_names_are_refused(tiny: Path) -> None:
    (tiny / "stickers/a\nb.svg").write_text("<svg/>")
    with pytest.raises(InvalidInput, match="control character"):
        open_folder(tiny)


def test_a_pipe_is_refused(tiny: Path) -> None:
    os.mkfifo(tiny / "stickers/pipe.svg")
    with pytest.raises(InvalidInput, match="neither a file nor a folder"):
        open_folder(tiny)


def test_a_picture_that_unfolds_to_gigabytes_is_refused_by_its_header() -> None:
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 6, 0, 0, 0)
    chunk = b"IHDR" + header
    data = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    with pytest.raises(AssetBroken), opened(data + b"\0" * 40, "bomb.png"):
        pass


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "PPM"])
def test_only_listed_formats_are_opened(kind: str) -> None:
    data = io.BytesIO()
    Image.new("RGB", (4, 4)).save(data, kind)
    with pytest.raises(AssetBroken, match="cannot be read"), opened(data.getvalue(), "art.png"):
        pass


def test_a_cut_off_picture_is_an_error() -> None:
    data = io.BytesIO()
    Image.effect_noise((64, 64), 50).save(data, "PNG")
    with pytest.raises(AssetBroken, match=r"art\.png"), opened(data.getvalue()[:900], "art.png") as picture:
        picture.load()

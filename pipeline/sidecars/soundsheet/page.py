"""The sheet as a page that one opens in a browser: the drawing, what was found, and every line in a table."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from pipeline.sidecars.soundsheet.picture import svg
from pipeline.sidecars.soundsheet.row import Sounding
from pipeline.sound.findings import findings

STYLE = """
body { margin: 0; background: #FBF8F1; color: #26221F; font: 16px/1.5 "Noto Sans", system-ui, sans-serif; }
main { max-width: 2200px; margin: 0 auto; padding: 0 24px 48px; }
svg { width: 100%; height: auto; display: block; }
svg g:hover { filter: brightness(0.85); }
h2 { font-size: 20px; margin: 32px 0 8px; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: 4px 20px 4px 0; border-bottom: 1px solid #E6DFD2; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
"""


def page(film: Sounding) -> str:
    """One file with everything in it."""
    title = escape(film.timeline.title)
    head = f'<meta charset="utf-8"><title>{title}: sound</title><style>{STYLE}</style>'
    body = "\n".join((svg(film), *_findings(film), *_lines(film)))
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body><main>\n{body}\n</main></body></html>\n'


def _findings(film: Sounding) -> Iterator[str]:
    found = findings(film.facts)
    yield "<h2>Findings</h2>"
    yield (
        "<ul>" + "".join(f"<li>{escape(words)}</li>" for words in found) + "</ul>"
        if found
        else "<p>None: it sounds right.</p>"
    )


def _lines(film: Sounding) -> Iterator[str]:
    words = {line.id: (line.speaker, line.text) for line in film.timeline.lines}
    yield "<h2>Lines</h2>"
    heads = ("at", "who", "says", "over the music", "covered by sounds")
    yield "<table><tr>" + "".join(f"<th>{head}</th>" for head in heads) + "</tr>"
    for line in film.facts.lines:
        speaker, said = words[line.line]
        cells = (
            f"<td>{escape(speaker)}</td><td>{escape(said)}</td>",
            f"{line.over_music:.1f} dB",
            f"{line.covered:.0%}",
        )
        numbers = "".join(f'<td class="number">{cell}</td>' for cell in cells[1:])
        yield f'<tr><td class="number">{line.start:.2f} s</td>{cells[0]}{numbers}</tr>'
    yield "</table>"

"""Pages for a class as blocks, written as HTML to print and as plain text: the same words in both."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TypeAlias

from game.scenario.rendering import printable
from game.studies.report.charts import Row, chart
from game.studies.report.markup import document, figure, items, paragraph, table
from game.studies.report.style import STYLE

WIDTH = 100
"""Letters of a line of text."""
RULE = "_" * 78

SHEET_STYLE = """\
.fill { border-bottom: 1px solid #555; height: 2.1em; margin: 0; max-width: none; }
.filled { margin-bottom: 1rem; }
.filled p { margin: 0; font-weight: bold; font-size: .95rem; }
.scale { display: flex; justify-content: space-between; border-top: 2px solid #222; margin: 1.6rem 0 1rem;
  padding-top: .2rem; font-size: .9rem; }
.code { font: bold 1.1rem Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
.page { break-after: page; }
.page:last-of-type { break-after: auto; }
@media print {
  body { font-size: 10pt; line-height: 1.4; }
  h1 { font-size: 16pt; }
  h2 { font-size: 12pt; margin: .8rem 0 .25rem; }
  p { margin: .2rem 0 .4rem; }
  ul { margin: .2rem 0 .4rem; }
  .filled, .scale, .drawn, li, tr { break-inside: avoid; }
  h2, h3, h3 + p, h3 + p + p, .verdict, p:has(+ .filled) { break-after: avoid; }
  .fill { height: 1.8em; }
}
"""


@dataclass(frozen=True)
class Title:
    """The title of a page, with a smaller line above it."""

    text: str
    above: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading; ``level`` is 2 or 3."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Para:
    """A paragraph; ``kind`` may be ``verdict``, ``note`` or ``code``."""

    text: str
    kind: str = ""


@dataclass(frozen=True)
class Points:
    """A list."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Write:
    """A label and empty lines to write on."""

    label: str
    lines: int


@dataclass(frozen=True)
class Scale:
    """A line between two words, to make a mark on."""

    low: str
    high: str


@dataclass(frozen=True)
class Grid:
    """A table; columns in ``numbers`` are set to the right."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Bars:
    """A chart with the table that says the same."""

    key: str
    caption: str
    rows: tuple[Row, ...]
    beside: Grid


@dataclass(frozen=True)
class Drawing:
    """An SVG image with the table that says the same."""

    caption: str
    svg: str
    beside: Grid


@dataclass(frozen=True)
class Break:
    """A new page, where it is printed."""


Block: TypeAlias = Title | Heading | Para | Points | Write | Scale | Grid | Bars | Drawing | Break


def as_html(title: str, blocks: Sequence[Block], language: str = "en") -> str:
    """One self-contained page; every text is escaped."""
    pages, parts = list[str](), list[str]()
    for block in blocks:
        if isinstance(block, Break):
            pages.append("\n".join(parts))
            parts = []
        else:
            parts.append(_html(block))
    pages.append("\n".join(parts))
    body = pages[0] if len(pages) == 1 else "\n".join(f'<section class="page">\n{one}\n</section>' for one in pages)
    return document(title, STYLE + SHEET_STYLE, body, language)


def _html(block: Block) -> str:
    match block:
        case Title(text, above):
            kicker = f'<p class="kicker">{escape(above)}</p>\n' if above else ""
            return f"{kicker}<h1>{escape(text)}</h1>"
        case Heading(text, level):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Para(text, kind):
            return paragraph(text, kind)
        case Points(texts):
            return items(texts)
        case Write(label, lines):
            said = f"<p>{escape(label)}</p>" if label else ""
            return f'<div class="filled">{said}{"<div class=fill></div>" * lines}</div>'
        case Scale(low, high):
            return f'<div class="scale"><span>{escape(low)}</span><span>{escape(high)}</span></div>'
        case Grid():
            return _table(block)
        case Bars(key, caption, rows, beside):
            return figure(caption, chart(key, caption, caption, rows), _table(beside))
        case Drawing(caption, svg, beside):
            return figure(caption, svg, _table(beside))
        case Break():
            return ""


def _table(grid: Grid) -> str:
    return table(grid.caption, grid.heads, grid.rows, grid.numbers)


def as_text(blocks: Sequence[Block]) -> str:
    """The same as plain text, lines folded; no control characters."""
    lines = (line.rstrip() for block in blocks for line in _text(block))
    return "\n".join(lines) + "\n"


def _text(block: Block) -> Iterable[str]:
    match block:
        case Title(text, above):
            yield from filter(None, (above, text.upper(), "=" * min(WIDTH, len(text)), ""))
        case Heading(text, level):
            yield from ("", text, ("-" if level == 2 else "~") * min(WIDTH, len(text)))
        case Para(text, _):
            yield from _folded(text)
        case Points(texts):
            for text in texts:
                yield from _folded(text, "- ", "  ")
        case Write(label, lines):
            yield from [*_folded(label), *[RULE] * lines, ""]
        case Scale(low, high):
            yield from ("", f"{low} |{'-' * 40}| {high}", "")
        case Grid():
            yield from grid_lines(block)
        case Bars() | Drawing():
            yield from ("", *grid_lines(block.beside))
        case Break():
            yield from ("", "=" * WIDTH, "")


def _plain(text: str) -> str:
    """Without control characters; blanks that do not break are blanks like others here."""
    return printable(text.replace("\N{NO-BREAK SPACE}", " "))


def _folded(text: str, first: str = "", then: str = "") -> list[str]:
    return textwrap.wrap(_plain(text), WIDTH, initial_indent=first, subsequent_indent=then)


def grid_lines(grid: Grid) -> list[str]:
    """A table as lines, its columns as wide as their cells."""
    rows = [[_plain(cell) for cell in row] for row in (grid.heads, *grid.rows)]
    wide = [max(len(row[at]) for row in rows) for at in range(len(grid.heads))]
    right = [at in grid.numbers for at in range(len(grid.heads))]
    lines = [
        "  ".join(cell.rjust(w) if r else cell.ljust(w) for cell, w, r in zip(row, wide, right, strict=True))
        for row in rows
    ]
    return [*filter(None, [grid.caption]), lines[0], "  ".join("-" * w for w in wide), *lines[1:], ""]

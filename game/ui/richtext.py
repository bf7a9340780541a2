"""Text as data: blocks of spans, laid out into lines.

Nothing here reads markup that could open, run or link anything: a link is a Span made by our code, and `marked`
knows only **bold** and *italic*. So a text from a stranger's scenario can be shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from game.ui.fonts import Role
from game.ui.theme import Theme

STOPS = ".,;:!?)\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
"""Signs with which no line begins."""
BlockKind = Literal["text", "headline", "heading", "bullet", "quote", "small"]


@dataclass(frozen=True)
class Span:
    """Words in one style; `link` is an id that the text box hands back when it is followed."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(frozen=True)
class Block:
    """One paragraph."""

    spans: tuple[Span, ...]
    kind: BlockKind = "text"


@dataclass(frozen=True)
class Piece:
    """Words placed in a line: `x` from the left edge and `width`, physical pixels."""

    x: int
    width: int
    text: str
    role: Role
    link: str = ""


@dataclass(frozen=True)
class Line:
    """Pieces at height `y` from the top of the text; `kind` of the block, `first` line of it."""

    y: int
    height: int
    pieces: tuple[Piece, ...]
    kind: BlockKind
    first: bool


def block(*parts: str | Span, kind: BlockKind = "text") -> Block:
    """A paragraph of strings and spans: block("Comrade ", Span("Kamenev", link="kamenev"), " objects.")."""
    return Block(tuple(Span(part) if isinstance(part, str) else part for part in parts), kind)


def plain(text: str) -> list[Block]:
    """`text` as it is, one block a line."""
    return [block(line) for line in text.split("\n")]


def marked(text: str) -> list[Block]:
    """As `plain`, with **bold** and *italic*; anything else stays as written."""
    return [Block(tuple(_marked_spans(line))) for line in text.split("\n")]


def _marked_spans(line: str) -> list[Span]:
    out = []
    for part in re.split(r"(\*\*[^*]+\*\*|\*[^*\s][^*]*\*)", line):
        if part.startswith("**") and len(part) > 4:
            out.append(Span(part[2:-2], bold=True))
        elif part.startswith("*") and part.endswith("*") and len(part) > 2:
            out.append(Span(part[1:-1], italic=True))
        elif part:
            out.append(Span(part))
    return out


def filled(template: str, kind: BlockKind = "text", **values: str | Span) -> Block:
    """A translated sentence with its gaps filled: filled("Comrade {who} objects.", who=Span("Kamenev")).

    Only the template is read for gaps; the values are taken as they are. An unknown gap stays as written.
    """
    out: list[Span] = []
    for part in re.split(r"(\{\w+\})", template):
        value = values.get(part[1:-1]) if part.startswith("{") else None
        if value is not None:
            out.append(Span(value) if isinstance(value, str) else value)
        elif part:
            out += _marked_spans(part)
    return Block(tuple(out), kind)


def role_of(span: Span, kind: BlockKind) -> Role:
    """The font of a span."""
    if kind == "headline":
        return Role.HEADLINE
    if kind == "heading":
        return Role.HEADING
    if kind == "small":
        return Role.SMALL_BOLD if span.bold else Role.SMALL
    italic = span.italic or kind == "quote"
    if span.bold:
        return Role.TEXT_BOLD_ITALIC if italic else Role.TEXT_BOLD
    return Role.TEXT_ITALIC if italic else Role.TEXT


class Setter:
    """Sets one block after the other into lines of a given width, physical pixels."""

    def __init__(self, width: int, theme: Theme) -> None:
        """An empty column of `width`."""
        self.width = max(1, width)
        self.theme = theme
        self.lines: list[Line] = []
        self.y = 0

    def add(self, paragraph: Block) -> None:
        """Sets `paragraph` below what is there."""
        theme, kind = self.theme, paragraph.kind
        indent = theme.px(18) if kind in ("bullet", "quote") else 0
        spans = [replace(span, text=span.text.replace("\t", " ")) for span in paragraph.spans]
        rows = self._rows(spans, kind, indent)
        base = theme.fonts.line(role_of(Span(""), kind))
        height = base if kind in ("headline", "heading") else base + theme.px(1)
        for number, pieces in enumerate(rows):
            self.lines.append(Line(self.y, height, tuple(pieces), kind, number == 0))
            self.y += height
        self.y += theme.px(6 if kind in ("headline", "heading") else 8)

    def _rows(self, spans: Sequence[Span], kind: BlockKind, indent: int) -> list[list[Piece]]:
        rows: list[list[Piece]] = [[]]
        x = indent
        for span in spans:
            role, run = role_of(span, kind), ""
            for word in self._words(span.text, role, self.width - indent):
                fits = x + self.theme.fonts.width(role, run + word) <= self.width
                # A stop after a link or a bold word stays with it, if need be in the margin.
                if fits or (not run and (x == indent or not word.strip(STOPS))):
                    run += word
                    continue
                self._close(rows[-1], x, run, role, span.link)
                rows.append([])
                x, run = indent, word.lstrip()
            x = self._close(rows[-1], x, run, role, span.link)
        return rows

    def _words(self, text: str, role: Role, width: int) -> Iterator[str]:
        """The words with the blanks before them; one that no line could hold (a path) in parts."""
        for word in re.findall(r"\s*\S+|\s+$", text):
            while self.theme.fonts.width(role, word) > width and len(word.strip()) > 1:
                part = self.theme.fonts.shortened(role, word, width)[:-1] or word[:1]
                yield part
                word = word[len(part) :]
            yield word

    def _close(self, row: list[Piece], x: int, run: str, role: Role, link: str) -> int:
        if run:
            width = self.theme.fonts.width(role, run)
            row.append(Piece(x, width, run, role, link))
            x += width
        return x


def set_text(blocks: Sequence[Block], width: int, theme: Theme) -> list[Line]:
    """`blocks` as lines no wider than `width` physical pixels; a word longer than that is broken."""
    setter = Setter(width, theme)
    for paragraph in blocks:
        setter.add(paragraph)
    return setter.lines

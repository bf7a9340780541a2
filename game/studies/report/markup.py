"""Pieces of HTML; every text is escaped here or was before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape


def document(title: str, style: str, body: str, language: str = "en") -> str:
    """One self-contained page; ``body`` is HTML, the title is escaped."""
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def paragraph(text: str, kind: str = "") -> str:
    """A paragraph of plain text."""
    return f'<p class="{kind}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], numbers: Sequence[int] = ()) -> str:
    """A table of plain texts; columns in ``numbers`` are set to the right."""
    kinds = [' class="n"' if at in numbers else "" for at in range(len(heads))]
    top = "".join(f'<th scope="col"{kind}>{escape(head)}</th>' for head, kind in zip(heads, kinds, strict=True))
    body = "\n".join(
        f"<tr>{''.join(f'<td{kind}>{escape(cell)}</td>' for cell, kind in zip(row, kinds, strict=True))}</tr>"
        for row in rows
    )
    said = f"<caption>{escape(caption)}</caption>"
    return f"<table>{said}<thead><tr>{top}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"


def figure(caption: str, chart: str, beside: str) -> str:
    """A chart with its table."""
    drawn = f"<figure><figcaption>{escape(caption)}</figcaption>\n{chart}</figure>"
    return f'<div class="drawn">{drawn}\n{beside}</div>'


def items(texts: Iterable[str]) -> str:
    """A list of plain texts."""
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"


def prose(text: str) -> list[str]:
    """Paragraphs of a text of the scenario."""
    return [paragraph(" ".join(part.split())) for part in text.split("\n\n") if part.strip()]

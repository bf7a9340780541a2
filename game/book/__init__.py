"""The encyclopedia: an entry for every person, post, body, region, issue, document, meeting, word, event and ending."""

from __future__ import annotations

from game.book.book import Book
from game.book.entry import KINDS, Correction, Entry, Fact
from game.book.known import Known
from game.book.linking import Link

__all__ = ["KINDS", "Book", "Correction", "Entry", "Fact", "Known", "Link"]

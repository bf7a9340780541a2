"""Catalogues of translations: PO files as every translator's program knows them, read and written without one.

An entry names where a text stands (``msgctxt``), gives it in English (``msgid``) and in the other language
(``msgstr``). One marked ``fuzzy`` was made for an English text that has changed since, and is not shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

LINE = 100
"""Letters of a line of a written catalogue."""
KEYWORD = re.compile(r'(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+(".*)')
ESCAPES = {"\\": "\\", "n": "\n", "t": "\t", "r": "\r", '"': '"'}
"""What stands for what behind a backslash; the backslash itself is written first."""


@dataclass(frozen=True)
class Translation:
    """An entry: the address of a text, its English, what it is in the other language, and whether that is out of date.

    ``english_then`` is the English it was made for, where that has changed. ``line`` counts from 1, 0 for a new one.
    """

    address: str
    english: str
    words: str
    fuzzy: bool = False
    english_then: str = ""
    line: int = 0


@dataclass
class CatalogueError(Exception):
    """A file is no catalogue; ``line`` counts from 1."""

    line: int
    message: str


@dataclass
class _Entry:
    """What has been read of an entry, its texts in pieces as they stood in the lines."""

    line: int = 0
    texts: dict[str, list[str]] = field(default_factory=dict)
    then: list[str] = field(default_factory=list)
    fuzzy: bool = False
    gone: bool = False

    @property
    def whole(self) -> bool:
        """Whether nothing more than its translation can follow."""
        return any(key.startswith("msgstr") for key in self.texts)

    def translation(self) -> Translation:
        """As it is kept; of the forms of a count all must be there for the last to count."""
        forms = ["".join(pieces) for key, pieces in self.texts.items() if key.startswith("msgstr")]
        words = forms[-1] if all(forms) else ""
        address, english = "".join(self.texts.get("msgctxt", ())), "".join(self.texts["msgid"])
        return Translation(address, english, words, self.fuzzy, "".join(self.then), self.line)


def read_catalogue(text: str) -> Iterator[Translation]:
    """The entries of a catalogue, without its head and what it keeps of texts that are gone.

    Raises:
        CatalogueError: it is not in the form of a PO file.
    """
    entry, key = _Entry(), ""
    for number, line in enumerate(text.split("\n"), 1):
        words = line.strip()
        if words.startswith("#"):
            if entry.texts:
                yield from _finished(entry)
                entry = _Entry()
            entry.fuzzy |= words.startswith("#,") and "fuzzy" in words
            entry.then.append(_previous(words))
            key = ""
        elif words.startswith('"') and key:
            entry.texts[key].append(unquoted(words, number))
        elif found := KEYWORD.fullmatch(words):
            if entry.texts and (entry.whole or found[1] == "msgctxt") and not found[1].startswith("msgstr"):
                yield from _finished(entry)
                entry = _Entry()
            key, entry.line = found[1], entry.line or number
            if key in entry.texts:
                raise CatalogueError(number, f"'{key}' stands twice in one entry")
            entry.texts[key] = [unquoted(found[2], number)]
        elif words:
            raise CatalogueError(number, "a line of a catalogue begins with #, msgctxt, msgid, msgstr or a quote")
    yield from _finished(entry)


def _finished(entry: _Entry) -> Iterator[Translation]:
    if not entry.texts:
        return
    if "msgid" not in entry.texts or not entry.whole:
        raise CatalogueError(entry.line, "an entry needs a msgid and a msgstr")
    if any(entry.texts["msgid"]):
        yield entry.translation()


def _previous(words: str) -> str:
    """What a comment keeps of the English that an entry was made for."""
    found = re.fullmatch(r'#\|\s*(?:msgid\s+)?(".*")', words)
    return unquoted(found[1], 0) if found else ""


def unquoted(words: str, line: int) -> str:
    """A text out of its quotation marks.

    Raises:
        CatalogueError: a mark is missing, or something that is no escape follows a backslash.
    """
    if len(words) < 2 or not words.endswith('"') or re.search(r'(?<!\\)(\\\\)*"', words[1:-1]):
        raise CatalogueError(line, 'a text stands between two quotation marks; one inside it is written \\"')

    def plain(found: re.Match[str]) -> str:
        if found[1] not in ESCAPES:
            raise CatalogueError(line, f"\\{found[1]} means nothing in a catalogue")
        return ESCAPES[found[1]]

    return re.sub(r"\\(.?)", plain, words[1:-1], flags=re.DOTALL)


def quoted(text: str) -> str:
    """A text between quotation marks."""
    for letter, plain in ESCAPES.items():
        text = text.replace(plain, f"\\{letter}")
    return f'"{text}"'


def write_catalogue(entries: Iterable[Translation], language: str, gone: Iterable[Translation] = ()) -> str:
    """A catalogue as the text of its file; what is ``gone`` is kept at its end, as a comment."""
    head = ['msgid ""', 'msgstr ""', f'"Language: {language}\\n"', '"Content-Type: text/plain; charset=UTF-8\\n"']
    blocks = ["\n".join(head)]
    blocks += ["\n".join(_lines(entry)) for entry in entries]
    blocks += ["\n".join(f"#~ {line}" for line in _lines(entry)) for entry in gone]
    return "\n\n".join(blocks) + "\n"


def _lines(entry: Translation) -> Iterator[str]:
    if entry.fuzzy:
        yield "#, fuzzy"
    if entry.english_then:
        yield from (f"#| {line}" for line in _keyword("msgid", entry.english_then))
    yield f"msgctxt {quoted(entry.address)}"
    yield from _keyword("msgid", entry.english)
    yield from _keyword("msgstr", entry.words)


def _keyword(key: str, text: str) -> Iterator[str]:
    """A text behind its key, a long one in lines of its own."""
    if len(text) + len(key) < LINE and "\n" not in text:
        yield f"{key} {quoted(text)}"
        return
    yield f'{key} ""'
    for paragraph in text.splitlines(keepends=True):
        line = ""
        for word in re.findall(r"\S*\s*", paragraph):
            if line and len(line) + len(word.rstrip()) > LINE:
                yield quoted(line)
                line = ""
            line += word
        if line:
            yield quoted(line)

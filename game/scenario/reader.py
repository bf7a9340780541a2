"""A strict YAML reader: plain values, and the place of each of them.

It walks PyYAML's event stream (nothing is constructed, nothing recurses) and takes a small, safe YAML: no anchors,
aliases, tags, directives or merge keys, no duplicate keys, one document, bounded size.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import yaml

from game.scenario.characters import FORBIDDEN, Unreadable, decode, said
from game.scenario.complaints import complain_of_indent, explain_syntax
from game.scenario.documents import Document, Mark, Path
from game.scenario.problems import ERROR, WARNING, Problem
from game.scenario.scalars import OLD_BOOLEANS, BadScalar, resolve

DEEPEST = 40
MOST_VALUES = 50_000
LONGEST_TEXT = 20_000
MOST_OF_A_KIND = 5

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ODD_INDENT = re.compile(r"^ *[^\S \n]", re.MULTILINE)
_NOT_A_KEY = re.compile(r"|~|[Tt]rue|TRUE|[Ff]alse|FALSE|[-+]?[0-9]*\.[0-9]+|[-+]?[0-9]+\.[0-9]*")


class Stop(Exception):
    """Reading cannot go on; the problem says why."""

    def __init__(self, code: str, message: str, line: int, column: int, suggestion: str = "") -> None:
        self.code, self.message, self.line, self.column, self.suggestion = code, message, line, column, suggestion
        super().__init__(message)


class _Frame:
    """One open list or mapping."""

    __slots__ = ("key", "key_mark", "path", "seen", "value")

    def __init__(self, value: Any, path: Path) -> None:
        self.value = value
        self.path = path
        self.key: str | None = None
        self.key_mark = (0, 0)
        self.seen: dict[str, int] = {}


class Reader:
    """Reads one file; ``problems`` fill up meanwhile."""

    def __init__(self, file: str, text: str) -> None:
        self.document = Document(file, text)
        self.problems: list[Problem] = []
        self._stack: list[_Frame] = []
        self._values = 0
        self._blocks: list[tuple[int, int]] = []
        self._long_quote: tuple[int, int, int] | None = None

    def report(self, severity: str, code: str, message: str, line: int, column: int, suggestion: str = "") -> None:
        """Note a problem at a place (from 0)."""
        lines = self.document.lines
        source = lines[line] if line < len(lines) else ""
        self.problems.append(
            Problem(self.document.file, line + 1, column + 1, severity, code, message, suggestion, source)
        )

    def read(self) -> None:
        """Read everything; the values are in ``document.data`` when no error was reported."""
        self._look_at_characters()
        if self.problems:
            return
        try:
            self._follow(yaml.parse(self.document.text, Loader=_LOADER))
            self._look_at_indents()
            self.document.whole = True
        except Stop as stop:
            self.report(ERROR, stop.code, stop.message, stop.line, stop.column, stop.suggestion)
        except yaml.YAMLError as error:
            self.report(ERROR, *explain_syntax(error, self.document.lines, self._long_quote))

    def _look_at_characters(self) -> None:
        for number, found in enumerate(FORBIDDEN.finditer(self.document.text)):
            if number == MOST_OF_A_KIND:
                break
            line, column = place_of(self.document.text, found.start())
            self.report(ERROR, "character", f"the file contains {said(found.group())}", line, column, "delete it")

    def _look_at_indents(self) -> None:
        if not _ODD_INDENT.search(self.document.text):
            return
        for number, line in enumerate(self.document.lines):
            complaint = complain_of_indent(line, number)
            if complaint is not None and not any(a < number < b for a, b in self._blocks):
                code, message, _, column, suggestion = complaint
                raise Stop(code, message, number, column, suggestion)

    def _follow(self, events: Iterator[Any]) -> None:
        documents = 0
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._scalar(event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._open(event, {} if kind is yaml.MappingStartEvent else [])
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._stack.pop()
            elif kind is yaml.AliasEvent:
                raise _stop("alias", "aliases (*name) are not read", event, "write the value out")
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                self._begin(event, documents)
        if documents == 0:
            raise Stop("empty", "the file is empty", 0, 0)

    def _begin(self, event: Any, documents: int) -> None:
        if documents > 1:
            raise _stop("documents", "a second document begins here (---)", event, "one file, one document")
        if event.version or event.tags:
            raise _stop("directive", "directives (%YAML, %TAG) are not read", event, "delete the line")

    def _open(self, event: Any, value: Any) -> None:
        _refuse_decoration(event)
        if self._stack and isinstance(self._stack[-1].value, dict) and self._stack[-1].key is None:
            raise _stop("key", "a key must be a plain text", event)
        if len(self._stack) >= DEEPEST:
            raise _stop("too_deep", f"nested deeper than {DEEPEST} levels", event)
        path = self._place(value, event, "")
        self._stack.append(_Frame(value, path))

    def _scalar(self, event: Any) -> None:
        if event.tag is not None or event.anchor is not None:
            _refuse_decoration(event)
        text = event.value
        if len(text) > LONGEST_TEXT:
            raise _stop("too_long", f"a text of {len(text):,} characters; at most {LONGEST_TEXT:,}", event)
        if event.style == '"' and (found := FORBIDDEN.search(text)):
            raise _stop("character", f"the text contains {said(found.group())}", event)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.key is None and isinstance(frame.value, dict):
            self._key(frame, event, text)
            return
        if event.style in ("'", '"') and event.end_mark.line > event.start_mark.line and ": " in text:
            self._long_quote = (event.start_mark.line, event.start_mark.column, event.end_mark.line)
        if event.style in ("|", ">"):
            self._blocks.append((event.start_mark.line, event.end_mark.line + (event.end_mark.column > 0)))
        self._place(text if event.style else self._plain(event, text), event, event.style or "")

    def _plain(self, event: Any, word: str) -> Any:
        start = event.start_mark
        try:
            value = resolve(word)
        except BadScalar as error:
            self.report(ERROR, "number", str(error), start.line, start.column)
            return 0
        if word in OLD_BOOLEANS:
            said_so = f"'{word}' is the text '{word}', not true or false"
            self.report(WARNING, "old_boolean", said_so, start.line, start.column, "put it in quotes if you mean it")
        elif isinstance(value, str) and " " in value:
            self._look_for_cut(event)
        return value

    def _look_for_cut(self, event: Any) -> None:
        end = event.end_mark
        line = self.document.lines[end.line] if end.line < len(self.document.lines) else ""
        rest = line[end.column :] if "#" in line else ""
        if rest and re.match(r"\s+#[^\s#]", rest):
            column = end.column + rest.index("#")
            self.report(WARNING, "cut_text", "the text ends here: ' #' begins a comment", end.line, column,
                        "put the text in quotes")  # fmt: skip

    def _key(self, frame: _Frame, event: Any, text: str) -> None:
        start = event.start_mark
        if not event.style and _NOT_A_KEY.fullmatch(text):
            raise _stop("key", f"a key must be a text, not '{text}'", event, "put it in quotes")
        if text == "<<" and not event.style:
            raise _stop("merge", "merge keys (<<) are not read", event, "write the values out")
        name = unicodedata.normalize("NFC", text)
        if name in frame.seen:
            said_so = f"'{text[:60]}' is given twice (first in line {frame.seen[name] + 1})"
            self.report(ERROR, "duplicate_key", said_so, start.line, start.column, "keep one of them")
        frame.seen[name] = start.line
        frame.key, frame.key_mark = text, (start.line, start.column)

    def _place(self, value: Any, event: Any, style: str) -> Path:
        """Put a finished value (or a fresh container) where it belongs; gives its path."""
        self._values += 1
        start = event.start_mark
        if self._values > MOST_VALUES:
            raise _stop("too_many", f"more than {MOST_VALUES:,} values", event, "split the file")
        if not self._stack:
            self.document.data = value
            self.document.marks[()] = Mark(start.line, start.column, start.line, start.column, style)
            return ()
        frame = self._stack[-1]
        if frame.key is not None:
            path = (*frame.path, frame.key)
            frame.value[frame.key] = value
            self.document.marks[path] = Mark(*frame.key_mark, start.line, start.column, style)
            frame.key = None
        else:
            path = (*frame.path, len(frame.value))
            frame.value.append(value)
            self.document.marks[path] = Mark(start.line, start.column, start.line, start.column, style)
        return path


def _stop(code: str, message: str, event: Any, suggestion: str = "") -> Stop:
    return Stop(code, message, event.start_mark.line, event.start_mark.column, suggestion)


def _refuse_decoration(event: Any) -> None:
    if event.anchor is not None:
        raise _stop("anchor", f"anchors (&{event.anchor[:30]}) are not read", event, "write the value out")
    if event.tag is not None:
        raise _stop("tag", f"tags ({event.tag[:40]}) are not read", event, "write the value plainly")


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Line and column (from 0) of a character of a text."""
    line = text.count("\n", 0, offset)
    return line, offset - (text.rfind("\n", 0, offset) + 1)


def read(file: str, raw: bytes) -> tuple[Document, list[Problem]]:
    """Read the bytes of a file; ``document.data`` is only to be used when no problem is an error."""
    try:
        text = decode(raw)
    except Unreadable as fault:
        at = place_of(raw.decode("utf-8", "replace"), fault.offset) if fault.offset >= 0 else (-1, -1)
        problem = Problem(file, at[0] + 1, at[1] + 1, ERROR, fault.code, fault.message, fault.suggestion)
        return Document(file, ""), [problem]
    reader = Reader(file, text)
    reader.read()
    return reader.document, reader.problems

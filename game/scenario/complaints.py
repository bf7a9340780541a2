"""PyYAML's complaints in the words of an author."""

from __future__ import annotations

import re
from typing import Any

import yaml

Complaint = tuple[str, str, int, int, str]
"""code, message, line, column (from 0), suggestion"""

_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |$)")


def explain_syntax(error: yaml.YAMLError, lines: list[str], quote: tuple[int, int, int] | None = None) -> Complaint:
    """What is wrong with the YAML, where, and what to do.

    ``quote`` is the last quoted text with a colon that went on over lines: where it began, and the line it ended in.
    """
    for number, text in enumerate(lines):
        if _CONFLICT.match(text):
            return "conflict", "a conflict marker of git was left here", number, 0, "choose one of the two versions"
    mark = getattr(error, "problem_mark", None)
    context_mark = getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if context_mark and "quoted scalar" in context:
        return "syntax", "this quote is never closed", context_mark.line, context_mark.column, "close the quote"
    if quote is not None and quote[2] == line:
        return "syntax", f"this quote is closed only in line {line + 1}", quote[0], quote[1], "close it where it ends"
    return _by_line(problem, context, context_mark, line, column, lines)


def complain_of_indent(text: str, number: int) -> Complaint | None:
    """A tab or a no-break space before the first word of a line."""
    if not text.strip():
        return None
    indent = text[: len(text) - len(text.lstrip())]
    if "\t" in indent:
        return "tab", "a tab at the start of a line", number, indent.index("\t"), "indent with spaces"
    strange = next((at for at, one in enumerate(indent) if one != " "), None)
    if strange is None:
        return None
    said = f"a space that is no ordinary one (U+{ord(indent[strange]):04X}) in the indentation"
    return "syntax", said, number, strange, "use ordinary spaces"


def _by_line(problem: str, context: str, context_mark: Any, line: int, column: int, lines: list[str]) -> Complaint:
    for number in (line, line - 1):
        text = lines[number] if 0 <= number < len(lines) else ""
        if complaint := complain_of_indent(text, number):
            return complaint
    if "mapping values are not allowed" in problem:
        return "syntax", "a second ': ' in this line", line, column, "put quotes around a text with a colon"
    if "cannot start any token" in problem:
        shown = lines[line][column : column + 1] if line < len(lines) else ""
        return "syntax", f"a text cannot begin with '{shown}'", line, column, "put quotes around it"
    if "could not find expected ':'" in problem and context_mark:
        return "syntax", "a key without ':'", context_mark.line, context_mark.column, "write 'key: value'"
    if context_mark and "flow" in context:
        return ("syntax", "this bracket is never closed, or a ',' is missing in it", context_mark.line,
                context_mark.column, "close the bracket")  # fmt: skip
    if any(words in problem for words in ("expected <block end>", "expected key", "expected '-' indicator")):
        return "syntax", "this line does not fit the indentation above it", line, column, "line it up"
    return "syntax", f"not YAML: {problem}", line, column, ""

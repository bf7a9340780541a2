"""Terms of an offer in text: ``against trotsky``, ``line nep owing``, ``votes``; plain terms are no words at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.rules import names as n
from game.words import N_

SECURITY = "owing"
FORMS = N_("nothing, 'against LEADER', 'line ISSUE' or 'votes', and perhaps 'owing'")


def terms_text(terms: int, name: Callable[[str, int], str]) -> str:
    """The words of terms; ``name(kind, number)`` gives those of a leader or an issue.

    Raises:
        KeyError: there are no such terms.
    """
    security, term = divmod(terms, n.OWING)
    if not 0 <= security <= 1:
        raise KeyError(terms)
    if term == n.DEAL_PLAIN:
        words = ""
    elif term == n.DEAL_VOTES:
        words = "votes"
    elif term < n.DEAL_LINE:
        words = f"against {name('leader', term)}"
    else:
        words = f"line {name('issue', term - n.DEAL_LINE)}"
    return f"{words} {SECURITY}".strip() if security else words


def read_terms(words: list[str], number: Callable[[str, str], int]) -> int | None:
    """The terms that words mean, None if they mean none; ``number(kind, word)`` may refuse an unknown name."""
    security = n.OWING if words[-1:] == [SECURITY] else 0
    rest = words[:-1] if security else words
    if not rest:
        return n.DEAL_PLAIN + security
    if rest == ["votes"]:
        return n.DEAL_VOTES + security
    if len(rest) == 2 and rest[0] == "against":
        return number("leader", rest[1]) + security
    if len(rest) == 2 and rest[0] == "line":
        return n.DEAL_LINE + number("issue", rest[1]) + security
    return None


def all_terms(leaders: int, issues: int) -> Iterator[int]:
    """Every term there is among so many leaders and issues, without and with a favour owed."""
    for security in (0, n.OWING):
        yield from (n.DEAL_PLAIN + security, n.DEAL_VOTES + security)
        yield from (leader + security for leader in range(1, leaders + 1))
        yield from (n.DEAL_LINE + issue + security for issue in range(issues))

"""The encyclopedia: what an article points at exists, and a claim is met somewhere."""

from __future__ import annotations

from game.scenario.gather import Entry
from game.scenario.models import Article, Claim
from game.scenario.problems import did_you_mean
from game.scenario.survey import Survey

POINTED_AT = (
    "person", "office", "body", "region", "issue", "meeting", "doctrine", "document", "event", "article", "claim",
)  # fmt: skip
"""Kinds of entry that ``see`` may name; factors and pages about the game are articles here."""


def check_book(survey: Survey) -> None:
    """Check every article and claim."""
    for entry in survey.entries.get("articles", ()):
        _check_see(survey, entry)
    for entry in survey.entries.get("claims", ()):
        _check_met(survey, entry)


def _check_see(survey: Survey, entry: Entry[Article]) -> None:
    for at, key in enumerate(entry.item.see):
        kind, _, name = key.partition(".")
        place = entry.place.at("see", at)
        if kind not in POINTED_AT:
            known = did_you_mean(kind, POINTED_AT) or f"kinds are: {', '.join(POINTED_AT)}"
            survey.findings.error(place, "unknown_name", f"there is no kind of entry '{kind}'", known)
        elif not survey.register.known(kind, name):
            survey.findings.error(
                place, "unknown_name", f"there is no {kind} '{name}'", survey.register.suggest(kind, name)
            )


def _check_met(survey: Survey, entry: Entry[Claim]) -> None:
    place = entry.place.at("represented_by")
    if not any(names for _, names in entry.item.represented_by):
        said = f"nobody meets the claim '{entry.item.id}'"
        survey.findings.warn(place, "unmet_claim", said, "name an event, office, document, article or mechanic")
    if entry.item.verdict != "accurate" and not entry.item.correction:
        said = f"the claim '{entry.item.id}' is {entry.item.verdict.replace('_', ' ')} and has no correction"
        survey.findings.warn(entry.place, "unmet_claim", said)

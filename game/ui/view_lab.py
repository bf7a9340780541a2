"""The laboratory in words: questions, verdicts, two campaigns side by side; no pygame here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.campaign import Campaign
from game.chronicle.names import Names
from game.scenario import Scenario
from game.scenario.models import WhatIf
from game.studies.comparison import LESS, MORE
from game.studies.forking import Other
from game.studies.lab import Standing
from game.studies.outcomes import Outcomes
from game.studies.report.example import Example
from game.studies.statistics import Interval
from game.ui.language import Catalogue, _, at_head, decimal, percent
from game.words import N_

HISTORIANS = (
    N_("Apalkov"), N_("Carr"), N_("Cohen"), N_("Daniels"), N_("Davies"), N_("Deutscher"), N_("Erickson"),
    N_("Fainsod"), N_("Getty"), N_("Gill"), N_("Harris"), N_("Hughes"), N_("Khlevniuk"), N_("Kotkin"), N_("Lewin"),
    N_("Lih"), N_("Medvedev"), N_("Merridale"), N_("Monty"), N_("Rogovin"), N_("Sakharov"), N_("Schapiro"),
    N_("Service"), N_("Trotsky"), N_("Tucker"), N_("Volkogonov"), N_("van Ree"),
)  # fmt: skip
"""Names as the what-ifs give them, so that they can be had in other letters."""


@dataclass(frozen=True)
class Question:
    """What may be asked: a what-if of the scenario, or another answer to a decision of the campaign under way."""

    id: str
    mark: str
    words: str
    note: str
    what_if: WhatIf | None = None
    fork: Other | None = None


def of_what_ifs(what_ifs: tuple[WhatIf, ...]) -> list[Question]:
    """The what-ifs of a scenario, by factor."""
    kinds = {"actor": _("one man's choice"), "structure": _("circumstances")}
    return [Question(one.id, one.factor.upper(), question_words(one), kinds[one.kind], what_if=one) for one in what_ifs]


def question_words(one: WhatIf) -> str:
    """The question in the player's language."""
    return one.question_ru if Catalogue.language == "ru" and one.question_ru else one.question


def of_forks(campaign: Campaign, forks: Iterable[tuple[Other, Campaign]]) -> list[Question]:
    """Other answers to decisions; each comes with the campaign as it stands before (game.studies.forking.walk)."""
    names, found = Names(campaign.scenario, Catalogue.language), []
    for fork, before in forks:
        taken, other = fork.told(before, Catalogue.language)
        when = campaign.scenario.register.calendar.quarter(fork.turn)
        note = f"{names.quarter(fork.turn)}|{taken}"
        found.append(Question(f"{fork.at}:{fork.texts[1]}", f"{when.year}/{when.season + 1}", other, note, fork=fork))
    return found


def told(question: Question) -> Iterator[tuple[str, str]]:
    """The question at length: (kind of block, text)."""
    if question.what_if is not None:
        yield from _told_what_if(question.what_if)
    elif question.fork is not None:
        quarter, _bar, taken = question.note.partition("|")
        yield "headline", _("What if I had decided otherwise?")
        yield "text", _("{quarter}. What you did: {deed}.").format(quarter=at_head(quarter), deed=taken)
        yield "text", _("What is tried instead: {deed}.").format(deed=question.words)
        yield (
            "small",
            _(
                "It is played from how things really stood, by the computer in every chair and with other luck each "
                "time: hindsight, which nobody at the table had."
            ),
        )


def _told_what_if(one: WhatIf) -> Iterator[tuple[str, str]]:
    yield "headline", question_words(one)
    russian = Catalogue.language == "ru"
    claim = one.claim_ru if russian and one.claim_ru else one.claim
    if claim:
        yield "text", _("The claim: {claim}").format(claim=claim)
    people = [
        said.format(who=", ".join(_(name) for name in who))
        for said, who in ((_("argued by {who}"), one.argued_by), (_("doubted by {who}"), one.doubted_by))
        if who
    ]
    if people:
        text = "; ".join(people)
        yield "small", f"{text[:1].upper()}{text[1:]}."
    if not russian:
        yield "small", " ".join(one.doc.split())


def outcome_titles(scenario: Scenario, outcomes: Outcomes) -> dict[str, str]:
    """Each outcome in the player's language: who wins, or how it ends where nobody does."""
    leaders = {words.id: words.of("short", Catalogue.language) for words in scenario.texts.leaders[1:]}
    found = dict[str, str]()
    for words, outcome in zip(scenario.texts.endings, outcomes.by_ending, strict=False):
        found.setdefault(outcome, leaders.get(outcome) or words.of("title", Catalogue.language))
    return found


def verdict_words(standing: Standing, titles: dict[str, str], leaders: tuple[str, ...]) -> str:
    """The answer in a sentence or two, about the outcome that is usual as things were."""
    name, changed = standing.usual, standing.changed
    before = next(one.share.share for one in standing.base if one.id == name)
    after = next(one.share.share for one in changed.outcomes if one.id == name)
    said = changed.verdict(name)
    places = {"who": titles[name], "after": _share(after), "before": _share(before)}
    wins = name in leaders
    if said == LESS:
        text = _("{who} wins less often: {after} instead of {before}.") if wins else _LESS()
    elif said == MORE:
        text = _("{who} wins more often: {after} instead of {before}.") if wins else _MORE()
    else:
        text = _("No difference shown for {who}: {after}, and {before} as things were.")
    told = text.format(**places)
    lost = changed.but_for[name]
    if said == LESS:
        text = _("Of {of} campaigns in which it came so, {lost} came otherwise.")
        told += " " + text.format(of=lost.of, lost=lost.lost)
    others = [titles[one.id] for one in changed.outcomes if one.id != name and changed.verdict(one.id) in (LESS, MORE)]
    if others:
        told += " " + _("A difference is shown besides for: {others}.").format(others=", ".join(others))
    return told


def _LESS() -> str:
    return _("It ends so less often: {who}. {after} instead of {before}.")


def _MORE() -> str:
    return _("It ends so more often: {who}. {after} instead of {before}.")


def _share(share: float) -> str:
    return percent(round(100 * share))


def gap_words(gap: Interval) -> str:
    """A difference in points: +3.4, with a true minus."""
    text = decimal(100 * gap.share, 1, "+")
    return "0" if text.strip("+-0.,") == "" else text.replace("-", "\N{MINUS SIGN}")


def story(example: Example, titles: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Two campaigns side by side: (quarter, as it was, otherwise), the outcomes last."""
    for quarter in example.quarters:
        yield quarter.quarter, "\n".join(quarter.base), "\n".join(quarter.changed)
    one, other = (titles.get(end, end) for end in example.outcomes)
    yield _("The end"), one, other

"""What all makers of entries use: texts in the reader's language, dates, citations, corrections, lists of names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from game.book.entry import Correction, Entry, Fact
from game.scenario import Scenario
from game.scenario.dates import Date
from game.scenario.models import Claim, Issue
from game.words import N_, speaker

MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"), N_("August"),
    N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
VERDICTS = {
    "accurate": N_("accurate"),
    "debated_extent": N_("accurate, its extent debated"),
    "partly": N_("partly right"),
    "contested": N_("contested"),
    "inaccurate": N_("inaccurate"),
    "outside_period": N_("outside the period"),
}
NAME_FIELDS = ("name", "short", "title", "name_ru", "short_ru", "title_ru")
CONCERNS = {
    "event": "events", "meeting": "meetings", "office": "offices", "document": "documents", "article": "articles",
}  # fmt: skip
"""Kind of entry -> field of ``represented_by``."""


class Maker:
    """Entries of one scenario in one language (``en`` or ``ru``)."""

    def __init__(self, scenario: Scenario, language: str) -> None:
        self.scenario = scenario
        self.contents = scenario.contents
        self.language = language
        self.say = speaker(language, scenario.terms(language))
        self._cites = {source.id: source.cite for source in self.contents.sources}
        self._items = {
            key: {item.id: item for item in getattr(self.contents, key)}
            for key in ("people", "offices", "bodies", "regions", "issues")
        }  # fmt: skip
        self._claims = self._concerned()

    def entry(self, kind: str, item: Any, title: str, **more: Any) -> Entry:
        """An entry of a model with all that every kind has; ``more`` are fields of :class:`Entry`."""
        key = f"{'article' if kind in ('factor', 'game') else kind}.{item.id}"
        more.setdefault("corrections", tuple(self._claims.get(key, ())))
        return Entry(
            key=key,
            kind=kind,
            id=item.id,
            title=self.text(item, title),
            title_ru=getattr(item, f"{title}_ru", ""),
            called=tuple(dict.fromkeys(filter(None, (getattr(item, field, "") for field in NAME_FIELDS)))),
            sources=self.cited(item.sources),
            judged=tuple(item.judged),
            reason=self.text(item, "reason"),
            **more,
        )

    def item(self, kind: str, name: str) -> Any:
        """The model of an id, by list key (``people``)."""
        return self._items[kind][name]

    def text(self, item: Any, field: str) -> str:
        """A text of a model in the reader's language, the English one where there is no other."""
        own: str = getattr(item, field)
        return (getattr(item, f"{field}_ru", "") or own) if self.language == "ru" else own

    def paragraphs(self, *texts: str) -> tuple[str, ...]:
        """The paragraphs of texts; empty ones left out."""
        parts = (part for text in texts for part in text.split("\n\n"))
        return tuple(said for part in parts if (said := " ".join(part.split())))

    def facts(self, *rows: tuple[str, object]) -> tuple[Fact, ...]:
        """A table; rows without a value are left out. Labels are translated."""
        return tuple(Fact(self.say(label), str(value)) for label, value in rows if value not in (None, "", ()))

    def date(self, when: Date | None) -> str:
        """``3 April 1922``, ``April 1922``, ``1922``; empty for None."""
        if when is None:
            return ""
        parts = [str(when.day)] if when.day else []
        parts += [self.say(MONTHS[when.month - 1])] if when.month else []
        return " ".join([*parts, str(when.year)])

    def span(self, first: Date | None, last: Date | None) -> str:
        """``April 1922 to May 1924``; open ends are said."""
        if first is None and last is None:
            return ""
        if last is None:
            return self.say("from {date}", date=self.date(first))
        if first is None:
            return self.say("until {date}", date=self.date(last))
        return self.say("{first} to {last}", first=self.date(first), last=self.date(last))

    def point(self, issue: str, value: int) -> str:
        """A stand on an issue: ``The NEP -40 (countryside)``."""
        about: Issue = self.item("issues", issue)
        side = self.text(about, "left" if value > 0 else "right")
        towards = f" ({side})" if value else ""
        return f"{self.text(about, 'name')} {value:+d}{towards}" if value else f"{self.text(about, 'name')} 0"

    def points(self, values: dict[str, int]) -> str:
        """Several stands in a row."""
        return "; ".join(self.point(issue, value) for issue, value in values.items())

    def person(self, name: str | None) -> str:
        """The short name of a person; empty for nobody."""
        return "" if name is None else self.text(self.item("people", name), "short")

    def listed(self, names: Iterable[str]) -> str:
        """Short names of persons in a row."""
        return ", ".join(self.person(name) for name in names)

    def filler(self, filled_by: str) -> str:
        """Who fills an office, in words."""
        kind, _, office = filled_by.partition(":")
        if kind == "office":
            return self.text(self.item("offices", office), "name")
        if kind == "government":
            return self.say("the government")
        known = self._items["bodies"].get(kind)
        return self.text(known, "name") if known is not None else kind

    def cited(self, sources: Iterable[str]) -> tuple[str, ...]:
        """Full citations of source ids."""
        return tuple(self._cites[source] for source in sources)

    def correction(self, claim: Claim) -> Correction:
        """A claim as the entries it concerns show it."""
        return Correction(
            claim.id, self.text(claim, "claim"), self.say(VERDICTS[claim.verdict]), self.text(claim, "correction")
        )

    def concerned(self, claim: Claim) -> tuple[str, ...]:
        """Keys of the entries a claim concerns: those it names, and the events tagged with it."""
        named = [f"{kind}.{one}" for kind, field in CONCERNS.items() for one in getattr(claim.represented_by, field)]
        tagged = [f"event.{event.id}" for event in self.contents.events if claim.id in event.claims]
        return tuple(dict.fromkeys([*named, *tagged]))

    def _concerned(self) -> dict[str, list[Correction]]:
        found: dict[str, list[Correction]] = {}
        for claim in self.contents.claims:
            for key in self.concerned(claim):
                found.setdefault(key, []).append(self.correction(claim))
        return found

"""The filters of the People page: whose men, which body, which region, which sort; and the search by name or post."""

from __future__ import annotations

from game.rules import names as n
from game.ui.language import _
from game.ui.pages.view_persons import SEATS, Persons

ANY = "any"
"""The filter that lets everybody through."""


class PersonFilters:
    """What each filter offers, and who passes."""

    def __init__(self, persons: Persons) -> None:
        """Of `persons`."""
        self.persons = persons
        self.session = persons.session
        self.words = persons.words

    def followings(self) -> list[tuple[str, str]]:
        """Whose men to show."""
        w = self.session.world
        named = [(str(m), _("{leader}'s men").format(leader=self.words.leader(m))) for m in range(1, w.leaders + 1)]
        return [(ANY, _("Any following")), (str(self.session.leader), _("Your men")),
                *(one for one in named if one[0] != str(self.session.leader)), ("0", _("Nobody's men"))]  # fmt: skip

    def bodies(self) -> list[tuple[str, str]]:
        """Which body to show."""
        return [
            (ANY, _("Any body")),
            *((str(b), self.words.body(b)) for b in self.words.bodies(SEATS)),
            ("none", _("In no body")),
        ]

    def areas(self) -> list[tuple[str, str]]:
        """Which region to show."""
        w = self.session.world
        named = [(str(r), self.words.region(r)) for r in range(1, w.regions + 1)]
        return [(ANY, _("Any region")), *sorted(named, key=lambda one: one[1])]

    def sorts(self) -> list[tuple[str, str]]:
        """Which sort of men to show."""
        return [
            ("party", _("In the party")),
            ("leaders", _("Leaders")),
            ("able", _("I can appoint")),
            ("doubt", _("In doubt: may desert")),
            ("idle", _("Without a post")),
            ("out", _("Out of the party, dead")),
            (ANY, _("Everyone")),
        ]

    def passes(self, p: int, following: str, body: str, area: str, sort: str) -> bool:
        """Whether a man is shown under these filters."""
        v = self.persons.view
        if following != ANY and self.persons.patron(p) != int(following):
            return False
        if body == "none" and self.persons.seats(p):
            return False
        if body not in (ANY, "none") and not v.member[p, int(body)]:
            return False
        return (area == ANY or int(area) in self.persons.regions(p)) and self._is(p, sort)

    def _is(self, p: int, sort: str) -> bool:
        member = bool(self.persons.view.standing[p] == n.MEMBER)
        if sort == "party":
            return member
        if sort == "leaders":
            return bool(self.session.world.leader_of[p])
        if sort == "able":
            return member and self.persons.appointable(p)
        if sort == "doubt":
            return bool(self.persons.doubts(p))
        if sort == "idle":
            return member and not self.persons.view.top[p] and not self.session.world.leader_of[p]
        return not member if sort == "out" else True

    def found(self, p: int, typed: str) -> bool:
        """Whether a man's name, in either language, or his post holds what was typed."""
        words = self.words.texts.persons[p]
        told = [texts.get(field, "") for texts in (words.english, words.russian) for field in ("name", "short")]
        told += [self.words.office(o) for o in self.persons.posts(p)]
        return typed.casefold().strip() in " ".join(told).casefold()

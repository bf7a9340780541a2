"""What the country page shows: the party organisations as the player sees them, as fields of the map and in words."""

from __future__ import annotations

from typing import Any

from game.notation import Answer
from game.rules import names as n
from game.rules.beliefs import region_leader
from game.rules.bodies import clamp
from game.rules.conditions import party_mood
from game.scenario.models import SHEET, Shape
from game.ui.language import _, decimal
from game.ui.pages.country_shapes import outlines
from game.ui.pages.view_congress import LAST, NEXT, Congress, Delegates
from game.ui.pages.view_names import faction_pattern, signed_number
from game.ui.pages.view_offices import Offices
from game.ui.pages.view_post import believed
from game.ui.pages.view_words import refusal
from game.ui.regionmap import Field
from game.ui.session import Session
from game.ui.shapes import Mark
from game.ui.stackedbar import Share
from game.ui.table_rows import Row
from game.ui.tip import Tip
from game.ui.view import Part

REGIONAL = (n.ASSIGN, n.APPEAL_BELOW)
"""The own moves that are about one region."""


def grouped(number: int) -> str:
    """A large number with its thousands apart."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


def percent(per_mille: int) -> str:
    """A share: "12.5 %"."""
    return f"{decimal(per_mille / 10)}\N{NO-BREAK SPACE}%"


class Country:
    """The party organisations of a session."""

    def __init__(self, session: Session) -> None:
        """Reads `session` anew at every call."""
        self.session = session
        self.offices = Offices(session)
        self.congress = Congress(session)
        self.words = self.offices.words

    @property
    def view(self) -> Any:
        """What the player may see."""
        return self.session.view()

    def regions(self) -> range:
        """The organisations."""
        return range(1, self.session.world.regions + 1)

    def office(self, r: int) -> int:
        """The office of a region's secretary."""
        return int(self.session.world.secretary[r])

    def secretary(self, r: int) -> int:
        """Who holds it; 0 is vacant."""
        return int(self.view.holder[self.office(r)])

    def master(self, r: int) -> int:
        """The leader whose man the secretary is believed to be."""
        return int(region_leader(self.view, self.session.world, r))

    def party_mood(self, issue: int) -> int:
        """Opinion of the whole party, weighted by members."""
        return int(party_mood(self.view, self.session.world, issue))

    # --- the map ---------------------------------------------------------------------------------------------------

    def fields(self, issue: int) -> list[Field]:
        """Every region as a field of the map, with its mood on an issue."""
        shapes = outlines(self.session.campaign.scenario.contents.regions)
        return [self._field(r, issue, shape) for r, shape in zip(self.regions(), shapes, strict=True)]

    def _field(self, r: int, issue: int, shape: Shape) -> Field:
        s, w, words = self.view, self.session.world, self.words
        p, (wide, high) = self.secretary(r), SHEET
        left, top, right, bottom = shape.room
        return Field(
            str(r),
            words.short_office(self.office(r)),
            tuple((x / wide, y / high) for x, y in shape.corners),
            (left / wide, top / high, right / wide, bottom / high),
            int(w.share[r, s.turn]),
            words.faction(self.master(r)) if p else None,
            words.person(p) if p else _("vacant"),
            int(s.grip[r]),
            int(s.mood[r, issue]),
            self.offices.mine(self.office(r)),
            shape.land,
            self.tip(r, issue),
        )

    def tip(self, r: int, issue: int) -> Tip:
        """Everything a field of the map says, in words."""
        s, w, words = self.view, self.session.world, self.words
        p = self.secretary(r)
        parts: list[Part] = [
            (_("Of the next congress"), percent(w.share[r, s.turn])),
            (_("Members"), grouped(w.members[r, s.turn])),
            (_("Secretary"), words.full_person(p) if p else _("vacant")),
            (_("Believed to follow"), words.leader(self.master(r)) if p else "–"),
            (_("Grip, of 100"), str(s.grip[r])),
            (_("Mood: {issue}").format(issue=words.issue(issue)), words.side(issue, s.mood[r, issue])),
        ]
        told = _("You may fill it.") if self.offices.mine(self.office(r)) else ""
        return Tip(told, tuple(parts), title=words.region(r))

    def legend(self) -> list[tuple[Mark, str]]:
        """Marks of the leaders with the share of the next congress that their secretaries lead."""
        s, w, words = self.view, self.session.world, self.words
        led: dict[int, int] = {}
        for r in self.regions():
            if self.secretary(r):
                led[self.master(r)] = led.get(self.master(r), 0) + w.share[r, s.turn]
        order = sorted(led, key=lambda m: (m == 0, -led[m], m))
        return [(words.faction(m), percent(led[m])) for m in order]

    def key(self, issue: int) -> list[tuple[str, str]]:
        """What the hatchings, bars and corners of the map mean: (sort, words)."""
        words = self.words.texts.issues[issue]
        left, right = self.words.say(words, "left"), self.words.say(words, "right")
        return [
            ("left", _("mood leans to {side}").format(side=left)),
            ("right", _("mood leans to {side}").format(side=right)),
            ("grip", _("the secretary's grip")),
            ("open", _("yours to fill")),
        ]

    def vacancies(self) -> tuple[int, int]:
        """(secretaries' posts that are vacant, those the player may fill)."""
        empty = sum(not self.secretary(r) for r in self.regions())
        return empty, sum(self.offices.mine(self.office(r)) for r in self.regions())

    # --- one region ------------------------------------------------------------------------------------------------

    def grip_tip(self, r: int) -> Tip:
        """What the grip is good for today, and where it tends."""
        s, w, p = self.view, self.session.world, self.secretary(r)
        loosened = -min(s.grip[r], s.democracy * w.democracy_loosens // 100)
        parts: list[Part] = [(_("Grip"), str(s.grip[r])), (_("Party democracy loosens it"), int(loosened))]
        carried = s.grip[r] + loosened
        if not w.appointment_power and w.secretaries != n.BY_INTEREST:
            parts.append((_("Nobody is appointed: of it"), f"{w.grip_local}\N{NO-BREAK SPACE}%"))
            carried = carried * w.grip_local // 100
        if p:
            most = clamp(w.grip_most + w.administration[p] // 2 - max(0, s.democracy - 20) // 2, 20, 95)
            told = _("He carries so much of the delegation for his patron; the rest go with their mood. ")
            told += _("As he works himself in, it moves towards {most}, {step} a quarter.").format(
                most=most, step=w.grip_step
            )
        else:
            told = _("Without a secretary it slips by 3 a quarter, and is carried for nobody.")
        return Tip(told, tuple(parts), f"{carried}\N{NO-BREAK SPACE}%", _("Grip"))

    def delegation(self, r: int, when: str) -> list[Share]:
        """The delegation of a region by the leader it follows, at the last meeting or as it would be today."""
        found = self._delegates(when)
        own = {m: count for (region, m), count in found.items() if region == r}
        whole, out = sum(own.values()), []
        for m in sorted(own, key=lambda m: (m == 0, -own[m], m)):
            mark = self.words.faction(m)
            parts = (
                (_("delegates"), str(own[m])),
                (_("of the delegation"), f"{100 * own[m] // max(1, whole)}\N{NO-BREAK SPACE}%"),
            )
            out.append(Share(mark.word, own[m], mark.colour, faction_pattern(m), Tip("", parts, title=mark.word)))
        return out

    def delegation_legend(self, r: int, when: str) -> list[tuple[Mark, str]]:
        """The marks of those shares with their delegates."""
        own = {m: count for (region, m), count in self._delegates(when).items() if region == r}
        return [(self.words.faction(m), str(own[m])) for m in sorted(own, key=lambda m: (m == 0, -own[m], m))]

    def _delegates(self, when: str) -> Delegates:
        return self.session.once(("delegates", when), lambda: self.congress.delegates(when))

    def default_when(self) -> str:
        """The last delegation, or the next before the first meeting."""
        return LAST if self.congress.last() is not None else NEXT

    def mood_rows(self, r: int) -> list[Row]:
        """One row an issue: mood, the whole party's, the line, the player's view."""
        s, w, words = self.view, self.session.world, self.words
        me = w.person[self.session.leader]
        return [
            Row(
                str(i),
                {
                    "issue": words.issue(i),
                    "mood": signed_number(s.mood[r, i]),
                    "party": signed_number(self.party_mood(i)),
                    "line": signed_number(s.line[i]),
                    "you": signed_number(s.stance[me, i]),
                },
            )
            for i in range(w.issues)
        ]

    def mood_tip(self, r: int, issue: int) -> Tip:
        """What moves a mood, and how far it is from what matters."""
        s, w, words = self.view, self.session.world, self.words
        me = w.person[self.session.leader]
        mood, usual = s.mood[r, issue], w.mood0[r, issue]
        parts: list[Part] = [
            (_("Mood"), words.side(issue, mood)),
            (_("What it tends back to"), signed_number(usual)),
            (_("By itself, next quarter"), int((usual - mood) // 12)),
            (_("From the line"), str(abs(mood - s.line[issue]))),
            (_("From you"), str(abs(mood - s.stance[me, issue]))),
        ]
        return Tip(
            _("Speeches, articles and the line move it; delegates who are not carried go with whoever stands near."),
            tuple(parts),
            title=words.issue(issue),
        )

    def believed(self, r: int) -> str:
        """In one sentence, whose man the secretary is."""
        return believed(self.offices, self.secretary(r))

    # --- moves -----------------------------------------------------------------------------------------------------

    def own_verb(self) -> int:
        """The player's own move, where it is about a region; else 0."""
        verb = int(self.session.world.own_verb[self.session.leader])
        return verb if verb in REGIONAL else n.PASS

    def own_answer(self, r: int, issue: int) -> Answer:
        """That move on a region, and for an appeal on an issue."""
        return Answer(self.own_verb(), r, issue if self.own_verb() == n.APPEAL_BELOW else 0)

    def own_why_not(self, r: int, issue: int) -> str:
        """Why it cannot be made now; empty where it can."""
        return self.offices.phase_why_not() or refusal(self.session.campaign.objection(self.own_answer(r, issue)))

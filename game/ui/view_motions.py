"""What the player may move at a sitting, as lists; and motions in words, with what they mean."""

from __future__ import annotations

from dataclasses import dataclass

from game.notation import Answer
from game.players.placing import gain_of_office
from game.rules import names as n
from game.rules.answers import object_to_table
from game.rules.posts import exists
from game.rules.sanctions import evidence_needed, next_rung
from game.rules.vacancies import suits
from game.ui.language import _
from game.ui.pages.view_names import Lexicon, rung_words, signed_number
from game.ui.pages.view_words import motion_kinds
from game.ui.session import Session
from game.ui.view_causes import why_not_this_motion
from game.ui.view_lines import Option
from game.ui.view_objections import why_not
from game.ui.view_worth import motion_scores


@dataclass(frozen=True)
class KindLine:
    """A kind of motion in the menu."""

    kind: int
    name: str
    hint: str
    count: int
    why_not: str


class MotionLists:
    """The lists for one decision to table."""

    def __init__(self, session: Session) -> None:
        """Of `session`, whose player may move something."""
        self.session = session
        self.words = Lexicon(session.campaign)
        self.view = session.view()
        self._kinds: list[KindLine] = []
        self.scores = motion_scores(session.campaign.view(session.leader), session.campaign.adviser, session.leader)

    def advice(self, most: int = 3) -> list[Option]:
        """The motions the adviser would move, best first; each carries by his reckoning."""
        best = sorted(self.scores.items(), key=lambda item: -item[1])[:most]
        return [self._option(kind, a, b, self.words.motion(kind, a, b)) for (kind, a, b), _points in best]

    def kinds(self) -> list[KindLine]:
        """Every kind of motion, with how many there are or why there is none; reckoned once."""
        if not self._kinds:
            self._kinds = [self._kind(kind, *said) for kind, said in motion_kinds().items() if kind != n.M_RESIGN]
        return self._kinds

    def _kind(self, kind: int, name: str, hint: str) -> KindLine:
        options = self.options(kind)
        able = [option for option in options if not option.why_not]
        reasons = [option.why_not for option in options] or [why_not("no_such")]
        return KindLine(kind, name, hint, len(able), "" if able else max(reasons, key=reasons.count))

    def options(self, kind: int, first: int = -1) -> list[Option]:
        """The motions of a kind; for a line or an office first the list of those."""
        made = {
            n.M_LINE: self._issues if first < 0 else lambda: self._proposals(first),
            n.M_FILL: self._offices if first < 0 else lambda: self._people(first),
            n.M_SANCTION: self._leaders,
            n.M_PUBLISH: lambda: self._papers(n.M_PUBLISH, (2, 3)),
            n.M_SUPPRESS: lambda: self._papers(n.M_SUPPRESS, (0,)),
            n.M_DEMOCRACY: lambda: self._plain(n.M_DEMOCRACY, (1, -1)),
            n.M_BAN: lambda: self._plain(n.M_BAN, (0, 1)),
            n.M_ENLARGE: self._bodies,
            n.M_REINSTATE: self._fallen,
        }[kind]
        return made()

    def why(self, kind: int, a: int, b: int) -> str:
        """Why the motion may not be moved; empty if it may."""
        v, w = self.view, self.session.world
        objection = n.OBJECTION_NAMES[object_to_table(v, w, kind, a, b)]
        return why_not_this_motion(self.session, Answer(kind, a, b), objection)

    def _option(self, kind: int, a: int, b: int, name: str, detail: str = "", faction: int = -1) -> Option:
        points, advised = self.scores.get((kind, a, b), 0), (kind, a, b) in self.scores
        why = self.why(kind, a, b)
        return Option(
            f"{kind} {a} {b}", name, detail, faction, None, 0, points, why, Answer(kind, a, b), kind, a, advised
        )

    # --- the line --------------------------------------------------------------------------------------------------

    def _issues(self) -> list[Option]:
        v, w, words = self.view, self.session.world, self.words
        own = w.person[self.session.leader]
        out = []
        for i in range(w.issues):
            detail = _("line {line}, you {own}").format(
                line=signed_number(v.line[i]), own=signed_number(v.stance[own, i])
            )
            advised = any(key[:2] == (n.M_LINE, i) for key in self.scores)
            why = next(iter({option.why_not for option in self._proposals(i)}), "")
            why = "" if any(not option.why_not for option in self._proposals(i)) else why
            out.append(Option(f"issue {i}", words.issue(i), detail, -1, None, 0, 0, why, None, n.M_LINE, i, advised))
        return out

    def _proposals(self, issue: int) -> list[Option]:
        v, w, words = self.view, self.session.world, self.words
        line = v.line[issue]
        steps = [step for step in range(-w.line_leap, w.line_leap + 1, 5) if abs(step) >= w.line_step]
        places = sorted({max(-100, min(100, line + step)) for step in steps})
        places = [place for place in places if abs(place - line) >= w.line_step]
        places += [b for kind, a, b in self.scores if kind == n.M_LINE and a == issue and b not in places]
        own = v.stance[w.person[self.session.leader], issue]
        return [
            self._option(n.M_LINE, issue, place, words.side(issue, place), _nearer(own, line, place))
            for place in sorted(places)
        ]

    # --- offices ---------------------------------------------------------------------------------------------------

    def _offices(self) -> list[Option]:
        v, w, words, leader = self.view, self.session.world, self.words, self.session.leader
        out = []
        for o in range(1, w.offices + 1):
            if not exists(v, w, o):
                continue
            holder = v.holder[o]
            why = self.why(n.M_FILL, o, 0 if holder else w.person[leader])
            held = words.person(holder) if holder else _("vacant")
            advised = any(key[:2] == (n.M_FILL, o) for key in self.scores)
            faction = (w.leader_of[holder] or v.patron[holder]) if holder else -1
            gain = gain_of_office(v, w, leader, o)
            name = words.short_office(o)
            out.append(Option(f"office {o}", name, held, faction, None, 0, gain, why, None, n.M_FILL, o, advised))
        return sorted(out, key=lambda option: (bool(option.why_not), not option.advised, -option.worth))

    def _people(self, office: int) -> list[Option]:
        v, w, words, leader = self.view, self.session.world, self.words, self.session.leader
        out = [self._option(n.M_FILL, office, 0, _("nobody: leave it vacant"))] if v.holder[office] else []
        ranked = []
        for p in range(1, w.persons + 1):
            if v.standing[p] != n.MEMBER or v.turn < w.enters[p] or p == v.holder[office]:
                continue
            post = words.short_office(v.top[p]) if v.top[p] else _("without a post")
            faction = w.leader_of[p] or v.patron[p]
            option = self._option(n.M_FILL, office, p, words.person(p), post, faction)
            ranked.append((bool(option.why_not), not option.advised, -suits(v, w, leader, p, office), p, option))
        return [entry[-1] for entry in sorted(ranked, key=lambda entry: entry[:4])] + out

    # --- the rest --------------------------------------------------------------------------------------------------

    def _leaders(self) -> list[Option]:
        v, w, words = self.view, self.session.world, self.words
        out = []
        for m in range(1, w.leaders + 1):
            if m == self.session.leader or v.standing[w.person[m]] > n.EXPELLED:
                continue
            rung = next_rung(v, w, m)
            name = f"{words.leader(m)}: {rung_words()[rung]}"
            detail = _("evidence {now}, needed {needed}").format(now=v.evidence[m], needed=evidence_needed(w, rung))
            out.append(self._option(n.M_SANCTION, m, rung, name, detail, m))
        return sorted(out, key=lambda option: (bool(option.why_not), -option.worth))

    def _fallen(self) -> list[Option]:
        """The leaders who have something to be given back."""
        v, w, words = self.view, self.session.world, self.words
        out = []
        for m in range(1, w.leaders + 1):
            if v.rung[m] and v.standing[w.person[m]] <= n.EXILED:
                detail = rung_words()[v.rung[m]]
                out.append(self._option(n.M_REINSTATE, m, 0, words.leader(m), detail, m))
        return sorted(out, key=lambda option: (bool(option.why_not), -option.worth))

    def _papers(self, kind: int, states: tuple[int, ...]) -> list[Option]:
        known = [d for d in range(self.session.world.documents) if self.view.document[d]]
        return [self._option(kind, d, state, self.words.motion(kind, d, state)) for d in known for state in states]

    def _plain(self, kind: int, choices: tuple[int, ...]) -> list[Option]:
        return [self._option(kind, a, 0, self.words.motion(kind, a, 0)) for a in choices]

    def _bodies(self) -> list[Option]:
        out = []
        for body in self.words.bodies((n.POLITBURO, n.ORGBURO)):
            for more in (1, 2):
                size = self.view.body_size[body] + more
                out.append(self._option(n.M_ENLARGE, body, size, self.words.motion(n.M_ENLARGE, body, size)))
        return out


def motion_lists(session: Session) -> MotionLists:
    """The motions of the decision, weighed once."""
    return session.once(("motion lists", session.language), lambda: MotionLists(session))


def _nearer(own: int, line: int, place: int) -> str:
    """Whether a proposal brings the line nearer to the player's own stance."""
    saved = abs(own - line) - abs(own - place)
    if saved == 0:
        return ""
    told = _("nearer to you by {points}") if saved > 0 else _("farther from you by {points}")
    return told.format(points=abs(saved))


def motion_title(session: Session, m: int) -> str:
    """Motion `m` of the sitting under way in one line."""
    v = session.view()
    return Lexicon(session.campaign).motion(v.kind[m], v.object_a[m], v.object_b[m])


def motion_story(session: Session, m: int) -> str:
    """Who moves it, and what it would mean."""
    v, w, words = session.view(), session.world, Lexicon(session.campaign)
    kind, a, b, mover = v.kind[m], v.object_a[m], v.object_b[m], v.mover[m]
    by = words.leader(mover) if mover else _("the presidium")
    if mover == session.leader:
        by = _("you")
    lines = [_("Moved by {who}.").format(who=by)]
    if kind == n.M_LINE:
        own = v.stance[w.person[session.leader], a]
        lines.append(
            _("The line on {issue} stands at {line}; you stand at {own}.").format(
                issue=words.issue(a), line=words.side(a, v.line[a]), own=words.side(a, own)
            )
        )
    elif kind == n.M_FILL:
        holder = v.holder[a]
        lines.append(
            _("{office} is held by {who}.").format(office=words.office(a), who=words.full_person(holder))
            if holder
            else _("{office} is vacant.").format(office=words.office(a))
        )
    elif kind == n.M_SANCTION:
        lines.append(
            _("Evidence against {who}: {now}; such a motion wants {needed}.").format(
                who=words.leader(a), now=v.evidence[a], needed=evidence_needed(w, b)
            )
        )
    else:
        lines.append(motion_kinds()[kind][1] if kind in motion_kinds() else "")
    return " ".join(line for line in lines if line)

"""Entries of issues, doctrines, documents and meetings."""

from __future__ import annotations

from collections.abc import Iterator

from game.book.entry import Entry
from game.book.maker import Maker
from game.words import N_

KINDS = {"plenum": N_("plenum"), "conference": N_("conference"), "congress": N_("congress")}
"""What a meeting is, by its kind in the scenario."""


def issues(make: Maker) -> Iterator[Entry]:
    """What the party is divided on."""
    for issue in make.contents.issues:
        people = [(make.person(leader.person), make.item("people", leader.person)) for leader in make.contents.leaders]
        stands = [f"{name} {person.stances[issue.id]:+d}" for name, person in people if issue.id in person.stances]
        yield make.entry(
            "issue",
            issue,
            "name",
            paragraphs=make.paragraphs(make.text(issue, "doc")),
            facts=make.facts(
                (N_("To the left (+100)"), make.text(issue, "left")),
                (N_("To the right (-100)"), make.text(issue, "right")),
                (N_("Line at the start"), f"{issue.line:+d}"),
                (N_("Answers for it"), make.person(issue.sponsor)),
                (N_("Leaders at the start"), ", ".join(stands)),
            ),
            see=tuple(f"doctrine.{one.id}" for one in make.contents.doctrines if one.issue == issue.id),
        )


def doctrines(make: Maker) -> Iterator[Entry]:
    """Teachings a leader can make his own."""
    for doctrine in make.contents.doctrines:
        yield make.entry(
            "doctrine",
            doctrine,
            "name",
            names=(make.text(doctrine, "name"),),
            paragraphs=make.paragraphs(make.text(doctrine, "doc")),
            facts=make.facts(
                (N_("Stands at"), make.point(doctrine.issue, doctrine.pull)),
                (N_("Can be adopted"), make.say("from {date}", date=make.date(doctrine.from_))),
            ),
            see=(f"issue.{doctrine.issue}",),
        )


def documents(make: Maker) -> Iterator[Entry]:
    """Papers that matter."""
    for paper in make.contents.documents:
        hurts = [f"{make.person(person)} {points}" for person, points in paper.hurts.items()]
        yield make.entry(
            "document",
            paper,
            "name",
            names=(make.text(paper, "name"),),
            paragraphs=make.paragraphs(make.text(paper, "doc"), make.text(paper, "text")),
            facts=make.facts(
                (N_("Exists"), make.say("from {date}", date=make.date(paper.from_))),
                (N_("Prestige lost if printed"), ", ".join(hurts)),
            ),
        )


def meetings(make: Maker) -> Iterator[Entry]:
    """Plenums, conferences and congresses of the calendar."""
    for meeting in make.contents.meetings:
        joint = make.say("with the Central Control Commission") if meeting.joint else ""
        yield make.entry(
            "meeting",
            meeting,
            "name",
            names=(make.text(meeting, "name"),),
            paragraphs=make.paragraphs(make.text(meeting, "doc")),
            facts=make.facts(
                (N_("Kind"), make.say(KINDS[meeting.kind])),
                (N_("Opened"), make.date(meeting.date)),
                (N_("Joint"), joint),
                (N_("Delegates with a vote"), meeting.delegates or ""),
                (N_("Elected full members of the CC"), meeting.full or ""),
                (N_("Elected candidates of the CC"), meeting.candidates or ""),
                (N_("Elected to the Control Commission"), meeting.control or ""),
            ),
        )

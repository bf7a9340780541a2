"""Entries of offices, bodies and regions."""

from __future__ import annotations

from collections.abc import Iterator

from game.book.entry import Entry
from game.book.maker import Maker
from game.scenario.models import Body, Office, Region
from game.words import N_


def offices(make: Maker) -> Iterator[Entry]:
    """Every post, with its holders in history."""
    for office in make.contents.offices:
        yield make.entry(
            "office",
            office,
            "name",
            names=(make.text(office, "name"),),
            paragraphs=make.paragraphs(make.text(office, "doc")),
            facts=make.facts(*_office_rows(make, office)),
        )


def _office_rows(make: Maker, office: Office) -> list[tuple[str, object]]:
    fills = [make.text(other, "name") for other in make.contents.offices if other.filled_by == f"office:{office.id}"]
    return [
        (N_("Filled by"), make.filler(office.filled_by)),
        (N_("Holder at the start"), make.person(office.holder)),
        (N_("Holders in history"), _holders(make, office)),
        (N_("Existed"), make.span(office.exists.from_, office.exists.until)),
        (N_("Region"), make.text(make.item("regions", office.region), "name") if office.region else ""),
        (N_("Weight, of 100"), office.weight),
        (N_("Reach in the press, of 100"), office.press or ""),
        (N_("Force, of 100"), office.coercion or ""),
        (N_("Its holder fills"), ", ".join(fills)),
        (N_("Gives"), _gifts(make, office)),
        (N_("Asks for"), make.say(office.needs)),
    ]


def _holders(make: Maker, office: Office) -> str:
    told = []
    for one in office.people:
        when = make.span(one.from_, one.until)
        told.append(f"{make.person(one.person)} ({when})" if when else make.person(one.person))
    return "; ".join(told)


def _gifts(make: Maker, office: Office) -> str:
    found = [make.say("a third move a quarter")] if office.great else []
    found += [make.say("what the Secretariat fills")] if office.appoints else []
    found += [make.say("distance: a far posting")] if office.far else []
    found += [make.say("no seat on the Central Committee")] if office.bars_committee else []
    return "; ".join(found)


def bodies(make: Maker) -> Iterator[Entry]:
    """The six bodies of the party."""
    for body in make.contents.bodies:
        yield make.entry(
            "body",
            body,
            "name",
            names=(make.text(body, "name"),),
            paragraphs=make.paragraphs(make.text(body, "doc")),
            facts=make.facts(*_body_rows(make, body)),
        )


def _body_rows(make: Maker, body: Body) -> list[tuple[str, object]]:
    fills = [make.text(office, "name") for office in make.contents.offices if office.filled_by == body.id]
    known = {other.id for other in make.contents.bodies}
    return [
        (N_("Full members at the start"), body.size),
        (N_("Candidates at the start"), body.candidates or ""),
        (N_("Elected by"), make.filler(body.elected_by) if body.elected_by in known else body.elected_by),
        (N_("Members"), make.listed(body.full)),
        (N_("Candidates"), make.listed(body.candidate)),
        (N_("Quorum, percent"), body.quorum),
        (N_("Fills"), ", ".join(fills)),
    ]


def regions(make: Maker) -> Iterator[Entry]:
    """The organisations that send delegates."""
    for region in make.contents.regions:
        yield make.entry(
            "region",
            region,
            "name",
            names=(make.text(region, "name"), *((make.text(region.later, "name"),) if region.later else ())),
            paragraphs=make.paragraphs(make.text(region, "doc")),
            facts=make.facts(*_region_rows(make, region)),
            see=(f"office.{region.secretary}",),
        )


def _region_rows(make: Maker, region: Region) -> list[tuple[str, object]]:
    posts = [make.text(office, "name") for office in make.contents.offices if office.region == region.id]
    return [
        (N_("Its secretary"), make.text(make.item("offices", region.secretary), "name")),
        (N_("Members"), "; ".join(f"{make.date(when)}: {count:,}" for when, count in region.members.items())),
        (
            N_("Percent of a congress"),
            "; ".join(f"{make.date(when)}: {share:g}" for when, share in region.share.items()),
        ),
        (N_("Grip at the start, of 100"), region.grip),
        (N_("Rests on local interest, of 100"), region.autonomy),
        (N_("Moods at the start"), make.points(region.mood)),
        (N_("Posts"), ", ".join(posts)),
    ]

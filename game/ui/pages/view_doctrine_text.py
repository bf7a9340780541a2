"""An issue in words: the line and who answers for it, the player's own record, what can be quoted, the doctrines."""

from __future__ import annotations

from game.power import living
from game.rules.conditions import party_mood
from game.rules.statements import quotable
from game.ui.language import _
from game.ui.pages.links import doctrine_span, person_span
from game.ui.pages.view_doctrine import Doctrine
from game.ui.richtext import Block, Span, block, filled


def issue_blocks(doctrine: Doctrine, i: int) -> list[Block]:
    """The sheet of an issue."""
    return [
        *line_blocks(doctrine, i),
        *own_blocks(doctrine, i),
        *quoted_blocks(doctrine, i),
        *doctrine_blocks(doctrine, i),
        *about_blocks(doctrine, i),
    ]


def about_blocks(doctrine: Doctrine, i: int) -> list[Block]:
    """What the issue is about, from the scenario."""
    words = doctrine.words
    doc = words.say(words.texts.issues[i], "doc")
    known = bool(doc) and doc != words.texts.issues[i].id
    return [block(_("What it is about"), kind="heading"), block(doc)] if known else []


def line_blocks(doctrine: Doctrine, i: int) -> list[Block]:
    """The line, its sponsor, when it was settled; the mood."""
    v, w, words = doctrine.view, doctrine.session.world, doctrine.words
    line = Span(words.side(i, v.line[i]), bold=True)
    sponsor = living(v, w, v.sponsor[i])
    if sponsor:
        told = _("The line: {line}. {leader} answers for it; last voted: {when}.")
        out = [filled(told, line=line, leader=person_span(words, w.person[sponsor]), when=doctrine.settled(i))]
    else:
        out = [
            filled(
                _("The line: {line}. Nobody answers for it; last voted: {when}."), line=line, when=doctrine.settled(i)
            )
        ]
    mood = Span(words.side(i, party_mood(v, w, i)), bold=True)
    out.append(filled(_("The mood of the party: {mood}."), mood=mood))
    return out


def own_blocks(doctrine: Doctrine, i: int) -> list[Block]:
    """Where the player stands, and what he has said."""
    v, w, words, me = doctrine.view, doctrine.session.world, doctrine.words, doctrine.session.leader
    out = [block(_("Your record"), kind="heading")]
    stance = Span(words.side(i, v.stance[w.person[me], i]), bold=True)
    if not v.said_turn[me, i]:
        out.append(filled(_("You stand at {stance}, and have said nothing on it in public."), stance=stance))
        return out
    told = _("You stand at {stance}. On record, {when}: {said}; publicly: {loud} of 100.")
    when = words.quarter(v.said_turn[me, i] - 1)
    out.append(filled(told, stance=stance, when=when, said=words.side(i, v.said[me, i]), loud=str(v.statement[me, i])))
    worth = int(quotable(v, w, me, i))
    if worth:
        out.append(filled(_("Quoted against you it is worth {points}."), points=Span(str(worth), bold=True)))
    else:
        out.append(block(_("Nothing of it can be quoted against you.")))
    return out


def quoted_blocks(doctrine: Doctrine, i: int) -> list[Block]:
    """What can be quoted against others, the worst first."""
    v, w, words, me = doctrine.view, doctrine.session.world, doctrine.words, doctrine.session.leader
    found = [(int(quotable(v, w, m, i)), m) for m in doctrine.leaders() if m != me]
    out = [block(_("To be quoted against others"), kind="heading")]
    told = _("{leader}: {said}, {when}; worth {points}.")
    for worth, m in sorted(found, key=lambda pair: (-pair[0], pair[1])):
        if worth:
            out.append(
                filled(told, kind="bullet", leader=person_span(words, w.person[m]), said=words.side(i, v.said[m, i]),
                       when=words.quarter(v.said_turn[m, i] - 1), points=Span(str(worth), bold=True))
            )  # fmt: skip
    if len(out) == 1:
        out.append(block(_("Nothing: they say what they said, and the line is near."), kind="bullet"))
    return out


def doctrine_blocks(doctrine: Doctrine, i: int) -> list[Block]:
    """The doctrines about the issue, and whose they are."""
    v, w, words = doctrine.view, doctrine.session.world, doctrine.words
    own = [d for d in range(w.doctrines) if w.doctrine_issue[d] == i]
    if not own:
        return []
    out = [block(_("Doctrines"), kind="heading")]
    for d in own:
        place, owner = words.side(i, w.doctrine_pull[d]), v.doctrine[d]
        if owner:
            leader = person_span(words, w.person[owner])
            told = filled(_("{name}: {place}; {leader} made it his own."), kind="bullet", name=doctrine_span(words, d),
                          place=place, leader=leader)  # fmt: skip
        elif v.turn < w.doctrine_from[d]:
            when = words.quarter(w.doctrine_from[d])
            told = filled(_("{name}: {place}; not before {when}."), kind="bullet", name=doctrine_span(words, d),
                          place=place, when=when)  # fmt: skip
        else:
            told = filled(_("{name}: {place}; open."), kind="bullet", name=doctrine_span(words, d), place=place)
        out.append(told)
    return out

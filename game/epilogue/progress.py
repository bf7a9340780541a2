"""How an aim stands while it is open: the numbers and facts its condition asks, as they are now, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from game.campaign import Campaign
from game.chronicle.names import Names
from game.rules import names as n
from game.rules import vocabulary as v_
from game.rules.conditions import combine, term
from game.rules.watches import in_window, quarters_seen
from game.words import N_

TERMS = {
    v_.T_HOLDS: N_("{first} as {second}"),
    v_.T_VACANT: N_("nobody as {first}"),
    v_.T_MEMBER: N_("{first} in the {second}"),
    v_.T_IN_PARTY: N_("{first} in the party"),
    v_.T_PRESTIGE: N_("prestige of {first}"),
    v_.T_STRENGTH: N_("strength of {first}"),
    v_.T_EVIDENCE: N_("evidence against {first}"),
    v_.T_FELL: N_("rungs {first} has fallen"),
    v_.T_ALLIED: N_("{first} and {second} bound to each other"),
    v_.T_LINE: N_("the line on {first}"),
    v_.T_CONTROLS: N_("{second} in the hands of {first}"),
    v_.T_DELEGATES: N_("percent of delegates for {first}"),
    v_.T_SEATS: N_("percent of the {second} for {first}"),
    v_.T_DEMOCRACY: N_("democracy in the party"),
    v_.T_HOLDS_DOCTRINE: N_("{second} adopted by {first}"),
    v_.T_PRINTED: N_("{first} printed"),
    v_.T_REFUSED: N_("resignations of {first} refused"),
    v_.T_EXPULSIONS: N_("expulsions moved by {first}"),
    v_.T_CANDIDATE: N_("{first} a candidate in the {second}"),
    v_.T_REGARD: N_("regard of {first} for {second}"),
    v_.T_STANCE: N_("view of {first} on {second}"),
    v_.T_FOLLOWS: N_("{first} a client of {second}"),
    v_.T_RUNG: N_("rungs {first} stands below"),
    v_.T_EXPOSURE: N_("how closely {first} is watched"),
    v_.T_CAPITAL: N_("capital of {first}"),
    v_.T_PACT: N_("firmness between {first} and {second}"),
    v_.T_DISTRUST: N_("what {first} holds against {second}"),
    v_.T_SPONSOR: N_("{second} answering for the line on {first}"),
    v_.T_PARTY_MOOD: N_("the party's mood on {first}"),
    v_.T_SIZE: N_("members of the {first}"),
    v_.T_CRISIS: N_("the crisis"),
    v_.T_ADOPTED: N_("{first} adopted"),
    v_.T_KNOWN: N_("{first} known"),
    v_.T_READ: N_("{first} read out"),
    v_.T_EXPELLED: N_("persons expelled"),
    v_.T_REMOVALS: N_("sanctions that {first} carried"),
    v_.T_RIVALS: N_("rivals of {first}"),
    v_.T_LEADING: N_("nobody bound to {first} weighing more than he"),
    v_.T_COALITION: N_("percent of the {second} for {first} and those bound to him"),
    v_.T_KEPT: N_("promises {first} kept"),
    v_.T_BROKEN: N_("promises {first} broke"),
    v_.T_PRESIDES: N_("{first} presiding"),
    v_.T_BROKERED: N_("pacts brokered by {first}"),
}
"""What a term is about; a term that is not here is told by its name in the language of conditions."""

LIMITS = {
    v_.LESS: N_("below {limit}"),
    v_.AT_MOST: N_("{limit} or less"),
    v_.EQUAL: N_("{limit}"),
    v_.UNEQUAL: N_("anything but {limit}"),
    v_.AT_LEAST: N_("{limit} or more"),
    v_.MORE: N_("above {limit}"),
}

OPPOSITE = {
    v_.LESS: v_.AT_LEAST,
    v_.AT_MOST: v_.MORE,
    v_.EQUAL: v_.UNEQUAL,
    v_.UNEQUAL: v_.EQUAL,
    v_.AT_LEAST: v_.LESS,
    v_.MORE: v_.AT_MOST,
}
"""What is wanted where a comparison must never hold."""

MANY = 3
"""So many facts are counted instead of told one by one."""


@dataclass(frozen=True)
class Fact:
    """One thing a condition asks: in words with its present value, whether it is so, and of a number its figures."""

    text: str
    holds: bool
    figures: str = ""


@dataclass(frozen=True)
class _Value:
    """What stands on the stack of a condition while it is read: its number, what it is, and the facts below it."""

    number: int
    text: str = ""
    flag: bool = False
    constant: bool = False
    facts: tuple[Fact, ...] = ()


def progress(campaign: Campaign, leader: int, watch: int, language: str = "en") -> str:
    """How the aim under a watch stands, as its leader sees it: the present values, and how long it has.

    ``prestige of Zinoviev 80 (85 or more); until October to December 1925``.
    """
    w, names = campaign.world, Names(campaign.scenario, language, campaign.state.turn)
    facts = list(dict.fromkeys(facts_of(campaign.view(leader), w, names, watch)))
    never = w.watch_mode[watch] == n.NEVER
    told = _counted(names, facts, never) if len(facts) >= MANY else ", ".join(fact.text for fact in facts)
    return "; ".join(part for part in (told, _time(campaign, names, watch)) if part)


def figures(campaign: Campaign, leader: int, watch: int, language: str = "en") -> str:
    """The same in a word or two, for a table: ``80 (85 or more)``, ``4 of 6``; empty where there are no numbers."""
    names = Names(campaign.scenario, language, campaign.state.turn)
    facts = list(dict.fromkeys(facts_of(campaign.view(leader), campaign.world, names, watch)))
    if len(facts) >= MANY:
        never = campaign.world.watch_mode[watch] == n.NEVER
        text = N_("{some} of {all} against it") if never else N_("{some} of {all}")
        return names.say(text, some=sum(fact.holds for fact in facts), all=len(facts))
    return facts[0].figures if len(facts) == 1 else ""


def _counted(names: Names, facts: list[Fact], never: bool) -> str:
    """``4 of 6``, and those few that differ from the rest; ``never`` where none of them may come about."""
    so = [fact for fact in facts if fact.holds]
    few = so if 2 * len(so) <= len(facts) else [fact for fact in facts if not fact.holds]
    if never and not so:
        return names.say("none of the {all} things that must not be has come about", all=len(facts))
    text = N_("{some} of {all} things that must not be") if never else N_("{some} of {all} conditions")
    told = names.say(text, some=len(so), all=len(facts))
    return f"{told} ({', '.join(fact.text for fact in few)})" if few else told


def _time(campaign: Campaign, names: Names, watch: int) -> str:
    """Until when it may still be reached, or for how many of its quarters it has been kept."""
    s, w = campaign.state, campaign.world
    last = min(int(w.watch_until[watch]), int(w.turns) - 1)
    if s.turn < w.watch_from[watch]:
        return names.say("it counts from {quarter}", quarter=names.quarter(int(w.watch_from[watch])))
    if w.watch_mode[watch] == n.ONCE or not in_window(s, w, watch):
        return names.say("until {quarter}", quarter=names.quarter(last))
    seen, whole = quarters_seen(s, w, watch), last + 1 - int(w.watch_from[watch])
    return names.say("kept for {seen} of {all} quarters", seen=seen, all=whole)


def facts_of(seen: Any, w: Any, names: Names, watch: int) -> Iterator[Fact]:
    """The facts a watch's condition asks, in their order; what it says of the calendar is left out."""
    never = w.watch_mode[watch] == n.NEVER
    return facts_in(seen, w, names, w.watch_when[watch], w.watch_when_size[watch], never)


def facts_in(seen: Any, w: Any, names: Names, start: int, size: int, never: bool = False) -> Iterator[Fact]:
    """The facts that the condition in ``size`` words from ``start`` asks; ``never``: that it must not hold."""
    stack: list[_Value] = []
    for at in range(start, start + size):
        op, a, b = w.word[at, 0], w.word[at, 1], w.word[at, 2]
        if op == v_.PUSH:
            stack.append(_Value(a, constant=True))
        elif op >= v_.FIRST_TERM:
            stack.append(_term(seen, w, names, op, a, b))
        elif op in (v_.NEGATE, v_.NOT, v_.SIZE):
            top = stack.pop()
            number = {v_.NEGATE: -top.number, v_.NOT: int(top.number == 0), v_.SIZE: abs(top.number)}[op]
            stack.append(_Value(number, top.text, top.flag, top.constant, top.facts))
        else:
            right = stack.pop()
            stack.append(_joined(names, op, stack.pop(), right, never))
    for value in stack:
        yield from value.facts


def _joined(names: Names, op: int, left: _Value, right: _Value, never: bool) -> _Value:
    """Two values under an operation; a comparison with a number is a fact, told as it is wanted."""
    number = int(combine(op, left.number, right.number))
    facts = (*left.facts, *right.facts)
    if op in LIMITS and right.constant and left.flag:
        answer = names.say("yes") if left.number else names.say("no")
        facts = (*facts, Fact(f"{left.text}: {answer}", bool(number)))
    elif op in LIMITS and right.constant and left.text:
        limit = names.say(LIMITS[OPPOSITE[op] if never else op], limit=_figure(names, left.text, right.number))
        figures = f"{_figure(names, left.text, left.number)} ({limit})"
        facts = (*facts, Fact(f"{left.text} {figures}", bool(number), figures))
    return _Value(number, left.text or right.text, facts=facts)


def _figure(names: Names, text: str, value: int) -> str:
    """A number; a place on the line with its sign."""
    on_line = text.startswith(names.say(TERMS[v_.T_LINE], first=""))
    return names.number(value) if on_line else str(value)


def _term(seen: Any, w: Any, names: Names, op: int, a: int, b: int) -> _Value:
    """A term with its words; one that is true or not is a fact by itself."""
    word, number = v_.TERMS[op - v_.FIRST_TERM], int(term(seen, w, op, a, b))
    if op == v_.T_TURN:
        return _Value(number)
    things = [_thing(names, w, kind, value) for kind, value in zip(word.arguments, (a, b), strict=False)]
    first, second = (*things, "", "")[:2]
    plain = f"{word.name}({', '.join(things)})"
    text = names.say(TERMS[op], first=first, second=second) if op in TERMS else plain
    if op == v_.T_FLAG:
        return _Value(number, names.texts.flags[a].of("doc", names.language).rstrip("."), flag=True)
    if word.result != "truth":
        return _Value(number, text)
    answer = names.say("yes") if number else names.say("no")
    if op == v_.T_MEMBER and seen.member[a, b] == n.CANDIDATE:
        answer = names.say("no, a candidate does not count")
    return _Value(number, text, facts=(Fact(f"{text}: {answer}", bool(number)),))


def _thing(names: Names, w: Any, kind: str, value: int) -> str:
    """What an argument names."""
    say = getattr(names, kind, None)
    return str(say(value)) if kind in NAMED and say is not None else str(value)


NAMED = ("person", "leader", "office", "region", "issue", "body", "doctrine", "document", "meeting")

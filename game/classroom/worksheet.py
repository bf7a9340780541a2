"""The worksheet of a student's own campaign: how it ended, its turning points, and claim, evidence, counterclaim."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from game.campaign import Campaign
from game.chronicle.names import Names
from game.classroom.blocks import Block, Break, Grid, Heading, Para, Points, Scale, Title, Write
from game.classroom.turning import LEAST, Found, Turning
from game.epilogue import distance, programme_told
from game.epilogue.scores import aims_of, score_of
from game.mods import Library
from game.mods.opening import place
from game.rules import names as n
from game.scenario.models import WhatIf
from game.scenario.problems import ProblemsError
from game.scenario.what_ifs import read_what_ifs
from game.sharing import CodeProblem, code_of, name_of
from game.studies.forking import standing
from game.words import N_

CLAIMS = 5
"""Claims of historians that are offered."""
Say = Callable[..., str]


def worksheet(campaign: Campaign, leader: str, found: Found, title: str = "", language: str = "en") -> list[Block]:
    """The page; ``title`` is what the student called the save, the only name there is in it."""
    names = Names(campaign.scenario, language, campaign.state.turn)
    say, number = names.say, int(campaign.scenario.register.ids["leader"][leader])
    words = campaign.scenario.texts.scenario.of("title", language)
    return [
        Title(say("My campaign: {leader}", leader=names.leader(number)), _above(words, title)),
        Write(say("Name, class, date:"), 1),
        *_code(campaign, say),
        *_ending(campaign, number, names),
        *_turning(campaign, found, names),
        Heading(say("What this sheet cannot tell you")),
        Points(tuple(say(text) for text in LIMITS)),
        *_argument(campaign, names),
    ]


def _above(scenario: str, title: str) -> str:
    """The scenario's title and the save's; an autosave's holds it already."""
    return title if scenario in title else f"{scenario}. {title}".rstrip(". ")


LIMITS = (
    N_("It is hindsight. The computer goes back to how things really stood, and nobody at the table knew that."),
    N_("After the change the computer plays your chair too. You might have made more of it, or less."),
    N_("Only one other answer was tried for each decision: the one your adviser liked best."),
    N_(
        "It is a model of politics inside one party. The villages, the camps, hunger, money and family are hardly in "
        "it. Ask what in the model made this result, and whether the model is right there."
    ),
)


def _code(campaign: Campaign, say: Say) -> Iterator[Block]:
    try:
        code = code_of(campaign)
    except CodeProblem:
        return
    yield Para(say("The code of this campaign, for somebody else to try the same:"), "note")
    yield Para(code, "code")


def _ending(campaign: Campaign, leader: int, names: Names) -> Iterator[Block]:
    say, s = names.say, campaign.state
    yield Heading(say("How it ended"))
    if campaign.ended:
        ending = names.texts.endings[s.ended - 1]
        who = f": {names.leader(s.winner)}" if s.winner else ""
        yield Para(f"{ending.of('title', names.language)}{who}. {ending.of('text', names.language)}", "verdict")
    else:
        yield Para(say("It is not over. It stands in {quarter}.", quarter=names.quarter(s.turn)), "verdict")
    score = score_of(campaign, leader, names.language)
    (stands, _), (kept, _), (record, _) = score.standing, score.aims, score.record
    yield Para(
        say(
            "Your score is {total} of 100: {standing} of 40 for where you stand, {aims} of 45 for your aims, {record} "
            "of 15 for your word and your views.",
            total=score.total, standing=stands, aims=kept, record=record,
        )
    )  # fmt: skip
    aims = tuple(f"{aim.title}: {aim.word}" for aim in aims_of(campaign, leader, leader, names.language))
    if aims:
        yield Points(aims)
    far = distance(campaign)
    if far.of:
        told = say("Of {of} things that happened in history, {kept} happened here too.", of=far.of, kept=far.kept)
        yield Para(f"{told} {programme_told(campaign, names.language)}")


def _turning(campaign: Campaign, found: Found, names: Names) -> Iterator[Block]:
    say = names.say
    yield Heading(say("Your turning points"))
    yield Para(
        say(
            "The computer went back to {count} of your decisions. Each time it changed your answer and played on, {n} "
            "times each way, with the same luck on both sides. Then it compared how you did. These decisions made the "
            "most difference to your score.",
            count=found.decisions, n=found.n,
        )
    )  # fmt: skip
    if found.stopped:
        yield Para(say("It was stopped before it was done."), "note")
    if not found.points:
        yield Para(
            say(
                "No single decision made much of a difference. Your campaign was made by many small ones, or by "
                "others. Which do you think?"
            )
        )
        yield Write("", 3)
    for place_, one in enumerate(found.points, 1):
        yield from _point(campaign, place_, one, names)
    yield from _doubtful(campaign, found, names)


def _doubtful(campaign: Campaign, found: Found, names: Names) -> Iterator[Block]:
    """What was tried as often and shows nothing: so that pupils see what that looks like."""
    say, rows = names.say, []
    for one in found.doubtful:
        taken, other = one.other.told(standing(campaign, one.other.at), names.language)
        gap = f"{one.gap.share:+.1f} ({one.gap.low:+.1f}; {one.gap.high:+.1f})"
        rows.append((names.quarter(one.other.turn), taken, other, gap.replace("-", "\N{MINUS SIGN}")))
    if rows:
        heads = (say("quarter"), say("what you did"), say("instead"), say("points"))
        said = say(
            "These were tried as often. Each shows no difference, since its range includes zero, or one below {points} "
            "points.",
            points=LEAST,
        )
        yield Grid(said, heads, tuple(rows), (3,))


def _point(campaign: Campaign, place_: int, one: Turning, names: Names) -> Iterator[Block]:
    say = names.say
    taken, other = one.other.told(standing(campaign, one.other.at), names.language)
    yield Heading(f"{place_}. {names.quarter(one.other.turn)}{_about(campaign, one, names)}", 3)
    yield Para(say("What you did: {deed}.", deed=taken))
    yield Para(say("What was tried instead: {deed}.", deed=other))
    better = one.gap.share > 0
    verdict = N_("This helped you: {gap} points on average, between {low} and {high}.") if better else HURT
    low, high = sorted((abs(one.gap.low), abs(one.gap.high)))
    yield Para(say(verdict, gap=_one(abs(one.gap.share)), low=_one(low), high=_one(high)), "verdict")
    yield Para(
        say(
            "In {n} futures each way: as you decided, {score} points on average, and you win {wins}; the other way, "
            "{other_score} points, and you win {other_wins}.",
            n=one.n, score=_one(one.scores[0]), wins=_share(one.wins[0].share),
            other_score=_one(one.scores[1]), other_wins=_share(one.wins[1].share),
        )
    )  # fmt: skip
    yield Write(say("Why did it matter? What did you not know then?"), 2)


def _about(campaign: Campaign, one: Turning, names: Names) -> str:
    """Of an answer, the title of the dispatch that asked for it; else nothing."""
    if one.other.kind != n.D_ASK:
        return ""
    event = names.texts.events[campaign.world.ask_event[one.other.subject]]
    return f": {event.of('title', names.language)}"


HURT = N_("This cost you: {gap} points on average, between {low} and {high}.")


def _one(value: float) -> str:
    return f"{value:.1f}"


def _share(share: float) -> str:
    return f"{100 * share:.0f}\N{NO-BREAK SPACE}%"


def _argument(campaign: Campaign, names: Names) -> Iterator[Block]:
    say = names.say
    yield Break()
    yield Heading(say("Claim, evidence, counterclaim"))
    claims = tuple(_claim(one, names) for one in _claims(campaign))
    if claims:
        yield Para(say("Historians say, for example:"))
        yield Points(claims)
    yield Write(say("My claim (one of these, or my own):"), 2)
    yield Write(say("Evidence from my campaign, with its quarter:"), 3)
    yield Write(say("Evidence from a source (book, document, lesson):"), 3)
    yield Write(say("What could be said against me:"), 2)
    yield Write(say("My answer to that:"), 3)
    yield Para(say("Was it one man's choice, or the circumstances? Mark the place and say why."))
    yield Scale(say("one man's choice"), say("circumstances"))
    yield Write("", 2)


def _claims(campaign: Campaign) -> Sequence[WhatIf]:
    """The claims behind the factors of the scenario: as many of choice as of circumstances, in their order."""
    name = name_of(campaign.scenario)
    if name is None:
        return ()
    try:
        known = [one for one in read_what_ifs(place(name, Library.read())) if one.claim and one.exam]
    except ProblemsError:
        return ()
    first = {one.exam: one for one in sorted(known, key=lambda one: not one.attributed, reverse=True)}
    return sorted(first.values(), key=lambda one: one.id)[:CLAIMS]


def _claim(one: WhatIf, names: Names) -> str:
    if names.language == "ru" and one.claim_ru:
        return one.claim_ru
    people = [
        names.say(said, who=", ".join(who))
        for said, who in ((N_("argued by {who}"), one.argued_by), (N_("doubted by {who}"), one.doubted_by))
        if who
    ]
    return f"{one.claim} ({'; '.join(people)})" if people else one.claim

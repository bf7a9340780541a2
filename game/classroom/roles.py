"""Role sheets: a page for every chair, with what all may know and the aims that only its player may read."""

from __future__ import annotations

from collections.abc import Iterator

from game.campaign import Campaign
from game.chronicle.names import Names
from game.classroom.blocks import Block, Grid, Heading, Para, Points, Title, Write
from game.epilogue.scores import Aim, aim_words, aims_of
from game.rules import names as n
from game.scenario.dates import AFTER_ALL
from game.sharing import CodeProblem, code_of
from game.words import N_

HOW = (
    N_("Every quarter you make two moves, or three with a great office. Then the Politburo sits and votes."),
    N_("A screen for each chair: the computer plays all the others. Save when you are told to stop, over or not."),
    N_("Several at one screen: one looks at a time. Speak, promise, warn; what the game does not know binds nobody."),
    N_("Your score: 40 points for where you stand at the end, 45 for your aims, 15 for your word and your views."),
)


def sheet(campaign: Campaign, leader: int, language: str = "en") -> list[Block]:
    """The sheet of one chair of a campaign that has not begun; its secret aims are those this campaign has dealt."""
    names = Names(campaign.scenario, language)
    say, words = names.say, names.texts.leaders[leader]
    own = aims_of(campaign, leader, leader, language)
    return [
        Title(words.of("name", language), names.texts.scenario.of("title", language)),
        Para(say("Secret: for the eyes of whoever plays {name} alone.", name=names.leader(leader)), "note"),
        Heading(say("Who you are")),
        Para(words.of("role", language)),
        Heading(say("What you want")),
        Points(tuple(_aim(names, one, one.id in _beyond(campaign, leader)) for one in own)),
        Heading(say("Where you stand")),
        _stances(campaign, leader, names),
        *_posts(campaign, leader, names),
        Heading(say("What the others say they want")),
        Points(tuple(_said(campaign, names, leader))),
        Heading(say("How it goes")),
        Points(tuple(say(text) for text in HOW)),
        Write(say("Whom I have promised what:"), 3),
    ]


def _aim(names: Names, aim: Aim, beyond: bool) -> str:
    told = f"{aim.title} ({names.say('all know it') if aim.public else names.say('secret')}). {aim.text}"
    return f"{told} {names.say('Here: to the end of the game.')}" if beyond else told


def _beyond(campaign: Campaign, leader: int) -> set[str]:
    """The ids of his aims that name a date after the game's last quarter."""
    s, w, found = campaign.state, campaign.world, set()
    for place in range(n.AIMS_DEALT):
        watch = int(s.aim[leader, place]) - 1
        if watch >= 0 and int(w.turns) <= w.watch_until[watch] < AFTER_ALL:
            found.add(aim_words(campaign.scenario, watch).id)
    return found


def _said(campaign: Campaign, names: Names, leader: int) -> Iterator[str]:
    for other in range(1, campaign.world.leaders + 1):
        for aim in aims_of(campaign, other, leader, names.language) if other != leader else ():
            yield f"{names.leader(other)}: {aim.title}. {aim.text}"


def _stances(campaign: Campaign, leader: int, names: Names) -> Grid:
    s, w, say = campaign.state, campaign.world, names.say
    rows = tuple(
        (
            names.texts.issues[i].of("name", names.language),
            names.number(int(s.stance[w.person[leader], i])),
            names.number(int(s.line[i])),
            names.side(i, left=False),
            names.side(i, left=True),
        )
        for i in range(w.issues)
    )
    heads = (say("question"), say("you"), say("party line"), say("-100 means"), say("+100 means"))
    return Grid("", heads, rows, (1, 2))


def _posts(campaign: Campaign, leader: int, names: Names) -> Iterator[Block]:
    s, w, person = campaign.state, campaign.world, campaign.world.person[leader]
    held = [names.office(o) for o in range(1, w.offices + 1) if s.holder[o] == person]
    sits = [names.body(b) for b in range(n.BODIES) if s.member[person, b] == n.FULL]
    if held:
        yield Para(names.say("You hold: {what}.", what=names.listed(held)))
    if sits:
        yield Para(names.say("You sit in: {what}.", what=names.listed(sits)))


def table_sheet(campaign: Campaign, leaders: list[int], language: str = "en") -> list[Block]:
    """The sheet for whoever leads the game: who plays whom, the public aims, the code."""
    names = Names(campaign.scenario, language)
    say = names.say
    known = {one: aims_of(campaign, one, n.NOBODY, language) for one in leaders}
    rows = tuple(
        (names.leader(one), " ".join(f"{aim.title}. {aim.text}" for aim in aims), "") for one, aims in known.items()
    )
    blocks: list[Block] = [
        Title(say("For whoever leads the game"), names.texts.scenario.of("title", language)),
        Para(names.texts.scenario.of("summary", language)),
        Grid(say("The chairs"), (say("leader"), say("what he says he wants"), say("played by")), rows),
        Points(tuple(say(text) for text in LEADING)),
    ]
    try:
        code = code_of(campaign)
    except CodeProblem:
        return blocks
    told = say("The aims on these sheets are those of this code. Give it out, or type it in the new game screen:")
    return [*blocks, Para(told), Para(code, "code")]


LEADING = (
    N_("Print the role sheets and hand each out face down. The secret aims are on them."),
    N_("Give each chair a screen of its own: type in the code, choose the chair, and play it against the computer."),
    N_("Several at one screen change places at nearly every decision: that is for an afternoon, not for a lesson."),
    N_("Settings, Projector mode: no text smaller than 24 pixels, for a class or a hall."),
    N_("Stop at a set time, also in the middle. The epilogue and the worksheet work on a game that is not over."),
)


def dealt(campaign: Campaign) -> list[int]:
    """The leaders a person may play, in order of rank."""
    return [leader for leader in range(1, campaign.world.leaders + 1) if campaign.world.playable[leader]]

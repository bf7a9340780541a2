"""The saves of a class, read one by one: what became of each, and which were not played as they say."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.campaign import Campaign
from game.epilogue import distance
from game.epilogue.par import par_of
from game.epilogue.scores import aims_of, score_of
from game.rules import names as n
from game.saves import SaveProblem, load
from game.scenario import Scenario
from game.words import _


@dataclass(frozen=True)
class Copybook:
    """One save of a class, or one chair of it where several people played.

    ``name`` is what the student called the save, empty where nothing was typed; ``flags`` say why it does not count:
    empty where it was played as it says. ``dates`` are the quarters in which milestones first held, by id; ``strength``
    his share of the machine at the beginning of each quarter, percent.
    """

    file: str
    name: str = ""
    scenario: str = ""
    leader: str = ""
    quarter: int = 0
    ended: bool = False
    outcome: str = ""
    ending: int = 0
    score: int = 0
    percentile: int | None = None
    aims_kept: int = 0
    aims: int = 0
    kept: int = 0
    of: int = 0
    decisions: int = 0
    rewinds: int = 0
    code_line: str = ""
    flags: tuple[str, ...] = ()
    note: str = ""
    dates: dict[str, int] = field(default_factory=dict)

    @property
    def counts(self) -> bool:
        """Whether it was played as it says."""
        return not self.flags


def read(paths: list[Path]) -> tuple[list[Copybook], list[Campaign]]:
    """Every save, in the order given, and the campaigns of those that count."""
    books, campaigns = list[Copybook](), list[Campaign]()
    seen: dict[tuple[str, int], str] = {}
    for path in paths:
        found, campaign = _read_one(path)
        if campaign is not None:
            campaigns.append(campaign)
            first = seen.setdefault((campaign.state_hash(), len(campaign.decisions)), path.name)
            if first != path.name:
                found = [replace(one, note=_("the same campaign as {file}", file=first)) for one in found]
        books += found
    return books, campaigns


def _read_one(path: Path) -> tuple[list[Copybook], Campaign | None]:
    try:
        loaded = load(path)
    except SaveProblem as problem:
        return [Copybook(path.name, flags=(f"{problem.told()} ({problem.code})",))], None
    wrong = tuple(f"{one.told()} ({one.code})" for one in loaded.problems if one.code != "torn")
    title, campaign = loaded.title, loaded.campaign
    if campaign is None or not campaign.humans:
        why = wrong or (_("nobody played in it"),)
        return [Copybook(path.name, title, loaded.header.scenario, flags=why)], None
    if not wrong and (other := _other_scenario(campaign.scenario)):
        wrong = (other,)
    note = _("the last line is cut short; the rest is whole") if loaded.problems and not wrong else ""
    rewinds = _rewinds(path)
    books = [_book(path, title, campaign, who, wrong, rewinds, note) for who in campaign.humans]
    return books, None if wrong else campaign


def _other_scenario(scenario: Scenario) -> str:
    """What is to be said of a scenario that is not the one of its name on this machine."""
    from game.mods.opening import open_with_mods
    from game.scenario import ProblemsError
    from game.sharing import name_of

    name = name_of(scenario)
    if name is None:
        return ""
    try:
        known = open_with_mods(name, scenario.overlays)
    except (ProblemsError, FileNotFoundError):
        return _("it was played with what-ifs that are not here")
    if known.hash != scenario.hash:
        return _("the scenario in it is not the one of this name here: it was changed, or is of another version")
    return ""


def _rewinds(path: Path) -> int:
    """How often the player went back; each is a line of the save."""
    count = 0
    for line in path.read_bytes().splitlines():
        body = line.rpartition(b"\t")[0]
        if b'"do":"rewind"' in body:
            count += json.loads(body).get("do") == "rewind"
    return count


def _book(
    path: Path, title: str, campaign: Campaign, who: str, flags: tuple[str, ...], rewinds: int, note: str
) -> Copybook:
    s = campaign.state
    leader = int(campaign.scenario.register.ids["leader"][who])
    score = score_of(campaign, leader).total
    par = par_of(campaign.scenario)
    aims, far = aims_of(campaign, leader, leader), distance(campaign)
    watches = enumerate(campaign.scenario.texts.milestones)
    return Copybook(
        path.name, title, campaign.scenario.id, who, int(s.turn), campaign.ended, campaign.outcome or "", int(s.ended),
        score, par.percentile(who, score) if par is not None and campaign.ended else None,
        sum(one.stands == n.KEPT for one in aims), len(aims), far.kept, far.of,
        sum(one.human and one.leader == who for one in campaign.decisions), rewinds,
        f"{campaign.scenario.id} {campaign.seed}", flags, note,
        {words.id: int(s.watch_first[at]) for at, words in watches if s.watch_first[at]},
    )  # fmt: skip

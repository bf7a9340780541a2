"""What a vote hangs on, in the words of the window: the least change, who would do instead, and who may turn."""

from __future__ import annotations

from game.advice import Forecast
from game.advice.least_change import Turn
from game.advice.swing import Swing
from game.rules import names as n
from game.ui.language import _, percent, true_minus
from game.ui.pages.view_names import Lexicon
from game.ui.pages.view_words import reason_words
from game.ui.tip import Tip


def chance_words(forecast: Forecast) -> str:
    """The chance with its range: "94 % (81–99)"."""
    if forecast.low == forecast.high:
        return percent(forecast.chance)
    return f"{percent(forecast.chance)} ({forecast.low}\N{EN DASH}{forecast.high})"


def now_words(found: Swing) -> str:
    """The result if nobody did otherwise than is likeliest: a count, where the chance tells of the luck of the hour."""
    template = (
        _("If everyone voted as he leans now: carried {ayes}:{noes}.")
        if found.carried
        else _("If everyone voted as he leans now: lost {ayes}:{noes}.")
    )
    return template.format(ayes=found.ayes, noes=found.noes)


def swing_words(words: Lexicon, found: Swing) -> str:
    """The result as all lean, the least change in one or two sentences, and the likeliest to turn."""
    told = [now_words(found), _fewest(found) if not found.turns else _least(words, found)]
    if found.waverers:
        names = ", ".join(words.voter(one.voter) for one in found.waverers[:3])
        told.append(_("May turn: {names}.").format(names=names))
    return " ".join(told)


def _least(words: Lexicon, found: Swing) -> str:
    turning = ", ".join(_turn(words, turn) for turn in found.turns)
    template = _("Fails with: {turning}.") if found.carried else _("Carries with: {turning}.")
    return template.format(turning=turning)


def _fewest(found: Swing) -> str:
    template = (
        _("It fails only if {count} voters or more turn.")
        if found.carried
        else _("It carries only if {count} voters or more turn.")
    )
    return template.format(count=found.fewest)


def _turn(words: Lexicon, turn: Turn) -> str:
    name = words.voter(turn.voter)
    if turn.led:
        name = _("{name} with his men").format(name=name)
    return _("{name} abstaining").format(name=name) if turn.side == n.ABSTAIN else name


def swing_tip(words: Lexicon, found: Swing) -> Tip:
    """Every voter of the least change with the pressure he asks and why, who would do instead, who may turn."""
    reasons = reason_words()
    parts = []
    for turn in found.turns:
        held = true_minus(f"; {reasons[turn.reason]} {turn.points:+d}") if turn.reason else ""
        parts.append((words.voter(turn.voter), _("{points} points").format(points=turn.pressure) + held))
    for one in found.waverers:
        pull = true_minus(f"; {reasons[one.reason]} {one.points:+d}") if one.reason else ""
        parts.append((_("{name} may turn").format(name=words.voter(one.voter)), percent(one.sure) + pull))
    text = _(
        "The fewest voters who would have to lean otherwise, and by how many points; a percent is how sure one is."
    )
    if found.instead:
        names = ", ".join(words.voter(turn.voter) for turn in found.instead)
        text += " " + _("In the place of the one who adds least, one of these would do: {names}.").format(names=names)
    return Tip(text, tuple(parts), title=_("The least change"))

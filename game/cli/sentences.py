"""Sentences that come to the command line in English, from the library that reads it and from checks of what was typed.

They are known by their form: a sentence with places is a pattern, and what fills the places is said again in turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.scenario.problems import did_you_mean as english_hint
from game.words import N_, Catalogue, _

SENTENCES = (
    # the library that reads the command line
    N_("Invalid value for {name}: {message}"),
    N_("Invalid value: {message}"),
    N_("{message}. Did you mean {names}?"),
    N_("{message} (Possible options: {names})"),
    N_("No such command {name}"),
    N_("No such option: {name}"),
    N_("Missing option {name}"),
    N_("Missing argument {name}"),
    N_("Option {name} requires an argument"),
    N_("Option {name} does not take a value"),
    N_("Got unexpected extra argument(s) ({words})"),
    # the library that checks values
    N_("Input should be a valid integer, unable to parse string as an integer"),
    N_("Input should be greater than or equal to {number}"),
    N_("Input should be less than or equal to {number}"),
    N_("Value error, {value} is not one of {names}"),
    # hints and settings
    N_("did you mean '{name}'?"),
    N_("there is no setting '{name}'; {hint}"),
    N_("the settings are {names}"),
    N_("'{text}' gives no value; write {name}=VALUE, {values}"),
    N_("a whole number from {low} to {high}"),
    # a new scenario, a mod, what came of a scenario
    N_("a title has one to a hundred characters"),
    N_("a name has one to sixty characters"),
    N_("a year lies between {low} and {high}"),
    N_("{low} to {high} leaders are wanted, not {number}"),
    N_("there is a mod '{name}' already"),
    N_("there is no kind '{name}'; kinds are: {names}"),
    N_("there is no '{name}' in {kind}"),
    # what-ifs that are named
    N_("what_ifs: there is no what-if '{name}'; {hint}"),
    N_("there is no what-if '{name}'; {hint}"),
    N_("there are: {names}"),
    # these take most that comes
    N_("{setting} is {values}, not '{value}'"),
    N_("{word} or {values}"),
)
NARROW = {"setting", "word"}
"""Places that hold one word."""
WORD = r"[\w-]+"
WIDEST = 2000
"""Characters of a text that is looked at."""


def _pattern(sentence: str) -> re.Pattern[str]:
    """What a sentence looks like with its places filled, with or without its stop."""
    fixed, places = re.split(r"\{\w+\}", sentence), re.findall(r"\{(\w+)\}", sentence)
    held = [f"(?P<{place}>{WORD if place in NARROW else '.+?'})" for place in places]
    said = "".join(re.escape(part) + place for part, place in zip(fixed, [*held, ""], strict=True))
    return re.compile(said + r"(?P<stop>\.?)", re.DOTALL)


PATTERNS = tuple((sentence, _pattern(sentence)) for sentence in SENTENCES)


def retold(text: str) -> str:
    """A sentence in the language in use; as it is in English, and where it is none of ``SENTENCES``."""
    if Catalogue.language == "en" or len(text) > WIDEST:
        return text
    for sentence, pattern in PATTERNS:
        found = pattern.fullmatch(text)
        if found:
            places = found.groupdict()
            stop = places.pop("stop")
            return _(sentence).format(**{name: _quoted(retold(part)) for name, part in places.items()}) + stop
    return text


def _quoted(text: str) -> str:
    """A text with its quotation marks as the language in use has them."""
    return re.sub("'([^']*)'", lambda match: _("'{name}'", name=match[1]), text)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """As :func:`game.scenario.problems.did_you_mean`, in the language in use."""
    return retold(english_hint(name, known))

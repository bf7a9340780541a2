"""A person at the window: looks at the screen, decides, and uses one hand only, from the title to the epilogue."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from benchmarks.hands.hand import Find, Hand, Keyboard, OutOfReach, Place
from benchmarks.hands.look import Look, Target
from benchmarks.hands.reaching import same, try_all

STEPS_MOST = 40_000
"""Steps after which a campaign counts as never ending."""
STUCK = 40
"""Steps in a row that change nothing, after which the player gives up."""
GO_ON = ("End it", "To work", "Watch, quarter", "Play on", "Keep it", "Stay", "Continue")
"""Answers that are given at once."""
NEVER = (
    "Look around first",
    "Begin a quarter",
    "Load",
    "Save",
    "Quit",
    "Leave",
    "Settings",
    "Pack",
    "The epilogue",
    "Go back",
)
"""Answers that are not given to a question, only on an errand."""
ERRANDS: tuple[tuple[str, ...], ...] = (
    ("MENU", "Save", "Save"),
    ("MENU", "Settings", "High contrast", "High contrast", "Sound", "Keys", "Back"),
    ("BOOK", "CLOSE"),
    ("Chronicle", "REWIND TO HERE", "Stay here"),
    ("Chronicle", "FORK FROM HERE", "Stay here"),
    ("MENU", "Begin a quarter", "Leave it"),
    ("Odds", "News", "Last quarter", "Moves"),
    ("MENU", "Load", "Load"),
    *((page,) for page in ("Politburo", "Congress", "Country", "Doctrine", "People", "Network", "Economy")),
)
"""What is done once in a campaign besides playing: words to press one after another."""
KEYS = {
    "MENU": "Escape", "BOOK": "F1", "UNDO": "z", "Desk": "d", "Apparatus": "a", "Politburo": "p", "Congress": "g",
    "Country": "c", "Doctrine": "i", "People": "o", "Network": "n", "Economy": "e", "Chronicle": "r",
}  # fmt: skip
"""Keys that a player by keyboard uses in place of the button, now and then."""


@dataclass
class Story:
    """What a campaign by one hand came to."""

    screens: Counter[str] = field(default_factory=Counter)
    """Steps taken on each screen."""
    tried: dict[str, int] = field(default_factory=dict)
    """Screens on which everything was tried, and how many widgets they had."""
    missed: list[str] = field(default_factory=list)
    """What could not be reached."""
    quarters: int = 0
    """Reports of a quarter that were read."""
    answers: int = 0
    """Moves, motions, votes and answers given."""
    epilogue: bool = False


class Stuck(Exception):
    """The player does not get on."""


class Player:
    """Plays one campaign. `thorough`: tries everything on a screen when it is first seen."""

    def __init__(
        self,
        hand: Hand,
        scenario: str,
        leader: str,
        seed: int = 1,
        thorough: bool = True,
        on_quarter: Callable[[], None] = lambda: None,
    ) -> None:
        """`scenario` and `leader` are the words that the window shows; `on_quarter` is called when one is told."""
        self.hand = hand
        self.on_quarter = on_quarter
        self.scenario, self.leader, self.thorough = scenario, leader, thorough
        self.dice = random.Random(seed)  # noqa: S311 - which of several buttons, no secret
        self.story = Story()
        self.errands = list(ERRANDS)
        self.unseen: list[str] | None = None
        """Tabs of the epilogue that have not been turned to."""
        self.sat = False
        self.moved = 0
        """Moves tried since the last report."""

    @property
    def look(self) -> Look:
        """What is on the screen."""
        return self.hand.look

    # --- the way ---------------------------------------------------------------------------------------------------

    def play(self) -> Story:
        """From the title to the epilogue and back.

        Raises:
            Stuck: it does not get on.
        """
        still = 0
        for _ in range(STEPS_MOST):
            before = self.look
            self.story.screens[before.screen] += 1
            self._try_first()
            if self.story.epilogue and self.look.screen == "TitleScreen":
                return self.story
            self._step()
            still = still + 1 if self.look == before else 0
            if still > STUCK:
                break
        words = [target.words for target in self._targets()]
        raise Stuck(f"{self.look.screen} does not go on; on it: {words}")

    def _try_first(self) -> None:
        """Tries all of a screen that has not been seen with widgets of these sorts."""
        sorts = {widget.sort for widget in self.look.widgets} - {"Button", "TextBox", "Tabs"}
        name = " ".join([self.look.screen, *sorted(sorts)])
        if self.thorough and name not in self.story.tried:
            self.story.tried[name] = len(self.look.widgets)
            self.story.missed += try_all(self.hand)

    def _step(self) -> None:
        """Does one thing."""
        steps = {
            "TitleScreen": lambda: self.say("New game"),
            "NewGameScreen": self._new_game,
            "Dialog": self._dialog,
            "ReportScreen": self._report,
            "DeskPage": self._desk,
            "EpilogueScreen": self._epilogue,
        }
        steps.get(self.look.screen, self._elsewhere)()

    # --- doing -----------------------------------------------------------------------------------------------------

    def do(self, places: list[Place]) -> bool:
        """Presses one of `places`, by lot; False if there is none that can be pressed."""
        able = self.look.open(places)
        if not able:
            return False
        find: Find = same(self.dice.choice(able), self.look)
        try:
            return self.hand.press(find)
        except OutOfReach as problem:
            self.story.missed.append(str(problem))
            return False

    def say(self, words: str) -> bool:
        """Presses what begins so, by its key now and then."""
        held = self.look.widgets[self.look.focus].sort if self.look.focus >= 0 else ""
        if isinstance(self.hand, Keyboard) and words in KEYS and held != "TextEntry" and self.dice.random() < 0.5:
            self.hand.tap(KEYS[words])
            return True
        return self.do(self.look.saying(words)[:1])

    def _targets(self) -> Iterator[Target]:
        return (target for widget in self.look.widgets for target in widget.targets)

    # --- before and after a game -----------------------------------------------------------------------------------

    def _new_game(self) -> None:
        look = self.look
        lists = look.sorted_as("Dropdown")
        opened = [place for place in lists if look.widgets[place[0]].captures]
        chosen = [place for place in lists if look.target(place).words == self.scenario]
        if opened:
            self.do([place for place in opened if look.target(place).words == self.scenario])
        elif not chosen:
            self.do(lists[:1])
        elif not self.sat:
            chairs = [place for place in look.sorted_as("Chairs") if look.target(place).words == self.leader]
            self.sat = self.hand.reach(same(chairs[0], look))
        else:
            self.say("START")

    def _epilogue(self) -> None:
        tabs = self.look.sorted_as("Tabs")
        self.story.epilogue = True
        if self.unseen is None:
            self.unseen = [self.look.target(place).words for place in tabs]
        if self.unseen:
            words = self.unseen.pop()
            self.do([place for place in tabs if self.look.target(place).words == words])
        else:
            self.say("To the title")

    # --- a game ----------------------------------------------------------------------------------------------------

    def _dialog(self) -> None:
        """Answers a question."""
        choices = self.look.open(self.look.sorted_as("ChoiceList"))
        onward = [place for place in choices if self.look.target(place).words.startswith(GO_ON)]
        free = [place for place in choices if not self.look.target(place).words.startswith(NEVER)]
        self.story.answers += not onward and bool(free)
        self.do(onward or free or choices)

    def _report(self) -> None:
        self.moved = 0
        words = [target.words for target in self._targets()]
        others = [place for place in self.look.sorted_as("Tabs") if not self.look.target(place).here]
        if others and self.dice.random() < 0.3:
            self.do(others)
        if "IN THE CHRONICLE" in words or any(word.startswith("What changed") for word in words):
            self.story.quarters += 1
            self.on_quarter()
        self.say("Go on")

    def _desk(self) -> None:
        look = self.look
        words = {target.words for target in self._targets()}
        if "EPILOGUE" in words:
            self.say("EPILOGUE")
        elif "Back (Esc)" in words:
            self._list()
        elif "END TURN" in words and self._aside():
            return
        elif "END TURN" in words and (self.moved > 4 or self.dice.random() < 0.12):
            self.say("END TURN")
        elif look.sorted_as("MenuGrid") and self.dice.random() < 0.5:
            self.do(look.sorted_as("MenuGrid"))
        elif look.open(look.sorted_as("ChoiceList")):
            self.moved += 1
            self.story.answers += self.do(look.sorted_as("ChoiceList"))
        elif not self.do(look.saying("END TURN", "MOVE NOTHING", "DECIDE")):
            self.say("Desk")

    def _list(self) -> None:
        """A line of a list, and the button that does it; back where that is not possible."""
        rows, back = self.look.sorted_as("Table"), self.look.saying("Back (Esc)")[0]
        first = [place for place in rows if place[0] == rows[0][0]] if rows and rows[0][0] < back[0] else []
        self.moved += 1
        if first:
            self.hand.reach(same(self.dice.choice(first), self.look))
        back = next(iter(self.look.saying("Back (Esc)")), None)
        if back is None:
            return
        if self.do([(back[0] - 1, 0)]):
            self.story.answers += 1
        else:
            self.say("Back (Esc)")

    def _aside(self) -> bool:
        """An errand, or a look at another page; False: neither now."""
        fate = self.dice.random()
        if self.errands and fate < 0.15:
            self._run(self.errands.pop(self.dice.randrange(len(self.errands))))
            return True
        if fate < 0.25:
            self.do([place for place in self.look.sorted_as("Tabs")[:10] if not self.look.target(place).here])
        return fate < 0.25

    def _run(self, errand: tuple[str, ...]) -> None:
        """Presses one word after another; begins again another time where a question comes between."""
        for words in errand:
            self._try_first()
            if not self.say(words):
                if self.look.screen == "Dialog":
                    self.errands.append(errand)
                else:
                    self.story.missed.append(f"{self.look.screen}: no {words!r} to press by {self.hand.name}")
                return

    def _elsewhere(self) -> None:
        """Another page: sometimes something is done there, then back."""
        if self.look.saying("Desk"):
            deeds = ("APPOINT", "DISMISS", "AS A MOTION", "MOVE THE LINE", "QUOTE", "BEND", "ADOPT", "OFFER", "PUT IT")
            if self.dice.random() < 0.5 and self.do(self.look.saying(*deeds)):
                return
            self.say("Desk")
        elif not self.do(self.look.saying("Back", "CLOSE", "BACK")):
            self.do([place for place in self.look.places() if self.look.widgets[place[0]].sort == "Button"])

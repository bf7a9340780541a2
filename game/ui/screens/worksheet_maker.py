"""Makes the worksheet of a game while the player waits, and says where it lies."""

from __future__ import annotations

import threading

from game.classroom.turning import find
from game.classroom.written import write
from game.studies.run import Progress
from game.ui.dialog import message
from game.ui.event_log import note_error
from game.ui.keys import Action
from game.ui.language import _, plural
from game.ui.richtext import filled
from game.ui.save_words import save_words
from game.ui.screen import Outcome, Pop, Replace
from game.ui.screens.waiting import WaitScreen
from game.ui.session import Session
from game.ui.widget import Reply
from game.ui.worksheet import whose


class WorksheetMaker(WaitScreen):
    """Of `session`, for the leader from whose chair is looked. Esc ends it, and nothing is written."""

    def __init__(self, session: Session) -> None:
        """Begins when it is shown."""
        super().__init__(_("The turning points are searched for…"), self._make)
        campaign = session.campaign
        self.past, self.leader = campaign.rewound(len(campaign.decisions)), whose(session)
        self.title = session.title()
        self.cancelled = threading.Event()
        self.heard: tuple[str, Progress] | None = None
        """The look that is under way, "first" or "second", and how far it is."""

    def _make(self) -> Outcome:
        try:
            found = find(self.past, self.leader, report=self._hear, cancelled=self.cancelled)
            if self.cancelled.is_set():
                return Pop()
            path = write(self.past, self.leader, found, self.title)
        except (OSError, ValueError, RuntimeError) as problem:
            note_error(problem)
            why = save_words(problem) if isinstance(problem, OSError) else str(problem)
            failed = _("The worksheet could not be written: {why}").format(why=why)
            return Replace(message(_("No worksheet"), failed, _("Back")))
        many = plural(
            "{count} turning point was found; {tried} decisions were looked at.",
            "{count} turning points were found; {tried} decisions were looked at.",
            len(found.points),
        ).format(count=len(found.points), tried=found.decisions)
        told = [filled(many), filled(_("The worksheet lies here:")), filled("{path}", path=str(path))]
        told.append(filled(_("Open it in a browser and print it: three pages. The same as text lies beside it.")))
        return Replace(message(_("Worksheet"), told, _("Back")))

    def _hear(self, look: str, progress: Progress) -> None:
        self.heard = look, progress

    def _how_far(self) -> str:
        """The words on the screen."""
        if self.heard is None:
            return self.words
        look, progress = self.heard
        if progress.compiling:
            return _("The rules are compiled first…")
        template = _("First look: {done} of {planned}") if look == "first" else _("Second look: {done} of {planned}")
        return template.format(done=progress.done, planned=progress.planned)

    def _tell(self) -> None:
        self.words = self._how_far()
        super()._tell()

    def on_action(self, action: Action) -> Reply:
        """Esc ends the search."""
        if action is Action.MENU:
            self.cancelled.set()
        return super().on_action(action)

    def on_close(self) -> Outcome | None:
        """Who closes the window does not wait for it."""
        self.cancelled.set()
        return super().on_close()


def worksheet_hint() -> str:
    """What the worksheet is."""
    return _(
        "A page to print: how it ended, which of your decisions made the difference, and room for claim, evidence and "
        "counterclaim. The computer plays your decisions both ways; that takes a minute or more."
    )

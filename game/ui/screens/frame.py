"""The common frame of all pages of a game: top bar, tabs, bottom line, and the keys that work on every page."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

import pygame

from game.ui.beside import Beside
from game.ui.button import Button
from game.ui.keys import Action
from game.ui.language import _
from game.ui.page import Page
from game.ui.poster import Poster
from game.ui.screen import Outcome, Push, Replace, Stage
from game.ui.screens import agenda, menu
from game.ui.screens.again import again
from game.ui.screens.page_head import PageHead
from game.ui.screens.pages import ACTIONS, available_tabs, page_of
from game.ui.screens.waiting import POLL, forget_keys
from game.ui.screens.watching import WatchStrip
from game.ui.session import Session
from game.ui.tabs import Tabs
from game.ui.tip import Tip
from game.ui.widget import Reply, Widget

PRESSES = (pygame.KEYDOWN, pygame.TEXTINPUT, pygame.MOUSEBUTTONDOWN)
DONE = object()
GLANCE = 0.5
"""Seconds between two looks at what is reckoned beside the game."""


class GamePage(Page):
    """A page of a game. Subclasses name their `tab` and give the widgets of their part of the window in `body`."""

    tab = "desk"

    def __init__(self, session: Session) -> None:
        """A page of `session`; its widgets are made in `body`, anew whenever the campaign has changed."""
        super().__init__()
        self.session = session
        self.covered = False
        """Another screen has been laid over this one."""
        self.shown_version = -1
        self._prepared: tuple[int, Iterator[None]] = (-1, iter(()))
        """The version that has been or is being reckoned, and what is left to wait for."""
        self.by_tabs = False
        """Turned to by keys on the tabs of another page: the keyboard stays on them."""
        self.greeting = ""
        """Said as soon as the page is shown."""
        self.settling = False
        """What has come is not shown yet: each turn of the loop does one of working, laying out and telling."""
        self.saving: Beside[str] | None = None
        """The quick save that is being written."""

    @abstractmethod
    def body(self, area: pygame.Rect) -> list[Widget]:
        """The page's own widgets, placed inside `area`, in Tab order; `self.stage` is known.

        Called at every layout: on entering, on a new size, and after every change of the campaign. Keep what must
        survive (a selection, a scrolled table) in attributes of the page.
        """

    def reckon(self) -> None:
        """Makes what the next layout will need and what takes long; done beside the window, which it must not touch."""

    # --- the frame -------------------------------------------------------------------------------------------------

    def layout(self, stage: Stage) -> None:
        """Bars above and below, tabs, and the page's own widgets between."""
        self.covered = False
        self.shown_version = self.session.version
        self.session.reporting = stage.settings.quarter_report
        if self.session.veiled:
            poster = Poster()
            poster.place(pygame.Rect((0, 0), stage.size), stage.theme)
            self.widgets = [poster]
            return
        frame = PageHead(self)
        if self.greeting:
            self.say(self.greeting, "warning")
            self.greeting = ""
        self.widgets = [*frame.above, *self.body(frame.area), *frame.below]
        if self.by_tabs:
            self.focus.widget, self.focus.shown, self.by_tabs = frame.tabs, True, False

    def main_button(self) -> Button:
        """The red button: ends the turn, or opens what waits for an answer."""
        why_not = _("The others are still acting.") if self.session.busy and not self.session.spectating else ""
        tip = Tip(agenda.main_hint(self.session) + f" ({self.stage.keys.label(Action.END_TURN)})")
        return Button(self.main_words(), self.on_main, "main", tip=tip, why_not=why_not)

    def main_words(self) -> str:
        """The words on the red button."""
        return agenda.main_words(self.session)

    def on_main(self) -> Outcome | None:
        """The red button: a page that shows the decision itself may do something else."""
        return agenda.press_main(self.session)

    # --- keys ------------------------------------------------------------------------------------------------------

    def _turn_to(self, tab: str) -> Outcome | None:
        return None if tab == self.tab else Replace(page_of(self.session, tab))

    def turn_by_tabs(self, tab: str) -> Outcome | None:
        """Turns to another page, and leaves the keyboard on the tabs."""
        page = page_of(self.session, tab)
        page.by_tabs = isinstance(self.focus.widget, Tabs)
        return self._turn_to(tab)

    def menu(self) -> Outcome | None:
        """Opens the menu."""
        return Push(menu.menu_screen(self.session))

    def undo(self) -> Outcome | None:
        """Takes the last decision back, and says so."""
        if self.session.undo():
            forget_keys()
            self.say(_("Taken back."), "undo")
        else:
            self.say(_("There is nothing to take back this quarter."), "undo")
        return None

    def on_action(self, action: Action) -> Reply:
        """Keys of every page: menu, undo, saves, tabs, end of turn. Pages add theirs and call this."""
        if self.session.veiled:
            return (self.menu() or True) if action is Action.MENU else False
        if action in ACTIONS and ACTIONS[action] in available_tabs():
            return self._turn_to(ACTIONS[action]) or True
        if action in (Action.NEXT_TAB, Action.PREVIOUS_TAB):
            tabs = available_tabs()
            step = 1 if action is Action.NEXT_TAB else -1
            return self._turn_to(tabs[(tabs.index(self.tab) + step) % len(tabs)]) or True
        if action is Action.END_TURN:
            waits = self.session.busy and not self.session.spectating
            return True if waits else self.on_main() or True
        if action is Action.MENU:
            return self.menu() or True
        if action is Action.UNDO:
            return self.undo() or True
        if action is Action.BOOK:
            return menu.open_book(self.session) or True
        if action is Action.QUICK_SAVE:
            self.saving = self.saving or menu.quick_save(self.session)
            return True
        if action is Action.QUICK_LOAD:
            return menu.quick_load(self.session, self.say) or True
        return False

    @property
    def working(self) -> bool:
        """While a quick save is being written."""
        return self.saving is not None

    def _tell_of_save(self) -> None:
        """Says that the quick save is written, or why it is not."""
        if self.saving is not None and self.saving.done:
            problem, self.saving = self.saving.result(), None
            key = self.stage.keys.label(Action.QUICK_LOAD)
            told = problem or _("Saved. {key} brings you back here.").format(key=key)
            self.say(told, "warning" if problem else "save")

    def _speed_key(self, event: pygame.Event) -> Reply:
        """The keys of a spectator, unless letters are being typed or a list is open."""
        held = self.focus.widget
        typing = any(widget.captures() for widget in self.widgets) or (held is not None and held.wants_text)
        if event.type != pygame.KEYDOWN or not self.session.spectating or typing:
            return False
        return WatchStrip(self.session).key(event)

    # --- time ------------------------------------------------------------------------------------------------------

    def on_event(self, event: pygame.Event) -> Outcome | None:
        """As every page; the speed keys of a spectator come first. Remembers that something was laid over it.

        What is pressed while something new is about to be shown is not meant for it.
        """
        if event.type in PRESSES and self.settling and not self.session.busy:
            return None
        reply = self._speed_key(event)
        outcome = super().on_event(event) if reply is False else self._settle(reply)
        self.covered = self.covered or isinstance(outcome, Push)
        return outcome

    def update(self, dt: float) -> Outcome | None:
        """Lets the others act; lays out anew what has changed; opens what is to be told."""
        super().update(dt)
        self._tell_of_save()
        if not self.settling and not self.covered and self.session.rereading.look(dt):
            told = again(self.session)
            if not isinstance(told, str):
                return told
            self.relayout()
            self.say(told, "warning" if self.session.rereading.problems else "book")
        if self.session.busy and self.session.spectating:
            self.session.follow(0.0 if self.covered or self.session.opening else dt)
        elif self.session.busy:
            self.session.work()
            self.dirty = self.settling = True
            return None
        if self.shown_version != self.session.version:
            self._show_anew()
            return None
        self.settling = False
        trouble = self.session.keeper.news()
        if trouble:
            told = _("The autosave does not work: {problem}.").format(problem=trouble)
            self.say(told + " " + _("It is tried again after every decision."), "warning")
        if self.covered or (self.session.busy and not agenda.is_due(self.session)):
            return None
        due = agenda.next_screen(self.session)
        self.covered = due is not None
        return Push(due) if due is not None else None

    def getting_ready(self) -> Iterator[None]:
        """Reckons beside the window what the present state of the campaign asks for, once.

        While somebody acts, or is watched, nothing may be read beside him.
        """
        session = self.session
        if self._prepared[0] != session.version:
            alone = not session.busy and not session.spectating
            self._prepared = (session.version, Beside(self._all_reckoned).steps() if alone else iter(()))
        return self._prepared[1]

    def _all_reckoned(self) -> None:
        self.session.chronicle()
        self.reckon()

    def _show_anew(self) -> None:
        """Waits a little for what is still to be reckoned; at last lays out what has changed."""
        self.settling = True
        if next(self.getting_ready(), DONE) is DONE:
            covered = self.covered
            self.relayout()
            self.covered = covered

    def wake_after(self) -> float | None:
        """At once while the others act or something is to be told; of a game that is watched, at its pace."""
        pace = self.session.pace
        if pace is not None and self.session.busy and not self.covered and not self.session.opening:
            return pace.wait()
        busy = self.session.busy and pace is None
        waiting = busy or self.settling or self.shown_version != self.session.version
        if waiting or (not self.covered and agenda.is_due(self.session)):
            return 0.0
        soon = super().wake_after()
        glance = POLL if self.saving is not None else GLANCE if self.session.retiring.reckoning else None
        return soon if glance is None else min(soon or glance, glance)

    def on_close(self) -> Outcome | None:
        """Asks before a game is left."""
        return Push(menu.closing_screen(self.session))

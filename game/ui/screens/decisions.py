"""A decision as a dialog, for pages that do not show it themselves."""

from __future__ import annotations

from game.campaign import Refused
from game.ui.choices import Choice
from game.ui.dialog import Dialog
from game.ui.language import _
from game.ui.screen import Outcome
from game.ui.screens.pieces import blocks_of
from game.ui.session import Session
from game.ui.tip import Tip
from game.ui.view_questions import TRUST, Question, Reply
from game.ui.vignette import has_vignette

LATER = "later"


def choice_of(reply: Reply) -> Choice:
    """An answer as a numbered option."""
    tip = Tip(reply.hint, reply.parts, title=reply.text) if reply.hint or reply.parts else None
    return Choice(reply.id, reply.text, tip, reply.why_not, reply.aside)


def decision_dialog(session: Session, question: Question) -> Dialog:
    """The question over the present page; Esc leaves it for later."""
    options = [choice_of(reply) for reply in question.replies]
    options.append(Choice(LATER, _("Look around first"), Tip(_("The question stays on your desk."))))

    def choose(name: str) -> Outcome | None:
        if name == TRUST:
            session.trust()
        elif name != LATER:
            reply = next(reply for reply in question.replies if reply.id == name)
            assert reply.answer is not None
            try:
                session.answer(reply.answer)
            except Refused:
                return None
        return None

    art = question.picture if has_vignette(question.picture) else ""
    return Dialog(question.title, blocks_of(question.paragraphs), options, choose, escape=LATER, picture=art)

"""The columns of the tables in a man's file."""

from __future__ import annotations

from game.ui.fonts import Role
from game.ui.language import _, meant
from game.ui.table_rows import Column
from game.ui.theme import Theme
from game.ui.tip import Tip


def em_of(theme: Theme) -> int:
    """Logical pixels of a line of table text; widths of narrow columns are multiples of it."""
    return theme.fonts.line(Role.TABLE) * 100 // theme.scale


def mark_width(theme: Theme) -> int:
    """Logical width of a column of marks."""
    return max(26, em_of(theme) * 13 // 10)


LEAST_MOTION = 7
"""Heights of a line: a body and a motion have so much width at least."""


def regard_columns(theme: Theme) -> tuple[Column, ...]:
    """What he thinks of each leader."""
    em = em_of(theme)
    return (
        Column("mark", "", "mark", width=mark_width(theme)),
        Column("name", _("Leader"), width=0.8, bold=True),
        Column("regard", _("Regard"), "signed", width=em * 3 + 8, tip=Tip(_("−100 to 100."))),
        Column("why", _("Made of"), width=2.0, tip=Tip(_("The weightiest parts; all are in the tooltip."))),
    )


def stance_columns(theme: Theme) -> tuple[Column, ...]:
    """Where he stands."""
    em = em_of(theme)
    return (
        Column("issue", _("Issue"), width=1.0, bold=True),
        Column("stance", _("He"), "place", width=em * 2 + 10, tip=Tip(_("His stance, −100 right to +100 left."))),
        Column("line", _("Line"), "place", width=em * 2 + 10, tip=Tip(_("The party's line."))),
        Column("mine", _("You"), "place", width=em * 2 + 10, tip=Tip(_("Your own stance."))),
        Column("said", _("Last said"), width=1.5, tip=Tip(_("Dated and public: it can be quoted against a leader."))),
    )


def tie_columns(theme: Theme) -> tuple[Column, ...]:
    """A leader and each other leader."""
    em = em_of(theme)
    return (
        Column("mark", "", "mark", width=mark_width(theme)),
        Column("name", _("Leader"), width=1.0, bold=True),
        Column(
            "pact", _("Pact"), "bar", width=em * 5, tip=Tip(_("Firmness of their understanding.")),
            short=meant("short title", "Pact"),
        ),
        Column("since", _("Since"), width=em * 3 + 8),
        Column(
            "his", _("His distrust"), "bar", width=em * 6, tip=Tip(_("What he holds against the other.")),
            short=meant("short title", "His distr."),
        ),
        Column(
            "theirs", _("Distrusts him"), "bar", width=em * 6, tip=Tip(_("What the other holds against him.")),
            short=meant("short title", "Distr. of him"),
        ),
    )  # fmt: skip


def step_columns(theme: Theme) -> tuple[Column, ...]:
    """His way."""
    em = em_of(theme)
    return (
        Column("when", _("When"), width=em * 33 // 10 + 6),
        Column("mark", "", "mark", width=mark_width(theme), tip=Tip(_("What sort of change it is."))),
        Column("what", _("What happened"), width=1.0),
    )


def vote_columns(theme: Theme, wide: int) -> tuple[Column, ...]:
    """His votes; in a table `wide` physical pixels wide that has no room for the motions, without the spare columns."""
    em = em_of(theme)
    columns: tuple[Column, ...] = (
        Column("when", _("When"), width=em * 33 // 10 + 6),
        Column("body", _("Body"), width=0.75),
        Column("motion", _("Motion"), width=1.6, bold=True),
        Column("mark", "", "mark", width=mark_width(theme)),
        Column("side", _("Vote"), width=em * 3 + 6, tip=Tip(_("His reasons are in the tooltip."))),
        Column("me", _("And you"), width=em * 38 // 10),
        Column("result", _("Result"), width=em * 3 + 8),
    )
    for spare in ("mark", "me"):
        fixed = sum(theme.px(one.width) for one in columns if isinstance(one.width, int))
        if wide - fixed < LEAST_MOTION * theme.fonts.line(Role.TABLE):
            columns = tuple(one for one in columns if one.key != spare)
    return columns


def advance_columns(theme: Theme) -> tuple[Column, ...]:
    """What can be done."""
    em = em_of(theme)
    return (
        Column("name", _("Move"), width=1.0, bold=True),
        Column("detail", _("What, or why not"), width=1.3),
        Column("price", _("Cap."), "number", width=em * 2 + 4, tip=Tip(_("Political capital it takes."))),
    )

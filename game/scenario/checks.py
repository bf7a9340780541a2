"""The cross-checks in the order in which they are made."""

from __future__ import annotations

from game.scenario.check_apparatus import check_apparatus
from game.scenario.check_book import check_book
from game.scenario.check_country import check_country
from game.scenario.check_dates import check_dates
from game.scenario.check_names import check_names
from game.scenario.check_past import check_past
from game.scenario.check_pictures import check_pictures
from game.scenario.check_record import check_record
from game.scenario.check_story import check_story
from game.scenario.check_trials import check_trials
from game.scenario.check_use import check_use
from game.scenario.survey import Survey


def check_all(survey: Survey) -> None:
    """Make every check; what is wrong goes to the survey's findings."""
    check_names(survey)
    check_dates(survey)
    check_past(survey)
    check_apparatus(survey)
    check_country(survey)
    check_story(survey)
    check_record(survey)
    check_book(survey)
    check_pictures(survey)
    check_trials(survey)
    check_use(survey)

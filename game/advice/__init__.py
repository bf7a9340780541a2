"""What a leader can reckon, from what he may see: chances and ballots, what a vote hangs on, how an offer is taken."""

from __future__ import annotations

from game.advice.ballots import NAMED, Ballot, ballots_of, likeliest
from game.advice.chances import DOUBT, Forecast, chance_voting, forecast, forecast_pending, trial_view

__all__ = [
    "DOUBT", "NAMED", "Ballot", "Forecast", "ballots_of", "chance_voting", "forecast", "forecast_pending", "likeliest",
    "trial_view",
]  # fmt: skip

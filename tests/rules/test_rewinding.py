"""A campaign that is taken back stands as if it had been played to there, though it is not played again."""

from __future__ import annotations

from game.campaign import Campaign
from game.scenario import load


def test_a_rewound_campaign_is_the_one_that_was_played() -> None:
    scenario = load("tutorial")
    whole = Campaign(scenario, 3, ["stalin"])
    while whole.advance_once():
        whole.answer_by_ai()
    last = len(whole.decisions)
    assert len(whole.snapshots) > 2
    for at in (0, 1, last // 3, last // 2, *sorted(whole.snapshots)[1:], last - 1, last):
        rewound, played = whole.rewound(at), Campaign(scenario, 3, ["stalin"])
        played.replay(whole.decisions[:at])
        assert rewound.state_hash() == played.state_hash(), at
        assert rewound.decisions == played.decisions
        assert rewound.happenings == played.happenings
        assert rewound.snapshots == played.snapshots
        while rewound.advance_once():
            rewound.answer_by_ai()
        assert rewound.state_hash() == whole.state_hash(), "and goes on as that did"


def test_another_chair_has_its_own_refusals() -> None:
    scenario = load("tutorial")
    whole = Campaign(scenario, 3, ["stalin"])
    for _ in range(40):
        if whole.advance_once():
            whole.answer_by_ai()
    whole.advance_once()
    other = whole.fork(len(whole.decisions), ["trotsky"])
    assert other.humans == ("trotsky",)
    assert other.state_hash() == whole.state_hash()
    assert {one.leader for one in other.decisions if one.human} <= {"trotsky"}

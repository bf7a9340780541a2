"""Campaigns and saves for the tests of saves."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

from game.campaign import Campaign
from game.saves.lines import seal
from game.scenario import Scenario


def played(scenario: Scenario, decisions: int, seed: int = 3, humans: tuple[str, ...] = ("ada",)) -> Campaign:
    """A campaign after so many decisions, the AI answering for everybody."""
    campaign = Campaign(scenario, seed, humans)
    while len(campaign.decisions) < decisions and campaign.advance_once():
        campaign.answer_by_ai()
    campaign.advance_once()
    return campaign


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The values of a save's lines."""
    return [json.loads(line.rpartition(b"\t")[0]) for line in path.read_bytes().splitlines()]


def write_rows(path: Path, rows: list[dict[str, Any]]) -> None:
    """A save of these values, with right CRCs: what a careful forger would write."""
    path.write_bytes(b"".join(seal(row) for row in rows))


def raw_line(body: bytes) -> bytes:
    """A line with the right CRC, whatever it says."""
    return b"%b\t%08x\n" % (body, zlib.crc32(body))


def same_past(one: Campaign, other: Campaign) -> bool:
    """Whether two campaigns have come to the same place by the same decisions."""
    return (one.state_hash(), one.decisions, one.humans) == (other.state_hash(), other.decisions, other.humans)

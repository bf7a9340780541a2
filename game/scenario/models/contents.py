"""The kinds of scenario file, and everything that a scenario's files say together."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from game.scenario.models.apparatus import Body, Office, Region
from game.scenario.models.book import Article, Claim
from game.scenario.models.country import Constant, EconomySeries, Issue, Meeting, Outline, Source
from game.scenario.models.fields import Many, Model
from game.scenario.models.people import Leader, Person
from game.scenario.models.story import Doctrine, Ending, Event, Milestone, Paper, Recorded
from game.scenario.models.trial import Trial
from game.scenario.models.twins import translations


class Contents(Model):
    """All models of a scenario, merged over its files, in file order."""

    outline: Outline
    numbers: Many[Constant] = ()
    leaders: Many[Leader] = ()
    people: Many[Person] = ()
    bodies: Many[Body] = ()
    offices: Many[Office] = ()
    regions: Many[Region] = ()
    issues: Many[Issue] = ()
    meetings: Many[Meeting] = ()
    series: Many[EconomySeries] = ()
    doctrines: Many[Doctrine] = ()
    documents: Many[Paper] = ()
    events: Many[Event] = ()
    endings: Many[Ending] = ()
    milestones: Many[Milestone] = ()
    record: Many[Recorded] = ()
    sources: Many[Source] = ()
    articles: Many[Article] = ()
    claims: Many[Claim] = ()

    def resolved_hash(self) -> str:
        """A SHA-256 of the canonical JSON of everything but translations, drawings, and what is as it would be anyway.

        It is the same for any layout of the files, and when the format grows by a key that nobody has used yet.
        """
        left_out = _never_hashed()
        data = self.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude=left_out)
        text = json.dumps(data, sort_keys=True, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
        return hashlib.sha256(text.encode("ascii")).hexdigest()


DRAWN = {"regions": ("shape",), "series": ("short", "icon"), "outline": ("badge",)}
"""What only says how something is drawn: no part of what a scenario says."""


def _never_hashed() -> dict[str, Any]:
    """What a hash leaves out, in the words of pydantic."""
    found = dict(translations(Contents))
    for name, keys in DRAWN.items():
        drawn = dict.fromkeys(keys, True)
        inner = found[name]
        found[name] = {"__all__": inner["__all__"] | drawn} if "__all__" in inner else inner | drawn
    return found


@dataclass(frozen=True)
class Kind:
    """A kind of file: its name (of the file or folder), the key of its list, and the model of an item."""

    stem: str
    key: str
    item: type[Model]
    id_field: str = "id"
    required: bool = False


KINDS: tuple[Kind, ...] = (
    Kind("numbers", "numbers", Constant),
    Kind("leaders", "leaders", Leader, id_field="person", required=True),
    Kind("people", "people", Person, required=True),
    Kind("bodies", "bodies", Body, required=True),
    Kind("offices", "offices", Office, required=True),
    Kind("regions", "regions", Region, required=True),
    Kind("issues", "issues", Issue, required=True),
    Kind("calendar", "meetings", Meeting),
    Kind("economy", "series", EconomySeries),
    Kind("doctrines", "doctrines", Doctrine),
    Kind("documents", "documents", Paper),
    Kind("events", "events", Event),
    Kind("endings", "endings", Ending, required=True),
    Kind("milestones", "milestones", Milestone),
    Kind("record", "record", Recorded),
    Kind("sources", "sources", Source),
    Kind("book", "articles", Article),
    Kind("claims", "claims", Claim),
)

TESTS = Kind("tests", "tests", Trial)
"""What an author expects; no part of what a scenario says."""

KIND_OF = {kind.key: kind for kind in KINDS}
OUTLINE_STEM = "scenario"
OUTLINE_FILE = f"{OUTLINE_STEM}.yaml"
MANIFEST_FILE = "mod.yaml"

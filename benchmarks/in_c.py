"""One loop of the rules by hand in C, as the limit: a leader's view, which is made before every decision.

It is the loop with the largest share of the time (about a tenth; the rest is spread over hundreds of rules). The C text
is game/rules/view.py word for word, on the same memory; what both leave is compared byte by byte, but for the private
seed.
"""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.measuring import ROOT
from game.rules.names import AIMS_DEALT, D_PACT, DEAL_PLAIN, LEADERS
from game.rules.state import BOARD
from game.rules.world import WORLD
from game.scenario import Scenario
from game.studies.process import CACHE, cache_folder

TIMES = 200_000
TYPES = {"int8": "int8_t", "uint8": "uint8_t", "int16": "int16_t", "int32": "int32_t", "int64": "int64_t"}

TEXT = """
#include <stdint.h>
#include <string.h>
%(fields)s
void look(uint8_t *restrict v, const uint8_t *restrict s, const uint8_t *restrict w, int leader) {
  int persons = w_persons(w), leaders = w_leaders(w), watches = w_watches(w);
  memcpy(v, s, %(board)d);
  for (int p = 1; p <= persons; p++) {
    if (s_patron(s)[p] == leader || w_leader_of(w)[p] == leader) continue;
    s_patron(v)[p] = s_seen_patron(s)[p] != leader ? s_seen_patron(s)[p] : 0;
    s_gratitude(v)[p] = 0;
    s_slated(v)[p] = 0;
    for (int m = 1; m <= leaders; m++) s_regard(v)[p * %(L)d + m] = s_seen_regard(s)[p * %(L)d + m];
  }
  for (int i = 1; i <= leaders; i++) {
    if (i == leader) continue;
    s_capital(v)[i] = w_capital0(w)[i];
    s_strength(v)[i] = s_belief(s)[leader * %(L)d + i] / 100;
    for (int j = 1; j <= leaders; j++) {
      s_material(v)[i * %(L)d + j] = 0;
      s_nerve(v)[i * %(L)d + j] = 0;
      s_belief(v)[i * %(L)d + j] = s_belief(s)[leader * %(L)d + j];
    }
    if (s_decision(s)[0] != 0 && i != s_decider(s)[0]) s_moves_left(v)[i] = 0;
  }
  for (int m = 1; m <= leaders; m++)
    for (int secret = 1; secret < %(aims)d; secret++)
      if (m != leader) { s_aim(v)[m * %(aims)d + secret] = 0; s_aim_stood(v)[m * %(aims)d + secret] = 0; }
  for (int k = 0; k < watches; k++)
    if (w_watch_leader(w)[k] != 0 && w_watch_leader(w)[k] != leader) {
      s_watch_first(v)[k] = 0;
      s_watch_count(v)[k] = 0;
    }
  for (int i = 1; i <= leaders; i++) {
    if (i != leader && s_creditor(s)[i] != leader && s_debt(s)[i * %(L)d + leader] == 0) s_creditor(v)[i] = 0;
    for (int j = 1; j <= leaders; j++)
      if (i != leader && j != leader) {
        s_pact_term(v)[i * %(L)d + j] = %(plain)d;
        s_pact_until(v)[i * %(L)d + j] = 0;
        s_pact_aim(v)[i * %(L)d + j] = 0;
        s_debt(v)[i * %(L)d + j] = 0;
      }
  }
  if (s_decision(s)[0] == %(pact)d && leader != s_decider(s)[0] && leader != s_subject(s)[0])
    s_offer_terms(v)[0] = %(plain)d;
}
void often(uint8_t *v, const uint8_t *s, const uint8_t *w, int leaders, long times) {
  for (long k = 0; k < times; k++) { look(v, s, w, 1 + k %% leaders); __asm__ volatile("" : : "r"(v) : "memory"); }
}
void copies(uint8_t *v, const uint8_t *s, long times) {
  for (long k = 0; k < times; k++) { memcpy(v, s, %(board)d); __asm__ volatile("" : : "r"(v) : "memory"); }
}
"""

STATE_FIELDS = (
    "patron", "seen_patron", "gratitude", "slated", "regard", "seen_regard", "capital", "strength", "belief",
    "material", "nerve", "decision", "decider", "subject", "moves_left", "aim", "aim_stood", "watch_first",
    "watch_count", "creditor", "debt", "pact_term", "pact_until", "pact_aim", "offer_terms",
)  # fmt: skip
WORLD_FIELDS = ("leader_of", "capital0", "watch_leader")
COUNTS = ("persons", "leaders", "watches")


@dataclass(frozen=True)
class Loop:
    """Microseconds of one view: by the compiled rules, in C, and of the copy in it alone."""

    rules: float
    c: float
    copy: float


def text() -> str:
    """The C source, with the places of the fields as this build has them."""
    lines = []
    for mark, names, dtype in (("s", STATE_FIELDS, BOARD), ("w", WORLD_FIELDS, WORLD)):
        for name in names:
            kind, at = dtype.fields[name][:2]  # type: ignore[index]
            lines.append(f"#define {mark}_{name}(r) (({TYPES[kind.base.name]}*)((r) + {at}))")
    for name in COUNTS:
        kind, at = WORLD.fields[name][:2]  # type: ignore[index]
        lines.append(f"#define w_{name}(r) (*({TYPES[kind.base.name]}*)((r) + {at}))")
    places = {"board": BOARD.itemsize, "L": LEADERS, "aims": AIMS_DEALT, "plain": DEAL_PLAIN, "pact": D_PACT}
    return TEXT % (places | {"fields": "\n".join(lines)})


CHILD = """
import json, sys, time
import numpy as np
from game.rules.state import BOARD
from game.rules.world import WORLD
from benchmarks.looking import look_often
world, boards = np.fromfile(sys.argv[1], WORLD), np.zeros(2, BOARD)
boards[0] = np.fromfile(sys.argv[2], BOARD)[0]
look_often(boards, world[0], 1000)
began = time.process_time()
look_often(boards, world[0], int(sys.argv[3]))
print(json.dumps(1e6 * (time.process_time() - began) / int(sys.argv[3])))
boards[1:].tofile(sys.argv[4])
"""


def compare(scenario: Scenario, times: int = TIMES) -> Loop:
    """Measure both on a state in the middle of a campaign, and see that they leave the same.

    Raises:
        RuntimeError: they do not.
    """
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        state = middle(scenario)
        state.tofile(folder / "state")
        scenario.world.tofile(folder / "world")
        rules = _rules(folder, times)
        after = np.fromfile(folder / "view", BOARD)
        library = _built(folder)
        views, spare, world = np.zeros(1, BOARD), np.zeros(1, BOARD), scenario.world
        leaders = int(world["leaders"][0])
        c = _timed(lambda: library.often(_at(views), _at(state), _at(world), leaders, ctypes.c_long(times)), times)
        copy = _timed(lambda: library.copies(_at(spare), _at(state), ctypes.c_long(times)), times)
    after["seed"] = views["seed"] = 0
    if after.tobytes() != views.tobytes():
        wrong = [name for name in BOARD.names or () if not np.array_equal(after[name], views[name])]
        raise RuntimeError(f"the rules and C leave different views: {', '.join(wrong)}")
    return Loop(rules, c, copy)


def middle(scenario: Scenario) -> np.ndarray[Any, np.dtype[np.void]]:
    """A state half way through a campaign of the computer's leaders, as a board."""
    from game.campaign import Campaign

    campaign = Campaign(scenario, 1)
    while campaign.state.turn < scenario.register.calendar.turns // 2 and campaign.advance_once():
        campaign.answer_by_ai()
    campaign.advance_once()
    return campaign.boards.boards[:1].copy()


def _rules(folder: Path, times: int) -> float:
    command = [str(folder / "world"), str(folder / "state"), str(times), str(folder / "view")]
    environment = {**os.environ, "POLITBURO_RULES": "compiled", CACHE: str(cache_folder()), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", CHILD, *command], env=environment, cwd=ROOT, capture_output=True, check=True
    )
    return float(json.loads(done.stdout))


def _built(folder: Path) -> ctypes.CDLL:
    (folder / "look.c").write_text(text(), encoding="ascii")
    built = folder / "look.so"
    subprocess.run(["cc", "-O3", "-march=native", "-shared", "-fPIC", "-o", built, folder / "look.c"], check=True)
    return ctypes.CDLL(str(built))


def _at(array: np.ndarray[Any, Any]) -> ctypes.c_void_p:
    return ctypes.c_void_p(array.ctypes.data)


def _timed(work: Any, times: int) -> float:
    import time

    began = time.process_time()
    work()
    return 1e6 * (time.process_time() - began) / times

"""What tests of studies in folders share: what-ifs for the small scenario, and the command line run plain."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

HEAD = (
    "kind: structure\nfactor: f08\nclaim: It <b>decided</b>.\nargued_by: [Ledger]\n"
    "doc: Rain & more.\nsources: [ledger]\n"
)
WHAT_IFS = {
    "secret": "scenario: {settings: {secret_ballot: true}}\n",
    "dry": "issues: {patch: [{id: tolls, line: 60}]}\n",
    "rich": "leaders: {patch: [{person: boris, capital: 30}]}\n",
    "inert": "people: {patch: [{id: dunn, bio: He says little.}]}\n",
}

PLAIN = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
import game.studies.process, game.studies.run, game.studies.station
for module in (game.studies.process, game.studies.run, game.studies.station):
    module.can_compile = lambda: False
from game.cli.app import run
if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
"""


def with_what_ifs(folder: Path) -> Path:
    """A copy of the small scenario, beside it, that has what-ifs."""
    folder = Path(shutil.copytree(folder, folder.parent / "asking" / folder.name, dirs_exist_ok=True))
    (folder / "what_ifs").mkdir(exist_ok=True)
    for name, text in WHAT_IFS.items():
        words = f"id: {name}\nquestion: What if it were {name}?\n{HEAD}{text}"
        if name in ("secret", "dry", "rich"):
            words = words.replace("doc:", "attributed: true\ndoc:")
        (folder / "what_ifs" / f"{name}.yaml").write_text(words, encoding="utf-8")
    return folder


def plain(*arguments: str, script: str = PLAIN) -> subprocess.Popen[str]:
    """The command line in a process of its own, its rules plain."""
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
    )

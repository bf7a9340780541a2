"""POLITBURO: the succession after Lenin, April 1922 to December 1929. Start here: ``python main.py --help``."""

import sys
from importlib.util import find_spec
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an old Python is told so, whatever the packages' metadata say
    sys.stderr.write("POLITBURO needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".\n")
    sys.exit(2)


HERE = Path(__file__).resolve().parent


def elsewhere() -> int:
    """Run by the Python that the README's line has set up beside this file; where there is none, say so."""
    import os
    import subprocess

    own = HERE / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not own.exists() or (HERE / ".venv").resolve() == Path(sys.prefix).resolve():
        sys.stderr.write("POLITBURO is not set up yet: run the line under 'Play' in README.md, in this folder.\n")
        return 2
    command = [str(own), *sys.argv]
    if os.name != "nt":
        os.execv(own, command)  # noqa: S606 - the same program, by the Python it was set up for
    return subprocess.call(command)


def main() -> int:
    """Run the command line, or a worker of a bundle (game.studies.process); returns the exit code."""
    if find_spec("typer") is None:
        return elsewhere()
    if sys.argv[1:2] == ["--worker"]:
        from game.studies.worker import main as work

        del sys.argv[1]
        work()
        return 0
    from game.cli.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

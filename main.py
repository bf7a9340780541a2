"""POLITBURO: the succession after Lenin, April 1922 to December 1929. Start here: ``python main.py --help``."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an old Python is told so, whatever the packages' metadata say
    sys.stderr.write("POLITBURO needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".\n")
    sys.exit(2)


def main() -> int:
    """Run the command line, or a worker of a bundle (game.studies.process); returns the exit code."""
    if sys.argv[1:2] == ["--worker"]:
        from game.studies.worker import main as work

        del sys.argv[1]
        work()
        return 0
    from game.cli.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

"""``schema``: the format as JSON Schema, for editors."""

from __future__ import annotations

import json
from pathlib import Path

from game.cli.faults import OK, PROBLEMS, Fault
from game.cli.sentences import did_you_mean
from game.scenario.schema import as_text, schemas, write_schemas
from game.words import _


def schema(name: str, out: str | None) -> int:
    """Print one schema, or the names of all, or write all of them into a folder."""
    known = schemas()
    if out is not None:
        try:
            for path in write_schemas(Path(out)):
                print(path)
        except OSError as error:
            raise Fault(_("{path} cannot be written: {why}", path=out, why=error.strerror), PROBLEMS) from None
    elif name:
        if name not in known:
            hint = did_you_mean(name, known) or ", ".join(known)
            raise Fault(_("there is no schema '{name}'; {hint}", name=name, hint=hint))
        print(as_text(known[name]), end="")
    else:
        print("\n".join(f"{one}: {json.dumps(value['description'])[1:-1]}" for one, value in known.items()))
    return OK

"""What an editor says of scenario files: ``python -m benchmarks.editor PATH/node_modules/.bin/yaml-language-server``.

The server (``npm install yaml-language-server``) is given the schemas, the files of a fresh scenario and of The House
of Orme, which it must find clean, and some mistakes; told is what it says of each, and what it completes.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
import time
from pathlib import Path
from threading import Thread
from typing import Any

from game.scenario.fresh import Answers, write_fresh
from game.scenario.load import SHELF

PATIENCE = 20.0
"""Seconds for one answer."""
SETTLED = 0.4
"""Seconds after which what is said of a file is all there is."""
MISTAKES = (
    ("people.yaml", "traits: {oratory", "triats: {oratory"),
    ("people.yaml", "oratory: 35", "oratory: 350"),
    ("people.yaml", "born: 1872", "born: spring"),
    ("people.yaml", '    short: "Berg"\n', ""),
    ("people.yaml", "patron: finn", "patron: finnn"),
    ("leaders.yaml", "capital: 6", "capital: six"),
    ("leaders.yaml", "own: assign", "own: asign"),
    ("offices.yaml", "great: true", "great: yes"),
    ("calendar.yaml", "kind: plenum", "kind: plenium"),
    ("events.yaml", "hazard: 50", "hazard: 500"),
    ("scenario.yaml", "start: 1922-01", "start: 1922-13"),
)
COMPLETED = (
    ("people.yaml", "people:\n  - id: a\n    "),
    ("offices.yaml", "offices:\n  - id: a\n    group: "),
    (
        "events.yaml",
        "events:\n  - id: a\n    asks:\n      - leader: b\n        options:\n          - id: c\n            ",
    ),
)


class Editor:
    """A language server that is spoken to over its pipes, in a folder with schemas."""

    def __init__(self, server: str, folder: Path) -> None:
        self.folder, self.asked, self.files = folder, 0, 0
        self.answers: dict[int, Any] = {}
        self.told: dict[str, list[dict[str, Any]]] = {}
        given = json.loads((folder / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
        schemas = {(folder / name).resolve().as_uri(): files for name, files in given.items()}
        self.settings = {"schemas": schemas, "validate": True, "completion": True, "schemaStore": {"enable": False}}
        self.process = subprocess.Popen([server, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        Thread(target=self._listen, daemon=True).start()
        self.ask(
            "initialize", processId=None, rootUri=folder.as_uri(), capabilities={"workspace": {"configuration": True}}
        )
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings={"yaml": self.settings})

    def ask(self, method: str, **params: Any) -> Any:
        """What the server answers; None after a while."""
        self.asked += 1
        number, end = self.asked, time.monotonic() + PATIENCE
        self._send({"id": number, "method": method, "params": params})
        while number not in self.answers and time.monotonic() < end:
            time.sleep(0.02)
        return self.answers.get(number)

    def say_of(self, name: str, text: str) -> list[str]:
        """What it says of a file that holds `text`: line, column and message."""
        uri = (self.folder / name).as_uri()
        self.told.pop(uri, None)
        self._open(uri, text)
        end = time.monotonic() + PATIENCE
        while uri not in self.told and time.monotonic() < end:
            time.sleep(0.02)
        time.sleep(SETTLED)
        self._tell("textDocument/didClose", textDocument={"uri": uri})
        return [_line(one) for one in self.told.get(uri, [])]

    def complete(self, name: str, text: str) -> list[str]:
        """What it offers at the end of a file that holds `text`."""
        uri, last = (self.folder / name).as_uri(), text.rpartition("\n")[2]
        self._open(uri, text)
        place = {"line": text.count("\n"), "character": len(last)}
        found = self.ask("textDocument/completion", textDocument={"uri": uri}, position=place) or {}
        self._tell("textDocument/didClose", textDocument={"uri": uri})
        return [str(item["label"]) for item in (found["items"] if isinstance(found, dict) and found else found)]

    def _open(self, uri: str, text: str) -> None:
        self.files += 1
        document = {"uri": uri, "languageId": "yaml", "version": self.files, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        raw = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(raw) + raw)
        self.process.stdin.flush()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        while line := self.process.stdout.readline():
            if not line.lower().startswith(b"content-length:"):
                continue
            self.process.stdout.readline()
            self._hear(json.loads(self.process.stdout.read(int(line.split(b":")[1]))))

    def _hear(self, message: dict[str, Any]) -> None:
        if message.get("method") == "workspace/configuration":
            wanted = [self.settings if item.get("section") == "yaml" else {} for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": wanted})
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        elif "id" in message:
            self.answers[message["id"]] = message.get("result")
        elif message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]["diagnostics"]


def _line(one: dict[str, Any]) -> str:
    start = one["range"]["start"]
    return f"{start['line'] + 1}:{start['character'] + 1} {one['message']}"


def main() -> None:
    """Print what is said of every file and every mistake."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("server", help="yaml-language-server")
    server = parser.parse_args().server
    with tempfile.TemporaryDirectory(prefix="politburo-editor-") as name:
        folder = Path(name) / "harbour"
        write_fresh(folder, Answers("Harbour", ("Ada Berg", "Boris Finn", "Clara Holt"), 1922))
        editor = Editor(server, folder)
        files = [*sorted(folder.glob("*.yaml")), *sorted((SHELF / "company").glob("*.yaml"))]
        for path in files:
            for said in editor.say_of(path.name, path.read_text(encoding="utf-8")) or ["clean"]:
                print(f"{path.parent.name}/{path.name}: {said}")
        for file, old, new in MISTAKES:
            text = (folder / file).read_text(encoding="utf-8").replace(old, new, 1)
            print(f"{old!r} -> {new!r}: {editor.say_of(file, text) or 'nothing'}")
        for file, text in COMPLETED:
            print(f"{file}, completed: {', '.join(editor.complete(file, text))}")
        editor.process.kill()


if __name__ == "__main__":
    main()

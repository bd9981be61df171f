"""The YAML language server of common editors, spoken to over its standard input and output."""

from __future__ import annotations

import fcntl
import json
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import Any

HOME = Path(__file__).parent.parent / "tools/language_server"
SERVER = HOME / "node_modules/yaml-language-server/bin/yaml-language-server"
PATIENCE = 60.0
"""Seconds to wait for an answer before the server counts as dead."""


def installed() -> Path:
    """The script of the server, installed from npm, as the lock file says, if it is not there."""
    with (HOME / "package.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not SERVER.exists():
            command = ["npm", "ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]
            subprocess.run(command, cwd=HOME, check=True, capture_output=True)
    return SERVER


class Client:
    """An editor with some files open."""

    def __init__(self, process: subprocess.Popen[bytes], settings: Mapping[str, Any]) -> None:
        self.process = process
        self.settings = settings
        self.answers: dict[int, Queue[Any]] = {}
        self.diagnostics: dict[str, Queue[list[dict[str, Any]]]] = {}
        threading.Thread(target=self._listen, daemon=True).start()

    def ask(self, method: str, params: Any) -> Any:
        """The result of a request."""
        number = len(self.answers) + 1
        self.answers[number] = Queue()
        self._send(id=number, method=method, params=params)
        return self.answers[number].get(timeout=PATIENCE)

    def tell(self, method: str, params: Any) -> None:
        """A message without an answer."""
        self._send(method=method, params=params)

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Open a file, with a text that may not be saved, and wait for what the server finds."""
        uri = path.as_uri()
        self.diagnostics[uri] = Queue()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return self.diagnostics[uri].get(timeout=PATIENCE)

    def draft(self, folder: Path, text: str) -> list[dict[str, Any]]:
        """Open a file of a folder that was not open before, and wait for what the server finds."""
        return self.open(self._new(folder), text)

    def completions(self, folder: Path, text: str) -> dict[str, str]:
        """What is offered at the end of a text, each with its explanation."""
        path = self._new(folder)
        self.open(path, text)
        found = self.ask("textDocument/completion", _place(path, text, len(text)))
        return {item["label"]: _words(item.get("documentation")) for item in found["items"]}

    def hover(self, folder: Path, text: str, word: str) -> str:
        """What is told over a word of a text."""
        path = self._new(folder)
        self.open(path, text)
        found = self.ask("textDocument/hover", _place(path, text, text.index(word) + 1))
        return _words(found["contents"]) if found else ""

    def _new(self, folder: Path) -> Path:
        return folder / f"new-{len(self.diagnostics)}.yaml"

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = self.process.stdin
        assert stream
        stream.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        stream.flush()

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream
        while header := stream.readline():
            stream.readline()
            self._take(json.loads(stream.read(int(header.split(b":")[1]))))

    def _take(self, message: dict[str, Any]) -> None:
        method, number = message.get("method"), message.get("id")
        if method == "textDocument/publishDiagnostics":
            found = message["params"]
            self.diagnostics.setdefault(found["uri"], Queue()).put(found["diagnostics"])
        elif method == "workspace/configuration":
            asked = (item.get("section") for item in message["params"]["items"])
            self._send(id=number, result=[self.settings.get(section) for section in asked])
        elif method and number is not None:
            self._send(id=number, result=None)
        elif number in self.answers:
            self.answers[number].put(message.get("result"))


@contextmanager
def language_server(root: Path, settings: Mapping[str, Any]) -> Iterator[Client]:
    """A server for a folder, with the settings of an editor (`yaml.schemas` and the like)."""
    yaml = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
    yaml |= {key.removeprefix("yaml."): value for key, value in settings.items()}
    command = ["node", str(installed()), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        client = Client(process, {"yaml": yaml})
        folder = {"uri": root.as_uri(), "name": root.name}
        able = {"workspace": {"configuration": True}, "textDocument": {"hover": {}}}
        client.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "workspaceFolders": [folder],
                "capabilities": able,
            },
        )
        client.tell("initialized", {})
        try:
            yield client
        finally:
            client.ask("shutdown", None)
            client.tell("exit", None)


def _place(path: Path, text: str, at: int) -> dict[str, Any]:
    """A place of a text, as the protocol counts it."""
    before = text[:at]
    column = len(before.rpartition("\n")[2].encode("utf-16-le")) // 2
    return {
        "textDocument": {"uri": path.as_uri()},
        "position": {"line": before.count("\n"), "character": column},
    }


def _words(part: Any) -> str:
    return part.get("value", "") if isinstance(part, dict) else part or ""

"""Serves the newest good site to this computer alone, with a script in each page that follows what is saved."""

from __future__ import annotations

import json
import mimetypes
import sys
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from generator.problems import Problem

BROWSER = Path(__file__).parent / "browser"
OWN = "/~preview/"  # no page of the guide has such an address
HTML, PLAIN = "text/html; charset=utf-8", "text/plain; charset=utf-8"


@dataclass(frozen=True)
class Shown:
    """What open pages show: a site under a name of its own, and the problems that stop a newer one."""

    site: Path | None = None
    name: str = ""
    problems: tuple[Problem, ...] = ()

    def as_json(self) -> str:
        """What the script in each page asks for."""
        return json.dumps({"site": self.name, "problems": [problem.as_json() for problem in self.problems]})


class PreviewServer(ThreadingHTTPServer):
    """Answers from whatever is ``shown`` at the moment."""

    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", port), _Answer)
        self.shown = Shown()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"

    def is_known_as(self, host: str) -> bool:
        """Whether a browser on this computer gives the preview this name.

        Any page can give its own name our address; its scripts could then read what is served under that name.
        """
        named = host if ":" in host else f"{host}:80"  # browsers leave this port out
        return named.lower() in (f"127.0.0.1:{self.server_port}", f"localhost:{self.server_port}")

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing of a browser that breaks off: it asks again when it needs to."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Answer(BaseHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        """The state, our own two files, a file of the site, or the page for wrong addresses."""
        shown, path = self.server.shown, unquote(self.path.partition("?")[0])
        if not self.server.is_known_as(self.headers.get("Host", "")):
            told = f"The preview is only for this computer. Open {self.server.address} in your browser.\n"
            self._send(HTTPStatus.FORBIDDEN, PLAIN, told.encode())
        elif path == f"{OWN}state":
            self._send(HTTPStatus.OK, "application/json", shown.as_json().encode())
        elif path.startswith(OWN):
            self._send_file(BROWSER, path.removeprefix(OWN), shown)
        elif shown.site is None:
            self._send(HTTPStatus.OK, HTML, _following((BROWSER / "waiting.html").read_bytes(), shown))
        elif not path.endswith("/") and _read(shown.site, f"{path}/index.html") is not None:
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", f"/{quote(path.strip('/'))}/")
            self.end_headers()
        else:
            self._send_file(shown.site, f"{path}index.html" if path.endswith("/") else path, shown)

    def _send_file(self, folder: Path, path: str, shown: Shown) -> None:
        body, status = _read(folder, path), HTTPStatus.OK
        if body is None:
            body, status, path = _read(shown.site or BROWSER, "404.html") or b"", HTTPStatus.NOT_FOUND, "404.html"
        if path.endswith(".html"):
            self._send(status, HTML, _following(body, shown))
        else:
            self._send(status, _media_type(path), body)

    def _send(self, status: HTTPStatus, media_type: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")  # a file may change under its name
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing: the terminal is for what an editor must know."""


def _read(folder: Path, path: str) -> bytes | None:
    """The file that ``path`` names below ``folder``, if there is one. No address leads out of the folder."""
    try:
        found = (folder / path.lstrip("/")).resolve()
        return found.read_bytes() if found.is_relative_to(folder.resolve()) else None
    except (OSError, ValueError):  # also a name that no file can have: too long, or with a null in it
        return None


def _following(page: bytes, shown: Shown) -> bytes:
    """The page with our style and script at its end: files, as its policy allows no script inside a page."""
    before, close, after = page.rpartition(b"</body>")
    own = f'<link rel="stylesheet" href="{OWN}panel.css"><script src="{OWN}panel.js" data-site="{shown.name}"></script>'
    return before + own.encode() + close + after


def _media_type(path: str) -> str:
    # Some Windows computers call scripts plain text, and browsers then refuse them.
    return "text/javascript" if path.endswith(".js") else mimetypes.guess_type(path)[0] or "application/octet-stream"

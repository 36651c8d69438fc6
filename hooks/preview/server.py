"""Serves the newest good site to this computer alone, with a script in each page that follows what is saved."""

from __future__ import annotations

import json
import mimetypes
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from generator.problems import Problem

BROWSER = Path(__file__).parent / "browser"
OWN = "/~preview/"  # no page of the guide has such an address
HTML = "text/html; charset=utf-8"


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


class _Answer(BaseHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        """The state, our own two files, a file of the site, or the page for wrong addresses."""
        shown, path = self.server.shown, unquote(urlsplit(self.path).path)
        if path == f"{OWN}state":
            self._send(HTTPStatus.OK, "application/json", shown.as_json().encode())
        elif path.startswith(OWN):
            self._send_file(_inside(BROWSER, path.removeprefix(OWN)), shown)
        elif shown.site is None:
            self._send(HTTPStatus.OK, HTML, _following((BROWSER / "waiting.html").read_bytes(), shown))
        elif not path.endswith("/") and (_inside(shown.site, path) / "index.html").is_file():
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", f"/{quote(path.strip('/'))}/")
            self.end_headers()
        else:
            self._send_file(_inside(shown.site, f"{path}index.html" if path.endswith("/") else path), shown)

    def _send_file(self, path: Path, shown: Shown) -> None:
        status = HTTPStatus.OK if path.is_file() else HTTPStatus.NOT_FOUND
        if status == HTTPStatus.NOT_FOUND and shown.site:
            path = shown.site / "404.html"
        body = path.read_bytes() if path.is_file() else b""
        if path.suffix == ".html":
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


def _inside(folder: Path, path: str) -> Path:
    """The file that ``path`` names below ``folder``; the folder itself where it leads out of it."""
    found = (folder / path.lstrip("/")).resolve()
    return found if found.is_relative_to(folder.resolve()) else folder


def _following(page: bytes, shown: Shown) -> bytes:
    """The page with our style and script at its end: files, as its policy allows no script inside a page."""
    before, close, after = page.rpartition(b"</body>")
    own = f'<link rel="stylesheet" href="{OWN}panel.css"><script src="{OWN}panel.js" data-site="{shown.name}"></script>'
    return before + own.encode() + close + after


def _media_type(path: Path) -> str:
    # Some Windows computers call scripts plain text, and browsers then refuse them.
    return "text/javascript" if path.suffix == ".js" else mimetypes.guess_type(path)[0] or "application/octet-stream"

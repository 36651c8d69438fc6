"""What the preview answers to a browser on this computer, and what it refuses to all others."""

from __future__ import annotations

import http.client
import socket
import struct
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.problems import Place, Problem
from hooks.preview.server import PreviewServer, Shown


@contextmanager
def _served(shown: Shown) -> Iterator[PreviewServer]:
    with PreviewServer(0) as server:
        server.shown = shown
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_an_address_does_not_lead_out_of_the_site(tmp_path: Path) -> None:
    """Only what is in the site is served, and the page for wrong addresses for all else."""
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (site / "404.html").write_text("<body>Not found</body>")
    with _served(Shown(site, "one")) as server:
        for path in ("../secret.txt", "%2e%2e/secret.txt", "~preview/%2e%2e/server.py", "~preview/../../kept.py"):
            with pytest.raises(urllib.error.HTTPError) as caught:
                urllib.request.urlopen(f"{server.address}{path}")
            assert caught.value.code == 404, path
            assert b"Not found" in caught.value.read(), path


def _asked(server: PreviewServer, path: str, host: str = "") -> tuple[int, str]:
    """The status and the words of an answer; ``path`` is sent as it is."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.putrequest("GET", path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{server.server_port}")
    connection.endheaders()
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


@pytest.mark.parametrize(
    "path", ["/%00", "/~preview/%00", "/%00/", f"/{'a' * 300}", f"/{'a' * 300}/", "/%ff", "http://[/", "/~preview/"]
)
def test_an_address_that_no_file_can_have_is_not_found(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], path: str
) -> None:
    """It gets the page for wrong addresses like any other, and the terminal stays as it was."""
    (tmp_path / "404.html").write_text("<body>Not found</body>")
    with _served(Shown(tmp_path, "one")) as server:
        status, words = _asked(server, path)

    assert status == 404
    assert "Not found" in words
    assert capfd.readouterr().err == ""


def test_a_browser_that_breaks_off_is_passed_over(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Browsers drop connections all day; that is no news for an editor. Whoever asks next is answered."""
    (tmp_path / "large.bin").write_bytes(b"0" * 50_000_000)
    with _served(Shown(tmp_path, "one")) as server:
        for sent in (b"GET /large.bin HTTP/1.0\r\nHost: 127.0.0.1:%d\r\n\r\n" % server.server_port, b"GET /"):
            with socket.create_connection(("127.0.0.1", server.server_port)) as asking:
                asking.sendall(sent)
                time.sleep(0.3)
                asking.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # ends with a reset
        time.sleep(0.3)
        status, _ = _asked(server, "/~preview/state")

    assert status == 200
    assert capfd.readouterr().err == ""


def test_our_own_faults_are_not_hushed_up(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Only a broken connection goes without a word."""
    with _served(Shown(tmp_path, "one", (None,))) as server, pytest.raises(http.client.RemoteDisconnected):  # type: ignore[arg-type]  # the fault
        _asked(server, "/~preview/state")

    assert "AttributeError" in capfd.readouterr().err


@pytest.mark.parametrize("name", ["127.0.0.1:{}", "localhost:{}", "LOCALHOST:{}"])
def test_this_computer_is_answered(tmp_path: Path, name: str) -> None:
    """Under the two names that a browser here gives it."""
    (tmp_path / "index.html").write_text("<body>Guide</body>")
    with _served(Shown(tmp_path, "one")) as server:
        status, words = _asked(server, "/", name.format(server.server_port))

    assert status == 200
    assert "Guide" in words


@pytest.mark.parametrize("path", ["/", "/~preview/state", "/~preview/panel.js"])
@pytest.mark.parametrize(
    "name", ["evil.example:{}", "evil.example", "127.0.0.1.evil.example:{}", "localhost:1", "[::1]:{}"]
)
def test_no_other_name_is_answered(tmp_path: Path, name: str, path: str) -> None:
    """A page elsewhere that gives its own name our address learns nothing but which address to open."""
    (tmp_path / "index.html").write_text("<body>Guide</body>")
    with _served(Shown(tmp_path, "one")) as server:
        status, words = _asked(server, path, name.format(server.server_port))

    assert status == 403
    assert words == f"The preview is only for this computer. Open {server.address} in your browser.\n"


def test_the_state_names_every_problem(tmp_path: Path) -> None:
    """The script in the page is told what `check --format json` says."""
    problem = Problem(Place("content/a.yml", 3, 5), "is wrong", "field", "mend it")
    state = Shown(tmp_path, "one", (problem,)).as_json()

    assert '"path": "content/a.yml", "line": 3, "column": 5' in state

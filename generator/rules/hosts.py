"""Web addresses: well formed, on the publisher's own host, and without trackers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from urllib.parse import SplitResult, parse_qsl, urlsplit

from generator.catalog import Catalog
from generator.model import NOT_NAMED
from generator.problems import Problem
from generator.rules.refused_hosts import REFUSED_HOSTS, REFUSED_LABELS
from generator.source import FieldPath

_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", re.I)
_DOI = re.compile(r"/10\.[0-9]{4,9}/[^\s?#]*[^\s?#.,;:]")
_RESOLVERS = ("doi.org", "dx.doi.org", "www.doi.org")
_TRACKERS = re.compile(r"utm_\w+|gclid|gbraid|wbraid|fbclid|msclkid|mc_[ce]id|igshid|yclid|_ga|_gl|_hsenc|_hsmi", re.I)


def addresses_are_well_formed(catalog: Catalog) -> Iterator[Problem]:
    """A web address names a host as publishers have one: no number, no name of one computer, no password, no port."""
    for kind, entry_id, path, url in _addresses(catalog):
        fault = _fault(url)
        if fault:
            fix = "copy the address from the publisher's own page"
            yield catalog.problem(kind, entry_id, path, f"'{url}' {fault}", fix)


def source_hosts_are_reviewed(catalog: Catalog) -> Iterator[Problem]:
    """A source's address is on a host that someone has confirmed to be its publisher's own."""
    hosts = catalog.by_id("hosts")
    for source in catalog.sources.values():
        host = _host(source.url)
        if host not in hosts:
            fix = f"find the publisher's own page, or add '{host}' to content/hosts.yml if it is theirs"
            yield catalog.problem("sources", source.id, ("url",), f"the host '{host}' has not been reviewed", fix)


def copies_are_refused(catalog: Catalog) -> Iterator[Problem]:
    """No address leads to a copy, an archive, a test server or a short link, even if its host is listed as reviewed."""
    fix = "give the address of the original publisher's own page, or its DOI"
    for kind, entry_id, path, url in _addresses(catalog):
        what = _copy(_host(url))
        if what:
            yield catalog.problem(kind, entry_id, path, f"'{_host(url)}' is {what}", fix)
    for host_id in catalog.located["hosts"]:
        what = _copy(host_id)
        if what:
            yield catalog.problem("hosts", host_id, ("id",), f"'{host_id}' is {what}", "delete this host")


def addresses_carry_no_trackers(catalog: Catalog) -> Iterator[Problem]:
    """A web address has no part that tells its owner where a reader came from."""
    for kind, entry_id, path, url in _addresses(catalog):
        named = [name for name, _ in parse_qsl(_split(url).query, keep_blank_values=True) if _TRACKERS.fullmatch(name)]
        if named:
            message = f"'{named[0]}' in this address tells where a reader came from"
            yield catalog.problem(kind, entry_id, path, message, f"delete '{named[0]}=' and what belongs to it")


def dois_are_whole(catalog: Catalog) -> Iterator[Problem]:
    """A DOI is written https://doi.org/10., a number, a slash and the rest."""
    for kind, entry_id, path, url in _addresses(catalog):
        parts = _split(url)
        if parts.hostname not in _RESOLVERS:
            continue
        if parts.hostname != "doi.org" or parts.query or parts.fragment or not _DOI.fullmatch(parts.path):
            fix = "write it as https://doi.org/10.1176/appi.ps.201100402"
            yield catalog.problem(kind, entry_id, path, f"'{url}' is not a whole DOI", fix)


def hosts_are_used(catalog: Catalog) -> Iterator[Problem]:
    """Every reviewed host has a source."""
    used = {_host(source.url) for source in catalog.sources.values()}
    for host_id in catalog.located["hosts"]:
        if host_id not in used:
            message = "no source is on this host"
            yield catalog.problem("hosts", host_id, ("id",), message, "delete it, or add the source", "warning")


def _addresses(catalog: Catalog) -> Iterator[tuple[str, str, FieldPath, str]]:
    """Every web address that stands in a field of its own."""
    for source in catalog.sources.values():
        yield "sources", source.id, ("url",), source.url
    for kind in ("crisis", "contacts"):
        for line in catalog.entries(kind):
            for at, reach in enumerate(line.reach):
                if reach.by in ("chat", "web"):
                    yield kind, line.id, ("reach", at, "to"), reach.to
    for site in catalog.entries("site"):
        for field in ("url", "leave_to"):
            if getattr(site, field) != NOT_NAMED:
                yield "site", "site", (field,), getattr(site, field)


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:  # a bracket that only an address in numbers may have
        return urlsplit("https://")


def _host(url: str) -> str:
    return (_split(url).hostname or "").removeprefix("www.")


def _fault(url: str) -> str:
    parts = _split(url)
    host, labels = parts.netloc, (parts.hostname or "").split(".")
    if parts.scheme != "https":
        return "does not start with https://"
    if "@" in host or ":" in host or "[" in host:
        return "has more than a host before its path: a port, a name or a number"
    if len(labels) < 2 or labels[-1].isdecimal() or not all(_LABEL.fullmatch(label) for label in labels):
        return "has no publisher's host"
    if re.search(r"[\s\\<>\"{}|^`]|%(?![0-9A-Fa-f]{2})", url):
        return "holds a sign that no web address has"
    if url.endswith((",", ";", ".", ":")) and host not in _RESOLVERS:
        return "ends with the sign of a sentence around it"
    return ""


def _copy(host: str) -> str:
    """What the host is, if nobody's own publication stands there."""
    labels = host.split(".")
    for start in range(len(labels)):
        what = _refused().get(".".join(labels[start:]))
        if what:
            return what
    for what, (names, owned) in REFUSED_LABELS.items():
        judged = labels[: len(labels) - owned]
        if any(part in names for label in judged for part in (label, *label.split("-"))):
            return what
    return ""


@cache
def _refused() -> Mapping[str, str]:
    return {host: what for what, hosts in REFUSED_HOSTS.items() for host in hosts}

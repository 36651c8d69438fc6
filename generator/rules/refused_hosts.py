"""Hosts where nothing is published by its owner. The table an editor extends; the rules are in hosts."""

from __future__ import annotations

from collections.abc import Mapping

REFUSED_HOSTS: Mapping[str, tuple[str, ...]] = {
    "an archive of other people's pages": (
        "archive.org", "archive.is", "archive.ph", "archive.today", "archive.fo", "archive.li", "archive.md",
        "perma.cc", "webcitation.org", "cachedview.nl", "12ft.io",
    ),
    "a search engine's or translator's copy": (
        "googleusercontent.com", "translate.goog", "translate.google.com", "cdn.ampproject.org", "bingj.com",
    ),
    "a place where readers upload copies": (
        "researchgate.net", "academia.edu", "semanticscholar.org", "scribd.com", "docplayer.net", "slideshare.net",
        "coursehero.com", "studylib.net", "vdoc.pub", "pdfcoffee.com",
    ),
    "someone's shared folder": (
        "dropbox.com", "dropboxusercontent.com", "drive.google.com", "docs.google.com", "onedrive.live.com", "1drv.ms",
        "wetransfer.com", "mega.nz", "mediafire.com",
    ),
    "a short link that hides where it leads": (
        "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly", "rebrand.ly", "lnkd.in", "tiny.cc",
        "cutt.ly", "shorturl.at", "t.ly", "rb.gy",
    ),
    "a place for trying out websites": (
        "herokuapp.com", "netlify.app", "vercel.app", "pages.dev", "web.app", "firebaseapp.com", "azurewebsites.net",
        "onrender.com", "ngrok.io", "ngrok-free.app", "wpengine.com", "pantheonsite.io", "localhost", "local",
        "internal",
    ),
}  # fmt: skip

# Names between the dots of a host (or between its hyphens), and how many names at its end are the owner's own choice.
REFUSED_LABELS: Mapping[str, tuple[tuple[str, ...], int]] = {
    "a pirate copy": (("sci-hub", "scihub", "libgen", "z-lib", "z-library", "annas-archive"), 0),
    "a test server": (("staging", "stage", "stg", "dev", "test", "preprod", "uat", "qa", "sandbox", "preview"), 2),
    "a library's own door to paid papers": (("ezproxy", "proxy"), 2),
}

"""Finds the page that answers a reader's words: documents, Whoosh index, browser index."""

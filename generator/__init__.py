"""Turns the YAML of content/ into a checked catalog, and the catalog into Markdown pages."""

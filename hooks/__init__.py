"""Joins the generator and the search, and attaches both to a site engine."""

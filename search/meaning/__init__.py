"""Nearness in meaning: a table of words, a vector for each document, and the cosine of a query with all of them."""

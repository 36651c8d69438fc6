"""Measures; gates nothing. See python -m tests.bench."""

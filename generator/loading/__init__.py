"""Files become entries: which files there are, what the model makes of them, and what it refuses in plain words."""

"""Help for editors: new entries, safe corrections, what a change touches, what is due."""

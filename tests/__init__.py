"""The tests. Folders mirror the packages; small/ is a whole tiny guide to test with."""

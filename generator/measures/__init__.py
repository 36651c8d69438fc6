"""Published questionnaires: from answers to a total and its band, in Python and in the browser."""

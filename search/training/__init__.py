"""Makes the word table and the vectors of texts, with a language model. Needed by their maker only: see README.md."""

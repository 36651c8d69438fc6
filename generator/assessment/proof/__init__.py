"""The proof: what must hold for every combination of answers, looked at one by one."""

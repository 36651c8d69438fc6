"""What rules need to know of words: which are ours, how hard they read, which to avoid, which questions are alike."""

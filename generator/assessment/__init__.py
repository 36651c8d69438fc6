"""The self-assessment: what its four files may say, what they mean, and how they are shown in words."""

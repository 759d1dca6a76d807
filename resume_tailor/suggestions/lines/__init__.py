"""The lines of the resume: what they tell this posting, what is worth putting forward, and what is asked about them."""

"""The lists of skills: their lines and items, what they name of the posting, and in which order."""

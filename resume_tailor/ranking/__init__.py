"""Many postings and one resume: where its chances are best, and what one change would open most doors."""

"""Matches become suggestions: one file a kind."""

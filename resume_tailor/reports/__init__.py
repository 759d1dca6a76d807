"""An analysis and its outcome become text: one file a format."""

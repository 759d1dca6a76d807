"""Files become documents: one file a format."""

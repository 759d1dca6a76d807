"""spaCy: the pipeline and its components."""

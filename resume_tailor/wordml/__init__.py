"""WordprocessingML: packages, text maps, revisions, comments, lint; knows nothing of resumes."""

"""WordprocessingML and nothing of resumes: packages, paragraphs, text maps, tracked changes, comments, lint."""

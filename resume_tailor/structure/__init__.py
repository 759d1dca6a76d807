"""What a resume is made of: lines, headings, dates, positions, skills and contact data, found by text plus form."""

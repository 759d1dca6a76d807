"""Who the resume is of: standing, credentials, field, and how far the role is from there."""

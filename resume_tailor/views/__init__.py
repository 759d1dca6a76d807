"""What the further commands print: one file a command."""

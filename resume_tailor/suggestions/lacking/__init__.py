"""What is asked and not had: whether it is central, whether the resume has it after all, and the way to it."""

"""What may end an application before anybody reads it: one file a condition, and the places they are compared by."""

"""What the posting asks, closely read: its clauses, names, duties and alternatives."""

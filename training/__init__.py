"""How the shipped network is trained and measured; nothing here is part of the installed package."""

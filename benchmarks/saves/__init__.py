"""What saves survive: a killed game, a cut or flipped file, a full disk."""

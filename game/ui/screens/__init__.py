"""The screens of a game under way, and those around it: new game, saves, epilogue."""

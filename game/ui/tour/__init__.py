"""The tour: the window on an unseen display, played by a script past every screen; each stop is proofread."""

"""The window: a toolkit of small widgets, and the screens built from them."""

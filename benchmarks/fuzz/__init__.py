"""Fuzzing: bytes that nobody would write, until something other than a message comes of them."""

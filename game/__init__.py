"""A simulation of a succession struggle: a party, its offices, its votes."""

RULES_VERSION = 7
"""Raised whenever the same scenario, seed and moves would give another campaign."""

"""Mutation testing: how many small faults put into the rules, the loader, the saves and the conditions a test finds."""

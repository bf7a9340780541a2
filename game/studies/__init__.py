"""Studies: thousands of campaigns with nobody at the table. Plan, run, rows, statistics.

This module imports nothing: workers start through it and need the rules only.
"""

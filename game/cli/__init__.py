"""The command line: commands and their options by subject, and one file for each, imported when it is called."""

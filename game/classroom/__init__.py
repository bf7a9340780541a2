"""For a class: what decided a student's campaign, role sheets with secret aims, many saves in one table."""

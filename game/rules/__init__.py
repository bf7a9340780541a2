"""The rules of ONE campaign, in plain integer Python: no files, no clock, no texts, no batch axis."""

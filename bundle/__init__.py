"""The game as one folder for machines where nothing may be installed: ``python -m bundle`` (docs/bundle.md)."""

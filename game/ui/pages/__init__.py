"""Pages of a game: the apparatus, the sittings, the people, the record."""

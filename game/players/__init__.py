"""Who decides: people, the standard AI, scripts. Players see views, never the state."""

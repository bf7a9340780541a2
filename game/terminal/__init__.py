"""The whole game in a terminal: plain lines that a screen reader can read, numbered menus and typed answers."""

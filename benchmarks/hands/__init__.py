"""Hands that play the game in a real window: one by keyboard alone, one by mouse alone, through xdotool.

They know what a player knows from the screen: the event log tells them which widgets are there, where, and which of
them has the focus. `python -m benchmarks.hands --keyboard` plays a campaign; tests play a short one.
"""

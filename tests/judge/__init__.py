"""How a verdict is found: the course, loading a kata, calling it with care, comparing, the cause, the time limit, the table."""

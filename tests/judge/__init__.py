"""How a verdict is found: the course, loading a kata, calling it with care, comparing, cause, time limit, the table."""

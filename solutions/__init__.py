"""Reference solutions, one file a kata. What each function must do stands in ``katas/``; here stands why the code does it."""

"""Reference solutions, one a kata. What a function must do stands in ``katas/``, here why the code does it."""

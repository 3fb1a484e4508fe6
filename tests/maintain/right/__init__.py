"""Other right ways to write each function, a file a kata: {function: {how it differs: its text}}."""

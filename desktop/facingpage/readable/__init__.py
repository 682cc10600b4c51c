"""What makes a text readable to those who do not read its letters or its calendar.

Pure functions, quick to import: the checks of translations use them, and the window.
"""

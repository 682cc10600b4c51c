"""What is kept on disk: the project with its pages and edits, and the settings."""

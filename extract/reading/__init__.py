"""Bytes to Documents to Passages: one reader a format, none of which may fail for what a file holds."""

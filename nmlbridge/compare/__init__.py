"""Comparison of recordings: metrics, tolerances, verdicts."""

"""Exact NeuroML2/LEMS runs, conversion and comparison."""

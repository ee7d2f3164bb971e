"""Verdicts as text, Markdown, HTML, JSON and JUnit; figures."""

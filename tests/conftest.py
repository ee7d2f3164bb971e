"""What the tests as a whole leave alone."""

collect_ignore = [
    "sample_repository"
]  # a repository of its own: tests copy it elsewhere and run pytest there

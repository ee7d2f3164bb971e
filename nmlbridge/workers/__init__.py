"""Many tasks: worker processes, a Dask cluster, and a journal to go on from; none knows what a task is."""

"""One module a foreign format: to and from LEMS documents or the Izhikevich description."""

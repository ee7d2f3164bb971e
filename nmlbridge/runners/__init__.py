"""One module an engine, behind one protocol."""

"""Random valid LEMS documents, run natively and by jNeuroML, compared by bytes and shrunk when they differ."""

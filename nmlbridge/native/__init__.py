"""The C extension and what surrounds it; knows no names, units or files."""

"""The command line: one small module a command, each calling the rooms below.

Only this package prints, and only `nmlbridge.cli.main` turns errors into exit codes.
"""

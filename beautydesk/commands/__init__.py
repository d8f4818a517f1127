"""The command line, one command a module: `configure(parser)` names its arguments, `run(args, parts)` does the work.

Importing a command is cheap: numpy, Pillow, HTTP and the keyring come in when a command works, never for `--help`.
"""

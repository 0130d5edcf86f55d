//! One typed surface for the shell and the CLI.

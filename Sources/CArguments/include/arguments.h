#pragma once

/// The arguments of the program as the system handed them over, the program's own name first and NULL
/// behind the last.
///
/// The standard library of Swift looks for them in /proc, which need not be there, and replaces bytes
/// that are not UTF-8. NULL where the C library does not hand arguments to constructors.
char *const *program_arguments(void);

#pragma once

#include <stddef.h>

/// Lets the C library keep freed memory for the next report instead of giving it back to the system.
///
/// Writing a workbook frees and takes some hundred kilobytes at once; handing them back and forth costs
/// a third of its time. For programs only: a library must not change its host's memory.
void keep_freed_memory(void);

/// Ends the program with a message and a status where memory runs out, which the runtime would end with a
/// stack trace.
///
/// The message goes to standard error as it is and must stay where it is; the act comes behind it, and must take no
/// memory. Until this is called, as while the runtime itself is loaded, a message of its own is written and the status
/// is 2. Where the C library is another, or a sanitizer has taken its allocation over, nothing changes.
void end_where_memory_ends(const char *message, size_t length, int status,
                           void (*act)(void));

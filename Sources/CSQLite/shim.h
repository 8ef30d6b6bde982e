#include <sqlite3.h>

/// SQLITE_TRANSIENT, which is a cast that Swift does not import: the library copies what it is given.
static inline sqlite3_destructor_type sqlite_copies(void) { return SQLITE_TRANSIENT; }

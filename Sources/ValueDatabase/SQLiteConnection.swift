#if SQLite
import CSQLite

/// A database that is open, alone.
struct SQLiteConnection: ~Copyable {
  private let handle: OpaquePointer

  /// Opens a file that is there and empty.
  init(writing path: String) throws(SQLiteFailure) {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil)
    guard code == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      throw SQLiteFailure(code: code, message: String(cString: sqlite3_errstr(code)))
    }
    self.handle = handle
  }

  /// Statements that outlive it keep the library's part of it until they end.
  deinit { sqlite3_close_v2(handle) }

  /// Carries out statements without parameters.
  func execute(_ statements: String) throws(SQLiteFailure) {
    try check(sqlite3_exec(handle, statements, nil, nil, nil))
  }

  /// Prepares a statement; it must not outlive the connection.
  func prepare(_ statement: String) throws(SQLiteFailure) -> SQLiteStatement {
    var prepared: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, statement, -1, &prepared, nil))
    guard let prepared else {
      throw SQLiteFailure(code: SQLITE_MISUSE, message: "an empty statement")
    }
    return SQLiteStatement(prepared, of: handle)
  }

  private func check(_ code: Int32) throws(SQLiteFailure) {
    guard code != SQLITE_OK else { return }
    throw SQLiteFailure(code: code, message: String(cString: sqlite3_errmsg(handle)))
  }
}

/// A statement that is carried out many times.
struct SQLiteStatement: ~Copyable {
  private let handle: OpaquePointer
  private let connection: OpaquePointer

  fileprivate init(_ handle: OpaquePointer, of connection: OpaquePointer) {
    self.handle = handle
    self.connection = connection
  }

  deinit { sqlite3_finalize(handle) }

  /// Sets a parameter, counted from 1, to a text; nil is NULL.
  func bind(_ text: String?, at index: Int32) {
    guard var text else {
      sqlite3_bind_null(handle, index)
      return
    }
    text.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text(
          handle,
          index,
          // A null pointer would be NULL, which the empty text is not.
          characters.baseAddress ?? Self.empty,
          Int32(characters.count),
          sqlite_copies()
        )
      }
    }
  }

  /// Sets a parameter to a whole number; nil is NULL.
  func bind(_ number: Int?, at index: Int32) {
    if let number {
      sqlite3_bind_int64(handle, index, Int64(number))
    } else {
      sqlite3_bind_null(handle, index)
    }
  }

  /// Carries the statement out, and makes it ready for the next time.
  func run() throws(SQLiteFailure) {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      throw SQLiteFailure(code: code, message: String(cString: sqlite3_errmsg(connection)))
    }
  }

  private static var empty: UnsafePointer<CChar> {
    let text: StaticString = ""
    return UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
#endif

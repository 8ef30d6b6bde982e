import Synchronization
public import Testing

/// What is known of the workbooks of this process, by their bytes: none is audited twice.
private let known = Mutex<[Int: [String]]>([:])

/// Gives back a workbook that a test has written, and records an issue for each breach in it.
///
/// Every test that writes a workbook writes it through this.
///
/// - Parameters:
///   - bytes: The bytes of an xlsx file.
///   - exceptions: Breaches that are meant, as they describe themselves; each must be there.
///   - sourceLocation: Where the workbook is written.
/// - Returns: The same bytes.
public func audited(
  _ bytes: [UInt8],
  except exceptions: Set<String> = [],
  sourceLocation: SourceLocation = #_sourceLocation
) -> [UInt8] {
  // A fault on every cell of a sheet is one fault.
  for complaint in WorkbookAudit.complaints(about: bytes, except: exceptions).prefix(5) {
    Issue.record("\(complaint)", sourceLocation: sourceLocation)
  }
  return bytes
}

extension WorkbookAudit {
  /// The breaches in a workbook that are not meant, and those that are meant and are not there.
  public static func complaints(about bytes: [UInt8], except exceptions: Set<String>) -> [String] {
    let key = bytes.hashValue
    let found = known.withLock { $0[key] } ?? WorkbookAudit(bytes).breaches.map(\.description)
    known.withLock { $0[key] = found }
    return found.filter { !exceptions.contains($0) }.map { "breach in a workbook: \($0)" }
      + exceptions.subtracting(found).sorted().map { "not found in a workbook: \($0)" }
  }
}

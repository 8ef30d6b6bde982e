import Synchronization
public import Testing

/// Workbooks without a breach are not audited again in this process.
private let clean = Mutex<Set<Int>>([])

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
  let key = bytes.hashValue
  if exceptions.isEmpty, clean.withLock({ $0.contains(key) }) { return bytes }
  let found = WorkbookAudit(bytes).breaches.map(\.description)
  if found.isEmpty { clean.withLock { _ = $0.insert(key) } }
  // A fault on every cell of a sheet is one fault.
  for breach in found.filter({ !exceptions.contains($0) }).prefix(5) {
    Issue.record("breach in a workbook: \(breach)", sourceLocation: sourceLocation)
  }
  for exception in exceptions.subtracting(found) {
    Issue.record("not found in a workbook: \(exception)", sourceLocation: sourceLocation)
  }
  return bytes
}

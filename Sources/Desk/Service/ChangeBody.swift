import JSON
import ReportModel

/// What a page sends to change something: an object of JSON.
struct ChangeBody {
  private let root: JSONNode

  /// - Throws: ``DeskFault`` if it is none.
  init(_ bytes: [UInt8]) throws(DeskFault) {
    do throws(JSONError) {
      root = try JSONReader.parse(bytes)
    } catch {
      throw .misunderstood
    }
    guard case .object = root.value else { throw .misunderstood }
  }

  /// A text; the fault where there is none.
  func string(_ key: String) throws(DeskFault) -> String {
    guard let text = root[key]?.string else { throw .misunderstood }
    return text
  }

  /// A text; nil where there is none, or null.
  func optionalString(_ key: String) -> String? { root[key]?.string }

  /// A whole number; the fault where there is none.
  func number(_ key: String) throws(DeskFault) -> Int {
    guard let number = root[key]?.wholeNumber else { throw .misunderstood }
    return number
  }

  /// Whether a member is true.
  func isTrue(_ key: String) -> Bool { root[key]?.boolean == true }
}

internal import ReportModel

/// The namespaces of a document's names.
enum DocumentNamespace {
  /// The address of an edition's elements.
  static func form(_ edition: Edition) -> String { "urn:nianbao:annual-report:\(edition.name)" }

  /// The address of `xsi:nil`.
  static let instance: StaticString = "http://www.w3.org/2001/XMLSchema-instance"
}

import CLibXML2

/// The validation of one document while it is parsed.
///
/// libxml2's own way is to put its functions in front of ours. Called from ours instead, they leave
/// the order and the user data to us.
final class XMLValidation {
  private let schema: XMLSchema
  private let context: xmlSchemaValidCtxtPtr
  private let parser: xmlParserCtxtPtr
  private let limit: Int
  private var plug: xmlSchemaSAXPlugPtr?
  private var sax: UnsafeMutablePointer<xmlSAXHandler>?
  private var userData: UnsafeMutableRawPointer?
  private(set) var violations: [XMLViolation] = []

  init?(schema: XMLSchema, parser: xmlParserCtxtPtr, limits: XMLLimits) {
    guard let context = xmlSchemaNewValidCtxt(schema.compiled) else { return nil }
    self.schema = schema
    self.context = context
    self.parser = parser
    self.limit = max(1, limits.violations)
    xmlSchemaSetValidStructuredErrors(
      context,
      { context, error in
        guard let context, let error else { return }
        Unmanaged<XMLValidation>.fromOpaque(context).takeUnretainedValue().receive(error.pointee)
      },
      Unmanaged.passUnretained(self).toOpaque()
    )
    plug = xmlSchemaSAXPlug(context, &sax, &userData)
    guard plug != nil, sax != nil else { return nil }
  }

  deinit {
    if let plug { xmlSchemaSAXUnplug(plug) }
    xmlSchemaFreeValidCtxt(context)
  }

  var isFull: Bool { violations.count >= limit }

  func start(
    _ name: UnsafePointer<xmlChar>,
    _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?,
    _ declared: Int32,
    _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ count: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    sax?.pointee.startElementNs?(
      userData,
      name,
      prefix,
      uri,
      declared,
      namespaces,
      count,
      0,
      attributes
    )
  }

  func end(
    _ name: UnsafePointer<xmlChar>,
    _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?
  ) {
    sax?.pointee.endElementNs?(userData, name, prefix, uri)
  }

  func text(_ text: UnsafePointer<xmlChar>, _ count: Int32) {
    sax?.pointee.characters?(userData, text, count)
  }

  /// Ends the validation, which can still find violations, and returns all of them.
  func finish() -> [XMLViolation] {
    if let plug {
      xmlSchemaSAXUnplug(plug)
      self.plug = nil
    }
    if violations.isEmpty, xmlSchemaIsValid(context) != 1 {
      violations.append(XMLViolation(line: nil, message: "validation failed", code: 0))
    }
    return violations
  }

  private func receive(_ error: xmlError) {
    guard error.level.rawValue >= XML_ERR_ERROR.rawValue, !isFull else { return }
    let line = parser.pointee.input.map { Int($0.pointee.line) }
    violations.append(
      XMLViolation(line: line, message: LibXML2.message(of: error), code: Int(error.code))
    )
  }
}

extension XMLError {
  static func invalid(_ violations: [XMLViolation]) -> XMLError {
    let first = violations.first
    return XMLError(
      .invalid,
      zh: "不符合架构",
      en: first?.message ?? "the document breaks its schema",
      line: first?.line,
      code: first?.code ?? 0,
      violations: violations
    )
  }
}

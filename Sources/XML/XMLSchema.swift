import CLibXML2

/// A compiled XML Schema, for any number of validations at once.
public final class XMLSchema: @unchecked Sendable {
  // libxml2 does not change a compiled schema while it validates.
  let compiled: xmlSchemaPtr

  /// Compiles a schema that stands for itself.
  ///
  /// Compile only schemas that are part of the program: libxml2 resolves entities in them. Nothing
  /// is opened for an import, which leaves what it would define undefined.
  ///
  /// - Parameter bytes: The schema document in UTF-8.
  /// - Throws: ``XMLError/Kind/schema`` with libxml2's first complaint.
  public init(_ bytes: [UInt8]) throws(XMLError) {
    LibXML2.ready
    let complaints = Complaints()
    let result: xmlSchemaPtr? = bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let size = Int32(exactly: bytes.count),
        let parser = xmlSchemaNewMemParserCtxt(base.assumingMemoryBound(to: CChar.self), size)
      else { return nil }
      defer { xmlSchemaFreeParserCtxt(parser) }
      xmlSchemaSetParserStructuredErrors(
        parser,
        { context, error in
          guard let context, let error else { return }
          Unmanaged<Complaints>.fromOpaque(context).takeUnretainedValue().receive(error.pointee)
        },
        Unmanaged.passUnretained(complaints).toOpaque()
      )
      return xmlSchemaParse(parser)
    }
    guard let result else {
      throw complaints.first ?? XMLError(.schema, zh: "架构有误", en: "the schema cannot be compiled")
    }
    compiled = result
  }

  deinit {
    xmlSchemaFree(compiled)
  }
}

/// What libxml2 says while it compiles; the first error counts.
private final class Complaints {
  private(set) var first: XMLError?

  func receive(_ error: xmlError) {
    guard first == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    first = XMLError(
      .schema,
      zh: "架构有误",
      en: LibXML2.message(of: error),
      line: error.line > 0 ? Int(error.line) : nil,
      code: Int(error.code)
    )
  }
}

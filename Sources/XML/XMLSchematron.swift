import CLibXML2
import Synchronization

/// One assertion of a Schematron schema that does not hold, or report that does.
public struct XMLSchematronFailure: Sendable, Equatable {
  /// The text of the assertion.
  public var message: String
  /// The XPath of the element it is about, as libxml2 writes it.
  public var path: String
  /// The line of that element, counted from 1, where it is known; at most 65535.
  public var line: Int?
}

/// A compiled Schematron schema.
///
/// Validations of one schema take turns, as its compiled expressions cache what they find.
public final class XMLSchematron: @unchecked Sendable {
  private let compiled: xmlSchematronPtr
  private let turn = Mutex(())

  /// Compiles a schema, which must be part of the program.
  ///
  /// - Parameter bytes: The schema document in UTF-8.
  /// - Throws: ``XMLError/Kind/schema`` with libxml2's last complaint.
  public init(_ bytes: [UInt8]) throws(XMLError) {
    LibXML2.ready
    xmlResetLastError()
    let result: xmlSchematronPtr? = bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let size = Int32(exactly: bytes.count),
        let parser = xmlSchematronNewMemParserCtxt(base.assumingMemoryBound(to: CChar.self), size)
      else { return nil }
      defer { xmlSchematronFreeParserCtxt(parser) }
      return xmlSchematronParse(parser)
    }
    guard let result else {
      // There is no error function for the compilation; the last error is kept for each thread.
      let error = xmlGetLastError()?.pointee
      throw XMLError(
        .schema,
        zh: "架构有误",
        en: error.map { LibXML2.message(of: $0) } ?? "the schema cannot be compiled",
        line: error.flatMap { $0.line > 0 ? Int($0.line) : nil },
        code: error.map { Int($0.code) } ?? 0
      )
    }
    compiled = result
  }

  deinit {
    xmlSchematronFree(compiled)
  }

  /// Validates a document, which is held in memory as a tree meanwhile.
  ///
  /// - Parameters:
  ///   - bytes: The document in UTF-8 or UTF-16.
  ///   - limits: The sizes past which it is refused.
  /// - Returns: What does not hold, in the order of the rules; empty when all does.
  /// - Throws: Why the document cannot be read.
  public func validate(
    _ bytes: UnsafeRawBufferPointer,
    limits: XMLLimits = .default
  ) throws(XMLError) -> [XMLSchematronFailure] {
    // The tree is built only from what has passed the limits without it.
    let refusal = XMLParse.run(
      bytes,
      limits: limits,
      schema: nil,
      start: { _ in true },
      end: { _ in true },
      text: { _ in true }
    )
    if let refusal { throw refusal }
    let findings = Findings()
    let error = XMLInput.withPrepared(bytes, limits: limits) { document, _ in
      guard let parser = xmlNewParserCtxt() else { return .memory }
      defer { xmlFreeParserCtxt(parser) }
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      parser.pointee.sax?.pointee.serror = { _, _ in }
      let tree = xmlCtxtReadMemory(
        parser,
        document.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(document.count),
        nil,
        nil,
        Int32(options)
      )
      guard let tree else {
        return XMLError(.notWellFormed, zh: "语法有误", en: "its syntax is broken")
      }
      defer { xmlFreeDoc(tree) }
      return turn.withLock { _ in check(tree, findings) }
    }
    if let error { throw error }
    return findings.failures
  }

  /// Validates a document in an array.
  ///
  /// - Parameters:
  ///   - bytes: The document in UTF-8 or UTF-16.
  ///   - limits: The sizes past which it is refused.
  /// - Returns: What does not hold, in the order of the rules; empty when all does.
  /// - Throws: Why the document cannot be read.
  public func validate(
    _ bytes: [UInt8],
    limits: XMLLimits = .default
  ) throws(XMLError) -> [XMLSchematronFailure] {
    try bytes.withUnsafeBufferPointer { (buffer) throws(XMLError) in
      try validate(UnsafeRawBufferPointer(buffer), limits: limits)
    }
  }

  private func check(_ tree: xmlDocPtr, _ findings: Findings) -> XMLError? {
    let options = Int32(XML_SCHEMATRON_OUT_ERROR.rawValue)
    guard let context = xmlSchematronNewValidCtxt(compiled, options) else { return .memory }
    defer { xmlSchematronFreeValidCtxt(context) }
    xmlSchematronSetValidStructuredErrors(
      context,
      { context, error in
        guard let context, let error else { return }
        Unmanaged<Findings>.fromOpaque(context).takeUnretainedValue().receive(error.pointee)
      },
      Unmanaged.passUnretained(findings).toOpaque()
    )
    let result = xmlSchematronValidateDoc(context, tree)
    if result < 0 || (result > 0 && findings.failures.isEmpty) {
      return XMLError(.schema, zh: "校验没有完成", en: "the validation failed", code: Int(result))
    }
    return nil
  }
}

/// What libxml2 reports while it validates.
private final class Findings {
  private(set) var failures: [XMLSchematronFailure] = []

  func receive(_ error: xmlError) {
    failures.append(
      XMLSchematronFailure(
        message: XMLError.shown(
          error.str3.map { String(cString: $0) } ?? LibXML2.message(of: error)
        ),
        path: error.str2.map { XMLError.shown(String(cString: $0)) } ?? "",
        line: error.line > 0 ? Int(error.line) : nil
      )
    )
  }
}

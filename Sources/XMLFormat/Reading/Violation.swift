internal import ReportModel
internal import XML

/// A place where a document breaks its schema, in words for whoever made the document.
struct Violation {
  /// The element names from the root down; empty where they are not known.
  let path: String
  let line: Int?
  let message: Wording

  var place: Place? {
    guard line != nil || !path.isEmpty else { return nil }
    return .xml(path: path, line: line ?? 1)
  }

  var finding: Finding { Finding(.schemaViolation, at: place, zh: message.zh, en: message.en) }
}

extension Refusal {
  /// A report that breaks its schema, in the parser's words.
  ///
  /// libxml2 tells the line and the name of an element. Its path is looked up in a second reading.
  static func invalid(
    _ violations: [XMLViolation],
    in bytes: [UInt8],
    shape: DocumentShape
  ) -> Refusal {
    let complaints = violations.map(Complaint.init)
    var finder = PathFinder(complaints)
    // Past the first violations the document may be anything, even malformed.
    try? XMLParser.parse(bytes, handler: &finder)
    var isSeen: Set<String> = []
    var result: [Violation] = []
    for (complaint, path) in zip(complaints, finder.paths) {
      let element = path.flatMap { shape.element(at: $0) }
      let message = complaint.message(expected: element.flatMap { shape.expectation(of: $0) })
      // A wrong value breaks its pattern and its type: one thing to whoever corrects it.
      let isValue = complaint.kind == .value
      let key = "\(complaint.line ?? 0) \(path ?? complaint.element) \(complaint.attribute ?? "")"
      guard !isValue || isSeen.insert(key).inserted else { continue }
      result.append(Violation(path: path ?? "", line: complaint.line, message: message))
    }
    return .invalid(result)
  }
}

extension DocumentShape {
  /// What an element's value has to be, with its label; nil where any text will do.
  fileprivate func expectation(of index: Int) -> Wording? {
    switch elements[index].content {
    case .elements, .text: nil
    case .value(let cell): edition.form.cells[cell].valueType.expectation
    case .field(let field): field.shape
    }
  }
}

/// Finds the paths of elements by line and name.
private struct PathFinder: XMLHandler {
  private(set) var paths: [String?]
  private let complaints: [Complaint]
  private var open: [String] = []

  init(_ complaints: [Complaint]) {
    self.complaints = complaints
    paths = complaints.map { _ in nil }
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    open.append(tag.localName.string())
    look(at: tag.line)
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {
    look(at: tag.line)
    open.removeLast()
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}

  private mutating func look(at line: Int) {
    for (index, complaint) in complaints.enumerated()
    where paths[index] == nil && complaint.line == line && complaint.element == open.last {
      paths[index] = "/" + open.joined(separator: "/")
    }
  }
}

extension FindingKind {
  /// An XML file breaks its schema in one place.
  static let schemaViolation = FindingKind(
    code: "XML-SCHEMA",
    severity: .error,
    meaning: Wording(zh: "XML 文件有一处不符合架构", en: "an XML file breaks its schema in one place"),
    basis: Basis.program,
    remedy: Wording(
      zh: "按架构改正该元素",
      en: "correct the element as the schema asks"
    ),
    example: Wording(zh: "<total> 的值为“-1”", en: "<total> with the value -1"),
    actor: .unit,
    since: 1
  )
}

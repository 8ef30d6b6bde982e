import ReportModel
import ReportRecognition
import TextTools
import XML

/// Contents that stand there in several forms, of which each program shows one that it knows.
struct WordAlternatives {
  /// Whether one of them is read.
  private(set) var hasTaken = false
  /// The letters and digits of the one that is read, and of each other one.
  private var taken = ""
  private var others: [String] = []
  private var isSkipping = false
  private var isInText = false
  /// Whether others stand in one of them.
  private var holdsOthers = false
  /// The texts of the one that is read and of each other one, with their bytes.
  private var nodes: [Node] = []
  private var otherNodes: [[Node]] = []

  private struct Node {
    var text: String
    var range: Range<Int>?
  }

  /// The most characters that are compared.
  private static let limit = 10_000
  /// The most texts that are compared.
  private static let nodeLimit = 1_000

  /// The namespaces of alternative contents that programs know, by their usual prefixes.
  private static let known: Set<String> = [
    "wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "w16cex", "w16cid", "w16du",
    "w16sdtdh",
    "w16se", "a14", "a16", "am3d", "aink", "asvg", "c14", "c15", "c16", "cx", "cx1", "cx2", "cx4",
    "cx5", "dgm14", "m", "ma", "mv", "o", "pic14", "sl", "v", "wne", "wpsCustomData",
  ]

  /// Whether programs know all the namespaces of a form.
  static func areKnown(_ prefixes: String) -> Bool {
    prefixes.split(separator: " ").allSatisfy { known.contains(String($0)) }
  }

  /// Begins one of them.
  mutating func begin(isTaken: Bool) {
    isSkipping = !isTaken
    if isTaken {
      hasTaken = true
    } else {
      others.append("")
      otherNodes.append([])
    }
  }

  /// Takes a text of the one that is read.
  mutating func add(_ text: String, range: Range<Int>?) {
    Self.add(text, to: &taken)
    if !text.isEmpty, nodes.count <= Self.nodeLimit { nodes.append(Node(text: text, range: range)) }
  }

  /// Looks at an element of one that is not read.
  mutating func skip(_ tag: borrowing XMLTag) {
    guard isSkipping, let last = others.indices.last else { return }
    isInText = tag.isWord && tag.isNamed("t")
    if isInText, otherNodes[last].count <= Self.nodeLimit {
      let start = tag.isEmptyElement ? nil : tag.range?.upperBound
      otherNodes[last].append(Node(text: "", range: start.map { $0..<$0 }))
    }
    if tag.isNamed("textpath"), let text = tag.attribute("string")?.string() {
      Self.add(text, to: &others[last])
    }
  }

  /// Takes characters of one that is not read.
  mutating func addSkipped(_ characters: borrowing XMLCharacters) {
    guard isSkipping, isInText, let last = others.indices.last else { return }
    let text = characters.bytes.string()
    Self.add(text, to: &others[last])
    if let node = otherNodes[last].indices.last { otherNodes[last][node].text += text }
  }

  /// Ends an element of one that is not read.
  mutating func endSkipped(_ tag: borrowing XMLTag, isOver: Bool) {
    if isInText, let last = otherNodes.indices.last, let node = otherNodes[last].indices.last {
      let start = otherNodes[last][node].range?.lowerBound
      let end = tag.range?.lowerBound
      otherNodes[last][node].range = start.flatMap { start in end.map { start..<$0 } }
    }
    isInText = false
    if isOver { isSkipping = false }
  }

  private static func add(_ text: String, to letters: inout String) {
    guard letters.utf8.count < limit else { return }
    letters.unicodeScalars.append(
      contentsOf: text.unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    )
  }

  /// Notes that others stand in it.
  mutating func noteOthers() { holdsOthers = true }

  /// Where each text of the one that is read stands in the others, by where it begins; nil where not all of
  /// them say it in the same texts, so that an edit would leave something behind.
  var mirrors: [Int: [Range<Int>]]? {
    guard !holdsOthers, nodes.count <= Self.nodeLimit else { return nil }
    var mirrors: [Int: [Range<Int>]] = [:]
    for node in nodes {
      guard let start = node.range?.lowerBound else { return nil }
      mirrors[start] = []
    }
    for other in otherNodes.map({ $0.filter { !$0.text.isEmpty } }) {
      guard other.map(\.text) == nodes.map(\.text) else { return nil }
      for (node, copy) in zip(nodes, other) {
        guard let start = node.range?.lowerBound, let range = copy.range else { return nil }
        mirrors[start]?.append(range)
      }
    }
    return mirrors
  }

  /// Where the texts of the one that is read begin.
  var starts: [Int] { nodes.compactMap { $0.range?.lowerBound } }

  /// What another form says than the one that is read; nil where all that say something agree.
  var difference: String? {
    hasTaken ? others.first { !$0.isEmpty && $0 != taken } : nil
  }
}

extension FindingKind {
  /// Contents that stand there in several forms say different things.
  static let alternativesDiffer = FindingKind(
    code: "DOCX-ALTERNATIVE",
    severity: .warning,
    meaning: Wording(
      zh: "同一处内容备有两种形式，由新旧程序各显示一种，两者文字不同",
      en: "contents stand there in two forms, of which each program shows one, and the forms differ"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "在 Word 中核对艺术字或文本框，改为普通文字",
      en: "look at the text box or WordArt in Word, and type it as plain text"
    ),
    example: Wording(
      zh: "文本框写着 7，供旧版程序显示的是 8",
      en: "a text box says 7, and 8 for older programs"
    ),
    actor: .unit,
    since: 2
  )

  /// What was read stands in a column of a table that has no width.
  static let columnsHidden = FindingKind(
    code: "DOCX-COLUMN-HIDDEN",
    severity: .warning,
    meaning: Wording(
      zh: "表格中有宽度为零的列，其内容也已读取",
      en: "a table has columns without a width, whose contents were read"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "拉宽该列，核对其内容", en: "give the column a width and look at it"),
    example: Wording(zh: "“现行有效件数”一列宽度为零", en: "the column 现行有效件数 has no width"),
    actor: .unit,
    since: 2
  )
}

extension Finding {
  static func hiddenColumn(at place: Place) -> Finding {
    Finding(
      .columnsHidden,
      at: place,
      zh: "表格的这一列宽度为零，看不见，其内容已读取",
      en: "this column of the table has no width and cannot be seen; what it holds was read"
    )
  }
}

import ReportModel

/// A stretch of lines of a report that is edited as one text: the title, the preface, the paragraphs of a section before
/// or behind its table.
enum ReportBlock: Hashable, Sendable {
  case title
  case preface
  /// The paragraphs of a section; in one with a table, those before it. The section by its index.
  case before(Int)
  /// The paragraphs behind a section's table.
  case after(Int)

  /// The block of an identifier, as pages and requests name it; nil for any other text.
  init?(identifier: String) {
    switch identifier {
    case "title": self = .title
    case "preface": self = .preface
    default:
      let parts = identifier.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let index = Int(parts[1]), index >= 0 else { return nil }
      switch parts[0] {
      case "before": self = .before(index)
      case "after": self = .after(index)
      default: return nil
      }
    }
  }

  /// The name that pages and requests use: `title`, `before-2`.
  var identifier: String {
    switch self {
    case .title: "title"
    case .preface: "preface"
    case .before(let index): "before-\(index)"
    case .after(let index): "after-\(index)"
    }
  }

  /// Every block of a report, in its order.
  static func all(of report: Report) -> [ReportBlock] {
    [.title, .preface] + report.sections.indices.flatMap { [.before($0), .after($0)] }
  }

  /// Whether a report has such a block.
  func isPart(of report: Report) -> Bool {
    switch self {
    case .title, .preface: true
    case .before(let index), .after(let index): report.sections.indices.contains(index)
    }
  }
}

extension Report {
  /// The lines of a block.
  ///
  /// - Precondition: The report has it.
  subscript(block: ReportBlock) -> [String] {
    get {
      switch block {
      case .title: title
      case .preface: preface
      case .before(let index): sections[index].paragraphs
      case .after(let index): sections[index].paragraphsAfterTable
      }
    }
    set {
      switch block {
      case .title: title = newValue
      case .preface: preface = newValue
      case .before(let index): sections[index].paragraphs = newValue
      case .after(let index): sections[index].paragraphsAfterTable = newValue
      }
    }
  }
}

public import Encodings
public import ReportModel
public import ReportRecognition
public import XML

/// Reads web pages; it knows HTML and nothing of the form.
///
/// A block element ends a paragraph. A table is a grid with true columns, unless it only lays out the
/// page: then what it holds stands in its place.
public enum HTMLReader {
  /// Reads a page.
  ///
  /// - Parameters:
  ///   - page: The page with its encoding; origins count the bytes of its UTF-8.
  ///   - limits: The most that the page may hold.
  /// - Returns: Its paragraphs and tables, each with its line, column and bytes.
  /// - Throws: A refusal if the page is past a limit.
  public static func read(
    _ page: EncodedText,
    limits: HTMLLimits = .default
  ) throws(Refusal) -> Document {
    var builder = HTMLDocumentBuilder(page.utf8)
    do throws(XMLError) {
      try HTMLParser.parse(page.utf8, limits: limits) { event, place in
        builder.add(event, at: place)
      }
    } catch {
      throw Refusal(error)
    }
    if let refusal = builder.refusal { throw refusal }
    var document = Document(blocks: builder.finish())
    document.name = builder.title
    if let finding = page.finding { document.findings.append(finding) }
    return document
  }
}

extension Refusal {
  /// A page past a limit.
  fileprivate init(_ error: XMLError) {
    guard case .limit(let quantity, let value) = error.kind else {
      self = .limit(Wording(zh: "网页", en: "the page"), value: error.message)
      return
    }
    let place = error.line.map { Place.text(line: $0, column: 1) }
    self = .limit(Self.name(of: quantity), value: String(value), at: place)
  }

  private static func name(of quantity: XMLLimits.Quantity) -> Wording {
    switch quantity {
    case .documentBytes: Wording(zh: "网页的字节数", en: "the bytes of a web page")
    case .depth: Wording(zh: "元素嵌套层数", en: "the nested elements")
    case .startTagBytes: Wording(zh: "一个标签的字节数", en: "the bytes of a tag")
    default: Wording(zh: quantity.rawValue, en: quantity.rawValue)
    }
  }
}

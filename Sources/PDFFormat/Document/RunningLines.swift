import ReportRecognition
import TextTools

/// Finds the lines at the edges of pages that are no part of the text: the numbers of pages, and heads that run
/// from page to page.
struct RunningLines {
  /// A line at the edge of a page.
  private struct Edge {
    let page: Int
    let line: Int
    let text: String
    /// The text with all its digits as one sign, at its height.
    let shape: Shape
    let numbers: [Int]
  }

  private struct Shape: Hashable {
    let text: String
    let isTop: Bool
    let height: Int
  }

  /// How many lines at each edge are looked at.
  private static let depth = 3

  /// The lines that run, by page.
  private(set) var lines: [Set<Int>]

  init(of pages: [PageContents]) {
    lines = Array(repeating: [], count: pages.count)
    var edges: [Shape: [Edge]] = [:]
    for (page, contents) in pages.enumerated() {
      for edge in Self.edges(of: contents, page: page) {
        edges[edge.shape, default: []].append(edge)
      }
    }
    for (shape, group) in edges {
      for edge in group where Self.isRunning(edge, shape, group, of: pages.count) {
        lines[edge.page].insert(edge.line)
      }
    }
  }

  private static func edges(of page: PageContents, page number: Int) -> [Edge] {
    let margin = page.box.height * 0.12
    let top = page.lines.indices.prefix(depth).filter {
      page.lines[$0].box.bottom - page.box.top < margin && !page.isBelowTable(page.lines[$0])
    }
    let bottom = page.lines.indices.suffix(depth).filter {
      // On a small page a number between dashes stands higher.
      let isLow = page.box.bottom - page.lines[$0].box.top < margin
      let isLast = $0 == page.lines.count - 1 && isDashedNumber(page.lines[$0].text)
      return (isLow || isLast) && !page.isAboveTable(page.lines[$0])
    }
    func edge(_ line: Int, isTop: Bool) -> Edge {
      let text = page.lines[line].text.filter { !$0.isWhitespace }
      let height =
        isTop
        ? page.lines[line].box.bottom - page.box.top : page.box.bottom - page.lines[line].box.bottom
      return Edge(
        page: number,
        line: line,
        text: text,
        shape: Shape(
          text: masked(text),
          isTop: isTop,
          height: Int((height / 4).rounded())
        ),
        numbers: numbers(in: text)
      )
    }
    return top.map { edge($0, isTop: true) }
      + bottom.filter { !top.contains($0) }.map { edge($0, isTop: false) }
  }

  private static func masked(_ text: String) -> String {
    var masked = ""
    var isAfterDigit = false
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      if !isDigit { masked.append(character) } else if !isAfterDigit { masked.append("#") }
      isAfterDigit = isDigit
    }
    return masked
  }

  private static func numbers(in text: String) -> [Int] {
    // No page has a number of more digits.
    text.split { !($0.isASCII && $0.isNumber) }.map { $0.count < 10 ? Int($0) ?? -1 : -1 }
  }

  /// Whether a line is no part of the text, for certain.
  private static func isRunning(
    _ edge: Edge,
    _ shape: Shape,
    _ group: [Edge],
    of pageCount: Int
  ) -> Bool {
    if edge.numbers.isEmpty {
      // The same words at the same height on as many other pages.
      let count = Set(group.lazy.map(\.page)).count
      return count > 1 && count * 2 >= pageCount
    }
    if let first = edge.numbers.first, isFrame(shape.text), edge.numbers.count <= 2 {
      // A number of the page alone, between marks: it counts with the pages, or is the page's own.
      if edge.numbers.count == 2, edge.numbers[1] != pageCount { return false }
      let follows = group.contains { other in
        other.page != edge.page && other.numbers.first == first + other.page - edge.page
      }
      return follows || first == edge.page + 1
    }
    // A head with numbers: every one is the same on the other pages, or counts with the pages.
    let others = group.filter { $0.page != edge.page }
    return !others.isEmpty
      && others.allSatisfy { other in
        zip(edge.numbers, other.numbers).allSatisfy {
          $0 == $1 || $1 - $0 == other.page - edge.page
        }
      }
  }

  /// Whether a text is a number with a dash on each side, as those of pages are written.
  private static func isDashedNumber(_ text: String) -> Bool {
    let shape = masked(text.filter { !$0.isWhitespace }).unicodeScalars
    guard shape.count == 3, shape.dropFirst().first == "#" else { return false }
    return [shape.first, shape.last].allSatisfy { $0?.isDash ?? false }
  }

  /// Whether nothing but marks and words for pages stands around a number.
  private static func isFrame(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.isDash || "#第页共/／·•()（）,，PpageOof.".unicodeScalars.contains($0)
    } && text.contains("#")
  }
}

extension PageContents {
  fileprivate func isBelowTable(_ line: TextLine) -> Bool {
    tables.contains { $0.lattice.box.top < line.box.top }
  }

  fileprivate func isAboveTable(_ line: TextLine) -> Bool {
    tables.contains { $0.lattice.box.bottom > line.box.bottom }
  }
}

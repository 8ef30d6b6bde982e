import Archive
import ReportFormats
import ReportModel
import ReportPackages
import ReportRecognition
import TextTools
import XML

/// Puts marks into Word documents as comments, each about the paragraph of its place.
struct WordAnnotator: ReportAnnotator {
  func annotate(
    _ original: Probe,
    with annotations: [Annotation]
  ) throws(Refusal) -> [UInt8] {
    guard !original.isFlatPackage else { throw .takesNoMarks(.flatDocument) }
    let contents = try original.attachment(ParsedDocument.self).result.get()
    let name = contents.package.name
    do throws(ArchiveError) {
      let archive = try original.archive()
      var changed = ChangedPackage(archive)
      var comments = try WordComments(of: name, in: archive, changed)
      if let marked = Self.marked(contents, annotations, &comments) {
        try changed.set(name, to: marked)
        try comments.write(to: &changed)
        return try changed.packed()
      }
    } catch {
      throw Refusal(error)
    }
    throw .takesNoMarks(.noPlace)
  }

  /// The main part with the beginnings and ends of the comments; nil where no paragraph takes one.
  private static func marked(
    _ contents: ParsedDocument.Contents,
    _ annotations: [Annotation],
    _ comments: inout WordComments
  ) -> [UInt8]? {
    let bytes = contents.package.document
    let anchors = DocumentAnchors(of: contents.document)
    let syntax = WordSyntax(bytes, contents.editing)
    // Comments of one paragraph are put there together.
    var places: [WordPlace] = []
    var identifiers: [Int: [Int]] = [:]
    for annotation in annotations {
      guard let range = annotation.place.flatMap({ anchors[$0] }) ?? anchors.first,
        let place = syntax.place(at: range.lowerBound)
      else { return nil }
      if identifiers[place.range.lowerBound] == nil { places.append(place) }
      identifiers[place.range.lowerBound, default: []].append(comments.add(annotation.text))
    }
    var edits = ByteEdits()
    for place in places {
      let prefix = syntax.namespacePrefix(at: place.range.lowerBound) ?? "w:"
      let own = identifiers[place.range.lowerBound] ?? []
      let start = own.map { "<\(prefix)commentRangeStart \(prefix)id=\"\($0)\"/>" }.joined()
      let end = own.map { identifier in
        "<\(prefix)commentRangeEnd \(prefix)id=\"\(identifier)\"/><\(prefix)r><\(prefix)commentReference \(prefix)id=\"\(identifier)\"/></\(prefix)r>"
      }.joined()
      guard let inside = place.inside(bytes) else { return nil }
      if inside.isEmptyTag {
        edits.replace(inside.range, with: ">\(start)\(end)</\(prefix)p>")
      } else {
        edits.insert(start, at: inside.range.lowerBound)
        edits.insert(end, at: inside.range.upperBound)
      }
    }
    return edits.applied(to: bytes)
  }
}

extension WordPlace {
  /// What of a paragraph can stand between a comment's beginning and its end.
  ///
  /// - Returns: The bytes between its properties and its end tag, or `/>` of a paragraph that is one empty tag; nil
  ///   where its tags are not found.
  fileprivate func inside(_ bytes: [UInt8]) -> (range: Range<Int>, isEmptyTag: Bool)? {
    let own = bytes[range]
    guard own.last == UInt8(ascii: ">"), own.count > 3 else { return nil }
    guard let end = own.lastIndex(of: UInt8(ascii: "<")), end > range.lowerBound else {
      return (range.upperBound - 2..<range.upperBound, true)
    }
    if let properties { return (properties.range.upperBound..<end, false) }
    // A value may hold the sign that ends the tag.
    var quote: UInt8?
    for index in own.indices {
      switch own[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == nil { quote = own[index] } else if quote == own[index] { quote = nil }
      case UInt8(ascii: ">") where quote == nil: return (index + 1..<end, false)
      default: break
      }
    }
    return nil
  }
}

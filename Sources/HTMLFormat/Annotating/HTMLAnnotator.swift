import Encodings
import ReportFormats
import ReportModel
import ReportRecognition
import TextTools

/// Puts marks into web pages: a number behind the text that each is about, and what they say at the page's end.
struct HTMLAnnotator: ReportAnnotator {
  func annotate(
    _ original: Probe,
    with annotations: [Annotation]
  ) throws(Refusal) -> [UInt8] {
    let page = try original.text()
    let bytes = page.utf8
    let anchors = DocumentAnchors(
      of: try HTMLReader.document(
        of: page,
        among: original.context.editions,
        limits: original.limits
      )
    )
    var edits = ByteEdits()
    for (index, annotation) in annotations.enumerated() {
      guard let range = annotation.place.flatMap({ anchors[$0] }) ?? anchors.first else {
        throw .takesNoMarks(.noPlace)
      }
      edits.insert(
        HTMLMark.reference(index + 1),
        at: Self.outsideTag(range.upperBound, in: bytes)
      )
    }
    let list = HTMLMark.list(annotations.map { Self.escaped($0.text) })
    edits.insert(list, at: Self.end(of: bytes))
    return try page.edited(edits.applied(to: bytes), original: original.bytes).bytes
  }

  /// A text with the characters that not every encoding of a page has by their numbers.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in MarkupEscapes.escaped(text).unicodeScalars {
      switch scalar.value {
      case 0..<0x80, 0x3001...0x3011, 0x4E00...0x9FA5, 0xFF01...0xFF5E:
        escaped.unicodeScalars.append(scalar)
      default: escaped += "&#\(scalar.value);"
      }
    }
    return escaped
  }

  /// The place itself, or the end of the tag that it is in, as the value of a field is.
  private static func outsideTag(_ place: Int, in bytes: [UInt8]) -> Int {
    guard bytes.isInTag(place) else { return place }
    return bytes[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? place
  }

  /// Before the end tag of the page's body, or at the page's end where it has none.
  private static func end(of bytes: [UInt8]) -> Int {
    let tag = Array("</body".utf8)
    var place = bytes.count - tag.count
    while place >= 0 {
      if bytes[place] == tag[0],
        zip(bytes[place...], tag).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
      {
        return place
      }
      place -= 1
    }
    return bytes.count
  }
}

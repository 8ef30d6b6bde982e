import Encodings
import ReportFormats
import ReportModel

/// A page that is saved with its pictures and style sheets as one file of mail, taken apart.
struct WebArchive: ProbeAttachment {
  /// The pages that show something, each with its style sheets, or why they cannot be read.
  ///
  /// None for a mail without a page.
  let pages: Result<[EncodedText], Refusal>

  /// How deep parts may stand within parts; mails have three levels.
  private static let depthLimit = 8

  init(of probe: Probe) {
    do throws(Refusal) {
      pages = .success(try Self.pages(of: probe.bytes, probe.limits))
    } catch {
      pages = .failure(error)
    }
  }

  private static func pages(
    of file: [UInt8],
    _ limits: ReadingLimits
  ) throws(Refusal) -> [EncodedText] {
    guard file.count <= limits.fileBytes else { throw .tooLarge(limits.fileBytes) }
    let whole = MailPart(file.indices, in: file, isCutOff: false)
    var leaves: [MailPart] = []
    try collect(whole, in: file, limits, depth: 0, &leaves)
    let pages = leaves.filter { isPage($0) && !$0.isAttachment }
    let start = MailPart.name(whole.parameters["start"] ?? "")
    guard
      let root = pages.first(where: { !start.isEmpty && $0.identifier == start }) ?? pages.first
    else { return [] }
    var shown = [root]
    if isFrameset(root.decoded(file)) {
      shown = pages.filter { $0.content != root.content }
    }
    if shown.contains(where: \.isCutOff) { throw .archiveCutOff }
    let sheets = leaves.filter { $0.type == "text/css" && !$0.isCutOff }.map { $0.decoded(file) }
    return try shown.map { (part) throws(Refusal) in
      try text(part, in: file, sheets: sheets, limits)
    }
  }

  private static func collect(
    _ part: MailPart,
    in file: [UInt8],
    _ limits: ReadingLimits,
    depth: Int,
    _ leaves: inout [MailPart]
  ) throws(Refusal) {
    guard depth < depthLimit,
      let parts = part.parts(in: file, limit: limits.archiveEntries - leaves.count)
    else {
      leaves.append(part)
      if leaves.count > limits.archiveEntries { throw .tooManyParts(limits.archiveEntries) }
      return
    }
    for part in parts { try collect(part, in: file, limits, depth: depth + 1, &leaves) }
  }

  private static func isPage(_ part: MailPart) -> Bool {
    part.type == "text/html" || part.type == "application/xhtml+xml"
  }

  /// Whether a page only shows others side by side, as that of a workbook does.
  private static func isFrameset(_ page: [UInt8]) -> Bool {
    let small = page.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return String(decoding: small, as: UTF8.self).contains("<frameset")
  }

  /// A page as a text, with the style sheets of the file at its end: pages name them, and find none elsewhere.
  private static func text(
    _ part: MailPart,
    in file: [UInt8],
    sheets: [[UInt8]],
    _ limits: ReadingLimits
  ) throws(Refusal) -> EncodedText {
    let bytes = part.decoded(file)
    let named = part.parameters["charset"].flatMap { TextEncoding(named: $0) }
    let page = try EncodedText(reading: bytes, declared: named ?? TextEncoding(declaredIn: bytes))
    var styles: [UInt8] = []
    for sheet in sheets {
      let decoded = (try? EncodedText(sheet, declared: named))?.utf8 ?? []
      guard !String(decoding: decoded, as: UTF8.self).contains("</") else { continue }
      styles += Array("<style>".utf8) + decoded + Array("</style>".utf8)
      guard page.utf8.count + styles.count <= limits.pageBytes else {
        throw .tooLarge(limits.pageBytes)
      }
    }
    if styles.isEmpty { return page }
    let end = endOfBody(page.utf8)
    return try EncodedText(reading: page.utf8[..<end] + styles + page.utf8[end...])
  }

  /// Where the last end tag of the page's body stands, or of the page; behind it if there is none.
  private static func endOfBody(_ page: [UInt8]) -> Int {
    var end = page.endIndex
    var rest = page[...]
    while let tag = rest.lastIndex(of: UInt8(ascii: "<")) {
      let name = page[tag...].prefix(6).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      if name == Array("</body".utf8) { return tag }
      // Behind these tags nothing else is shown.
      guard name == Array("</html".utf8) else { return end }
      end = tag
      rest = page[..<tag]
    }
    return end
  }
}

extension Refusal {
  fileprivate static func tooLarge(_ bytes: Int) -> Refusal {
    .limit(
      Wording(zh: "网页的大小", en: "the size of the page"),
      value: ReadingLimits.name(ofBytes: bytes)
    )
  }

  fileprivate static func tooManyParts(_ count: Int) -> Refusal {
    .limit(Wording(zh: "单个文件网页的部分数", en: "the parts of a page as one file"), value: String(count))
  }

  fileprivate static var archiveCutOff: Refusal {
    Refusal(
      .webArchiveCutOff,
      message: Wording(
        zh: "单个文件网页（.mht）不完整：网页部分没有结尾",
        en: "the web page as one file (.mht) is incomplete: the end of the page is missing"
      ),
      remedy: Wording(
        zh: "请重新获取该文件，或重新另存网页",
        en: "get the file again, or save the page again"
      )
    )
  }
}

extension RefusalKind {
  /// The page in a file of mail is cut off.
  static let webArchiveCutOff = RefusalKind(
    code: "MHT-CUT",
    meaning: Wording(zh: "单个文件网页（.mht）不完整", en: "a web page as one file (.mht) is cut off"),
    example: Wording(zh: "下载不完整", en: "an unfinished download"),
    actor: .program,
    since: 2
  )
}

import Archive
import OpenDocument
import ReportFormats
import ReportModel
import ReportPackages
import XML

/// The parts of a text of OpenDocument that a report is read from.
struct TextPackage: Sendable {
  static let typePart = "mimetype"
  static let contentPart = "content.xml"
  private static let stylesPart = "styles.xml"
  /// The most formulas that are looked into; any more are formulas whose text is not known.
  private static let formulaLimit = 50

  /// The main part.
  let content: [UInt8]
  /// Whether it is all of the text, one XML file in which pictures stand as text, too.
  let isFlat: Bool
  /// The styles that have names.
  let styles: OpenDocumentStyles
  /// Where they put things.
  let layout: TextLayoutStyles
  /// The part with the headers and footers; empty where nothing is drawn in any.
  let margins: [UInt8]
  /// What the formulas say, by their folders; empty for one that is more than a row of characters.
  let formulas: [String: String]

  /// Reads the parts.
  ///
  /// - Throws: `Refusal` for an archive that is damaged, encrypted or without a text, and for a part that is no
  ///   XML.
  init(_ probe: Probe) throws(Refusal) {
    let parts = try Parts(probe)
    var manifest = OpenDocumentManifestReader()
    try parts.read(OpenDocumentManifestReader.part, into: &manifest)
    if manifest.isEncrypted { throw Refusal(ArchiveError(.encrypted)) }
    guard let content = try parts.bytes(of: Self.contentPart) else { throw .noText }
    self.content = content
    isFlat = probe.isFlatPackage
    var styles = TextStylesReader()
    let margins = try parts.read(Self.stylesPart, into: &styles)
    self.styles = styles.styles
    layout = styles.layout
    let isDrawn = margins.withUnsafeBytes { $0.holds("header") && $0.holds("anchor-type") }
    self.margins = isDrawn ? margins : []
    var formulas: [String: String] = [:]
    for (path, type) in manifest.types.sorted(by: { $0.key < $1.key })
    where type == "application/vnd.oasis.opendocument.formula" && path != "/" {
      let folder = path.last == "/" ? String(path.dropLast()) : path
      var formula = FormulaReader()
      if formulas.count < Self.formulaLimit {
        try parts.read("\(folder)/\(Self.contentPart)", into: &formula)
      }
      formulas[folder] = formula.row ?? ""
    }
    self.formulas = formulas
  }

  /// The package with another main part.
  init(_ package: TextPackage, content: [UInt8]) {
    self.content = content
    isFlat = package.isFlat
    styles = package.styles
    layout = package.layout
    margins = package.margins
    formulas = package.formulas
  }

  /// Whether an archive is a text, from the type that it states: in a part of its own, or without one in the
  /// list of its parts, which other programs go by as well.
  static func isText(_ archive: SharedArchive) -> Bool {
    do throws(ArchiveError) {
      if let type = try archive.openDocumentType() { return type.hasPrefix("text") }
      guard try archive.part(named: typePart) == nil,
        let part = try archive.part(named: OpenDocumentManifestReader.part)
      else { return false }
      var manifest = OpenDocumentManifestReader()
      try? XMLParser.parse(try archive.read(part), handler: &manifest)
      return manifest.types["/"]?.hasPrefix("application/vnd.oasis.opendocument.text") ?? false
    } catch {
      return false
    }
  }

  /// Whether a file that cannot be opened as an archive was to be a text: its type stands at its beginning.
  static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    let type = Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)
    return bytes.dropFirst(30).starts(with: type)
  }
}

/// The parts of a package, each read where it is there.
private struct Parts {
  private let archive: SharedArchive
  private let limits: XMLLimits

  init(_ probe: Probe) throws(Refusal) {
    do throws(ArchiveError) {
      archive = try probe.archive()
    } catch {
      throw Refusal(error)
    }
    limits = XMLLimits(part: probe.limits)
  }

  /// The bytes of a part; nil where there is none.
  func bytes(of name: String) throws(Refusal) -> [UInt8]? {
    do throws(ArchiveError) {
      guard let part = try archive.part(named: name) else { return nil }
      return try archive.read(part)
    } catch {
      throw Refusal(error)
    }
  }

  /// Reads a part, if it is there.
  ///
  /// - Returns: Its bytes; none if it is not there.
  @discardableResult func read<Handler: XMLHandler>(
    _ name: String,
    into handler: inout Handler
  ) throws(Refusal) -> [UInt8] where Handler.Failure == XMLError {
    guard let bytes = try bytes(of: name) else { return [] }
    do throws(XMLError) {
      try XMLParser.parse(bytes, limits: limits, handler: &handler)
    } catch {
      throw .damaged(error, in: name)
    }
    return bytes
  }
}

extension XMLLimits {
  /// What a part of a package may hold, of the limits of all formats.
  init(part limits: ReadingLimits) {
    self.init()
    depth = limits.documentDepth
    documentBytes = limits.partBytes
    startTagBytes = limits.startTagBytes
  }
}

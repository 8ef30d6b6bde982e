import ReportFormats
import ReportModel
import ReportPackages
import ReportRecognition
import TextTools
import XML

/// Reads texts of OpenDocument.
///
/// Tracked changes are taken as accepted; automatic numbers stand before their paragraphs. Places count
/// the bytes of the main part.
struct TextDocumentReader: ReportReader {
  func read(_ probe: Probe) throws(Refusal) -> Recognition {
    let contents = try probe.attachment(ParsedText.self).result.get()
    do throws(Refusal) {
      return try Recognizer.recognize(contents.document, among: probe.context.editions)
    } catch {
      // One XML file is named as such.
      throw probe.isFlatPackage ? error : error.naming(FileKind.openDocumentText.name)
    }
  }
}

/// What is read of a text once: its parts, and its main part's contents.
struct ParsedText: ProbeAttachment {
  /// The contents of a main part.
  struct Contents: Sendable {
    let package: TextPackage
    let document: Document
    /// The paragraphs, in the order of their ends; none if edits have no place, as in UTF-16.
    let sites: [TextParagraph.Site]
  }

  /// The contents, or why they cannot be read.
  let result: Result<Contents, Refusal>

  init(of probe: Probe) {
    do throws(Refusal) {
      result = .success(try Self.contents(of: TextPackage(probe), probe.limits))
    } catch {
      result = .failure(error)
    }
  }

  /// Parses a package whose parts are known.
  init(of package: TextPackage, limits: ReadingLimits) {
    do throws(Refusal) {
      result = .success(try Self.contents(of: package, limits))
    } catch {
      result = .failure(error)
    }
  }

  private static func contents(
    of package: TextPackage,
    _ limits: ReadingLimits
  ) throws(Refusal) -> Contents {
    var reader = TextContentReader(package, limits: limits)
    do throws(XMLError) {
      var xml = XMLLimits(part: limits)
      if package.isFlat { xml.textBytes = limits.partBytes }
      try XMLParser.parse(package.content, limits: xml, handler: &reader)
    } catch {
      throw reader.story.refusal ?? .damaged(error, in: TextPackage.contentPart)
    }
    guard reader.hasText else { throw .noText }
    let blocks = reader.story.finish()
    let findings = reader.story.findings + TextContentReader.marginFindings(package, limits)
    return Contents(
      package: package,
      document: Document(blocks: blocks, findings: findings),
      sites: reader.story.sites
    )
  }
}

import Archive
import ReportFormats
import ReportModel
import ReportPackages
import ReportRecognition
import XML

/// Reads Word documents.
///
/// Tracked changes are taken as accepted; automatic numbers stand before their paragraphs. Places count
/// the bytes of the main part.
struct WordReader: ReportReader {
  func read(_ probe: Probe) throws(Refusal) -> Recognition {
    let contents = try probe.attachment(ParsedDocument.self).result.get()
    do throws(Refusal) {
      return try Recognizer.recognize(contents.document, among: probe.context.editions)
    } catch {
      throw contents.hasImports ? .importsAlone : error
    }
  }
}

/// What is read of a Word document once: its parts, and its main part's contents.
struct ParsedDocument: ProbeAttachment {
  /// The contents of a main part.
  struct Contents: Sendable {
    let package: WordPackage
    let document: Document
    /// What edits have to know of the main part; nothing if they have no place, as in UTF-16.
    let editing: WordEditing
    /// Whether a part of the text is brought in from elsewhere when the document is opened.
    let hasImports: Bool
  }

  /// The contents, or why they cannot be read.
  let result: Result<Contents, Refusal>

  init(of probe: Probe) {
    do throws(Refusal) {
      guard let package = try WordPackage(probe) else { throw .noDocument }
      result = .success(try Self.contents(of: package, probe.limits))
    } catch {
      result = .failure(error)
    }
  }

  /// Parses a package whose parts are known.
  init(of package: WordPackage, limits: ReadingLimits) {
    do throws(Refusal) {
      result = .success(try Self.contents(of: package, limits))
    } catch {
      result = .failure(error)
    }
  }

  private static func contents(
    of package: WordPackage,
    _ limits: ReadingLimits
  ) throws(Refusal) -> Contents {
    let bytes = package.document
    var reader = WordDocumentReader(
      styles: package.styles,
      numbering: package.numbering,
      notes: package.notes,
      limits: limits
    )
    do throws(XMLError) {
      try XMLParser.parse(bytes, limits: XMLLimits(part: limits), handler: &reader)
    } catch {
      throw reader.story.refusal ?? .damaged(error)
    }
    let blocks = reader.finish()
    return Contents(
      package: package,
      document: Document(
        blocks: blocks,
        findings: reader.story.findings + reader.marginFindings(package, limits)
      ),
      editing: reader.editing,
      hasImports: reader.story.hasImports
    )
  }
}

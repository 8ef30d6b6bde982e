import Archive
import ReportFormats
import ReportModel
import ReportPackages
import TextTools
import XML

extension WordDesign {
  /// The styles and the page of an office's own document.
  ///
  /// Taken are its styles, fonts and theme, the page of its last section, and the headers and footers of that
  /// with their pictures; nothing of its text. Styles that it has not are those of GB/T 9704; paragraphs of
  /// text then go by its usual ones.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - limits: What it may hold.
  /// - Throws: ``Refusal`` if it is no Word document whose styles can be taken, damaged, or past a limit.
  init(reference bytes: [UInt8], limits: ReadingLimits) throws(Refusal) {
    let probe = Probe(bytes, in: FormatContext(limits: limits))
    let found: ReferencePackage?
    do throws(ArchiveError) {
      found = try ReferencePackage(probe.archive())
    } catch {
      throw Refusal(error)
    }
    guard let found else { throw .noDocument }
    var styles = ReferenceStyles(found.styles)
    guard let sheet = styles.sheet(adding: WordStyle.allCases) else { throw .unusableStyles }
    var parts: [Part] = []
    for part in found.parts {
      parts.append(
        part.name == found.stylesName
          ? Part(part.name, type: Self.contentTypes + "styles+xml", sheet)
          : Part(part.name, type: found.types.override(of: part.name), part.bytes)
      )
    }
    let settings = "rIdNianbaoSettings"
    self.init(
      parts: parts + [Self.settings(hasEvenPages: found.hasEvenPages)],
      types: found.types.defaults(of: found.parts.map(\.name)),
      relationships: found.relationships.map {
        Relationship(identifier: $0.identifier, type: $0.type, target: $0.target)
      } + [Self.settingsRelationship(settings)],
      identifiers: styles.identifiers,
      page: found.page,
      isNumberingSuppressed: found.relationships.contains { $0.kind == "numbering" }
    )
  }
}

extension Refusal {
  /// The styles of a document cannot be taken over.
  fileprivate static var unusableStyles: Refusal {
    Refusal(
      .wordReference,
      message: Wording(
        zh: "样式文件的样式不能取用：没有样式，或不是通常的 docx 格式",
        en: "the styles of the document cannot be taken: it has none, or is no usual .docx"
      ),
      remedy: Wording(
        zh: "用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”（不要选 Strict）",
        en: "open it in Word or WPS and save it as a Word document (*.docx), not as Strict"
      )
    )
  }
}

extension RefusalKind {
  /// The styles of a document cannot be taken over.
  static let wordReference = RefusalKind(
    code: "DOCX-REFERENCE",
    meaning: Wording(
      zh: "--reference 所指文档的样式不能取用",
      en: "the styles of the document that --reference names cannot be taken"
    ),
    example: Wording(
      zh: "存为 Strict Open XML 的文档",
      en: "a document saved as Strict Open XML"
    ),
    actor: .program,
    since: 2
  )
}

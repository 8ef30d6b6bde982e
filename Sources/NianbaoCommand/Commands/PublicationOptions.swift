import ArgumentParser
import Nianbao
import TextTools

/// How what is published is to look.
struct PublicationOptions: ParsableArguments {
  @Flag(
    help: .text(
      zh: "网页只写正文部分，供粘贴到网站的文章框：没有样式，只用普通属性。",
      en: "Write of a page what goes into a site's box for an article: no styles, plain attributes."
    )
  )
  var fragment = false

  @Option(
    help: .text(
      zh: "Word 文档取用其样式、页面和页眉页脚的文档（docx）。",
      en: "A document (docx) whose styles, page, headers and footers a Word document gets."
    ),
    completion: .file()
  )
  var reference: String?

  /// The format with the looks that are asked for.
  ///
  /// - Parameter format: The format to write.
  /// - Returns: The format with the writer for them.
  /// - Throws: `ValidationError` if it has no such looks.
  func applied(to format: ReportFormat) throws -> ReportFormat {
    if let reference { return try styled(format, like: reference) }
    guard fragment else { return format }
    guard format == .pageFragment else {
      throw ValidationError(
        text(zh: "--fragment 只用于 --to html。", en: "--fragment goes with --to html alone.")
      )
    }
    return .pageFragment
  }

  private func styled(_ format: ReportFormat, like path: String) throws -> ReportFormat {
    guard format.name == "docx", !fragment else {
      throw ValidationError(
        text(
          zh: "--reference 只用于 --to docx，不与 --fragment 同用。",
          en: "--reference goes with --to docx, and not with --fragment."
        )
      )
    }
    let refusal: Refusal
    do throws(Refusal) {
      let bytes = try ReadFiles.bytes(of: path, limit: ReadingLimits.default.fileBytes)
      return try .document(styledLike: bytes)
    } catch {
      refusal = error
    }
    try Outcome(name: path, refusal).end()
    throw ExitCode(ExitStatus.input.rawValue)
  }
}

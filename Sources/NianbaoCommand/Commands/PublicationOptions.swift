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

  /// The format with the looks that are asked for.
  ///
  /// - Parameter format: The format to write.
  /// - Returns: The format with the writer for them.
  /// - Throws: `ValidationError` if it has no such looks.
  func applied(to format: ReportFormat) throws -> ReportFormat {
    guard fragment else { return format }
    guard format == .pageFragment else {
      throw ValidationError(
        text(zh: "--fragment 只用于 --to html。", en: "--fragment goes with --to html alone.")
      )
    }
    return .pageFragment
  }
}

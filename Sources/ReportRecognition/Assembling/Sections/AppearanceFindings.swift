import ReportModel
import TextTools

/// What there is to say about paragraphs of which not everything is read.
///
/// What stands outside the report, such as a site's navigation, is passed over.
struct AppearanceFindings {
  private var collector = FindingCollector()
  /// Whether the paragraph before was hidden as a whole: a stretch of such is told once.
  private var isInHidden = false
  /// The stretches of paragraphs before the first section that are not shown, and the first of them.
  private var hiddenBefore = (count: 0, first: SourceText?.none)

  var findings: [Finding] {
    guard let first = hiddenBefore.first else { return collector.findings }
    let text = first.leftOut(.hidden).joined()
    let count = hiddenBefore.count
    let finding = Finding(
      .textHidden,
      at: first.place,
      found: text,
      zh: "第一部分之前有 \(count) 处不显示的文字，未读取，第一处是“\(text.excerpt)”",
      en:
        "\(count) texts before the first section are not shown and were left out; the first is “\(text.excerpt)”"
    )
    return [finding] + collector.findings
  }

  /// Notes a paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: The paragraph.
  ///   - isInSection: Whether it stands in a section of the form, rather than before the first.
  mutating func add(_ paragraph: SourceText, isInSection: Bool) {
    defer { isInHidden = paragraph.text.isBlank && !paragraph.leftOut(.hidden).isEmpty }
    if paragraph.isPlain { return }
    for text in paragraph.leftOut(.deleted) {
      collector.add(.textDeleted) { .deleted(text, at: paragraph.place) }
    }
    if paragraph.text.isBlank, !isInSection {
      noteHidden(paragraph)
      return
    }
    for text in paragraph.leftOut(.struck) {
      collector.add(.textStruck) {
        Finding(
          .textStruck,
          at: paragraph.place,
          found: text,
          zh: "正文中的“\(text.excerpt)”已划去，未读取",
          en: "“\(text.excerpt)” is struck through and was left out"
        )
      }
    }
    if !(isInHidden && paragraph.text.isBlank) {
      for text in paragraph.leftOut(.hidden) {
        collector.add(.textHidden) {
          Finding(
            .textHidden,
            at: paragraph.place,
            found: text,
            zh: "正文中有不显示的“\(text.excerpt)”，未读取",
            en: "“\(text.excerpt)” is not shown and was left out"
          )
        }
      }
    }
    guard isInSection, let content = paragraph.unread.first else { return }
    collector.add(.textUnseen) {
      Finding(
        .textUnseen,
        at: paragraph.place,
        zh: "正文此处是\(content.name.zh)，不是文字，未读取",
        en: "here the text shows \(content.name.en), which is not read"
      )
    }
  }

  /// Counts a paragraph before the first section that is not shown: a stretch of such counts once.
  private mutating func noteHidden(_ paragraph: SourceText) {
    guard !isInHidden, !paragraph.leftOut(.hidden).isEmpty else { return }
    hiddenBefore.count += 1
    hiddenBefore.first = hiddenBefore.first ?? paragraph
  }
}

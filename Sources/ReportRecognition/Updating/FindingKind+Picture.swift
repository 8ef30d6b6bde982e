public import ReportModel

extension FindingKind {
  /// A picture went with the paragraph that it stood in.
  public static let pictureRemoved = FindingKind(
    code: "PICTURE-REMOVED",
    severity: .warning,
    meaning: Wording(
      zh: "删去的段落中有图片或其他对象，已一并删去",
      en: "a paragraph that was taken out held a picture or another object, which went with it"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "如仍需要，从原文件复制该图片",
      en: "copy the picture from the original if it is still needed"
    ),
    example: Wording(zh: "删去了含图片的一段", en: "a paragraph with a picture was taken out"),
    actor: .unit,
    since: 2
  )
}

extension Finding {
  /// What to say of a paragraph that was taken out and held a picture.
  public static func pictureRemoved(with change: ReportChange, at place: Place) -> Finding {
    Finding(
      .pictureRemoved,
      at: place,
      found: change.old,
      zh: "“\(change.subject.zh)”中删去的段落含有图片或其他对象，已一并删去",
      en:
        "the paragraph taken out of \(change.subject.en) held a picture or another object, which went with it"
    )
  }
}

public import Nianbao

extension Refusal {
  /// A file is not what it was when it was read, so that nothing was written over it.
  public static let changedElsewhere = Refusal(
    .fileChangedElsewhere,
    side: .output,
    message: Wording(
      zh: "打开以后，这个文件被别人或别的程序改动、移走或换掉了，没有写入",
      en:
        "somebody else, or another program, has changed, moved or replaced the file since it was opened; nothing was written"
    ),
    remedy: Wording(
      zh: "请重新打开，看清现在的内容，再改一次",
      en: "open it again, look at what it is now, and make the change anew"
    )
  )
}

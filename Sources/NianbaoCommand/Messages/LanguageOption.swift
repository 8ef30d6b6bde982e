import ArgumentParser
import Nianbao
import TextTools

/// The options that every command has: how it speaks.
struct LanguageOption: ParsableArguments {
  @Option(
    help: .text(
      zh: "信息的语言（默认取自系统区域设置）。",
      en: "The language of messages (default: that of the locale)."
    )
  )
  var language: LanguageName?

  @Option(
    help: .text(
      zh: "给级别和结论着色：只在终端上、总是或从不。",
      en: "Colour levels and verdicts: on a terminal, always or never.",
      valueName: "when"
    )
  )
  var color = ColorChoice.auto

  @Flag(
    name: .shortAndLong,
    help: .text(zh: "只显示有问题的，不显示完成情况。", en: "Say what is wrong, and not what was done.")
  )
  var quiet = false

  func validate() throws {
    // Before anything is said.
    if quiet { Verbosity.beQuiet() }
  }
}

/// A language as the command line names it.
enum LanguageName: String, CaseIterable, ExpressibleByArgument {
  case zh
  case en
}

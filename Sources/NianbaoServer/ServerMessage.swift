#if Server
import ReportModel
import TextTools

/// What the server says on the terminal.
enum ServerMessage {
  static func running(at address: String, _ language: Language) -> DisplayText {
    let address = DisplayText(escaping: address)
    return language == .chinese
      ? "请在浏览器中打开（只能打开一次，按 Ctrl+C 停止）：\n\(address)\n"
      : "Open this in a browser (it opens once; Ctrl+C stops the server):\n\(address)\n"
  }

  /// Why the server does not start: the file, the code, what is wrong and what to do.
  static func refusal(_ refusal: Refusal, of path: String, _ language: Language) -> DisplayText {
    let separator: DisplayText = language == .chinese ? "；" : "; "
    return line(path, .error, refusal.code, refusal.message, language)
      + separator + DisplayText(escaping: refusal.remedy(language)) + "\n"
  }

  /// What there is to say of a file that is read all the same, or passed over.
  static func finding(
    _ told: DistrictArguments.Told,
    of path: String,
    _ language: Language
  ) -> DisplayText {
    line(path, told.severity, told.code, told.message, language) + "\n"
  }

  private static func line(
    _ path: String,
    _ severity: Severity,
    _ code: String,
    _ message: Wording,
    _ language: Language
  ) -> DisplayText {
    let name = DisplayText(escaping: severity.name(language))
    let message = DisplayText(escaping: message(language))
    return "\(DisplayText(path: path)): \(name) \(DisplayText(escaping: code)) \(message)"
  }

  static func cannotListen(at port: Int, _ language: Language) -> DisplayText {
    let port = DisplayText(escaping: String(port))
    return language == .chinese
      ? "错误：不能使用端口 \(port)，可能已被别的程序占用。请用 --port 另选一个，或不加 --port。\n"
      : "error: port \(port) cannot be used; another program may have it. Choose another with --port, or leave it out.\n"
  }
}
#endif

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

  static func cannotListen(at port: Int, _ language: Language) -> DisplayText {
    let port = DisplayText(escaping: String(port))
    return language == .chinese
      ? "错误：不能使用端口 \(port)，可能已被别的程序占用。请用 --port 另选一个，或不加 --port。\n"
      : "error: port \(port) cannot be used; another program may have it. Choose another with --port, or leave it out.\n"
  }
}
#endif

import ArgumentParser
import Nianbao
import TextTools

/// `nianbao serve`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: helpText(
      zh: "打开本机网页，在浏览器中核对、改正和转换报告；也可管理一个文件夹的报告。",
      en:
        "Opens a page of this computer to check, correct and convert reports in a browser, or to keep a folder of them."
    ),
    discussion: helpText(
      zh: """
        显示一个地址，只能在一个浏览器中打开一次；有桌面时自动打开。只有本机能连接，文件不会传到别处，
        停止后不保留任何内容。按 Ctrl+C 停止。

        加 --folder 就成为汇总单位的工作台：各单位的报送情况、汇总、退回单和催报通知，网页上改的写回文件夹。
        改动前的版本和操作记录存在其中隐藏的 .nianbao 里。

        示例：
          nianbao serve
          nianbao serve --port 8420 --no-open
          nianbao serve --folder 报告/ --units 名单.txt --previous 上年/
        """,
      en: """
        It prints an address that one browser can open once, and opens it where there is a desktop. Only
        this computer can connect, nothing leaves it, and nothing is kept afterwards. Ctrl+C stops it.

        With --folder it is the desk of the office that adds up: the state of every unit, the sum, slips
        and notices; what is changed on the page is written back into the folder. The versions before and
        a log of who did what are kept in its hidden .nianbao.

        Examples:
          nianbao serve
          nianbao serve --port 8420 --no-open
          nianbao serve --folder reports/ --units list.txt --previous last-year/
        """
    )
  )

  @Option(
    help: .text(
      zh: "端口（默认任选一个空闲的）。",
      en: "The port (default: any that is free).",
      valueName: "number"
    )
  )
  var port: Int?

  @Option(
    help: .text(
      zh: "反向代理的主机名：浏览器也可以用它访问。",
      en: "The host name of a reverse proxy, which browsers may name as well.",
      valueName: "name"
    )
  )
  var host: String?

  @Flag(help: .text(zh: "不打开浏览器，只显示地址。", en: "Open no browser; only print the address."))
  var noOpen = false

  @OptionGroup var district: ServedFolderOptions

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError(
        text(zh: "--port 须在 1 到 65535 之间。", en: "--port is a number from 1 to 65535.")
      )
    }
    if let host, !host.utf8.allSatisfy(Self.isOfHost) || host.isEmpty {
      throw ValidationError(
        text(
          zh: "--host 须是主机名，可带端口，如 office.example:8080。",
          en: "--host is the name of a host, with a port if need be, such as office.example:8080."
        )
      )
    }
  }

  private static func isOfHost(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-.:[]".utf8.contains(byte)
    }
  }

  func run() throws {
    try district.checkFolders()
    var outcome = Outcome(name: ServerProgram.name)
    do throws(Refusal) {
      try ServerProgram.become(with: arguments)
    } catch {
      outcome.refuse(error)
    }
    try outcome.end()
  }

  private var arguments: [String] {
    var arguments = ["--language", MessageLanguage.current.rawValue]
    if let port { arguments += ["--port", String(port)] }
    if let host { arguments += ["--host", host] }
    if noOpen { arguments.append("--no-open") }
    if converters.noConverters { arguments.append("--no-converters") }
    return arguments + district.arguments
  }
}

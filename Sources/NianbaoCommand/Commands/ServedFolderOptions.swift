import ArgumentParser
import Files
import Nianbao
import TextTools

/// The options of `serve` that make its page the desk of a district.
struct ServedFolderOptions: ParsableArguments {
  @Option(
    help: .text(
      zh: "报告所在的文件夹：网页成为汇总单位的工作台，改动写回其中。",
      en:
        "The folder of the reports: the page becomes the desk of the office that adds them up, and writes back into it.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var folder: String?

  @Option(help: .unitList, completion: .file())
  var units: String?

  @Option(
    help: .text(
      zh: "上年（及更早）报告的文件夹：与本年比较；没有名单时以其中的机关为名单。",
      en:
        "The folder of last year's reports, and of earlier ones: this year's are compared with them, and their organs are the list where none is given.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var previous: String?

  @Option(
    help: .text(
      zh: "汇总报告的机关名称。",
      en: "The organ whose report the sum is.",
      valueName: "name"
    )
  )
  var organ: String?

  @Option(help: .text(zh: "报告年度（默认取多数报告的年度）。", en: "The year (default: that of most reports)."))
  var year: Int?

  @Option(
    help: .text(
      zh: "本级已有的汇总报告：与各单位之和比较。",
      en: "The district's own combined report, which the sum is compared with.",
      valueName: "report"
    ),
    completion: .file()
  )
  var upper: String?

  @Option(
    help: .text(
      zh: "反向代理用来写明用户的请求头，记入操作记录；须同时给出 --secret-file。",
      en:
        "The header in which a reverse proxy names the user, for the log; goes with --secret-file.",
      valueName: "name"
    )
  )
  var userHeader: String?

  @Option(
    help: .text(
      zh: "与反向代理共用的密钥文件：请求头 X-Nianbao-Secret 与之相同，--user-header 才算数。",
      en:
        "The file of a secret that the proxy shares: --user-header counts only where the header X-Nianbao-Secret holds it.",
      valueName: "file"
    ),
    completion: .file()
  )
  var secretFile: String?

  func validate() throws {
    try GivenValues.check(year: year)
    try GivenValues.check(organ: organ)
    if folder == nil, let other = named.first(where: { $0.name != "--folder" }) {
      throw ValidationError(
        text(
          zh: "\(DisplayText(escaping: other.name)) 须与 --folder 一起用。",
          en: "\(DisplayText(escaping: other.name)) goes with --folder."
        )
      )
    }
    guard (userHeader == nil) == (secretFile == nil) else {
      throw ValidationError(
        text(
          zh: "--user-header 和 --secret-file 须一起给出。",
          en: "--user-header and --secret-file go together."
        )
      )
    }
    if let userHeader, !Self.isHeaderName(userHeader) {
      throw ValidationError(
        text(
          zh: "--user-header 须是请求头的名称，如 X-Remote-User，且不是本程序另有用处的。",
          en:
            "--user-header is the name of a header such as X-Remote-User, and none that the program takes for something else."
        )
      )
    }
  }

  /// Refuses paths that are no folders.
  ///
  /// - Throws: `ValidationError`.
  func checkFolders() throws {
    for (name, path) in [("--folder", folder), ("--previous", previous)] {
      guard let path, !Folder.exists(at: path) else { continue }
      let option = DisplayText(escaping: name)
      throw ValidationError(
        text(
          zh: "\(option) 须是文件夹：\(Message.name(path))",
          en: "\(option) is a folder: \(Message.name(path))"
        )
      )
    }
  }

  /// What the server is told; a value may begin with a hyphen.
  var arguments: [String] { named.map { "\($0.name)=\($0.value)" } }

  /// The options that are given.
  private var named: [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("--folder", folder), ("--units", units), ("--previous", previous), ("--organ", organ),
      ("--year", year.map { String($0) }), ("--upper", upper), ("--user-header", userHeader),
      ("--secret-file", secretFile),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }

  /// Whether a name is one that HTTP has for headers, and the server does not take for something else.
  private static func isHeaderName(_ name: String) -> Bool {
    let taken = [
      "x-nianbao-secret", "host", "cookie", "origin", "sec-fetch-site", "content-length",
      "content-type", "connection", "transfer-encoding",
    ]
    return !name.isEmpty && !taken.contains(name.lowercased())
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-_".utf8.contains(byte)
        }
      }
  }
}

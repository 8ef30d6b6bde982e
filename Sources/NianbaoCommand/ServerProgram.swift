import Files
import Glibc
import Nianbao

/// The server of the page, a program of its own beside this one.
enum ServerProgram {
  /// The name of its file.
  static let name = "nianbao-server"

  /// Makes this process the server.
  ///
  /// - Parameter arguments: What the server is told.
  /// - Throws: ``Refusal`` `SERVER-MISSING` if it is not there; otherwise it does not come back.
  static func become(with arguments: [String]) throws(Refusal) {
    guard let path, access(path, X_OK) == 0 else { throw .serverMissing }
    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) }
    words.append(nil)
    execv(path, &words)
    for word in words { free(word) }
    throw .serverMissing
  }

  /// Where it stands: beside the file of this program, whatever links led there; nil where the system does not tell.
  private static var path: String? {
    guard let own = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(own) }
    let path = String(cString: own)
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return path[...slash] + name
  }
}

extension Refusal {
  fileprivate static let serverMissing = Refusal(
    .serverMissing,
    side: .output,
    message: Wording(
      zh: "没有找到网页服务程序 nianbao-server",
      en: "the server of the page, nianbao-server, is not there"
    ),
    remedy: Wording(
      zh: "用 make install 安装，或在源码文件夹中用 make serve 编译并打开",
      en:
        "install it with make install, or build and open it with make serve in the folder of the sources"
    )
  )
}

extension RefusalKind {
  /// The server of the page is not installed.
  static let serverMissing = RefusalKind(
    code: "SERVER-MISSING",
    meaning: Wording(zh: "没有安装网页服务程序", en: "the server of the page is not installed"),
    example: Wording(
      zh: "只复制了 nianbao 一个文件，就运行 nianbao serve",
      en: "nianbao serve where the file nianbao alone was copied"
    ),
    actor: .program,
    since: 2
  )
}

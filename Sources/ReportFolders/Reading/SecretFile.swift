import Files
public import Nianbao

/// The file of a secret that this program shares with a reverse proxy.
public struct SecretFile: Sendable {
  /// The fewest bytes of a secret.
  public static let leastByteCount = 16
  /// The most bytes of the file.
  private static let byteLimit = 4_096

  /// The secret, without the end of its line.
  public let secret: [UInt8]

  /// Reads a file.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``Refusal`` `SECRET-UNFIT` if others may read it, or if it is no line of at least 16 letters, digits and
  ///   signs; otherwise why it cannot be read.
  public init(at path: String) throws(Refusal) {
    var bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path, limit: Self.byteLimit)
    } catch {
      throw Refusal(error)
    }
    guard FileAccess.isPrivate(path) else { throw .secretOpen }
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      bytes.removeLast()
    }
    // What a header of HTTP takes as it is.
    guard bytes.count >= Self.leastByteCount, bytes.allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw .secretShort }
    secret = bytes
  }
}

extension Refusal {
  fileprivate static let secretOpen = Refusal(
    .secretUnfit,
    message: Wording(
      zh: "密钥文件不归运行本程序的用户所有，或别人也能读",
      en: "the secret's file is not the user's own, or others may read it"
    ),
    remedy: Wording(
      zh: "请用 chown 和 chmod 600 改成只有这个用户能读，再换一个密钥",
      en: "make it the user's own with chown and chmod 600, and take another secret"
    )
  )

  fileprivate static let secretShort = Refusal(
    .secretUnfit,
    message: Wording(
      zh: "密钥不是一行至少 \(SecretFile.leastByteCount) 个字母、数字或符号（不含空格和汉字）",
      en:
        "the secret is no line of at least \(SecretFile.leastByteCount) letters, digits and signs of ASCII without blanks"
    ),
    remedy: Wording(
      zh: "请用 openssl rand -hex 32 生成一个",
      en: "make one with openssl rand -hex 32"
    )
  )
}

extension RefusalKind {
  /// The file of a secret is not fit for it.
  public static let secretUnfit = RefusalKind(
    code: "SECRET-UNFIT",
    meaning: Wording(
      zh: "与反向代理共用的密钥不能用",
      en: "the secret that a reverse proxy shares cannot be used"
    ),
    example: Wording(
      zh: "serve --user-header X-Remote-User --secret-file 人人可读的文件",
      en: "serve --user-header X-Remote-User with a secret file that everybody may read"
    ),
    actor: .program,
    since: 2
  )
}

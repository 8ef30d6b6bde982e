import Files
import Nianbao
import ReportFolders
import Synchronization
import TextTools

/// The files that this run reads, none of which it may replace, whatever the command.
///
/// They are known by their identity, so that links, hard links and other spellings of a path are
/// the same file.
enum ReadFiles {
  private static let identities = Mutex<Set<FileIdentity>>([])

  /// Notes that a file is read, or going to be.
  static func note(_ path: String) {
    guard let identity = FileIdentity(of: path) else { return }
    identities.withLock { _ = $0.insert(identity) }
  }

  /// Reads a file that is no report: a list, a table, a protocol.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The most bytes that it may have.
  /// - Returns: The whole file.
  /// - Throws: ``Refusal`` if it cannot be read.
  static func bytes(of path: String, limit: Int) throws(Refusal) -> [UInt8] {
    try prepare(path)
    do throws(FileError) {
      return try FileReader.read(path, limit: limit)
    } catch {
      throw Refusal(error)
    }
  }

  /// Notes a file that somebody else is going to read.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``Refusal`` `OUTPUT-IS-INPUT` if messages would be written into it.
  static func prepare(_ path: String) throws(Refusal) {
    note(path)
    try refuseStandardError()
  }

  /// Notes the inputs of a batch before the first output is written.
  static func note(_ inputs: some Sequence<Input>) {
    for input in inputs { note(input) }
  }

  /// Notes a report, and what is explained beside it.
  static func note(_ input: Input) {
    if input.isStandardInput { return note("/dev/stdin") }
    note(report: input.path)
  }

  /// Notes the file of a report, and what is explained beside it.
  static func note(report path: String) {
    note(path)
    note(ExplainedFile.path(for: path))
  }

  /// Refuses an output that would replace one of the files, or that has the name of explanations.
  ///
  /// - Parameters:
  ///   - output: The path of the output.
  ///   - original: The file that the command line names to be replaced.
  /// - Throws: ``Refusal`` `OUTPUT-IS-INPUT`.
  static func refuse(_ output: String, original: String? = nil) throws(Refusal) {
    if output == original { return }
    if ExplainedFile.isName(output) || output.linkTarget.map(ExplainedFile.isName) == true {
      throw .outputIsExplanations(output)
    }
    guard let identity = FileIdentity(of: output), contains(identity) else { return }
    if let original, FileIdentity(of: original) == identity { return }
    throw .outputIsInput(output)
  }

  /// Refuses to write into one of the files by way of standard output, as `>>` makes the shell do.
  ///
  /// - Throws: ``Refusal`` `OUTPUT-IS-INPUT`.
  static func refuseStandardOutput() throws(Refusal) {
    guard let identity = FileIdentity(of: .output), contains(identity) else { return }
    throw .outputIsInput(Input.standardStream)
  }

  /// Whether messages would be written into one of the files, as `2>>` makes the shell do.
  static var takeMessages: Bool {
    FileIdentity(of: .error).map(contains) ?? false
  }

  /// Refuses to go on where messages would be written into one of the files.
  ///
  /// - Throws: ``Refusal`` `OUTPUT-IS-INPUT`.
  static func refuseStandardError() throws(Refusal) {
    if takeMessages { throw .messagesIntoInput }
  }

  private static func contains(_ identity: FileIdentity) -> Bool {
    identities.withLock { $0.contains(identity) }
  }
}

extension Refusal {
  fileprivate static func outputIsInput(_ path: String) -> Refusal {
    let path = Message.name(path)
    return Refusal(
      .outputIsInput,
      side: .output,
      message: Wording(
        zh: "输出 \(path) 会覆盖输入文件",
        en: "the output \(path) would replace an input"
      ),
      remedy: anotherName
    )
  }

  fileprivate static func outputIsExplanations(_ path: String) -> Refusal {
    let path = Message.name(path)
    return Refusal(
      .outputIsInput,
      side: .output,
      message: Wording(
        zh: "输出 \(path) 用的是报告旁核实说明文件的名称",
        en: "the output \(path) has the name of the file of explanations beside a report"
      ),
      remedy: anotherName
    )
  }

  fileprivate static let messagesIntoInput = Refusal(
    .outputIsInput,
    side: .output,
    message: Wording(
      zh: "标准错误（2>）指向输入文件，提示信息会写进去，没有处理",
      en: "standard error (2>) leads into an input; nothing was done, or messages would go into it"
    ),
    remedy: Wording(zh: "请把 2> 指向别的文件", en: "lead 2> to another file")
  )

  private static let anotherName = Wording(zh: "请用 -o 另起名称", en: "name another file with -o")
}

extension RefusalKind {
  /// An output would replace an input.
  static let outputIsInput = RefusalKind(
    code: "OUTPUT-IS-INPUT",
    meaning: Wording(zh: "输出会覆盖输入", en: "the output would overwrite an input"),
    example: Wording(zh: "convert 某局.txt -o 某局.txt", en: "convert bureau.txt -o bureau.txt"),
    actor: .program,
    since: 1
  )
}

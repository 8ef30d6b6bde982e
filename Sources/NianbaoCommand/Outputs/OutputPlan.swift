import Files
import Nianbao
import TextTools

/// Which file each input's output goes to, settled before anything is written.
struct OutputPlan {
  /// What happens with one input.
  enum Step: Sendable {
    /// Its output goes to standard output.
    case standardOutput
    /// Its output goes to a file, in a folder that may have to be made.
    case file(String, makesFolder: Bool)
    /// It has the format wanted and stays as it is.
    case passedOver
    /// Its output has no place.
    case refused(Refusal)
  }

  /// A step for each input.
  let steps: [Step]

  /// Settles where outputs go.
  ///
  /// Two inputs whose outputs would have the same name are both refused, as is one whose output would
  /// replace an input.
  init(_ inputs: [Input], _ choice: OutputChoice) {
    var steps: [Step] = inputs.map { input in
      switch choice.destination {
      case .standardOutput: .standardOutput
      case .file(let path): .file(path, makesFolder: false)
      case .besideInput:
        // What an earlier run made beside its inputs is no input of this one.
        input.pathInFolder != nil
          && FormatRegistry.shipped.format(ofFileNamed: input.path) == choice.format
          ? .passedOver
          : .file(Self.name(for: input.path, choice.format), makesFolder: false)
      case .folder(let folder):
        .file(
          Self.join(
            folder,
            Self.name(for: input.pathInFolder ?? Self.lastName(input.path), choice.format)
          ),
          makesFolder: true
        )
      }
    }
    var writers: [String: Int] = [:]
    for case .file(let path, _) in steps { writers[path, default: 0] += 1 }
    let read = Set(
      zip(inputs, steps).compactMap { input, step in
        if case .passedOver = step { return nil as FileIdentity? }
        return input.isStandardInput ? nil : FileIdentity(of: input.path)
      }
    )
    for (index, step) in steps.enumerated() {
      guard case .file(let path, _) = step else { continue }
      if writers[path, default: 0] > 1 {
        steps[index] = .refused(.sameOutput(path))
      } else if let identity = FileIdentity(of: path), read.contains(identity) {
        steps[index] = .refused(.outputIsInput(path))
      }
    }
    self.steps = steps
  }

  /// The name with the extension of a format in place of that of another one.
  private static func name(for path: String, _ format: ReportFormat) -> String {
    let stem =
      FormatRegistry.shipped.format(ofFileNamed: path) == nil
      ? path[...] : path[..<(path.lastIndex(of: ".") ?? path.endIndex)]
    return stem + "." + format.fileExtension
  }

  private static func lastName(_ path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }
}

extension Refusal {
  fileprivate static func sameOutput(_ path: String) -> Refusal {
    let path = Message.name(path)
    return Refusal(
      .outputSame,
      side: .output,
      message: Wording(
        zh: "另有输入也要写到 \(path)，都没有转换",
        en: "another input would be written to \(path) too; neither was converted"
      ),
      remedy: Wording(zh: "请分开转换", en: "convert them one at a time")
    )
  }

  fileprivate static func outputIsInput(_ path: String) -> Refusal {
    let path = Message.name(path)
    return Refusal(
      .outputIsInput,
      side: .output,
      message: Wording(
        zh: "输出 \(path) 会覆盖输入文件",
        en: "the output \(path) would replace an input"
      ),
      remedy: Wording(zh: "请用 -o 另起名称", en: "name another file with -o")
    )
  }
}

extension RefusalKind {
  /// Two outputs would go to one file.
  static let outputSame = RefusalKind(
    code: "OUTPUT-SAME",
    meaning: Wording(zh: "两个输入会写到同一文件", en: "two inputs would be written to one file"),
    example: Wording(zh: "甲/某局.txt 与 乙/某局.txt", en: "a/bureau.txt and b/bureau.txt"),
    actor: .program,
    since: 1
  )

  /// An output would replace an input.
  static let outputIsInput = RefusalKind(
    code: "OUTPUT-IS-INPUT",
    meaning: Wording(zh: "输出会覆盖输入", en: "the output would overwrite an input"),
    example: Wording(zh: "convert 某局.txt -o 某局.txt", en: "convert bureau.txt -o bureau.txt"),
    actor: .program,
    since: 1
  )
}

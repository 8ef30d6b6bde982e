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

    fileprivate var isPassedOver: Bool { if case .passedOver = self { true } else { false } }
  }

  /// A file that is to be written: the one that is there, or the name of one that is not.
  private struct Place: Hashable {
    private let file: FileIdentity?
    private let path: String?

    init(_ path: String) {
      file = FileIdentity(of: path)
      self.path = file == nil ? path : nil
    }
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
    ReadFiles.note(zip(inputs, steps).lazy.filter { !$1.isPassedOver }.map { $0.0 })
    var writers: [Place: Int] = [:]
    for case .file(let path, _) in steps { writers[Place(path), default: 0] += 1 }
    for (index, step) in steps.enumerated() {
      guard case .file(let path, _) = step else { continue }
      do throws(Refusal) {
        try ReadFiles.refuse(path)
        if writers[Place(path), default: 0] > 1 { throw .sameOutput(path) }
      } catch {
        steps[index] = .refused(error)
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
}

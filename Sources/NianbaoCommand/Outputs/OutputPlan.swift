import Files
import Nianbao
import ReportFolders
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
  ///
  /// - Parameters:
  ///   - inputs: The inputs.
  ///   - choice: What the command line asks for.
  ///   - converted: The extensions of files that are read after a conversion alone.
  init(_ inputs: [Input], _ choice: OutputChoice, converted: Set<String>) {
    var steps = inputs.map { Self.step(for: $0, choice, without: converted) }
    ReadFiles.note(zip(inputs, steps).lazy.filter { !$1.isPassedOver }.map { $0.0 })
    var writers = Self.writers(steps)
    // Beside the document that it was made from there may be a PDF of the same name.
    for (index, step) in steps.enumerated() {
      guard case .file(let path, _) = step, writers[Place(path), default: 0] > 1,
        converted.contains(FormatRegistry.suffix(ofFileNamed: inputs[index].path))
      else { continue }
      steps[index] = Self.step(for: inputs[index], choice, without: [], keeping: true)
    }
    writers = Self.writers(steps)
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

  private static func writers(_ steps: [Step]) -> [Place: Int] {
    var writers: [Place: Int] = [:]
    for case .file(let path, _) in steps { writers[Place(path), default: 0] += 1 }
    return writers
  }

  /// Where the output of an input would go, if it were the only one.
  private static func step(
    for input: Input,
    _ choice: OutputChoice,
    without converted: Set<String>,
    keeping: Bool = false
  ) -> Step {
    func name(for path: String) -> String {
      let suffix = FormatRegistry.suffix(ofFileNamed: path)
      let isKnown =
        !suffix.isEmpty
        && (converted.contains(suffix) || FormatRegistry.shipped.format(named: suffix) != nil)
      return path.named(as: choice.format, replacingSuffix: isKnown && !keeping)
    }
    switch choice.destination {
    case .standardOutput: return .standardOutput
    case .file(let path): return .file(path, makesFolder: false)
    case .besideInput:
      // What an earlier run made beside its inputs is no input of this one.
      return input.pathInFolder != nil
        && FormatRegistry.shipped.format(ofFileNamed: input.path) == choice.format
        ? .passedOver
        : .file(name(for: input.path), makesFolder: false)
    case .folder(let folder):
      let path = name(for: input.pathInFolder ?? lastName(input.path))
      return .file(join(folder, path), makesFolder: true)
    }
  }

  private static func lastName(_ path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }
}

extension String {
  /// The path with the extension of a format, in place of its own or behind it.
  func named(as format: ReportFormat, replacingSuffix: Bool) -> String {
    let stem = replacingSuffix ? self[..<(lastIndex(of: ".") ?? endIndex)] : self[...]
    return stem + "." + format.fileExtension
  }
}

extension Refusal {
  fileprivate static func sameOutput(_ path: String) -> Refusal {
    let path = Message.name(path)
    return Refusal(
      .outputSame,
      side: .output,
      message: Wording(
        zh: "另一个输入文件也要写到 \(path)，两个都没有转换",
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

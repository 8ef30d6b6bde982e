import ArgumentParser
import Files
import Nianbao
import TextTools

/// Where `convert` is to put what it makes, and in which format.
struct OutputChoice {
  /// Where the outputs go.
  enum Destination {
    /// Standard output.
    case standardOutput
    /// The file named.
    case file(String)
    /// A folder, under the names of the inputs.
    case folder(String)
    /// Beside each input.
    case besideInput
  }

  /// The format wanted.
  let format: ReportFormat
  /// Where the outputs go.
  let destination: Destination

  /// Makes out what the options mean.
  ///
  /// - Parameters:
  ///   - output: The value of `-o`.
  ///   - format: The value of `--to`.
  ///   - isBatch: Whether there may be several inputs.
  ///   - isStandardInput: Whether the one input is standard input.
  /// - Throws: `ValidationError` if the options contradict each other or leave the format open.
  init(output: String?, format: ReportFormat?, isBatch: Bool, isStandardInput: Bool) throws {
    let named = output.flatMap(FormatRegistry.shipped.format(ofFileNamed:))
    switch output {
    case nil: destination = isStandardInput ? .standardOutput : .besideInput
    case let path? where Input.namesStandardOutput(path):
      if isBatch { throw Self.oneOutputForMany }
      destination = .standardOutput
    case let path?:
      let isFolder = path.utf8.last == UInt8(ascii: "/") || Folder.exists(at: path)
      if isBatch || isFolder {
        if !isFolder, named != nil || FileIdentity(of: path) != nil { throw Self.oneOutputForMany }
        if isStandardInput { throw Self.namelessOutput }
        destination = .folder(path)
      } else {
        destination = .file(path)
      }
    }
    if case .file(let path) = destination {
      if let format, let named, format != named {
        throw ValidationError(
          text(
            zh: "-o 的扩展名与 --to \(format.name) 不一致：\(path)",
            en: "The extension of -o contradicts --to \(format.name): \(path)"
          )
        )
      }
      guard let chosen = format ?? named, chosen.isWritten else {
        throw Self.suffix(of: path).map { Self.unwritten($0) } ?? Self.openFormat
      }
      self.format = chosen
    } else {
      guard let format else { throw Self.openFormat }
      self.format = format
    }
    if case .standardOutput = destination, !self.format.isPlainText,
      StandardStream.output.isTerminal
    {
      let wording = self.format.wording
      throw ValidationError(
        text(
          zh: "\(wording.name.zh)不能输出到终端，请用 -o 指定文件。",
          en: "\(wording.one.startingWithCapital) does not go to a terminal; name a file with -o."
        )
      )
    }
  }

  /// The extension of a file's name, with its dot; nil if it has none.
  private static func suffix(of path: String) -> Substring? {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? name[$0...] : nil }
  }

  private static func unwritten(_ suffix: Substring) -> ValidationError {
    let others = FormatRegistry.shipped.written.listedBySuffix(.or)
    let suffix = Message.name(String(suffix)).string
    return ValidationError(
      text(
        zh: "不能写成 \(suffix) 文件；-o 的扩展名可以是 \(others.zh)，或用 --to 指明格式。",
        en:
          "Reports are not written as \(suffix). -o may end in \(others.en); or name the format with --to."
      )
    )
  }

  private static var openFormat: ValidationError {
    let names = ReportFormat.allValueStrings.joined(separator: "|")
    return ValidationError(
      text(
        zh: "请用 --to \(names) 或 -o 的扩展名指明格式。",
        en: "Name the format with --to \(names), or by the extension of -o."
      )
    )
  }

  private static var oneOutputForMany: ValidationError {
    ValidationError(
      text(
        zh: "多个输入或文件夹时，-o 须是文件夹。",
        en: "With several inputs or a folder, -o names a folder."
      )
    )
  }

  private static var namelessOutput: ValidationError {
    ValidationError(
      text(
        zh: "标准输入没有名称，请用 -o 指明文件而不是文件夹。",
        en: "Standard input has no name; name a file with -o, not a folder."
      )
    )
  }
}

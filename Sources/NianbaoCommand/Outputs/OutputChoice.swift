import ArgumentParser
import Files
import Nianbao

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
    let named = output.flatMap { ReportFormat(extensionOf: $0) }
    switch output {
    case nil: destination = isStandardInput ? .standardOutput : .besideInput
    case Input.standardStream?:
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
            zh: "-o 的扩展名与 --to \(format.rawValue) 不一致：\(path)",
            en: "The extension of -o contradicts --to \(format.rawValue): \(path)"
          )
        )
      }
      guard let chosen = format ?? named, chosen.isWritten else { throw Self.openFormat }
      self.format = chosen
    } else {
      guard let format else { throw Self.openFormat }
      self.format = format
    }
    if case .standardOutput = destination, self.format == .xlsx, StandardStream.output.isTerminal {
      throw ValidationError(
        text(
          zh: "工作簿不能输出到终端，请用 -o 指定文件。",
          en: "A workbook does not go to a terminal; name a file with -o."
        )
      )
    }
  }

  private static var openFormat: ValidationError {
    ValidationError(
      text(
        zh: "请用 --to xml|xlsx|text|json 或 -o 的扩展名指明格式。",
        en: "Name the format with --to xml|xlsx|text|json, or by the extension of -o."
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

extension ReportFormat {
  /// The format that a file's name tells by its extension; nil for none or an unknown one.
  init?(extensionOf path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    self.init(named: String(name[name.index(after: dot)...]))
  }
}

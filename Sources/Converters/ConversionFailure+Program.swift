import Files
import Glibc
import ReportFormats
import ReportModel

extension ConversionFailure {
  /// The failure that a program's end is by itself; nil for one that ended by itself, whatever its status.
  init?(_ end: ProcessEnd, of program: String, _ limits: ProcessLimits) {
    switch end {
    case .exited: return nil
    case .killed(SIGXCPU), .timedOut:
      self = .limit(
        zh: "\(program) 转换该文件超过 \(limits.time.components.seconds) 秒，已停止",
        en:
          "\(program) took longer than \(limits.time.components.seconds) s over the file and was stopped"
      )
    case .killed(SIGXFSZ): self = .tooLarge(by: program, limits)
    case .killed(let signal):
      self = .failed(
        zh: "\(program) 转换该文件时异常终止（信号 \(signal)）",
        en: "\(program) broke down over the file (signal \(signal))"
      )
    case .interrupted: self = .interrupted
    case .notStarted:
      self = .failed(
        zh: "\(program) 无法启动",
        en: "\(program) could not be started"
      )
    }
  }

  /// A signal has stopped this program.
  private static let interrupted = ConversionFailure.refused(
    Refusal(
      .converterFailed,
      message: Wording(zh: "转换已被中断", en: "the conversion was stopped by a signal"),
      remedy: Wording(zh: "请重新运行", en: "run it again")
    )
  )

  /// A program wrote no result.
  static func nothingWritten(by program: String, _ end: ProcessEnd) -> ConversionFailure {
    let status = if case .exited(let code) = end { code } else { Int32(0) }
    return .failed(
      zh: "\(program) 没有写出转换结果（退出状态 \(status)）：文件可能已损坏",
      en: "\(program) wrote no result (exit status \(status)): the file may be damaged"
    )
  }

  /// A program wrote something other than it was asked for.
  static func somethingElse(by program: String, than suffix: String) -> ConversionFailure {
    .failed(
      zh: "\(program) 写出的不是 .\(suffix) 文件，未采用",
      en: "what \(program) wrote is no .\(suffix) file and was not taken"
    )
  }

  /// What a program wrote is larger than a file may be.
  static func tooLarge(by program: String, _ limits: ProcessLimits) -> ConversionFailure {
    let size = ReadingLimits.name(ofBytes: limits.fileBytes)
    return .limit(
      zh: "\(program) 写出的结果超过 \(size)",
      en: "what \(program) wrote is larger than \(size)"
    )
  }

  /// There is nowhere to put files for a program.
  static func noScratchFolder(_ error: FileError) -> ConversionFailure {
    if case .interrupted = error.kind { return .interrupted }
    return .refused(
      Refusal(
        .converterFailed,
        message: Wording(
          zh: "临时文件夹 \(error.path) 不能写入（错误 \(error.code)），文件未转换",
          en:
            "temporary files cannot be written at \(error.path) (error \(error.code)); nothing was converted"
        ),
        remedy: Wording(
          zh: "请检查磁盘空间，或用环境变量 TMPDIR 指定可写的文件夹",
          en: "check the disk, or name a folder that can be written with the variable TMPDIR"
        )
      )
    )
  }

  private static func failed(zh: String, en: String) -> ConversionFailure {
    .refused(
      Refusal(.converterFailed, message: Wording(zh: zh, en: en), remedy: .convertYourself)
    )
  }

  private static func limit(zh: String, en: String) -> ConversionFailure {
    .refused(Refusal(.converterLimit, message: Wording(zh: zh, en: en), remedy: .convertYourself))
  }
}

extension ScratchFolder {
  /// A folder for a conversion.
  static func made() throws(ConversionFailure) -> ScratchFolder {
    do throws(FileError) { return try ScratchFolder() } catch { throw .noScratchFolder(error) }
  }

  /// Puts a file into the folder.
  func put(_ bytes: [UInt8], as name: String) throws(ConversionFailure) {
    do throws(FileError) { try write(bytes, to: name) } catch { throw .noScratchFolder(error) }
  }

  /// Takes a file that a program wrote; nil if it wrote none.
  func take(
    _ name: String,
    from program: String,
    _ limits: ProcessLimits
  ) throws(ConversionFailure) -> [UInt8]? {
    do throws(FileError) {
      return try FileReader.read(path + "/" + name, limit: limits.fileBytes)
    } catch {
      switch error.kind {
      case .tooLarge: throw .tooLarge(by: program, limits)
      default: return nil
      }
    }
  }
}

extension Wording {
  /// What to do where a program is missing.
  static func installing(_ program: String, packages: String) -> Wording {
    Wording(
      zh: "安装 \(program)，由它转换（Debian、Ubuntu：apt-get install \(packages)）",
      en:
        "install \(program), which converts it (Debian, Ubuntu: apt-get install \(packages))"
    )
  }

  fileprivate static let convertYourself = Wording(
    zh: "请在原程序中打开核对，另存为 .docx 或 .xlsx；用 nianbao doctor 检查转换程序",
    en:
      "open it in its own program and save it as .docx or .xlsx; nianbao doctor looks at the programs"
  )
}

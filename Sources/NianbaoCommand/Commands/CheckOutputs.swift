public import ArgumentParser
import Files
public import Nianbao
import TextTools

/// What `check` writes besides what it prints.
struct CheckOutputs: ParsableArguments {
  @Flag(
    help: .text(
      zh:
        "把应由填报单位改正的问题作为批注加在文件里（\(FormatRegistry.shipped.annotated.listedBySuffix(.or).zh)），用 -o 另存。",
      en:
        "Put what the unit has to mend into the file as marks (\(FormatRegistry.shipped.annotated.listedBySuffix(.or).en)), written with -o."
    )
  )
  var annotate = false

  @Flag(
    help: .text(
      zh: "把有把握的修改建议写成改好的副本，放进 -o 的文件夹：改法唯一，且文字或上年报告印证。逐条询问后才写。",
      en:
        "Write mended copies into the folder of -o, where one change alone mends a sum and the text or last year's report confirms it. Each is asked for."
    )
  )
  var fix = false

  @Flag(help: .text(zh: "--fix 不再询问。", en: "Do not ask what --fix may change."))
  var yes = false

  @Option(
    help: .text(
      zh: "为每个有问题须改正的单位写一份退回单，放进这个文件夹。",
      en: "Write each unit that has something to mend a slip of its own into this folder.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var perUnit: String?

  @Option(
    help: .text(
      zh: "退回单的格式，默认 html。",
      en: "The format of the slips, html by default.",
      valueName: "format"
    )
  )
  var perUnitFormat: NoticeForm?

  @Option(
    help: .text(
      zh: "应报单位名单，与 --per-unit 合用：另为每个缺报、年度不符的单位写一份催报通知。",
      en:
        "The units that ought to report, with --per-unit: each that has handed in nothing of the year gets a notice as well.",
      valueName: "list"
    ),
    completion: .file()
  )
  var units: String?

  @Option(
    name: .shortAndLong,
    help: .text(
      zh: "问题清单写到这个文件（格式由扩展名定）；与 --annotate 合用是加了批注的文件，与 --fix 合用是放副本的文件夹。",
      en:
        "The file for the findings, whose extension tells the format; with --annotate the file with marks, with --fix the folder for the copies."
    ),
    completion: .file()
  )
  var output: String?

  @Flag(help: .text(zh: "覆盖已有的文件。", en: "Replace files that are there."))
  var force = false

  /// The folders that files go into, whose files are no inputs.
  var folders: [String] { [fixFolder, perUnit].compactMap { $0 } }

  /// Where the list of findings goes.
  var findings: FindingOutput {
    FindingOutput(annotate || fix ? nil : output, replacing: force)
  }

  /// The format of the list of findings.
  ///
  /// - Parameter named: The format that the command line names; nil for none.
  /// - Returns: The format.
  /// - Throws: `ValidationError` if the format is left open, or only one of it and the extension is a workbook.
  func format(_ named: FindingFormat?) throws -> FindingFormat {
    guard let path = findings.path else { return named ?? .text }
    let told = FindingFormat(ofFileNamed: path)
    guard let format = named ?? told else {
      throw ValidationError(
        text(
          zh:
            "不能从 -o 的扩展名看出格式：\(Message.name(path))；用 .xlsx、.csv、.html、.json、.txt 等，或用 --format 指明。",
          en:
            "The extension of -o tells no format: \(Message.name(path)). Use .xlsx, .csv, .html, .json, .txt; or name it with --format."
        )
      )
    }
    if let told, told != format, told == .xlsx || format == .xlsx {
      throw ValidationError(
        text(
          zh: "-o 的扩展名与 --format \(format.rawValue) 不一致：\(Message.name(path))",
          en: "The extension of -o contradicts --format \(format.rawValue): \(Message.name(path))"
        )
      )
    }
    return format
  }

  /// The folder of mended copies; nil where there will be none.
  var fixFolder: String? { fix ? output : nil }

  /// The units that ought to report; nil where there is no list.
  ///
  /// - Throws: The status to end with if the list cannot be read.
  func roster() throws -> Roster? {
    guard let units else { return nil }
    do throws(Refusal) {
      let roster = try Roster(given: units)
      Console.report(Message.lines(for: roster.findings.listed(), file: units))
      return roster
    } catch {
      try Outcome(name: units, error).end()
      return nil
    }
  }

  /// Refuses options that say nothing without each other.
  func validate() throws {
    if annotate, fix {
      throw ValidationError(
        text(zh: "--annotate 与 --fix 只能给出其一。", en: "Give either --annotate or --fix.")
      )
    }
    if annotate, output == nil {
      throw ValidationError(
        text(zh: "--annotate 要用 -o 指明写到哪个文件。", en: "--annotate needs -o, the file to write.")
      )
    }
    if fix, output.map(Input.namesStandardOutput) ?? true {
      throw ValidationError(
        text(zh: "--fix 要用 -o 指明放副本的文件夹。", en: "--fix needs -o, the folder for the copies.")
      )
    }
    if units != nil, perUnit == nil {
      throw ValidationError(
        text(zh: "--units 与 --per-unit 合用。", en: "--units goes with --per-unit.")
      )
    }
    if perUnitFormat != nil, perUnit == nil {
      throw ValidationError(
        text(
          zh: "--per-unit-format 与 --per-unit 合用。",
          en: "--per-unit-format goes with --per-unit."
        )
      )
    }
    if yes, !fix {
      throw ValidationError(text(zh: "--yes 与 --fix 合用。", en: "--yes goes with --fix."))
    }
  }

  /// Refuses a folder of outputs that is one of the inputs: all that is in it would be passed over.
  func validate(_ inputs: [String]) throws {
    let identities = inputs.compactMap { FileIdentity(of: $0) }
    for folder in folders {
      guard let own = FileIdentity(of: folder), identities.contains(own) else { continue }
      throw ValidationError(
        text(
          zh: "\(Message.name(folder)) 就是输入的文件夹，请把写出的文件放进另一个文件夹。",
          en:
            "\(Message.name(folder)) is the folder of the inputs. Name another one for what is written."
        )
      )
    }
  }

  /// Refuses inputs that the outputs cannot be named by.
  func validate(_ list: InputList) throws {
    if annotate, list.isBatch {
      // Each is handed back under a name of its own.
      throw ValidationError(
        text(zh: "--annotate 一次加注一个文件。", en: "--annotate takes one file at a time.")
      )
    }
    if fix, list.inputs.contains(where: \.isStandardInput) {
      throw ValidationError(
        text(
          zh: "标准输入没有名称，--fix 不知道副本叫什么。",
          en: "Standard input has no name, and --fix does not know what to call the copy."
        )
      )
    }
  }

  /// Writes the file with its marks, if that is wanted.
  func annotate(_ file: ReportFile, with findings: [Finding], _ outcome: inout Outcome) {
    guard annotate, let output else { return }
    do throws(Refusal) {
      let annotated = try file.annotated(
        with: findings,
        named: output,
        in: MessageLanguage.current
      )
      try Output.write(annotated.bytes, to: output, makingFolder: true, replacing: force)
      outcome.messages +=
        Message.information(
          text(zh: "批注 \(annotated.count) 处；", en: "\(annotated.count) marks; ")
        ) + Message.wrote(output)
    } catch {
      outcome.refuse(error, at: output)
    }
  }
}

extension NoticeForm: ExpressibleByArgument {}

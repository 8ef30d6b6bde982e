import Files
import Nianbao
import ReportFolders
import TextTools

/// Writes mended copies of reports into a folder, with the protocol of what was changed.
struct FixRun {
  private let fixes: [FileFix]
  private let folder: String
  private let isAgreed: Bool
  private let isReplacing: Bool

  /// - Parameters:
  ///   - fixes: The reports with broken sums, in their order.
  ///   - folder: The folder of the copies.
  ///   - outputs: Whether to ask, and whether files that are there may be replaced.
  init(_ fixes: [FileFix], in folder: String, _ outputs: CheckOutputs) {
    self.fixes = fixes
    self.folder = folder
    isAgreed = outputs.yes
    isReplacing = outputs.force
  }

  /// Shows what may be changed, asks, and writes.
  ///
  /// - Returns: What became of it.
  func write() -> Outcome {
    var outcome = Outcome(name: folder)
    Console.report(fixes.map(Self.left).joined())
    let offered = fixes.filter { !$0.certain.isEmpty && $0.refusal == nil }
    guard !offered.isEmpty else {
      outcome.messages += text(
        zh: "没有写副本：没有哪一处有把握改\n",
        en: "no copies: there is no change that is certain\n"
      )
      return outcome
    }
    let agreed: [(fix: FileFix, proposals: [RepairProposal])]
    if isAgreed {
      for fix in offered { Console.report(Self.shown(fix.certain, of: fix)) }
      agreed = offered.map { ($0, $0.certain) }
    } else if StandardInput.isTerminal {
      agreed = FixQuestions().ask(offered) { Self.shown([$1], of: $0) }
    } else {
      for fix in offered { Console.report(Self.shown(fix.certain, of: fix)) }
      outcome.messages += text(
        zh: "没有写副本：标准输入不是终端，无法询问；同意以上改动，请加 --yes 重新运行\n",
        en:
          "no copies: standard input is no terminal, and nobody could be asked; to agree to these changes run it again with --yes\n"
      )
      return outcome
    }
    write(agreed, &outcome)
    return outcome
  }

  // MARK: Writing

  private func write(
    _ agreed: [(fix: FileFix, proposals: [RepairProposal])],
    _ outcome: inout Outcome
  ) {
    var entries: [ChangeProtocol.File] = []
    var uses: [String: Int] = [:]
    // Some file systems tell no upper from lower case.
    for (fix, _) in agreed { uses[fix.name.lowercased(), default: 0] += 1 }
    for (fix, proposals) in agreed where Interruption.pending == nil {
      let path = path(of: fix.name)
      do throws(Refusal) {
        if uses[fix.name.lowercased(), default: 0] > 1 { throw .sameCopy(path) }
        let copy = try fix.copy(with: proposals, at: fix.name)
        let explained = try ExplainedFile.read(for: fix.input.path, copiedTo: path)
        try write(copy.bytes, to: path)
        if let explained {
          outcome.messages += try explained.put(beside: path, replacing: isReplacing)
        }
        entries.append(copy.protocolEntry)
        outcome.messages += Message.lines(for: copy.findings.listed(), file: fix.input.path)
        outcome.messages += Message.information(
          text(
            zh:
              "\(Message.name(path))：改动 \(copy.changeCount) 处，改后\(copy.verdict.wording.current)\n",
            en:
              "\(Message.name(path)): \(copy.changeCount) changes, and then \(copy.verdict.wording.current)\n"
          )
        )
      } catch {
        outcome.refuse(error, at: path)
      }
    }
    guard !entries.isEmpty else {
      outcome.messages += text(zh: "没有写副本\n", en: "no copies were written\n")
      return
    }
    let path = path(of: ChangeProtocol.fileName)
    do throws(Refusal) {
      try write(ChangeProtocol(files: entries).bytes(madeBy: .nianbao), to: path)
      outcome.messages += Message.wrote(path)
    } catch {
      outcome.refuse(error, at: path)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Refusal) {
    try Output.write(
      bytes,
      to: path,
      makingFolder: true,
      replacing: isReplacing,
      leavingSame: true
    )
  }

  private func path(of name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  // MARK: Telling

  /// What is left as it is in a file, and why.
  private static func left(_ fix: FileFix) -> DisplayText {
    let name = Message.name(fix.input.path)
    var lines = DisplayText()
    if let refusal = fix.refusal { lines += Message.line(for: refusal, file: fix.input.path) }
    for fault in fix.left {
      lines += text(
        zh: "\(name)：第 \(fault.number) 处没有改：\(fault.doubt.wording.current)\n",
        en: "\(name): fault \(fault.number) is left: \(fault.doubt.wording.current)\n"
      )
    }
    return lines
  }

  /// What may be changed in a file.
  private static func shown(_ proposals: [RepairProposal], of fix: FileFix) -> DisplayText {
    proposals.map { proposal in
      let description = "\(proposal.description(MessageLanguage.current))" as DisplayText
      return text(
        zh: "\(Message.name(fix.input.path))：第 \(proposal.fault) 处：\(description)\n",
        en: "\(Message.name(fix.input.path)): fault \(proposal.fault): \(description)\n"
      )
    }.joined()
  }
}

extension RepairPlan.Doubt {
  fileprivate var wording: Wording {
    switch self {
    case .unexplained:
      Wording(zh: "没有找到改一两格就能成立的改法", en: "no small change mends it")
    case .several(let count):
      Wording(zh: "改法不止一种（列出 \(count) 种），不能确定", en: "several changes mend it (\(count) are listed)")
    case .unconfirmed:
      Wording(
        zh: "改法只有一种，但文字和上年报告都没有印证",
        en: "one change mends it, but neither the text nor last year's report speaks for it"
      )
    }
  }
}

extension Refusal {
  /// Two copies would have one name.
  fileprivate static func sameCopy(_ path: String) -> Refusal {
    Refusal(
      .outputSame,
      side: .output,
      message: Wording(
        zh: "另有报告的副本也叫这个名称，都没有写",
        en: "the copy of another report would have this name too; neither was written"
      ),
      remedy: Wording(
        zh: "请分开处理，或给出它们所在的文件夹",
        en: "run it for each, or name the folder that they are in"
      )
    )
  }
}

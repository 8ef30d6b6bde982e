import ArgumentParser
import Files
import Nianbao
import ReportFolders
import TextTools

/// Compares the reports of two folders, unit by unit.
struct FolderDifferences {
  let before: String
  let after: String
  let batch: BatchOptions
  let converters: ConvertersOption

  /// Reads both folders, telling of what cannot be read.
  ///
  /// - Parameter output: Where the differences go: to no file of either.
  /// - Returns: The comparison, and the status of what could not be read.
  /// - Throws: What `Batch` throws, or the status to end with.
  func compare(writingTo output: FindingOutput) throws -> (FolderComparison, ExitStatus) {
    let passed = EarlierOutput.among(output.path)
    let lists = try [before, after].map { folder in
      try InputList([folder], passingFiles: passed, excluding: batch.excluded)
    }
    // No file of either is replaced.
    for list in lists { ReadFiles.note(list.inputs) }
    try output.refuseInputs()
    let sides = try lists.map(read)
    return (
      FolderComparison(sides[0].entries, sides[1].entries), max(sides[0].status, sides[1].status)
    )
  }

  private func read(_ list: InputList) throws -> (
    entries: [FolderComparison.Entry], status: ExitStatus
  ) {
    let entries = Collected<FolderComparison.Entry>()
    let reader = converters.reader(of: list.inputs)
    let summary = try Batch(list, jobs: batch.jobs).run { index, input in
      var outcome = Outcome(name: input.path)
      do throws(Refusal) {
        let file = try reader.read(input)
        outcome.status = ExitStatus(file.reading.findings)
        outcome.messages += Message.lines(
          for: file.reading.findings.filter { $0.severity == .error }.listed(),
          file: input.path
        )
        entries.add(
          FolderComparison.Entry(
            file.report,
            file: input.shownPath,
            pathInFolder: input.pathInFolder ?? input.path
          ),
          at: index
        )
      } catch {
        outcome.refuse(error)
      }
      return outcome
    }
    return (entries.inOrder, summary.status)
  }
}

extension Message {
  /// The differences between two folders: unit by unit, then what is on one side alone, then the counts.
  static func comparison(_ comparison: FolderComparison) -> DisplayText {
    var lines = DisplayText()
    for pair in comparison.pairs where !pair.changes.isEmpty {
      let count = pair.changes.count
      lines +=
        "\(unit(pair.before)): "
        + text(
          zh: "\(name(pair.before.file)) → \(name(pair.after.file))，不同 \(count) 处\n",
          en: "\(name(pair.before.file)) → \(name(pair.after.file)), differences: \(count)\n"
        ) + changes(pair.changes) + "\n"
    }
    for tangle in comparison.tangles {
      let files = (tangle.before + tangle.after).map { name($0.file) }
        .joined(separator: text(zh: "、", en: ", "))
      lines +=
        "\(unit(tangle.before[0])): "
        + text(zh: "不止一份，没有比较：\(files)\n", en: "several reports, not compared: \(files)\n")
    }
    for entry in comparison.onlyBefore {
      lines +=
        "\(unit(entry)): "
        + text(zh: "只在修改前：\(name(entry.file))\n", en: "before only: \(name(entry.file))\n")
    }
    for entry in comparison.onlyAfter {
      lines +=
        "\(unit(entry)): "
        + text(zh: "只在修改后：\(name(entry.file))\n", en: "after only: \(name(entry.file))\n")
    }
    return lines + "\(comparison.summary.current)\n"
  }

  /// The organ and the year of a report.
  private static func unit(_ entry: FolderComparison.Entry) -> DisplayText {
    let organ = entry.report.organ.isEmpty ? "?" : entry.report.organ
    return entry.report.year.map { "\(organ) \($0)" } ?? "\(organ)"
  }
}

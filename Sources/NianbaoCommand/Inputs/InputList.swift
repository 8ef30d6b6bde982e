import ArgumentParser
import Files
import Nianbao
import ReportFolders
import TextTools

/// What a command line names as inputs, with the files of its folders.
struct InputList {
  /// The inputs, in the order named; those of a folder in the order of their paths.
  private(set) var inputs: [Input] = []
  /// Folders that could not be read or hold no file, with the reason.
  private(set) var refused: [(path: String, refusal: Refusal)] = []
  /// The files of folders that are passed over.
  private let passedFiles: Set<FileIdentity>
  /// What lies in folders and has the name of a slip or notice of this program.
  private var passedSlips: [String] = []
  /// What is passed over in folders by its name.
  private let excluded: [FilePattern]
  /// Whether there may be more than one input.
  let isBatch: Bool

  /// Looks up what is named.
  ///
  /// - Parameters:
  ///   - paths: Files, folders, or `-`.
  ///   - outputs: Folders whose files are not inputs, although they are in one that is named.
  ///   - others: Files that are no inputs, although they may be in a folder that is named.
  ///   - excluded: What is no input either, by its path within a folder that is named.
  /// - Throws: `ValidationError` if standard input is named twice.
  init(
    _ paths: [String],
    passing outputs: [String] = [],
    passingFiles others: [String] = [],
    excluding excluded: [FilePattern] = []
  ) throws {
    self.excluded = excluded
    guard paths.filter({ $0 == Input.standardStream }).count < 2 else {
      throw ValidationError(
        text(zh: "标准输入（-）只能出现一次。", en: "Standard input (-) can be named only once.")
      )
    }
    let isFolder = paths.map { $0 != Input.standardStream && Folder.exists(at: $0) }
    isBatch = paths.count > 1 || isFolder.contains(true)
    let passed = Set(outputs.compactMap { FileIdentity(of: $0) })
    // Nor is the file that a shell has made to take what the program says.
    passedFiles = Set(others.compactMap { FileIdentity(of: $0) })
      .union([StandardStream.output, .error].compactMap { FileIdentity(of: $0) })
    for (path, isFolder) in zip(paths, isFolder) {
      if isFolder {
        addFolder(path, passing: passed)
      } else {
        inputs.append(Input(path: path, pathInFolder: nil))
      }
    }
    tellPassedSlips()
  }

  /// How many of the files that are passed over are named.
  private static let namedLimit = 10

  /// Says which files are taken for slips and notices: one of them might be a report after all.
  private func tellPassedSlips() {
    guard !passedSlips.isEmpty else { return }
    let named = passedSlips.prefix(Self.namedLimit).map { Message.name($0) }
    let names = named.joined(separator: text(zh: "、", en: ", "))
    let more =
      passedSlips.count > named.count ? text(zh: " 等", en: " and others") : "" as DisplayText
    // Nothing is written into an input.
    ReadFiles.note(inputs)
    Console.report(
      Message.information(
        text(
          zh: "略过退回单、催报通知 \(passedSlips.count) 份：\(names)\(more)\n",
          en: "passed over slips and notices: \(passedSlips.count): \(names)\(more)\n"
        )
      )
    )
  }

  /// Leaves out what is named a second time, by itself or in a folder.
  mutating func dropRepeated() {
    var seen: Set<FileIdentity> = []
    inputs.removeAll { input in
      guard !input.isStandardInput, let identity = FileIdentity(of: input.path) else {
        return false
      }
      return !seen.insert(identity).inserted
    }
  }

  private mutating func addFolder(_ folder: String, passing passed: Set<FileIdentity>) {
    let listing: Folder.Listing
    do throws(FileError) {
      listing = try Folder.list(folder, recursive: true)
    } catch {
      refused.append((error.path, Refusal(error)))
      return
    }
    refused += listing.failures.map { ($0.path, Refusal($0)) }
    let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder.utf8.count : folder.utf8.count + 1
    var passedFolders: [Substring: Bool] = [:]
    let (count, slipCount) = (inputs.count, passedSlips.count)
    var isExcluding = false
    for file in listing.files {
      let role = FileRole(of: file)
      guard [.report, .slip].contains(role) else { continue }
      if !passedFiles.isEmpty, let own = FileIdentity(of: file), passedFiles.contains(own) {
        continue
      }
      if !passed.isEmpty, Self.isInside(passed, file, from: prefix, known: &passedFolders) {
        continue
      }
      let path = String(file.utf8.dropFirst(prefix)) ?? file
      if excluded.contains(where: { $0.matches(path) }) {
        isExcluding = true
        continue
      }
      if role == .slip {
        passedSlips.append(file)
        continue
      }
      inputs.append(Input(path: file, pathInFolder: path))
    }
    if listing.failures.isEmpty, inputs.count == count {
      let isSlips = passedSlips.count > slipCount
      refused.append(
        (folder, isSlips ? .slipFolder : isExcluding ? .excludedFolder : .emptyFolder)
      )
    }
  }

  /// Whether a file is in one of some folders, or in one that is in it.
  private static func isInside(
    _ folders: Set<FileIdentity>,
    _ file: String,
    from prefix: Int,
    known: inout [Substring: Bool]
  ) -> Bool {
    var rest = file[...]
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      guard rest.utf8.count >= prefix else { return false }
      let isFolder =
        known[rest]
        ?? {
          let isFolder = FileIdentity(of: String(rest)).map(folders.contains) ?? false
          known[rest] = isFolder
          return isFolder
        }()
      if isFolder { return true }
    }
    return false
  }
}

extension Refusal {
  fileprivate static let emptyFolder = Refusal(
    .inputNoFiles,
    message: Wording(zh: "文件夹里没有文件", en: "there is no file in the folder"),
    remedy: Wording(zh: "请检查是不是这个文件夹", en: "check that it is the right folder")
  )

  fileprivate static let slipFolder = Refusal(
    .inputNoFiles,
    message: Wording(
      zh: "文件夹里只有退回单、催报通知，没有报告",
      en: "there are only slips and notices in the folder, and no report"
    ),
    remedy: Wording(zh: "请检查是不是这个文件夹", en: "check that it is the right folder")
  )

  fileprivate static let excludedFolder = Refusal(
    .inputNoFiles,
    message: Wording(
      zh: "文件夹里的文件都被 --exclude 略过了",
      en: "--exclude passes over every file in the folder"
    ),
    remedy: Wording(zh: "请检查 --exclude 的式样", en: "check the pattern given with --exclude")
  )
}

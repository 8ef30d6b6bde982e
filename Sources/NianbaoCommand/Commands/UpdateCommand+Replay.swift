import ArgumentParser
import Nianbao
import TextTools

extension UpdateCommand {
  /// Makes the changes of a protocol again.
  ///
  /// - Parameter path: The protocol.
  /// - Throws: The status to end with.
  func repeatChanges(of path: String) throws {
    let changes: ChangeProtocol
    do throws(Refusal) {
      changes = try ChangeProtocol(inFile: path)
    } catch {
      return try Outcome(name: path, error).end()
    }
    let file: ReportFile
    let replay: Replay
    do throws(Refusal) {
      file = try converters.reader().read(Input(path: original, pathInFolder: nil))
      replay = try file.replayed(changes)
    } catch {
      return try Outcome(name: original, error).end()
    }
    Console.report(Message.lines(for: replay.conflicts, file: original))
    if replay.doneBefore > 0 {
      Console.report(
        text(
          zh: "\(Message.name(original))：有 \(replay.doneBefore) 处已经是改后的数\n",
          en:
            "\(Message.name(original)): \(replay.doneBefore) cells say already what they were changed to\n"
        )
      )
    }
    if let update = replay.update {
      Console.report(Message.lines(for: update.findings.listed(), file: original))
      try write(update, of: file, told: replay.conflicts + update.findings)
    } else {
      Console.report(
        text(
          zh: "\(Message.name(original))：没有要改的，没有写出\n",
          en: "\(Message.name(original)): nothing to change, nothing written\n"
        )
      )
    }
    try ExitStatus(replay.conflicts).end()
  }
}

extension ChangeProtocol {
  /// Reads a protocol from a file.
  ///
  /// - Throws: ``Refusal`` if it cannot be read or is none.
  fileprivate init(inFile path: String) throws(Refusal) {
    try self.init(reading: try ReadFiles.bytes(of: path, limit: Self.byteLimit))
  }
}

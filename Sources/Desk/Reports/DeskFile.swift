import Archive
import Listings
import ReportModel
import TextTools

/// A file that a browser keeps.
struct DeskFile {
  /// The name, which is no path and every file system takes.
  let name: String
  /// What servers call it.
  let type: String
  /// The whole file.
  let bytes: [UInt8]
}

extension DeskFile {
  /// An archive of files, each under its own name.
  ///
  /// - Throws: ``DeskFault`` if there is no room for it.
  init(archiveOf files: [DeskFile], named name: String) throws(DeskFault) {
    do throws(ArchiveError) {
      var archive = try ArchiveWriter()
      for file in files { try archive.add(name: file.name, bytes: file.bytes) }
      self.init(name: name + ".zip", type: "application/zip", bytes: try archive.finish())
    } catch {
      throw .noArchive
    }
  }
}

extension DeskResponse {
  /// An answer that a browser keeps as a file.
  init(_ file: DeskFile) {
    let suffix = file.name.split(separator: ".").last.map(String.init) ?? ""
    let plain = suffix.utf8.allSatisfy { $0 < 0x80 } ? "report." + suffix : "report"
    // The name as it is, and one of ASCII for what does not know the former (RFC 6266).
    let disposition =
      "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(FileAddress.escaped(file.name))"
    self.init(
      headers: [("Content-Type", file.type), ("Content-Disposition", disposition)],
      body: file.bytes
    )
  }
}

extension ListingDocument {
  /// The tables as a file.
  ///
  /// - Throws: ``DeskFault`` if it cannot be written.
  func deskFile(as form: ListingForm, _ language: Language) throws(DeskFault) -> [UInt8] {
    do throws(Refusal) {
      return try written(as: form, language)
    } catch {
      throw DeskFault(error)
    }
  }
}

extension DeskFault {
  /// There was no room for an archive.
  fileprivate static let noArchive = DeskFault(
    500,
    zh: "没能做成压缩包。请逐个下载文件。",
    en: "The archive could not be made. Please download the files one by one."
  )
}

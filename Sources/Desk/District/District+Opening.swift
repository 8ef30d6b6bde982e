import Nianbao
import ReportModel
import ReportRules

extension District {
  /// Opens the report in a file of the folder.
  ///
  /// - Throws: ``DeskFault`` if it cannot be read.
  func open(_ file: String) throws(DeskFault) -> OpenReport {
    do throws(Refusal) {
      let (bytes, stamp) = try options.store.bytes(of: file)
      let reasons = try options.store.reasons(of: file)
      let read = try ReportFile(reading: bytes, named: file, converters: converters)
      var report = OpenReport(
        read,
        at: FolderPlace(file: file, stamp: stamp, reasons: reasons),
        beside: lastYear(of: read.report)
      )
      report.lock = lock(of: file)
      return report
    } catch {
      throw DeskFault(error)
    }
  }

  /// Reads a file of the folder.
  ///
  /// - Throws: ``DeskFault`` if it cannot be read.
  func bytes(of file: String) throws(DeskFault) -> (bytes: [UInt8], stamp: FileStamp) {
    do throws(Refusal) {
      return try options.store.bytes(of: file)
    } catch {
      throw DeskFault(error)
    }
  }

  /// Why the report in a file cannot be changed; nil if it can.
  func lock(of file: String) -> Wording? {
    guard let acceptance = log.acceptance(of: file) else { return nil }
    let who = acceptance.user.isEmpty ? "" : "\(acceptance.user) "
    let when = DeskMoment.shown(acceptance.time)
    return Wording(
      zh: "这份报告已由 \(who)于 \(when) 审定，不能修改。要修改，请先写明理由撤回审定。",
      en:
        "This report was accepted \(who.isEmpty ? "" : "by \(who)")at \(when) and cannot be changed. To change it, withdraw the acceptance with a reason."
    )
  }
}

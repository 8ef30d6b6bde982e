import Nianbao
import ReportFormats
import ReportModel
import TextTools

extension Desk {
  /// Accepts a report: what its file says is kept, and nobody changes it until that is withdrawn.
  ///
  /// - Throws: ``DeskFault`` if it is accepted, or has errors or warnings and nobody says why it is accepted all the
  ///   same.
  func accept(
    _ entry: OpenReports.Entry,
    in district: District,
    reason: String,
    by hand: District.Hand
  ) throws(DeskFault) {
    try entry.change { report throws(DeskFault) in
      guard let place = report.place else { throw .misunderstood }
      if let lock = report.lock { throw DeskFault(423, lock) }
      let reason = reason.trimmed
      let doubts = report.judged.findings.count { $0.severity >= .warning }
      guard doubts == 0 || !reason.isEmpty else { throw .unexplained(doubts) }
      let (bytes, stamp) = try district.bytes(of: place.file)
      guard stamp == place.stamp else { throw .changedOnDisk }
      var event = DeskEvent(hand, .accepted, report, reason: reason)
      do throws(Refusal) {
        event.version = try district.options.store.keep(bytes, of: place.file)
        try district.log.note([event])
      } catch {
        throw DeskFault(error)
      }
      report.lock = district.lock(of: place.file)
      district.logChanged()
    }
  }

  /// Lets a report that was accepted be changed again.
  ///
  /// - Throws: ``DeskFault`` if it is not accepted, or there is no reason.
  func withdraw(
    _ entry: OpenReports.Entry,
    in district: District,
    reason: String,
    by hand: District.Hand
  ) throws(DeskFault) {
    try entry.change { report throws(DeskFault) in
      guard let place = report.place, report.lock != nil else { throw .gone }
      let reason = reason.trimmed
      guard !reason.isEmpty else { throw .noReason }
      do throws(Refusal) {
        try district.log.note([DeskEvent(hand, .withdrawn, report, reason: reason)])
      } catch {
        throw DeskFault(error)
      }
      report.lock = district.lock(of: place.file)
      district.logChanged()
    }
  }

  /// Puts a version back that was kept of a report's file; what the file is now is kept before.
  func restore(
    _ version: Int,
    of entry: OpenReports.Entry,
    in district: District,
    by hand: District.Hand
  ) throws(DeskFault) {
    try entry.change { report throws(DeskFault) in
      guard let place = report.place else { throw .misunderstood }
      if let lock = report.lock { throw DeskFault(423, lock) }
      let store = district.options.store
      var event = DeskEvent(hand, .restored, report)
      do throws(Refusal) {
        let bytes = try store.bytes(ofVersion: version, of: place.file)
        let kept = try store.replace(
          place.file,
          with: bytes,
          expecting: place.stamp,
          keepsVersion: true
        )
        event.place = String(version)
        event.version = kept.version
        try district.log.note([event])
      } catch {
        throw DeskFault(error)
      }
      var restored = try district.open(place.file)
      restored.takePlace(of: report)
      report = restored
      if let place = restored.place {
        district.take(
          restored,
          in: StoredFile(name: place.file, stamp: place.stamp, date: hand.moment.fileDate)
        )
      }
    }
  }

  /// Puts a report whose file takes no edits into another file beside it, which counts from then on.
  ///
  /// - Returns: The report in the new file.
  func transfer(
    _ entry: OpenReports.Entry,
    in district: District,
    by hand: District.Hand
  ) throws(DeskFault) -> OpenReports.Entry {
    let report = entry.current
    guard let place = report.place else { throw .misunderstood }
    if let lock = report.lock { throw DeskFault(423, lock) }
    let added: StoredFile
    do throws(Refusal) {
      let (bytes, format) = try Self.transferred(report)
      added = try district.options.store.add(
        bytes,
        named: FileName.stem(of: place.file) + "." + format.fileExtension
      )
      var event = DeskEvent(hand, .transferred, report)
      event.new = added.name
      try district.log.note([event])
    } catch {
      throw DeskFault(error)
    }
    _ = district.takeIn(added)
    return try self.entry(ofFile: added.name, in: district)
  }

  /// The file that a report is put into: what came of its conversion where that takes edits, else a workbook.
  private static func transferred(
    _ report: OpenReport
  ) throws(Refusal) -> (bytes: [UInt8], format: ReportFormat) {
    let file = report.file
    if file.conversion != nil, file.format.isUpdated { return (file.bytes, file.format) }
    return (try report.report.written(as: .xlsx).bytes, .xlsx)
  }
}

extension DeskEvent {
  /// What somebody does with a whole report.
  init(_ hand: District.Hand, _ action: Action, _ report: OpenReport, reason: String = "") {
    self.init(
      time: hand.moment.text,
      user: hand.user,
      action: action,
      file: report.place?.file ?? report.name,
      unit: report.report.organ,
      reason: reason
    )
  }
}

extension DeskFault {
  /// A report with something to explain is accepted without a reason.
  fileprivate static func unexplained(_ count: Int) -> DeskFault {
    DeskFault(
      422,
      zh: "这份报告还有 \(count) 处错误或警告。要审定，请写明为什么可以。",
      en: "\(count) errors or warnings are left in this report. To accept it, say why it may be."
    )
  }

  /// The file is not what the page shows.
  fileprivate static let changedOnDisk = DeskFault(
    409,
    zh: "文件在网页之外被改动过，没有审定。请重新打开这份报告，核对后再审定。",
    en:
      "The file was changed outside this page, and the report is not accepted. Please open it again and look at it first."
  )

  /// A withdrawal has no reason.
  fileprivate static let noReason = DeskFault(
    422,
    zh: "请写明撤回审定的理由。",
    en: "Please say why the acceptance is withdrawn."
  )
}

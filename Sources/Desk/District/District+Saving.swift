import Nianbao
import ReportModel
import ReportRules

extension District {
  /// Somebody at the desk, at a moment.
  struct Hand: Sendable {
    /// Who.
    let user: String
    /// When.
    let moment: DeskMoment
  }

  /// Writes what was changed of an open report into its file, and the change into the log.
  ///
  /// - Parameters:
  ///   - report: The report as it is to be; its place says afterwards what was written.
  ///   - before: The report as it was, which its file says, also afterwards if nothing is changed.
  ///   - hand: Who changes it, and when.
  /// - Throws: ``DeskFault`` if the file takes no such change, was changed elsewhere, or cannot be written; then file and
  ///   log are what they were.
  func save(
    _ report: inout OpenReport,
    insteadOf before: inout OpenReport,
    by hand: Hand
  ) throws(DeskFault) {
    guard var place = report.place else { return }
    let edits = report.report != before.report
    let explains = report.reasons != before.reasons
    guard edits || explains else { return }
    let bytes = edits ? try report.fileBytes : []
    var events = DeskEvent.edits(from: before, to: report, by: hand)
    do throws(Refusal) {
      if edits {
        let (stamp, version) = try options.store.replace(
          place.file,
          with: bytes,
          expecting: place.stamp,
          keepsVersion: place.keepsVersion(before: hand.user, at: hand.moment.seconds)
        )
        place.stamp = stamp
        place.lastChange = (hand.user, hand.moment.seconds)
        if !events.isEmpty { events[0].version = version }
      }
      if explains {
        try options.store.write(report.reasons, of: place.file, expecting: place.reasons)
        place.reasons = report.reasons
      }
    } catch {
      throw DeskFault(error)
    }
    do throws(Refusal) {
      try log.note(events)
    } catch {
      before.place = putBack(before, place, edits: edits, explains: explains)
      throw DeskFault(error)
    }
    report.place = place
    let file = StoredFile(
      name: place.file,
      stamp: place.stamp,
      // What was just written there is looked at with the next listing.
      reasons: explains ? nil : self[place.file]?.file.reasons,
      date: hand.moment.fileDate
    )
    take(report, in: file)
  }

  /// Undoes what was written where the log does not take it: nothing is changed that nobody knows of.
  ///
  /// - Returns: The place with what the file is then.
  private func putBack(
    _ before: OpenReport,
    _ place: FolderPlace,
    edits: Bool,
    explains: Bool
  ) -> FolderPlace {
    var place = place
    if edits, let bytes = try? before.fileBytes,
      let back = try? options.store.replace(
        place.file,
        with: bytes,
        expecting: place.stamp,
        keepsVersion: false
      )
    {
      place.stamp = back.stamp
    }
    if explains,
      (try? options.store.write(before.reasons, of: place.file, expecting: place.reasons)) != nil
    {
      place.reasons = before.reasons
    }
    return place
  }
}

extension OpenReport {
  /// Whether its file can be written with changes.
  var takesEdits: Bool {
    file.conversion == nil && (file.format.isUpdated || file.reading.identity != nil)
  }

  /// The file that it came from with everything that was changed in it.
  ///
  /// - Throws: ``DeskFault`` if the file takes no such edits.
  var fileBytes: [UInt8] {
    get throws(DeskFault) {
      if report == file.report { return file.bytes }
      // What comes of a conversion is another file than the one that lies there.
      guard file.conversion == nil else { throw .takesNoEdits(file.format.wording) }
      do throws(Refusal) {
        return try file.mendedFile(saying: report).bytes
      } catch  where error.isOfFormat {
        throw .takesNoEdits(file.format.wording)
      } catch {
        throw DeskFault(error)
      }
    }
  }
}

extension DeskEvent {
  /// What a change of a report is, place by place.
  fileprivate static func edits(
    from before: OpenReport,
    to after: OpenReport,
    by hand: District.Hand
  ) -> [DeskEvent] {
    let report = after.report
    let file = after.place?.file ?? after.name
    func event(_ action: Action, _ place: String, _ old: String, _ new: String) -> DeskEvent {
      DeskEvent(
        time: hand.moment.text,
        user: hand.user,
        action: action,
        file: file,
        unit: report.organ,
        place: place,
        old: old,
        new: new
      )
    }
    var events: [DeskEvent] = []
    for cell in report.form.cells {
      let (old, new) = (before.report.values[cell.index], report.values[cell.index])
      if old != new { events.append(event(.edited, cell.identifier, old.text, new.text)) }
    }
    for block in ReportBlock.all(of: report) {
      let (old, new) = (before.report[block], report[block])
      if old != new {
        events.append(
          event(
            .edited,
            block.identifier,
            old.joined(separator: "\n"),
            new.joined(separator: "\n")
          )
        )
      }
    }
    for reason in after.reasons where !before.reasons.contains(reason) {
      var explained = event(.explained, reason.code, "", "")
      explained.reason = reason.reason
      events.append(explained)
    }
    for reason in before.reasons where !after.reasons.contains(where: reason.replaces) {
      events.append(event(.explained, reason.code, reason.reason, ""))
    }
    return events
  }
}

import Nianbao
import ReportModel
import ReportRules
import TextTools

extension Desk {
  /// Puts a file that arrives into the folder, whatever it is, and says whose it is.
  func takeIn(
    _ request: DeskRequest,
    into district: District,
    _ language: Language
  ) throws(DeskFault) -> DeskResponse {
    let known = try arrive(request.body, named: Self.name(of: request), in: district, request)
    let file = known.file.name
    let roll = district.called.roll
    let row = (roll.rows + roll.others).first { row in
      row.submissions.contains { $0.file == file }
    }
    let said: Wording =
      switch (known.submission.refusal, row?.isListed == true ? row?.name : nil) {
      case (let refusal?, _):
        Wording(
          zh: "已存入文件夹，但不能读取：\(refusal.message.zh)。\(refusal.remedy.zh)。（\(refusal.code)）",
          en:
            "It lies in the folder now, and cannot be read: \(refusal.message.en). \(refusal.remedy.en.startingWithCapital). (\(refusal.code))"
        )
      case (nil, let unit?) where row?.state == .duplicate:
        Wording(
          zh: "已存入文件夹，属于“\(unit)”，这个单位现在有几份报告，请核对用哪一份。",
          en:
            "It lies in the folder now and is of “\(unit)”, which has several reports now: please look which one counts."
        )
      case (nil, let unit?):
        Wording(
          zh: "已存入文件夹，属于“\(unit)”。",
          en: "It lies in the folder now and is of “\(unit)”."
        )
      case (nil, nil):
        Wording(
          zh: "已存入文件夹，但不属于名单中的单位。请核对报告中的机关名称。",
          en:
            "It lies in the folder now, but is no unit's of the list. Please look at the organ that it names."
        )
      }
    return .object([("said", said(language)), ("page", "/files/" + FileAddress.part(file))])
  }

  /// Begins a report in the folder.
  func begin(_ request: DeskRequest, in district: District) throws(DeskFault) -> DeskResponse {
    let (workbook, name) = try blankForm(request)
    let known = try arrive(workbook, named: name, in: district, request)
    return .page("/reports/\(try entry(ofFile: known.file.name, in: district).number)")
  }

  private func arrive(
    _ bytes: [UInt8],
    named name: String,
    in district: District,
    _ request: DeskRequest
  ) throws(DeskFault) -> District.KnownFile {
    let hand = hand(of: request)
    do throws(Refusal) {
      let file = try district.options.store.add(bytes, named: name)
      let known = district.takeIn(file)
      var event = DeskEvent(
        time: hand.moment.text,
        user: hand.user,
        action: .arrived,
        file: file.name
      )
      event.unit = known.submission.unit?.name ?? ""
      try district.log.note([event])
      return known
    } catch {
      throw DeskFault(error)
    }
  }
}

import ReportModel
import TextTools
import WorkbookFormat

extension Refusal {
  /// The file is of a kind that holds no list.
  static func notAList(_ kind: Wording) -> Refusal {
    Refusal(
      .rosterInvalid,
      message: Wording(zh: "这是\(kind.zh)，不是单位名单", en: "this is \(kind.en), no list of units"),
      remedy: rosterRemedy
    )
  }

  /// There are several columns, and none of them has the heading of names.
  static func noNameColumn(at place: Place) -> Refusal {
    Refusal(
      .rosterInvalid,
      at: place,
      message: Wording(
        zh: "名单有几列，却没有“单位名称”一列",
        en: "the list has several columns, and none has the heading 单位名称 or “name”"
      ),
      remedy: rosterRemedy
    )
  }

  /// Something stands where a name is expected.
  static func notAName(_ text: String, at place: Place) -> Refusal {
    Refusal(
      .rosterInvalid,
      at: place,
      message: Wording(
        zh: "这里不是一个单位名称：“\(text.excerptOnOneLine)”",
        en: "this is not the name of one unit: “\(text.excerptOnOneLine)”"
      ),
      remedy: rosterRemedy
    )
  }

  /// There is no name at all.
  static let noNames = Refusal(
    .rosterInvalid,
    message: Wording(zh: "名单里没有单位名称", en: "the list has no name of a unit"),
    remedy: rosterRemedy
  )

  private static let rosterRemedy = Wording(
    zh: "名单应是每行一个单位的文本，或有“单位名称”一列的 .csv、.xlsx、.ods",
    en:
      "a list is a text with a unit on each line, or a .csv, .xlsx or .ods with a column headed 单位名称 or “name”"
  )
}

extension RefusalKind {
  /// A file that was given as a list of units is none.
  static let rosterInvalid = RefusalKind(
    code: "ROSTER-INVALID",
    meaning: Wording(
      zh: "单位名单不能用：没有“单位名称”一列，或不是名单",
      en: "a list of units has no column of names, or is no list"
    ),
    example: Wording(zh: "把一份报告当作名单", en: "a report that was given as the list"),
    actor: .office,
    since: 2
  )
}

extension Finding {
  /// A line of the list is not taken for a unit.
  static func passed(_ text: String, at place: Place) -> Finding {
    Finding(
      .rosterPassed,
      at: place,
      found: text,
      zh: "“\(text.excerptOnOneLine)”不像单位名称，没有算作单位",
      en: "“\(text.excerptOnOneLine)” is not taken for a unit"
    )
  }

  /// A sheet of the list has no names.
  static func passed(sheet: ListSheet) -> Finding {
    Finding(
      .rosterPassed,
      at: sheet.place(row: 0, column: 0),
      found: sheet.name,
      zh: "工作表“\(sheet.name)”\(sheet.isHidden ? "是隐藏的" : "没有“单位名称”一列")，没有读取",
      en:
        "the sheet “\(sheet.name)” \(sheet.isHidden ? "is hidden" : "has no column of names") and was not read"
    )
  }
}

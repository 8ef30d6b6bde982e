public import ReportModel
public import ReportRules

/// What a unit gets that has handed in nothing of the year (催报通知).
public struct MissingNotice: Sendable {
  /// The unit's name, as the list of units has it.
  public let unit: String
  private let year: Int?
  /// What the unit has handed in instead, and why it does not do; nil for nothing.
  private let instead: Wording?

  /// Takes a unit of the list.
  ///
  /// - Parameters:
  ///   - unit: Its name.
  ///   - year: The reporting year; nil if it is not known.
  public init(to unit: String, year: Int?) { self.init(to: unit, year: year, instead: nil) }

  private init(to unit: String, year: Int?, instead: Wording?) {
    self.unit = unit
    self.year = year
    self.instead = instead
  }

  /// The notices to the units of a list that have handed in nothing, or nothing but reports of another year or edition.
  ///
  /// - Parameter roll: Who has handed in what.
  /// - Returns: For each of them one, in the order of the list.
  public static func notices(of roll: RollCall) -> [MissingNotice] {
    roll.rows.filter { isDue(to: $0.state) }.map { row in
      MissingNotice(
        to: row.name,
        year: roll.year,
        instead: row.used.flatMap { used in
          roll.problem(of: used).map { problem in
            let file = UnitSlip.lastPart(of: used.file)
            return Wording(
              zh: "你单位报送的“\(file)”\(problem.zh)。",
              en: "“\(file)”, which you have sent: \(problem.en)."
            )
          }
        }
      )
    }
  }

  /// Whether a unit gets a notice: it has handed in nothing of the year and edition.
  public static func isDue(to state: UnitState) -> Bool { state == .missing || state == .unfit }

  /// The notice as a document.
  ///
  /// - Parameters:
  ///   - form: Whether it is a page or a Word document.
  ///   - language: The language that it is in.
  /// - Returns: The whole file.
  /// - Throws: ``Refusal`` if the document cannot be written.
  public func written(as form: NoticeForm, in language: Language) throws(Refusal) -> [UInt8] {
    var notice = Notice(.notice, to: unit, language)
    let years = year.map { Wording(zh: " \($0) 年度", en: " for \($0)") } ?? Wording(zh: "", en: "")
    if let instead { notice.add(instead) }
    notice.add(
      Wording(
        zh: "你单位的\(years.zh)政府信息公开工作年度报告尚未收到。请尽快按照规定格式填写并报送；已经报送的，请与我们核对。",
        en:
          "We have not received your annual report\(years.en). Please fill it in on the prescribed form and send it soon; if you have sent it, please let us know."
      )
    )
    notice.add(
      Wording(
        zh:
          "《中华人民共和国政府信息公开条例》第四十九条规定，年度报告应当在每年 1 月 31 日前提交并向社会公布。",
        en:
          "Article 49 of the regulation on open government information has the report handed in and published by 31 January."
      )
    )
    notice.addSeal()
    return try notice.written(as: form)
  }
}

import ReportModel

/// The page that a browser opens first: where files are dropped, and the reports that are open.
struct StartPage {
  private let reports: [(number: Int, report: OpenReport)]
  private let language: Language

  init(_ reports: [(number: Int, report: OpenReport)], _ language: Language) {
    self.reports = reports
    self.language = language
  }

  /// The whole page.
  var bytes: [UInt8] {
    let frame = PageFrame(title: name(language), language: language)
    return frame.page { body in
      body.element("header") { header in
        header.element("h1", text: name(language))
        header.add(frame.languageSwitch)
      }
      body.element("main", [.classes("start")]) { main in
        main.element("p", text: purpose(language))
        DropZone(language).add(to: &main)
        OpenReportList(reports, language).add(to: &main)
        BlankForm(language).add(to: &main)
        main.element("p", [.classes("promise")], text: promise(language))
      }
      body.add(frame.closing())
      body.add(BlankForm(language).question)
    }
  }

  private let name = Wording(
    zh: "政府信息公开工作年度报告",
    en: "Annual reports on open government information"
  )

  private let purpose = Wording(
    zh: "在这里核对、改正和转换政府信息公开工作年度报告。",
    en: "Check, correct and convert annual reports on open government information here."
  )

  private let promise = Wording(
    zh: "文件只在这台计算机上处理，不会传到别处；程序停止后，这里什么也不保留。请在此之前下载需要的文件。",
    en:
      "Nothing leaves this computer, and nothing is kept after the program stops. Please download what you need before."
  )
}

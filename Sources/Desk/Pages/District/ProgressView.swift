import ReportModel

/// How far reading the folder of a district has come, with the button that stops it or lets it go on.
struct ProgressView {
  private let progress: District.Progress
  private let language: Language

  init(_ progress: District.Progress, _ language: Language) {
    self.progress = progress
    self.language = language
  }

  /// The line; nothing where all is read.
  var markup: Markup {
    Markup { markup in
      guard progress.isRunning || progress.isStopped else { return }
      markup.element(
        "p",
        [.classes("progress")] + (progress.isRunning ? [.data("running", "true")] : [])
      ) { line in
        line.element(
          "progress",
          [.named("max", String(progress.total)), .label(name(language))] + value,
          text: ""
        )
        line.add(text: sentence(language))
        line.element(
          "button",
          [.named("type", "button"), .data("post", isGoing ? "/progress/stop" : "/progress/go")],
          text: isGoing
            ? Wording(zh: "停止", en: "Stop")(language)
            : Wording(zh: "继续读取", en: "Go on")(language)
        )
      }
    }
  }

  private var isGoing: Bool { progress.isRunning && !progress.isStopped }

  /// How long reading what was handed in before will take, nobody knows.
  private var value: [Attribute] {
    progress.isOfEarlierYears ? [] : [.named("value", String(progress.done))]
  }

  private let name = Wording(zh: "读取进度", en: "How far reading has come")

  private var sentence: Wording {
    let (done, total) = (progress.done, progress.total)
    guard isGoing else {
      return Wording(
        zh: "已停止读取：\(done)/\(total)，没有读的文件不在下表中",
        en: "Stopped: \(done) of \(total); what was not read is not in the table"
      )
    }
    return progress.isOfEarlierYears
      ? Wording(zh: "正在读取往年的报告……", en: "Reading the reports of the years before…")
      : Wording(zh: "正在读取：\(done)/\(total)", en: "Reading: \(done) of \(total)")
  }
}

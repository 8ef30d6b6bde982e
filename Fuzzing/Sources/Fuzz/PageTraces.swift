import Nianbao
import ReportFormats
import ReportModel
import TextTools

/// What is drawn on the pages of a PDF: a trace as it is, or a short form of one that leaves room for a whole report.
///
/// A line of the short form is a letter with whole numbers: `T x y size text`, a line `L x y x y`, a filled box
/// `B x y width height`, a picture `I x y width height`, or `P` for the end of a page.
enum PageTraces {
  /// The trace that an input stands for.
  static func trace(of input: [UInt8]) -> [UInt8] {
    if input.first == UInt8(ascii: "<") { return input }
    var order = ""
    var pages = ""
    func endPage() {
      pages += "<page number=\"1\" mediabox=\"0 0 600 840\">\n\(order)</page>\n"
      order = ""
    }
    for line in String(decoding: input, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 4)
      let numbers = fields.dropFirst().prefix(4).map { Int($0) ?? 0 }
      switch (fields.first, numbers.count) {
      case ("P", _): endPage()
      case ("T", 4...): order += text(String(fields[4]), numbers[0], numbers[1], size: numbers[2])
      case ("L", 4...):
        order += shape(
          "stroke_path linewidth=\"1\"",
          [(numbers[0], numbers[1]), (numbers[2], numbers[3])]
        )
      case ("B", 4...):
        let (left, top) = (numbers[0], numbers[1])
        let (right, bottom) = (left &+ numbers[2], top &+ numbers[3])
        order += shape(
          "fill_path",
          [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        )
      case ("I", 4...):
        order +=
          "<fill_image transform=\"\(numbers[2]) 0 0 \(numbers[3]) \(numbers[0]) \(numbers[1])\"/>\n"
      default: continue
      }
    }
    endPage()
    return Array("<document filename=\"a.pdf\">\n\(pages)</document>\n".utf8)
  }

  private static func text(_ text: String, _ x: Int, _ y: Int, size: Int) -> String {
    var glyphs = ""
    var place = Double(x)
    for scalar in text.unicodeScalars where scalar.value >= 0x20 {
      let advance = scalar.isASCII ? 0.5 : 1
      glyphs +=
        "<g unicode=\"&#\(scalar.value);\" glyph=\"1\" x=\"\(place)\" y=\"\(y)\" adv=\"\(advance)\"/>\n"
      place += advance * Double(size)
    }
    return "<fill_text colorspace=\"DeviceGray\" color=\"0\" transform=\"1 0 0 1 0 0\">\n"
      + "<span font=\"F\" wmode=\"0\" bidi=\"0\" trm=\"\(size) 0 0 -\(size)\">\n\(glyphs)</span>\n</fill_text>\n"
  }

  private static func shape(_ start: String, _ points: [(x: Int, y: Int)]) -> String {
    let lines = points.enumerated().map { number, point in
      "<\(number == 0 ? "moveto" : "lineto") x=\"\(point.x)\" y=\"\(point.y)\"/>\n"
    }
    let name = start.prefix { $0 != " " }
    return
      "<\(start) colorspace=\"DeviceGray\" color=\"0\" transform=\"1 0 0 1 0 0\">\n\(lines.joined())</\(name)>\n"
  }

  /// A report in the short form: its tables with rules, or without.
  static func drawn(_ report: Report, withRules: Bool) -> [UInt8] {
    var lines: [String] = []
    var y = 40
    func step(_ height: Int) {
      y += height
      guard y > 780 else { return }
      lines.append("P")
      y = 40
    }
    func write(_ text: String) {
      lines.append("T 40 \(y) 10 \(text)")
      step(20)
    }
    for line in report.title + report.preface { write(line) }
    for (described, section) in zip(report.form.sections, report.sections) {
      write(section.heading ?? "")
      for line in section.paragraphs { write(line) }
      guard let table = described.table.flatMap({ report.form.table($0) }) else { continue }
      let width =
        520 / max(1, table.layout.rows.joined().map { $0.column + $0.columnSpan }.max() ?? 1)
      for row in table.layout.rows {
        for cell in row {
          let x = 40 + cell.column * width
          let right = x + cell.columnSpan * width
          lines.append("T \(x + 4) \(y + 14) 10 \(Self.text(of: cell.content, in: report))")
          guard withRules else { continue }
          lines += ["L \(x) \(y) \(right) \(y)", "L \(x) \(y + 20) \(right) \(y + 20)"]
          lines += ["L \(x) \(y) \(x) \(y + 20)", "L \(right) \(y) \(right) \(y + 20)"]
        }
        step(20)
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func text(of content: TableLayout.Content, in report: Report) -> String {
    switch content {
    case .title(let label), .columnLabel(let label), .rowLabel(let label): label
    case .value(let index): report.values[index].text
    }
  }
}

/// Hands out an input as what a program took out of a PDF; no program is started.
private struct TraceAtHand: FileConverter {
  let trace: [UInt8]

  var suffixes: Set<String> { ["pdf"] }
  func takes(_ file: ForeignFile) -> Bool { true }
  func convert(_ files: [ForeignFile]) -> [Result<ConvertedFile, ConversionFailure>] {
    let step = ConversionStep(program: "none", version: "", placesAreOf: nil)
    return files.map { _ in .success(ConvertedFile(trace, kind: .pageTrace, step: step)) }
  }
}

extension FuzzTarget {
  /// The pages of a PDF, glyph by glyph.
  static let pages: FuzzTarget = {
    var target = FuzzTarget(
      name: "pages",
      words: Vocabulary.report + Vocabulary.pages,
      seeds: { _ in
        SampleReport.all.flatMap { report in
          [true, false].map { PageTraces.drawn(report, withRules: $0) }
        } + [
          PageTraces.trace(of: Array("T 40 40 10 规章 3\nL 0 0 9 9\nB 1 1 50 50\nI 0 0 50 50".utf8))
        ]
      },
      file: { PageTraces.trace(of: $0) }
    )
    target.law = { input, trace in
      Laws.examine(
        Array("%PDF-1.4".utf8),
        thoroughly: input.count % 4 == 0,
        converters: ConverterList([TraceAtHand(trace: trace)])
      )
    }
    return target
  }()
}

extension Vocabulary {
  /// What traces are made of.
  fileprivate static let pages = [
    "T 40 60 10 ", "\nL 40 40 560 40", "\nB 40 40 100 20", "\nI 0 0 600 840", "\nP\n",
    "<page number=",
    "mediabox=\"0 0 600 840\"", "<fill_text ", "<ignore_text ", "<clip_path ", "<pop_clip/>",
    "<stroke_path ",
    "<fill_image ", "<group ", "<clip_mask ", "<span font=", "trm=\"10 0 0 -10\"", "<g unicode=\"",
    "adv=\"0.5\"",
    "transform=\"1 0 0 1 0 0\"", "<curveto x1=", "<layer name=\"",
  ]
}

import JSON
import Nianbao
import ReportModel
import TestSupport

@testable import Desk

/// A desk with a report on it.
struct DeskSample {
  static let cookie = "language=en"

  let desk = Desk(DeskOptions(now: { .sample }))
  let report: Report

  /// A desk with a report whose sums hold, as its first.
  init(_ change: (inout Report) -> Void = { _ in }) throws {
    var maker = BalancedReport(seed: 20)
    var report = maker.report(on: .edition2021)
    report.organ = "云溪省青禾县教育局"
    report.year = 2025
    report.title = Report.prescribedTitle(organ: report.organ, year: 2025)
    change(&report)
    self.report = report
    let text = try report.written(as: .text).bytes
    let answer = post(["reports"], query: ["name": "教育局.txt"], body: text)
    precondition(answer.status == 200, String(decoding: answer.body, as: UTF8.self))
  }

  /// The report as it stands on the desk.
  var current: OpenReport {
    guard let entry = desk.reports[1] else { preconditionFailure("the report is closed") }
    return entry.current
  }

  @discardableResult
  func post(_ path: [String], query: [String: String] = [:], body: [UInt8]) -> DeskResponse {
    desk.respond(
      to: DeskRequest(.post, path: path, query: query, headers: ["cookie": Self.cookie], body: body)
    )
  }

  /// Asks for a change of the report.
  func change(_ what: String, _ members: String) -> DeskResponse {
    post(
      ["reports", "1"] + what.split(separator: "/").map(String.init),
      body: Array("{\(members)}".utf8)
    )
  }

  /// Types a text into a cell, as a window that is up to date.
  @discardableResult
  func type(_ text: String, in cell: String) -> DeskResponse {
    let from = current.report[cell]?.text ?? ""
    return change(
      "values",
      #""revision":\#(current.revision),"cell":"\#(cell)","from":"\#(from)","to":"\#(text)""#
    )
  }
}

extension DeskResponse {
  /// A text of an answer's object.
  func text(_ key: String) -> String? { (try? JSONReader.parse(body))?[key]?.string }
}

extension DeskMoment {
  /// A moment of tests.
  static let sample = DeskMoment(seconds: 1_768_181_400, text: "2026-01-12T09:30:00+08:00")
}

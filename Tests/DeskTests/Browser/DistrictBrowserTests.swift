import Foundation
import Nianbao
import TestSupport
import Testing

/// The desk of a folder of 60 units in Chromium: each test is a function of `district.py`.
@Suite(
  "The county's desk in a browser",
  .tags(.programs),
  .startsPrograms,
  .needsServer,
  .needsBrowser
)
struct DistrictBrowserTests {
  private static let names = ["东", "南", "西", "北", "中", "上"].flatMap { first in
    ["山", "水", "河", "林", "溪", "桥", "坪", "湖", "岭", "原"].map { "青禾县\(first)\($0)镇人民政府" }
  }

  /// Lays out a county: a list of 60 units, 59 of which have handed in reports, and one that comes late.
  private func layOut(in folder: String) throws {
    let reports = folder + "/reports"
    try FileManager.default.createDirectory(atPath: reports, withIntermediateDirectories: true)
    func write(_ bytes: [UInt8], _ name: String) throws {
      try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    for (number, name) in Self.names.enumerated() {
      let report = DistrictSample.report(of: name)
      let file = number < 9 ? "0\(number + 1)" : "\(number + 1)"
      switch number {
      case 59: try write(try report.written(as: .text).bytes, "late.txt")
      case let number where number % 3 == 1:
        try write(try report.written(as: .xlsx).bytes, "reports/\(file).xlsx")
      case let number where number % 3 == 2:
        try write(try report.written(as: .docx).bytes, "reports/\(file).docx")
      default: try write(try report.written(as: .text).bytes, "reports/\(file).txt")
      }
    }
    try write(Array(Self.names.joined(separator: "\n").utf8), "list.txt")
  }

  @Test(arguments: ["units", "editing", "arriving", "sum"])
  func walks(_ step: String) throws {
    try Programs.withFolder { folder in
      try layOut(in: folder)
      let server = try RunningServer(
        patience: nil,
        [
          "--folder", folder + "/reports", "--units", folder + "/list.txt", "--organ", "青禾县人民政府",
        ]
      )
      try BrowserWalk.walk(step, at: server, in: folder)
    }
  }
}

import Listings
import Nianbao
import ReportFormats
import ReportModel
import ReportRules
import TextTools

extension Desk {
  /// A page of the sum, or a file of it: `/sum`, `/sum/figures`, `/sum/files/xlsx`, `/sum/form`.
  func sumPage(
    _ request: DeskRequest,
    of district: District,
    _ language: Language
  ) throws(DeskFault) -> DeskResponse {
    let sum = district.sum
    let path = Array(request.path.dropFirst())
    if path.isEmpty || path == ["form"], sum.combination.counted.isEmpty {
      throw .nothingToAddUp
    }
    switch (path.first, path.count) {
    case ("form"?, 1):
      return .redirection(to: "/reports/\(try reports.open(try form(of: sum, language)))")
    case ("files"?, 2): return DeskResponse(try file(path[1], of: sum, language))
    case (let key, 0...1):
      let page = try SumPage(sum, key, showsAll: request.query["all"] != nil, language)
      return DeskResponse(type: DeskResponse.html, body: page.bytes)
    default: throw .unknown
    }
  }

  /// The sum as the printed form, which cannot be changed.
  private func form(of sum: DistrictSum, _ language: Language) throws(DeskFault) -> OpenReport {
    do throws(Refusal) {
      let bytes = try sum.combination.report.written(as: .json).bytes
      let report = try ReportFile(reading: bytes)
      return OpenReport(
        report,
        named: Wording(zh: "各单位汇总", en: "The sum of the units")(language),
        lock: Wording(
          zh: "汇总是各单位的报告之和，不能直接改。请在各单位的报告中修改。",
          en:
            "The sum is that of the units' reports and cannot be changed here. Please change the units' reports."
        )
      )
    } catch {
      throw DeskFault(error)
    }
  }

  private func file(
    _ name: String,
    of sum: DistrictSum,
    _ language: Language
  ) throws(DeskFault) -> DeskFile {
    guard let format = ReportFormat(named: name), format.isWritten else { throw .unknown }
    var files: [DeskFile] = []
    do throws(Refusal) {
      let made = try sum.combination.written(as: format, language: language, with: sum.sources)
      func file(_ name: String, _ bytes: [UInt8]) -> DeskFile {
        DeskFile(name: name, type: format.mediaType, bytes: bytes)
      }
      files.append(file(sum.fileName + "." + format.fileExtension, made.conversion.bytes))
      // The tables of very many units are in further workbooks, which the first one names.
      for number in 0..<made.furtherCount {
        files.append(file(sum.sources.furtherName(number + 1), try made.further(number + 1)))
      }
    } catch {
      throw DeskFault(error)
    }
    return files.count == 1 ? files[0] : try DeskFile(archiveOf: files, named: sum.fileName)
  }
}

extension DeskFault {
  /// No report can be added up.
  static let nothingToAddUp = DeskFault(
    404,
    zh: "还没有可以汇总的报告。请在“报送情况”中看各单位的状态。",
    en: "There is no report to add up yet. Please look at the units' states on the page Units."
  )
}

import ReportFormats
import TextTools

extension ConverterState {
  /// LibreOffice, tried for documents and for workbooks: either part may be missing.
  static func libreOffice(in searchPath: String) -> ConverterState {
    let found = LibreOffice.find(in: searchPath)
    return ConverterState(
      LibreOffice.name,
      at: found?.path,
      advice: LibreOffice.advice,
      LibreOfficeTarget.allCases.map { target in
        (
          target.suffixesByUse,
          {
            guard let found else { return .failure(.missing(advice: LibreOffice.advice)) }
            return found.convertSample(to: target)
          }
        )
      }
    )
  }
}

extension ForeignProgram {
  /// Converts a sound file as LibreOffice.
  fileprivate func convertSample(
    to target: LibreOfficeTarget
  ) -> Result<ConvertedFile, ConversionFailure> {
    do throws(ConversionFailure) {
      let program = try LibreOffice(self, patience: LibreOfficeConverter.patience)
      var job = LibreOfficeJob(program, target, [.sample(for: target)], isProgramBroken: false)
      job.convert([0])
      guard let result = job.results[0] else { preconditionFailure("the file was not converted") }
      return result
    } catch {
      return .failure(error)
    }
  }
}

extension ForeignFile {
  /// A sound file that becomes a document or a workbook.
  static func sample(for target: LibreOfficeTarget) -> ForeignFile {
    switch target {
    case .document:
      ForeignFile(
        Array("{\\rtf1\\ansi nianbao}".utf8),
        kind: .rtf,
        named: nil,
        limits: .default
      )
    case .workbook:
      ForeignFile(Array("nianbao,1\n".utf8), kind: .text, named: nil, limits: .default)
    }
  }
}

extension LibreOfficeTarget {
  /// The extensions that people know, in their order.
  fileprivate var suffixesByUse: [String] {
    self == .document ? ["doc", "wps", "rtf"] : ["xls", "et"]
  }
}

import Nianbao
import ReportFormats
import ReportModel
import TextTools

/// The files that an open report gives to be kept.
///
/// They are made of the report as it stands, and named for its organ and year.
struct ReportFiles {
  private let report: OpenReport
  private let language: Language

  init(of report: OpenReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  /// Makes a file.
  ///
  /// What is published and not fit for it is written as a draft, marked so on every page and in its name.
  ///
  /// - Parameter kind: Which one.
  /// - Returns: The file.
  /// - Throws: ``DeskFault`` with what cannot be said in the format, or why the original takes no edits.
  func file(_ kind: ReportFileKind) throws(DeskFault) -> DeskFile {
    switch kind {
    case .format(let format): try written(as: format)
    case .original: try original()
    case .reasons: reasons
    case .all: try archive()
    }
  }

  // MARK: Single files

  private func written(as format: ReportFormat) throws(DeskFault) -> DeskFile {
    let conversion: Conversion
    var context = FormatContext.default
    context.lastYear = report.lastYear?.shown(beside: report.report).values
    do throws(Refusal) {
      conversion =
        format.isPublication
        ? try report.judged.file.converted(to: format, explained: report.reasons, asDraft: true)
        : try report.report.written(as: format, in: context)
    } catch {
      throw DeskFault(error)
    }
    let isDraft = format.isPublication && conversion.doubtCount > 0
    return DeskFile(
      name: name(ending: isDraft ? Self.draft : "") + "." + format.fileExtension,
      type: format.mediaType,
      bytes: conversion.bytes
    )
  }

  private func original() throws(DeskFault) -> DeskFile {
    let file = report.file
    let bytes: [UInt8]
    if report.report == file.report {
      bytes = file.bytes
    } else {
      do throws(Refusal) {
        bytes = try file.mendedFile(saying: report.report).bytes
      } catch  where error.isOfFormat {
        throw .originalStays(file.format.wording)
      } catch {
        throw DeskFault(error)
      }
    }
    let stem = FileName.stem(of: report.name)
    return DeskFile(
      name: FileName.name(of: stem) + "." + file.format.fileExtension,
      type: file.format.mediaType,
      bytes: bytes
    )
  }

  private var reasons: DeskFile {
    DeskFile(
      name: name() + ExplainedFile.nameSuffix,
      type: "application/json",
      bytes: ExplainedFile(entries: report.reasons).bytes
    )
  }

  // MARK: All of them

  /// The folder of the archive in which the original is, whose name may be that of another file.
  private static let originals = "原文件/"

  private func archive() throws(DeskFault) -> DeskFile {
    var files: [DeskFile] = []
    var missing: [(name: String, why: String)] = []
    for format in FormatRegistry.shipped.written {
      do throws(DeskFault) {
        files.append(try written(as: format))
      } catch {
        missing.append((format.wording.name(language), error.sentence(language)))
      }
    }
    if !report.reasons.isEmpty { files.append(reasons) }
    do throws(DeskFault) {
      let original = try original()
      files.append(
        DeskFile(name: Self.originals + original.name, type: original.type, bytes: original.bytes)
      )
    } catch {
      missing.append((Self.original(language), error.sentence(language)))
    }
    files.append(contents(files.map(\.name), missing: missing))
    return try DeskFile(archiveOf: files, named: name())
  }

  /// What is in the archive, and what is not and why.
  private func contents(_ names: [String], missing: [(name: String, why: String)]) -> DeskFile {
    var lines = [Self.listed(language)] + names.map { "- " + $0 }
    if !missing.isEmpty {
      lines += ["", Self.unlisted(language)] + missing.map { "- \($0.name): \($0.why)" }
    }
    return DeskFile(
      name: "说明.txt",
      type: "text/plain; charset=utf-8",
      bytes: Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    )
  }

  // MARK: Names

  private static let draft = "（草稿）"
  private static let original = Wording(zh: "原文件", en: "the original")
  private static let listed = Wording(zh: "本压缩包中有：", en: "In this archive:")
  private static let unlisted = Wording(zh: "没有写出的文件及原因：", en: "Not written, and why:")

  private func name(ending: String = "") -> String {
    let report = report.report
    let title =
      report.year.map { Report.prescribedTitle(organ: report.organ, year: $0).joined() }
      ?? report.organ + "政府信息公开工作年度报告"
    return FileName.name(of: title, ending: ending)
  }
}

extension DeskFault {
  /// The original is not edited in place.
  fileprivate static func originalStays(_ format: FormatWording) -> DeskFault {
    DeskFault(
      422,
      zh: "原文件是\(format.name.zh)，不能把修改写进去。请下载工作簿、Word 文档或文本。",
      en:
        "The original is \(format.one), into which no edits are put. Please download a workbook, a Word document or a text."
    )
  }
}

import Nianbao
import TextTools

/// The files of a folder that are named for units.
struct UnitFiles {
  /// A path for each unit; nil for one whose file another unit's has the name of.
  let paths: [String?]

  /// Names the files.
  ///
  /// - Parameters:
  ///   - units: The units' names.
  ///   - ending: What stands behind each of them.
  ///   - folder: The folder.
  ///   - fileExtension: The extension of the files' names, without the dot.
  init(_ units: [String], ending: String = "", in folder: String, fileExtension: String) {
    let start = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    let all = units.map { start + FileName.name(of: $0, ending: ending) + "." + fileExtension }
    var uses: [String: Int] = [:]
    // Some file systems tell no upper from lower case.
    for path in all { uses[path.lowercased(), default: 0] += 1 }
    paths = all.map { uses[$0.lowercased()] == 1 ? $0 : nil }
  }
}

extension Refusal {
  /// The slips of two units would be written to one file.
  static let sameSlipFile = Refusal(
    .outputSame,
    side: .output,
    message: Wording(
      zh: "另有一个单位的文件也叫这个名称，都没有生成",
      en: "the file of another unit would have this name too; neither was made"
    ),
    remedy: Wording(
      zh: "把这些单位的报告分开核对，写到不同的文件夹",
      en: "check the reports of these units one by one, into different folders"
    )
  )

  /// Two units of a list would be written to one file.
  static func sameUnitFile(_ unit: String) -> Refusal {
    Refusal(
      .outputSame,
      side: .output,
      message: Wording(
        zh: "名单中另有一个单位的文件也叫这个名称，都没有生成",
        en: "the file of another unit of the list would have this name too; neither was made"
      ),
      remedy: Wording(
        zh: "名单中每个单位写一次，用全称",
        en: "name each unit once in the list, in full"
      )
    )
  }
}

import Nianbao
import TextTools

/// The files of a folder that are named for units.
struct UnitFiles {
  /// The most bytes of a file's name that every file system takes, its extension left out.
  private static let nameLimit = 200

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
    let all = units.map { start + Self.name(of: $0, ending) + "." + fileExtension }
    var uses: [String: Int] = [:]
    // Some file systems tell no upper from lower case.
    for path in all { uses[path.lowercased(), default: 0] += 1 }
    paths = all.map { uses[$0.lowercased()] == 1 ? $0 : nil }
  }

  /// A unit's name as the name of a file: what file systems have other uses for is replaced, and
  /// what nobody would see stands there by its number.
  private static func name(of unit: String, _ ending: String) -> String {
    let limit = nameLimit - ending.utf8.count
    var name = ""
    for scalar in unit.unicodeScalars {
      let kept: String
      switch scalar {
      case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": kept = "_"
      case _ where scalar.properties.generalCategory == .control: kept = "_"
      case _ where scalar.isSafeToShow || scalar.properties.isWhitespace: kept = String(scalar)
      default: kept = CodePoint.name(of: scalar.value)
      }
      guard name.utf8.count + kept.utf8.count <= limit else { break }
      name += kept
    }
    name += ending
    // Blanks and dots at its ends Windows takes away.
    name = String(name.drop(while: \.isWhitespace))
    while let last = name.last, last == "." || last.isWhitespace { name.removeLast() }
    // A leading dot hides a file, or names a folder.
    if name.first == "." { name = "_" + name.dropFirst() }
    return name.isEmpty || isDevice(name) ? "_" + name : name
  }

  /// Whether Windows takes a name for that of a device, whatever stands behind a dot in it.
  private static func isDevice(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased().filter { !$0.isWhitespace }
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
      && "0123456789¹²³".contains(stem.suffix(1))
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

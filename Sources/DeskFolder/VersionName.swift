import TextTools

/// The name of a version's file: `0001 2026-01-12T093005+0800.docx`.
///
/// A colon, as ISO 8601 has it in a time, is none that Windows takes.
struct VersionName {
  let number: Int
  /// ISO 8601 with the offset of the time zone.
  let time: String
  private let suffix: Substring

  init(number: Int, time: String, file: String) {
    self.number = number
    self.time = time
    suffix = FileName.plainExtension(of: file)
  }

  /// Reads a name; nil for one that is none.
  init?(reading name: Substring) {
    let parts = name.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].utf8.count >= 4, let number = Int(parts[0]), number > 0
    else { return nil }
    let dot = parts[1].firstIndex(of: ".") ?? parts[1].endIndex
    let time = Array(parts[1][..<dot])
    let digits = time.filter(\.isNumber).count
    guard time.count == 22, digits == 18, time[10] == "T" else { return nil }
    self.number = number
    self.time =
      String(time[..<13]) + ":" + String(time[13..<15]) + ":" + String(time[15..<20]) + ":"
      + String(time[20...])
    suffix = parts[1][dot...]
  }

  /// The name.
  var text: String {
    let digits = String(number)
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    return "\(padding)\(digits) \(time.filter { $0 != ":" })\(suffix)"
  }
}

/// The name of the folder that holds the versions of a file: the file's own, with what some file system does not take, and
/// the slashes of folders, by number (`%2F`).
enum VersionFolderName {
  /// The most bytes of a name that stands there whole.
  private static let byteLimit = 200
  /// How many bytes of a longer one do, with what tells it from others behind them.
  private static let beginningLimit = 150

  /// The name for a file; no two files have the same.
  static func text(for file: String) -> String {
    var name = ""
    let last = file.unicodeScalars.indices.last
    for index in file.unicodeScalars.indices {
      let scalar = file.unicodeScalars[index]
      let isEdge = index == file.unicodeScalars.startIndex || index == last
      let isKept =
        !"/\\:*?\"<>|%".unicodeScalars.contains(scalar) && scalar.isSafeToShow
        && !(isEdge && (scalar == "." || scalar.properties.isWhitespace))
      if isKept {
        name.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 { name += "%" + CodePoint.digits(of: byte, atLeast: 2) }
      }
    }
    // Windows has names of its own for devices.
    if FileName.name(of: name) != name, name.utf8.count <= byteLimit { name = "%_" + name }
    guard name.utf8.count > byteLimit else { return name }
    var beginning = ""
    for character in name.unicodeScalars {
      guard beginning.utf8.count + String(character).utf8.count <= beginningLimit else { break }
      beginning.unicodeScalars.append(character)
    }
    return beginning + "%~" + CodePoint.digits(of: checksum(of: file), atLeast: 32)
  }

  /// FNV-1a with 128 bits, as its authors give it.
  private static func checksum(of text: String) -> UInt128 {
    text.utf8.reduce(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d) { sum, byte in
      (sum ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
  }
}

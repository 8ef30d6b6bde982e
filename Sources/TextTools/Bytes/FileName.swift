/// Names of files that every file system takes.
public enum FileName {
  /// The most bytes of a name that every file system takes, its extension left out.
  private static let limit = 200

  /// A text as the name of a file: what file systems have other uses for is replaced, and what nobody would see stands
  /// there by its number.
  ///
  /// - Parameters:
  ///   - text: What the file is named for.
  ///   - ending: What stands behind it, whatever its length.
  /// - Returns: The name without an extension; never empty, never a path.
  public static func name(of text: String, ending: String = "") -> String {
    let limit = limit - ending.utf8.count
    var name = ""
    for scalar in text.unicodeScalars {
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

  /// The name of a file without the folders before it and the extension behind it.
  ///
  /// - Parameter path: The path of the file.
  /// - Returns: The name; of one that begins with its only dot the whole.
  public static func stem(of path: String) -> String {
    let name = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// The extension of a file with its dot, if it is a plain one of up to ten letters and digits; empty for any other.
  ///
  /// - Parameter path: The path of the file.
  /// - Returns: The end of the name.
  public static func plainExtension(of path: String) -> Substring {
    guard let dot = path.lastIndex(of: ".") else { return "" }
    let ending = path[dot...].dropFirst()
    let isPlain =
      (1...10).contains(ending.utf8.count)
      && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isPlain ? path[dot...] : ""
  }

  /// Whether Windows takes a name for that of a device, whatever stands behind a dot in it.
  private static func isDevice(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased().filter { !$0.isWhitespace }
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
      && "0123456789¹²³".contains(stem.suffix(1))
  }
}

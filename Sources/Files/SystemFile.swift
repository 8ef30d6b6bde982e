/// What systems and office programs leave beside the files of their users, by its name.
public enum SystemFile {
  /// Whether a name is that of such a file or folder, or is hidden; nothing in it is a user's own.
  ///
  /// - Parameter name: The last name of a path.
  /// - Returns: False for a user's own file.
  public static func isNamed(_ name: String) -> Bool {
    // Hidden files, `.DS_Store`, the locks of LibreOffice (`.~lock.某局.xlsx#`).
    if name.utf8.first == UInt8(ascii: ".") { return true }
    let lowercase = name.lowercased()
    return names.contains(lowercase) || beginnings.contains { lowercase.hasPrefix($0) }
  }

  /// Names in lower case: Windows, macOS, and the devices on which offices keep their files.
  private static let names: Set<String> = [
    "thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "system volume information",
    "__macosx", "icon\r", "lost+found", "@eadir", "#recycle",
  ]

  /// The owner files (`~$某局.docx`) and the drafts (`~WRL0001.tmp`) of Word, Excel and WPS.
  private static let beginnings = ["~$", "~wrl", "~wrd", "~wrf"]
}

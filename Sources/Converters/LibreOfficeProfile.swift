internal import TextTools

/// The settings that LibreOffice is started with.
///
/// A document that somebody sent may hold macros, and links that are fetched when it is opened, which tells the one who
/// keeps the other end that it was. Neither is wanted: the program is told so by a profile of its own, which no setting of
/// the user's reaches.
enum LibreOfficeProfile {
  /// How the program is started in a folder with the folder `profile`.
  static func arguments(in folder: String) -> [String] {
    var arguments = ["-env:UserInstallation=file://\(FileAddress.escaped(folder))/profile"]
    // The name of a socket may have no more than 107 bytes.
    if folder.utf8.count < 50 { arguments.append("-env:OSL_SOCKET_PATH=\(folder)") }
    return arguments + [
      "--headless", "--invisible", "--nologo", "--nodefault", "--norestore", "--nolockcheck",
      "--nofirststartwizard",
    ]
  }

  /// The file of settings.
  static var settings: [UInt8] {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry" \
      xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">

      """
    for (path, name, value) in values {
      text += """
        <item oor:path="/org.openoffice.\(path)"><prop oor:name="\(name)" oor:op="fuse">\
        <value>\(value)</value></prop></item>

        """
    }
    return Array((text + "</oor:items>\n").utf8)
  }

  private static let values = [
    // Macros: only from folders that are trusted, and there are none.
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    // Links to other places: not even where a document comes from a trusted folder.
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    // Links are never updated.
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Calc/Content/Update", "Link", "2"),
    // And whatever asks the network all the same, asks this machine, where nobody listens at the port of discard.
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
    // Formulas show what they were saved with, as where the file is read by this program itself.
    ("Office.Calc/Formula/Load", "OOXMLRecalcMode", "1"),
    ("Office.Calc/Formula/Load", "ODFRecalcMode", "1"),
  ]
}

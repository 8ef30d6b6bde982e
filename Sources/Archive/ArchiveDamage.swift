/// How an archive contradicts itself.
public enum ArchiveDamage: String, Sendable, Equatable, CaseIterable {
  /// The end of the file is missing, and with it the list of parts.
  case endMissing
  /// Another archive, or something else with an end record of its own, is in the file.
  case severalArchives
  /// The file is one volume of several.
  case volume
  /// Bytes that belong to no archive stand before it.
  case foreignBefore
  /// Bytes that belong to no archive, more than a line end or zeros, stand behind it.
  case foreignBehind
  /// The list of parts is broken, or is not where the end record says.
  case list
  /// There is no part where the list says that one begins, or its record is broken.
  case partMissing
  /// A part would reach into the list of parts.
  case partCutOff
  /// A part's own record gives another name than the list.
  case name
  /// A part's own record gives another method of compression than the list.
  case method
  /// A part's own record gives another checksum than the list.
  case checksum
  /// A part's own record gives another size than the list.
  case size
  /// What a part has behind it is not the record that was announced there.
  case descriptor
  /// Two parts share bytes.
  case overlap
  /// The compressed bytes cannot be inflated.
  case compression
}

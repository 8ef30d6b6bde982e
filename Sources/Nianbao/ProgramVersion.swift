/// The version of nianbao, of the library and the command line alike.
public enum ProgramVersion {
  /// The version, as `nianbao --version` prints it and every list of findings names it.
  public static let current = "0.1.0"
}

import CLibXML2

/// What holds for the whole process, set up by the first use of this module.
enum LibXML2 {
  /// Initialises the library, lets no parse open a file or a connection, and silences it.
  ///
  /// The generic error function is one per thread: this sets it for the calling thread and for all
  /// threads that have not called libxml2 before. Every context has its own handler besides.
  static let ready: Void = {
    xmlInitParser()
    xmlSchemaInitTypes()
    cx_silence()
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()

  /// Copies what a structured error says.
  static func message(of error: xmlError) -> String {
    error.message.map { String(cString: $0) } ?? "error \(error.code)"
  }
}

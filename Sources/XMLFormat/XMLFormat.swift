public import ReportModel
internal import XML

/// Reports as XML: the published form, element by element.
///
/// Everything that is written is valid against the edition's schema, and everything that is read is
/// validated first. Reading what was written gives an equal report.
public enum XMLFormat {
  /// Returns the XML Schema of an edition.
  ///
  /// It states structure and types, with the official label of each element.
  public static func schema(of edition: Edition) -> [UInt8] { schemas[edition] }

  /// Returns the Schematron schema of an edition.
  ///
  /// It states the form's sums, and what XML Schema cannot say about valid documents.
  public static func schematron(of edition: Edition) -> [UInt8] { schematrons[edition] }

  /// The compiled schema of an edition.
  static func compiled(_ edition: Edition) -> XMLSchema { compiledSchemas[edition] }

  private static let schemas = MadeOnce<Edition, [UInt8]> {
    SchemaGenerator.generate(.shape(of: $0))
  }
  private static let schematrons = MadeOnce<Edition, [UInt8]> {
    SchematronGenerator.generate(.shape(of: $0))
  }
  private static let compiledSchemas = MadeOnce<Edition, XMLSchema> { edition in
    do {
      return try XMLSchema(schema(of: edition))
    } catch {
      preconditionFailure("the generated schema does not compile: \(error)")
    }
  }
}

public import ReportModel
internal import XML

/// Reports as XML: the published form, element by element.
///
/// Everything that is written is valid against the edition's schema, and everything that is read is
/// validated first. Reading what was written gives an equal report.
public enum XMLFormat {
  /// The address of an edition's namespace.
  public static func namespace(of edition: Edition) -> String {
    switch edition {
    case .edition2019: namespace2019.description
    case .edition2021: namespace2021.description
    }
  }

  static let namespace2019: StaticString = "urn:nianbao:annual-report:2019"
  static let namespace2021: StaticString = "urn:nianbao:annual-report:2021"
  static let instanceNamespace: StaticString = "http://www.w3.org/2001/XMLSchema-instance"

  /// Returns the XML Schema of an edition.
  ///
  /// It states structure and types, with the official label of each element.
  public static func schema(of edition: Edition) -> [UInt8] {
    switch edition {
    case .edition2019: schema2019
    case .edition2021: schema2021
    }
  }

  /// Returns the Schematron schema of an edition.
  ///
  /// It states the form's sums, and what XML Schema cannot say about valid documents.
  public static func schematron(of edition: Edition) -> [UInt8] {
    switch edition {
    case .edition2019: schematron2019
    case .edition2021: schematron2021
    }
  }

  private static let schema2019 = SchemaGenerator.generate(.shape2019)
  private static let schema2021 = SchemaGenerator.generate(.shape2021)
  private static let schematron2019 = SchematronGenerator.generate(.shape2019)
  private static let schematron2021 = SchematronGenerator.generate(.shape2021)

  /// The compiled schema of an edition.
  static func compiled(_ edition: Edition) -> XMLSchema {
    switch edition {
    case .edition2019: compiled2019
    case .edition2021: compiled2021
    }
  }

  private static let compiled2019 = compile(schema2019)
  private static let compiled2021 = compile(schema2021)

  private static func compile(_ bytes: [UInt8]) -> XMLSchema {
    do {
      return try XMLSchema(bytes)
    } catch {
      preconditionFailure("the generated schema does not compile: \(error)")
    }
  }
}

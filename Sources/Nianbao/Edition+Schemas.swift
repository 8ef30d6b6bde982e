internal import JSONFormat
public import ReportModel
internal import XMLFormat

extension Edition {
  /// The XML Schema of the edition's reports.
  public var xmlSchema: [UInt8] { XMLFormat.schema(of: self) }

  /// The Schematron schema of the edition: its sums, and what XML Schema cannot say.
  public var schematron: [UInt8] { XMLFormat.schematron(of: self) }

  /// The JSON Schema of the edition's reports.
  public var jsonSchema: [UInt8] { JSONFormat.schema(of: self) }
}

/// The addresses that name the vocabularies of a workbook.
///
/// Programs write the transitional ones; "Strict Open XML" files have the others.
enum Namespace {
  static let main: StaticString = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strictMain: StaticString = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  static let relationships: StaticString =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strictRelationships: StaticString =
    "http://purl.oclc.org/ooxml/officeDocument/relationships"
  static let packageRelationships: StaticString =
    "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes: StaticString =
    "http://schemas.openxmlformats.org/package/2006/content-types"
  static let customProperties: StaticString =
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
  static let strictCustomProperties: StaticString =
    "http://purl.oclc.org/ooxml/officeDocument/customProperties"
  static let variantTypes: StaticString =
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
  static let extendedProperties: StaticString =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
  static let coreProperties: StaticString =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  static let drawing: StaticString = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let spreadsheetDrawing: StaticString =
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
  static let chart: StaticString = "http://schemas.openxmlformats.org/drawingml/2006/chart"
}

/// The types of the relationships that are written, as texts made once.
enum RelationshipType {
  private static let office = Namespace.relationships.description
  static let officeDocument = office + "/officeDocument"
  static let extendedProperties = office + "/extended-properties"
  static let customProperties = office + "/custom-properties"
  static let coreProperties =
    Namespace.packageRelationships.description + "/metadata/core-properties"
  static let worksheet = office + "/worksheet"
  static let styles = office + "/styles"
  static let sharedStrings = office + "/sharedStrings"
  static let comments = office + "/comments"
  static let vmlDrawing = office + "/vmlDrawing"
  static let drawing = office + "/drawing"
  static let chart = office + "/chart"
  static let hyperlink = office + "/hyperlink"
}

/// The content types of the parts that are written.
enum ContentType {
  private static let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  static let relationships = "application/vnd.openxmlformats-package.relationships+xml"
  static let xml = "application/xml"
  static let vmlDrawing = "application/vnd.openxmlformats-officedocument.vmlDrawing"
  static let workbook = sheet + "sheet.main+xml"
  static let worksheet = sheet + "worksheet+xml"
  static let styles = sheet + "styles+xml"
  static let sharedStrings = sheet + "sharedStrings+xml"
  static let comments = sheet + "comments+xml"
  static let drawing = "application/vnd.openxmlformats-officedocument.drawing+xml"
  static let chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
  static let coreProperties = "application/vnd.openxmlformats-package.core-properties+xml"
  static let extendedProperties =
    "application/vnd.openxmlformats-officedocument.extended-properties+xml"
  static let customProperties =
    "application/vnd.openxmlformats-officedocument.custom-properties+xml"
}

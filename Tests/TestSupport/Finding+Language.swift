public import ReportModel

extension Finding {
  /// What the English message quotes that is the Chinese short name of a table of the form.
  ///
  /// The name of a sheet of the user's is quoted as it is, and so is what the report itself says.
  public func chineseTableNames(on edition: Edition) -> [String] {
    edition.form.tables.map { "“\($0.name.zh)”" }.filter { name in
      var rest = message.en[...]
      while let place = rest.firstRange(of: name) {
        if !rest[..<place.lowerBound].hasSuffix("sheet ") { return true }
        rest = rest[place.upperBound...]
      }
      return false
    }
  }
}

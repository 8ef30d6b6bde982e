/// What can be a reporting year.
enum ReportingYears {
  static let range = 1949...2200
}

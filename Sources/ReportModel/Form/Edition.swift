/// An edition of the statutory form.
public enum Edition: String, Hashable, Sendable, CaseIterable {
  /// 国办公开办函〔2019〕60号（试行）, for the reporting years 2019 and 2020.
  case edition2019 = "2019"
  /// 国办公开办函〔2021〕30号, for the reporting years from 2021 on.
  case edition2021 = "2021"

  /// The edition that a report of the given year should follow; nil before 2019, when there was none.
  ///
  /// Which edition a report really follows is told from its labels: reports on the wrong edition
  /// are published every year.
  public static func prescribed(for year: Int) -> Edition? {
    switch year {
    case ..<2019: nil
    case 2019...2020: .edition2019
    default: .edition2021
    }
  }

  /// The notice that published the edition.
  public var notice: String {
    switch self {
    case .edition2019: "国办公开办函〔2019〕60号"
    case .edition2021: "国办公开办函〔2021〕30号"
    }
  }

  /// The description of this edition.
  public var form: Form {
    switch self {
    case .edition2019: .form2019
    case .edition2021: .form2021
    }
  }
}

extension Form {
  /// The form of 国办公开办函〔2021〕30号: 10 + 175 + 15 values.
  public static let form2021 = Form(edition: .edition2021) { cells in
    [
      .proactive2021(appendingTo: &cells),
      .applications(otherHandling: FormTable.otherHandling2021, appendingTo: &cells),
      .reviews(appendingTo: &cells),
    ]
  }

  /// The form of 国办公开办函〔2019〕60号: 22 + 161 + 15 values.
  public static let form2019 = Form(edition: .edition2019) { cells in
    [
      .proactive2019(appendingTo: &cells),
      .applications(otherHandling: FormTable.otherHandling2019, appendingTo: &cells),
      .reviews(appendingTo: &cells),
    ]
  }
}

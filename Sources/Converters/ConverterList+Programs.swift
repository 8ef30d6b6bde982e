public import ReportFormats

extension ConverterList {
  /// The converters of this target, each by a program of the system's if it is there.
  ///
  /// - Parameter searchPath: The folders in which programs are looked for, as in `PATH`; those of this process unless
  ///   given.
  /// - Returns: The converters, also those whose program is missing: they say how to install it.
  public static func programs(searchPath: String? = nil) -> ConverterList {
    ConverterList([
      LibreOfficeConverter(searchPath: searchPath), PageTraceConverter(searchPath: searchPath),
    ])
  }
}

/// How well the words of a heading are those of a section, the worst first.
enum HeadingFit: Comparable {
  /// A key word, which a numbered line of the text may have as well: `六、其他改进`.
  case keyWord
  /// Words that only a heading of the section has, or that its table proves.
  case sureWords
  /// A title that real reports use.
  case variant
  /// The title that the form prints.
  case title
}

/// The units of things that are counted one by one: a number of them is the same in each.
enum ItemUnit {
  /// The units, the form's own first.
  static let all = ["件", "个", "项", "条", "份", "宗", "次"]
}

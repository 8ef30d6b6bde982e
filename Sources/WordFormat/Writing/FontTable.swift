/// The fonts of a document, with those that take their places where they are not installed.
enum FontTable {
  private struct Font {
    let name: String
    let others: String
    let family: String
  }

  /// The fonts of official documents.
  ///
  /// A program takes the first that it has of the other names.
  private static let fonts = [
    Font(
      name: "仿宋_GB2312",
      others: "仿宋,FangSong_GB2312,FangSong,STFangsong,华文仿宋,Noto Serif CJK SC",
      family: "modern"
    ),
    Font(name: "楷体_GB2312", others: "楷体,KaiTi_GB2312,KaiTi,STKaiti,华文楷体", family: "modern"),
    Font(name: "黑体", others: "SimHei,STHeiti,华文黑体,Noto Sans CJK SC", family: "modern"),
    Font(
      name: "方正小标宋简体",
      others: "FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋,STZhongsong,宋体,Noto Serif CJK SC",
      family: "script"
    ),
    Font(name: "宋体", others: "SimSun,STSong", family: "auto"),
  ]

  /// `fontTable.xml`.
  static let text: String = {
    let entries = fonts.map { font in
      """
      <w:font w:name="\(font.name)"><w:altName w:val="\(font.others)"/><w:charset w:val="86"/>\
      <w:family w:val="\(font.family)"/><w:pitch w:val="default"/></w:font>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:fonts xmlns:w="\(Namespace.word)">\(entries.joined())<w:font w:name="Times New Roman">\
      <w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>
      """
  }()
}

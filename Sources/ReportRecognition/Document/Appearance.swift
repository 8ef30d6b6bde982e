import ReportModel

/// How a piece of text appears where a person looks at the source.
///
/// Every reader says it of each piece; what follows from it is decided here and nowhere else. Text as a
/// person reads it is ``TextPiece/text``, and what of a cell can be a value is ``SourceText/value``.
public enum Appearance: Hashable, Sendable {
  /// As text.
  case plain
  /// Above the line: a note's mark behind a number, the 2 of m².
  case raised
  /// Below the line.
  case lowered
  /// Put there by the program that shows the source: a list's number, the digits of a number format.
  case made
  /// With a line through it.
  case struck
  /// Taken away by a change that is tracked: shown, if at all, as what is no longer there.
  case deleted
  /// Not shown at all.
  case hidden
  /// Shown, but nothing that can be read: the piece has no text.
  case unread(UnreadContent)
}

/// What a source shows that is no text.
public enum UnreadContent: Hashable, Sendable {
  /// A picture or a drawing.
  case picture
  /// A mathematical formula.
  case formula
  /// A document of another program.
  case object
  /// A symbol of a font whose meaning is not known.
  case symbol
  /// A field to be filled in or chosen from, of which nothing certain can be read.
  case control
  /// A prompt that stands where nothing was filled in.
  case placeholder
  /// Another page or document within this one.
  case frame
  /// A table within the cell.
  case table
  /// A value that merging cells covered.
  case covered
  /// A field that a program is to fill in and has not.
  case field
  /// A text of which it is not known whether it is shown.
  case uncertain
  /// What a script writes where the page is shown.
  case script
  /// A value that a rule of the sheet may strike through or hide.
  case conditional
  /// A text over which something lies.
  case obscured
  /// A text of which a part is cut off, or all of it.
  case clipped
  /// A text through which a line is drawn that may be none that strikes it.
  case crossed
  /// A text that lies across a line of the table, or in a cell whose lines are not certain.
  case straddling
  /// A number beside which something stands that may be a part of it.
  case flanked
  /// A number that may go on on another line or page.
  case divided
  /// A text that lies on its side, on its head or in a mirror.
  case turned
  /// Characters that lie on each other, or that differ in size or height from those beside them.
  case uneven
  /// A character of which the font does not say which it is.
  case uncoded
  /// A text that an indent moves out of its cell.
  case displaced
  /// A number that its column is too narrow for: `###` is shown, or fewer digits than it has.
  case narrow
  /// A text that its cell shows again and again until the cell is full.
  case repeated

  /// What it is, for a message.
  var name: Wording {
    switch self {
    case .picture: Wording(zh: "图片", en: "a picture")
    case .formula: Wording(zh: "数学公式", en: "a mathematical formula")
    case .object: Wording(zh: "嵌入的对象", en: "an embedded object")
    case .symbol: Wording(zh: "符号字体中的字符", en: "a character of a symbol font")
    case .control: Wording(zh: "表单控件", en: "a form field")
    case .placeholder: Wording(zh: "未填写的提示文字", en: "a prompt that was never filled in")
    case .frame: Wording(zh: "嵌入的网页", en: "an embedded page")
    case .table: Wording(zh: "嵌套的表格", en: "a table in the cell")
    case .covered: Wording(zh: "被合并遮住的内容", en: "a value that merged cells cover")
    case .field: Wording(zh: "没有结果的域", en: "a field without a result")
    case .obscured: Wording(zh: "被遮住的文字", en: "text that something lies over")
    case .clipped: Wording(zh: "被裁去或盖住的文字", en: "text that is cut off or covered, or a part of it")
    case .crossed: Wording(zh: "有线条划过的文字", en: "text that a line runs through")
    case .straddling: Wording(zh: "压在表格线上的文字", en: "text that lies on a line of the table")
    case .flanked:
      Wording(
        zh: "紧挨着另有笔画、图片或数字的数",
        en: "a number right beside which a stroke, a picture or other digits stand"
      )
    case .divided:
      Wording(
        zh: "可能分在两行或两页的数",
        en: "a number that may go on on another line or page"
      )
    case .turned:
      Wording(zh: "横放、倒置或反转的文字", en: "text that lies on its side, its head or in a mirror")
    case .uneven:
      Wording(
        zh: "互相重叠或大小、高低不一的字符",
        en: "characters that lie on each other or differ in size or height"
      )
    case .displaced:
      Wording(zh: "被缩进移出单元格的文字", en: "text that an indent moves out of the cell")
    case .narrow:
      Wording(
        zh: "因列宽不足显示为“###”或少了数位的数",
        en: "a number that the column is too narrow for, shown as ### or with fewer digits"
      )
    case .repeated:
      Wording(zh: "以“填充”方式重复显示的内容", en: "a text that the cell repeats until it is full")
    case .uncoded:
      Wording(zh: "字体没有给出编码的字符", en: "a character of which the font does not say which it is")
    case .uncertain:
      Wording(
        zh: "不能确定是否显示、怎样显示的文字（取决于样式中本程序不认识的规定）",
        en: "text of which a style that is not certain here says whether it is shown, and how"
      )
    case .script: Wording(zh: "脚本写出的内容", en: "what a script writes")
    case .conditional:
      Wording(
        zh: "可能被条件格式划去或隐藏的内容",
        en: "a value that a conditional format may strike through or hide"
      )
    }
  }
}

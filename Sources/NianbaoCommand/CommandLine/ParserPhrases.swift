/// Something that the parser of the command line says by itself, and what is said in Chinese in its place.
///
/// The parser has no hook for other languages, so that its words are known here, and here alone.
struct ParserPhrase {
  /// The parser's words.
  ///
  /// What it quotes stands there by a name: `{value}` for what the user wrote,
  /// `{option}` and `{other}` for an option with the names of its values, `{list}` for what there is to
  /// choose from, anything else for a text that stays as it is.
  let english: String
  /// The same in Chinese, with the same names in it.
  let chinese: String

  /// Takes both.
  init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }
}

extension ParserPhrase {
  /// Why a command line is refused; the first that fits is the one.
  static let errors = [
    ParserPhrase(
      "Unknown option '{value}'. Did you mean '{guess}'?\n   or: Missing value for '{option}' in '{whole}'",
      "没有选项“{value}”（是不是“{guess}”？），或者“{whole}”中的“{option}”缺少值。"
    ),
    ParserPhrase(
      "Unknown option '{value}'\n   or: Missing value for '{option}' in '{whole}'",
      "没有选项“{value}”，或者“{whole}”中的“{option}”缺少值。"
    ),
    ParserPhrase(
      "Unknown option '{value}'. Did you mean '{guess}'?",
      "没有选项“{value}”。是不是“{guess}”？"
    ),
    ParserPhrase("Unknown option '{value}'", "没有选项“{value}”。"),
    ParserPhrase("Missing value for '{option}'", "“{option}”缺少值。"),
    ParserPhrase(
      "The option '{option}' does not take any value, but '{value}' was specified.",
      "选项“{option}”不带值，这里却写了“{value}”。"
    ),
    unexpectedArgument,
    unexpectedArguments,
    ParserPhrase(
      "Value to be set with flag '{value}' had already been set with flag '{other}'",
      "“{other}”与“{value}”只能用一个。"
    ),
    ParserPhrase("Missing expected argument '{option}'", "缺少参数“{option}”。"),
    ParserPhrase("Missing one of: '{list}'", "须给出其中一个：{list}。"),
    ParserPhrase(
      "The value '{value}' is invalid for '{option}'. Please provide one of the following:\n{list}",
      "“{option}”不能是“{value}”，可以是：{list}。"
    ),
    ParserPhrase(
      "The value '{value}' is invalid for '{option}'. Please provide one of {list}.",
      "“{option}”不能是“{value}”，可以是：{list}。"
    ),
    ParserPhrase(
      "The value '{value}' is invalid for '{option}': {reason}",
      "“{option}”不能是“{value}”：{reason}"
    ),
    ParserPhrase("The value '{value}' is invalid for '{option}'", "“{option}”不能是“{value}”。"),
    ParserPhrase("The value '{value}' is invalid.", "不能是“{value}”。"),
    ParserPhrase("Invalid option: {value}", "选项“{value}”的写法不对。"),
    ParserPhrase("Missing required subcommand.", "缺少子命令。"),
    ParserPhrase(
      "Can't generate completion scripts for '{value}'.\nPlease use --generate-completion-script=<shell> with one of:\n    {list}",
      "不能为“{value}”生成补全脚本，--generate-completion-script 的值可以是：{list}。"
    ),
    ParserPhrase(
      "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n    {list}",
      "看不出用的是哪种命令行外壳，请给出 --generate-completion-script 的值：{list}。"
    ),
    ParserPhrase("Command '{value}' is not a parent of the current command.", "“{value}”不是上级命令。"),
    ParserPhrase(
      "No value set for non-argument var {value}. Replace with a static variable, or let constant.",
      "程序内部错误：“{value}”没有值。"
    ),
    ParserPhrase(
      "Internal error. Parsing command-line arguments hit unimplemented code path.",
      "程序内部错误：这样的命令行还不能解析。"
    ),
    ParserPhrase(
      "Internal error. Invalid state while parsing command-line arguments.",
      "程序内部错误：命令行的解析没有完成。"
    ),
  ]

  /// An argument that has no place; where a subcommand is wanted, one that is none.
  static let unexpectedArgument = ParserPhrase("Unexpected argument '{value}'", "多出参数“{value}”。")
  /// Several arguments that have no place.
  static let unexpectedArguments = ParserPhrase(
    "{count} unexpected arguments: '{values}'",
    "多出 {count} 个参数：“{values}”。"
  )

  /// The lines around an error, and those of the help that say the same of every command.
  static let frames = [
    ParserPhrase("Error: {text}", "错误：{text}"),
    ParserPhrase("Help:  {option}", "说明：{option}"),
    ParserPhrase("Usage: {option}", "用法：{option}"),
    ParserPhrase("USAGE: {option}", "用法：{option}"),
    ParserPhrase("OVERVIEW: {text}", "{text}"),
    ParserPhrase("ARGUMENTS:", "参数："),
    ParserPhrase("OPTIONS:", "选项："),
    ParserPhrase("SUBCOMMANDS:", "子命令："),
    ParserPhrase("  See '{option}' for more information.", "  详细说明：{option}"),
    ParserPhrase("  See '{option}' for detailed help.", "  各子命令的详细说明：{option}"),
  ]

  /// What the parser explains of options by itself, and adds to the explanations of others.
  static let explanations = [
    ParserPhrase("Show the version.", "显示版本。"),
    ParserPhrase("Show help information.", "显示帮助。"),
    ParserPhrase("Show subcommand help information.", "显示子命令的帮助。"),
    ParserPhrase(
      "{text} (values: {list}; default: {chosen})",
      "{text}可以是 {list}，默认 {chosen}。"
    ),
    ParserPhrase("{text} (values: {list})", "{text}可以是 {list}。"),
    ParserPhrase("{text} (default: {chosen})", "{text}默认 {chosen}。"),
  ]

  /// The names of values in the synopses of options.
  static let valueNames = [
    "after": "修改后", "before": "修改前", "cell": "单元格", "code": "代码", "color": "何时", "date": "日期",
    "edited": "修改后的文件", "exclude": "式样", "file": "文件", "folder": "文件夹", "form": "格式版本",
    "protocol": "修改记录", "replay": "修改记录", "format": "形式", "from": "文件",
    "input": "输入", "jobs": "个数", "kind": "种类", "language": "语言", "list": "名单", "name": "名称",
    "newest|file": "newest|文件", "number": "数", "options": "选项", "organ": "机关", "original": "原文件",
    "output": "输出",
    "pattern": "式样",
    "previous": "上年报告", "reason": "理由", "reference": "样式文档", "report": "报告", "subcommand": "子命令",
    "table": "表",
    "to": "格式", "units": "名单", "when": "何时", "workbook": "工作簿", "year": "年度",
  ]
}

import ArgumentParser
import Nianbao

/// `nianbao`, which does nothing itself.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nianbao",
    abstract: helpText(
      zh: "政府信息公开工作年度报告：读取、核对，转换为 \(FormatRegistry.shipped.written.listedAsMany(.and).zh)。",
      en:
        "Reads and checks annual reports on open government information; converts them to \(FormatRegistry.shipped.written.listedAsMany(.and).en)."
    ),
    discussion: helpText(
      zh: """
        示例：
          文本转为 XML，写出前按模式校验：
            nianbao convert 某局.txt -o 某局.xml
          在原文件旁生成 某局.xlsx：
            nianbao convert 某局.txt --to xlsx
          转换整个文件夹：
            nianbao convert 报告/ --to xml -o 上报/
          核对勾稽关系、文字与表格、与上年衔接：
            nianbao check 报告/ --previous 上年/
          看工作簿里改了什么，再把修改放回原文：
            nianbao diff 某局.txt 某局.xlsx
            nianbao update 某局.txt --from 某局.xlsx -o 新.txt
          谁报了，谁缺报：
            nianbao status 报告/ --units 名单.txt
          汇总各单位：
            nianbao combine 报告/ --units 名单.txt -o 全县.xlsx
          供统计用的表：
            nianbao table 报告/ -o 数据.csv
          在浏览器中核对和改正：
            nianbao serve
          看从文件中识别出了什么：
            nianbao inspect 某局.docx
          查一个代码：
            nianbao explain SUM-B1

        退出状态：0 完成；1 报告有错误；2 输入不能读取；3 输出不能写入；64 命令有误；130、143 被中断。
        加 --language en 改为英文。
        """,
      en: """
        Examples:
          Text to XML, validated before it appears:
            nianbao convert bureau.txt -o bureau.xml
          Make bureau.xlsx beside the text:
            nianbao convert bureau.txt --to xlsx
          Convert a whole folder:
            nianbao convert reports/ --to xml -o submit/
          Check sums, text against tables, year against year:
            nianbao check reports/ --previous last-year/
          See what was changed in the workbook, then put it into the text:
            nianbao diff bureau.txt bureau.xlsx
            nianbao update bureau.txt --from bureau.xlsx -o new.txt
          List who has handed in what:
            nianbao status reports/ --units list.txt
          Add up the units:
            nianbao combine reports/ --units list.txt -o county.xlsx
          Make a table for statistics:
            nianbao table reports/ -o values.csv
          Check and correct in a browser:
            nianbao serve
          See what was recognised:
            nianbao inspect bureau.docx
          Look up a code:
            nianbao explain SUM-B1

        Exit status: 0 done; 1 a report has errors; 2 an input cannot be read; 3 an output cannot be
        written; 64 the command line is wrong; 130, 143 stopped by a signal.
        Messages are Chinese with --language zh.
        """
    ),
    version: ProgramVersion.current,
    subcommands: [
      ConvertCommand.self, CheckCommand.self, UpdateCommand.self, DiffCommand.self,
      TemplateCommand.self, SchemaCommand.self, ExplainCommand.self, InspectCommand.self,
      AcceptCommand.self,
      StatusCommand.self, CombineCommand.self, TableCommand.self, ServeCommand.self,
      DoctorCommand.self,
    ]
  )

  @OptionGroup var language: LanguageOption

  /// The names of the subcommands.
  static var subcommandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}

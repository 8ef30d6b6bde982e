import Nianbao
import ReportModel
import ReportRules

extension FindingKind {
  /// What to do on a page, where nobody types commands.
  var remedyOnPage: Wording {
    self == .explanationLapsed
      ? Wording(
        zh: "问题还在的，点那一条下的“数据无误，说明理由”重新说明；问题已经没有的，不必处理，旧的说明留在核实说明文件中，不起作用",
        en:
          "where the finding is still there, click “It is right: say why” below it and explain it again; where it is gone nothing is to do, and the old reason stays in the file of reasons without effect"
      )
      : remedy
  }
}

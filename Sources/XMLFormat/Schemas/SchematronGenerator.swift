internal import ReportModel
internal import XML

/// Writes the Schematron schema of an edition: the form's sums, and what XML Schema cannot say.
struct SchematronGenerator: ~Copyable {
  private let shape: DocumentShape
  private var document = IndentedXML()

  private init(_ shape: DocumentShape) { self.shape = shape }

  static func generate(_ shape: DocumentShape) -> [UInt8] {
    var generator = SchematronGenerator(shape)
    generator.writeSchema()
    do {
      return try generator.finish()
    } catch {
      preconditionFailure("the Schematron schema cannot be written: \(error)")
    }
  }

  private consuming func finish() throws(XMLError) -> [UInt8] { try document.finish() }

  private mutating func writeSchema() {
    document.open("sch:schema")
    document.xml.attribute("xmlns:sch", "http://purl.oclc.org/dsdl/schematron")
    document.xml.attribute("queryBinding", "xslt")
    document.comment(
      " 依照\(shape.edition.notice)所附格式的勾稽关系；空白是不知道的数，有不适用的数据项时不作判断。 "
    )
    document.comment(
      " The sums of the form published with \(shape.edition.notice)."
        + " A blank is an unknown number; a sum with a not applicable term is not judged. "
    )
    document.comment(
      " The smaller side decides: it is wrong for certain only if it has no blank to make up the difference. "
    )
    document.element("sch:title", text: "政府信息公开工作年度报告（\(shape.edition.notice)）")
    writeNamespace("r", DocumentNamespace.form(shape.edition))
    writeNamespace("xsi", DocumentNamespace.instance.description)
    let form = shape.edition.form
    let rules = form.rules
    for family in form.ruleFamilies where rules.contains(where: { $0.family == family }) {
      document.open("sch:pattern")
      document.xml.attribute("id", family.name)
      // Patterns hold no title: libxml2 takes nothing but rules in them.
      let statement = family.statement
      document.comment(" \(statement.zh) / \(statement.en) ")
      for rule in rules where rule.family == family { write(rule) }
      document.close()
    }
    writeDocumentPattern()
    document.close()
  }

  private mutating func writeNamespace(_ prefix: String, _ address: String) {
    document.open("sch:ns")
    document.xml.attribute("prefix", prefix)
    document.xml.attribute("uri", address)
    document.close()
  }

  // MARK: Sums

  private mutating func write(_ rule: Rule) {
    guard let anchor = rule.totals.first else { return }
    document.open("sch:rule")
    document.xml.attribute("context", "/" + prefixed(path(of: anchor)).joined(separator: "/"))
    let label = shape.edition.form.cells[anchor].label
    let severity = rule.family.severity
    writeAssertion(
      against: wrong(rule, from: anchor) { "not(\($0)[. = ''])" },
      severity,
      of: rule,
      "\(label)：\(rule.family.statement.zh) / \(rule.family.statement.en)"
    )
    writeAssertion(
      against: wrong(rule, from: anchor) { "\($0)[. = '']" },
      min(severity, .warning),
      of: rule,
      "\(label)：空白为 0 则不符 / broken if blanks are 0"
    )
    document.close()
  }

  private mutating func writeAssertion(
    against wrong: String,
    _ severity: Severity,
    of rule: Rule,
    _ message: String
  ) {
    document.open("sch:assert")
    document.xml.attribute("test", "not(\(wrong))")
    if severity < .error { document.xml.attribute("role", severity.rawValue) }
    // The sums are not in the message: libxml2 2.9 leaves sch:value-of out.
    document.xml.text("\(rule.family.name) \(message)")
    document.close()
  }

  /// The condition that a rule does not hold and that the blanks of the smaller side are as asked for.
  ///
  /// It says what ``Rule/judgement(left:right:arithmetic:)`` does.
  private func wrong(_ rule: Rule, from anchor: Int, if blanks: (String) -> String) -> String {
    let parts = union(rule.parts, from: anchor)
    let totals = union(rule.totals, from: anchor)
    let sums = [parts, totals].map { "sum(\($0)[. != ''])" }
    var cases = ["\(sums[0]) > \(sums[1]) and \(blanks(totals))"]
    if rule.family.relation == .equal {
      cases.append("\(sums[0]) < \(sums[1]) and \(blanks(parts))")
    }
    let all = union(rule.parts + rule.totals, from: anchor)
    var conditions = ["not(\(all)/@notApplicable)"]
    if rule.hasSignedTerms { conditions.append("not(\(all)[. = ''])") }
    return conditions.joined(separator: " and ")
      + " and (" + cases.map { "(\($0))" }.joined(separator: " or ") + ")"
  }

  private func union(_ cells: [Int], from anchor: Int) -> String {
    let paths = cells.map { relative(path(of: $0), from: path(of: anchor)) }
    return "(" + paths.joined(separator: " | ") + ")"
  }

  private func path(of cell: Int) -> [String] {
    shape.elements[shape.cellElements[cell]].path.split(separator: "/").map(String.init)
  }

  private func prefixed(_ names: some Sequence<String>) -> [String] { names.map { "r:\($0)" } }

  private func relative(_ path: [String], from anchor: [String]) -> String {
    let common = zip(path, anchor).prefix { $0 == $1 }.count
    if common == path.count { return "." }
    let up = Array(repeating: "..", count: anchor.count - common)
    return (up + prefixed(path.dropFirst(common))).joined(separator: "/")
  }

  // MARK: The rest

  private mutating func writeDocumentPattern() {
    document.open("sch:pattern")
    document.xml.attribute("id", "document")
    writeRule(
      "/r:report/r:organ",
      ("node()", Wording(zh: "机关名称不能为空", en: "the organ's name is not empty"))
    )
    // libxml2's contexts take no predicates.
    let isNil = "@xsi:nil = 'true' or @xsi:nil = '1'"
    writeRule(
      "*",
      (
        "not((\(isNil)) and (@note or @unit or @recovered))",
        Wording(
          zh: "空白或不适用的数据项不能带有注、单位或推得标记",
          en: "a blank or not applicable value has no note, unit or mark of recovery"
        )
      ),
      (
        "not(@notApplicable) or \(isNil)",
        Wording(
          zh: "notApplicable 只与 xsi:nil=\"true\" 同用",
          en: "notApplicable goes with xsi:nil=\"true\" alone"
        )
      )
    )
    document.close()
  }

  private mutating func writeRule(_ context: String, _ assertions: (String, Wording)...) {
    document.open("sch:rule")
    document.xml.attribute("context", context)
    for (test, message) in assertions {
      document.open("sch:assert")
      document.xml.attribute("test", test)
      document.xml.text("\(message.zh) / \(message.en)")
      document.close()
    }
    document.close()
  }
}

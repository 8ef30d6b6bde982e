extension WorkbookAudit {
  /// Whether the parts are the known ones in the known order.
  mutating func checkParts(_ package: AuditedPackage, names: [String]) {
    let found = package.parts.map(\.name)
    expect(found == names, .partList, "package", "the directory lists other parts")
    var wanted = ["[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml"]
    if found.contains("docProps/custom.xml") { wanted.append("docProps/custom.xml") }
    wanted += ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]
    var charts = 0
    for number in 1...max(1, package.sheets.count) {
      let sheet = "xl/worksheets/sheet\(number).xml"
      wanted.append(sheet)
      let relationships = "xl/worksheets/_rels/sheet\(number).xml.rels"
      if found.contains(relationships) { wanted.append(relationships) }
      if package.part(sheet)?.child("legacyDrawing") != nil {
        wanted += ["xl/comments\(number).xml", "xl/drawings/vmlDrawing\(number).vml"]
      }
      guard package.part(sheet)?.child("drawing") != nil else { continue }
      let drawing = "xl/drawings/drawing\(number).xml"
      wanted += [drawing, "xl/drawings/_rels/drawing\(number).xml.rels"]
      for _ in package.part(drawing)?.children ?? [] {
        charts += 1
        wanted.append("xl/charts/chart\(charts).xml")
      }
    }
    wanted.append("xl/sharedStrings.xml")
    if found.first != wanted.first {
      add(.partList, found.first ?? "package", "the first part is not [Content_Types].xml")
    }
    for name in found where !wanted.contains(name) { add(.partList, name, "an unknown part") }
    for name in wanted where !found.contains(name) { add(.partList, name, "the part is missing") }
    if Set(found) == Set(wanted), found != wanted {
      add(.partList, "package", "the parts are in another order: \(found)")
    }
  }

  /// Whether elements and attributes are of the namespaces that a part may have.
  mutating func checkExtensions(_ package: AuditedPackage) {
    let office = "http://schemas.openxmlformats.org/"
    for (name, document) in package.readable {
      let allowed: Set<String>
      switch name {
      case "[Content_Types].xml": allowed = [office + "package/2006/content-types"]
      case _ where name.hasSuffix(".rels"): allowed = [office + "package/2006/relationships"]
      case _ where name.hasPrefix("docProps/"), _ where name.hasSuffix(".vml"): continue
      case _ where name.hasPrefix("xl/drawings/"), _ where name.hasPrefix("xl/charts/"):
        allowed = Set(
          ["main", "spreadsheetDrawing", "chart"].map { office + "drawingml/2006/" + $0 }
        )
      default: allowed = [AuditedPackage.main]
      }
      let attributes: Set<String> = [
        "", AuditedPackage.relationships, "http://www.w3.org/XML/1998/namespace",
      ]
      for element in document.all {
        if !allowed.contains(element.namespace) {
          add(.extensions, name, "<\(element.name)> of \(element.namespace)")
        }
        if element.name == "extLst" || element.name == "AlternateContent" {
          add(.extensions, name, "<\(element.name)>")
        }
        for attribute in element.attributes where !attributes.contains(attribute.namespace) {
          add(.extensions, name, "attribute \(attribute.name) of \(attribute.namespace)")
        }
      }
      // No text of a report can open a tag, so this is about prefixes alone.
      let bytes = package.parts.first { $0.name == name }?.bytes ?? []
      if String(decoding: bytes, as: UTF8.self).contains("<x14:") {
        add(.extensions, name, "a tag with the prefix x14")
      }
    }
  }

  /// Whether every target is relative and there, and every part has its type.
  mutating func checkRelationships(_ package: AuditedPackage) {
    let names = Set(package.parts.map(\.name))
    var reached: Set<String> = ["[Content_Types].xml"]
    for (name, document) in package.readable where name.hasSuffix(".rels") {
      reached.insert(name)
      var identifiers: Set<String> = []
      let pieces = name.split(separator: "/").map { String($0) }
      for relationship in document.children("Relationship") {
        let target = relationship["Target"] ?? ""
        let isNew = identifiers.insert(relationship["Id"] ?? "").inserted
        expect(isNew, .relationship, name, "an identifier twice")
        if relationship["Type"]?.hasSuffix("/hyperlink") == true {
          expect(relationship["TargetMode"] == "External", .link, name, "no file: \(target)")
          let isEscaped = target.utf8.allSatisfy { (0x21...0x7E).contains($0) }
          expect(isEscaped && target.utf8.count <= 2079, .link, name, "no address: \(target)")
          continue
        }
        expect(
          relationship["TargetMode"] == nil,
          .relationship,
          name,
          "a target outside: \(target)"
        )
        expect(!target.hasPrefix("/"), .relationship, name, "an absolute target: \(target)")
        var path = Array(pieces.dropLast(2))
        for step in target.split(separator: "/") {
          if step == ".." { _ = path.popLast() } else { path.append(String(step)) }
        }
        let part = path.joined(separator: "/")
        expect(names.contains(part), .relationship, name, "no part at \(target)")
        reached.insert(part)
      }
    }
    let types = package.part("[Content_Types].xml")
    let defaults = Set(types?.children("Default").compactMap { $0["Extension"] } ?? [])
    let overrides = (types?.children("Override") ?? []).compactMap { $0["PartName"] }
    expect(Set(overrides).count == overrides.count, .relationship, "types", "a part twice")
    for part in overrides where !names.contains(String(part.dropFirst())) || part.first != "/" {
      add(.relationship, "[Content_Types].xml", "a type for \(part), which is no part")
    }
    for name in names.sorted() where name != "[Content_Types].xml" {
      expect(reached.contains(name), .relationship, name, "nothing leads to the part")
      let suffix = name.split(separator: ".").last.map { String($0) } ?? ""
      let isPlain = suffix == "rels" || suffix == "vml"
      expect(
        isPlain ? defaults.contains(suffix) : overrides.contains("/" + name),
        .relationship,
        name,
        "the part has no type of its own"
      )
    }
  }

  /// Whether the properties that were added have numbers and names of their own.
  mutating func checkProperties(_ package: AuditedPackage) {
    let part = "docProps/custom.xml"
    guard let properties = package.part(part)?.children("property") else { return }
    for (index, property) in properties.enumerated() {
      let name = property["name"] ?? ""
      expect(
        property.number("pid") == index + 2,
        .property,
        part,
        "\(name): the number is not next"
      )
      let isUserDefined = property["fmtid"] == "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
      expect(isUserDefined, .property, part, "\(name): not of the set that users add to")
      expect(!name.isEmpty && name.utf16.count <= 255, .property, part, "\(name): no good name")
    }
    let names = properties.compactMap { $0["name"]?.lowercased() }
    expect(Set(names).count == names.count, .property, part, "a name twice")
  }

  /// Whether the table of strings is what it says, and each text is one that a cell has.
  mutating func checkStrings(_ package: AuditedPackage) {
    let part = "xl/sharedStrings.xml"
    guard let table = package.part(part) else { return }
    let count = table.children("si").count
    expect(table.number("uniqueCount") == count, .sharedString, part, "a wrong number of texts")
    for (index, text) in package.strings.enumerated() where text.utf16.count > 32_767 {
      add(.sharedString, part, "text \(index) is longer than a cell may hold")
    }
    for string in table.children("si")
    where string.children.count != 1 || string.children[0].name != "t" {
      add(.sharedString, part, "a text in pieces")
    }
    let uses = package.readable.filter { $0.name.hasPrefix("xl/worksheets/sheet") }
      .flatMap { $0.document.descendants("c") }.filter { $0["t"] == "s" }
    expect(table.number("count") == uses.count, .sharedString, part, "a wrong number of uses")
    let used = Set(uses.compactMap { Int($0.child("v")?.text ?? "") })
    expect(used.count == count, .sharedString, part, "texts that no cell has")
  }
}

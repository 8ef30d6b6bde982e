import Testing
import TextTools

@Suite struct FileNameTests {
  @Test("A name is no path, no device and nothing that Windows refuses")
  func aNameIsNoPath() {
    #expect(FileName.name(of: "../a/b\\c:d*?\"<>|") == "_._a_b_c_d______")
    #expect(FileName.name(of: "CON") == "_CON")
    #expect(FileName.name(of: "..") == "_")
    #expect(FileName.name(of: " 甲. ") == "甲")
    #expect(FileName.name(of: "甲\u{202E}乙") != "甲\u{202E}乙")
  }

  @Test("A long name keeps its ending")
  func aLongNameKeepsIts() {
    let name = FileName.name(of: String(repeating: "局", count: 100), ending: "-退回单")
    #expect(name.hasSuffix("-退回单") && name.utf8.count <= 200)
  }
}

import Testing

@testable import Files

@Suite("Unfinished files")
struct UnfinishedFilesTests {
  private let folder = TemporaryFolder()

  @Test("are removed where there is no time for more; what is finished stays")
  func removed() {
    let files = UnfinishedFiles()
    let places = ["a", "b", "c"].map { name in
      folder.put("half", in: name)
      return files.note(folder(name))
    }
    files.forget(places[1])
    files.removeAll()
    #expect(folder.names == ["b"])
    folder.put("new", in: "a")
    files.removeAll()
    #expect(folder.names == ["a", "b"])
  }

  @Test("are remembered as long as there is a place, which is given back")
  func places() {
    let files = UnfinishedFiles()
    var places: [Int] = []
    while let place = files.note(folder("x")) { places.append(place) }
    #expect(places.count >= 64)
    #expect(Set(places).count == places.count)
    files.forget(places[7])
    #expect(files.note(folder("y")) == places[7])
    files.forget(nil)
  }
}

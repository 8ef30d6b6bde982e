import Testing

@testable import ReportRecognition

@Suite struct OrganNumberTests {
  @Test(
    "a number within a name is a part of it",
    arguments: [
      "样例县2号街道办事处", "样例县第2中学", "样例县8号桥街道办事处", "样例市样例区101厂", "样例县119指挥中心",
      "样例县12345政务服务中心", "样例市A区管理委员会", "样例县第１２中学",
    ]
  )
  func belongs(name: String) { #expect(OrganWords.canBeOrgan(name)) }

  @Test(
    "numbers of pages, rows and years are none",
    arguments: [
      "1样例县教育局", "12样例县教育局", "样例县2021教育局", "样例县2021年教育局", "样例县1教育局", "第2页样例县教育局",
      "样例县第2页教育局", "样例县1号2中学", "Page8样例县教育局", "序号1样例县教育局", "样例县123456中心", "样例县教育局2",
    ]
  )
  func doesNotBelong(name: String) { #expect(!OrganWords.canBeOrgan(name)) }
}

import ReportModel
import Testing

@Suite("the names of organs")
struct OrganNameTests {
  @Test(
    "names of one organ have one key",
    arguments: [
      ("某县 财政局", "某县财政局"), ("某縣财政局", "某县财政局"), ("某县（开发区）财政局", "某县(开发区)财政局"),
      ("青禾县教育委员会", "青禾县教育委"), ("青禾县发展和改革委员会", "青禾县发改委"), ("青禾县发展改革局", "青禾县发改局"),
      ("青禾县人民政府办公室", "青禾县政府办"), ("松岭镇", "松岭镇人民政府"), ("松岭街道", "松岭街道办事处"),
      ("青禾新区管理委员会", "青禾新区管委会"), ("青禾县住房和城乡建设局", "青禾县住建局"), ("青禾县卫生健康局", "青禾县卫健局"),
      ("青禾县卫生健康委员会", "青禾县卫健委"), ("青禾县教育和体育局", "青禾县教体局"), ("青禾县自然资源和规划局", "青禾县自规局"),
      ("青禾县医疗保障局", "青禾县医保局"), ("青禾县交通运输局", "青禾县交通局"), ("青禾县应急管理局", "青禾县应急局"),
      ("青禾县残疾人联合会", "青禾县残联"), ("青禾县科学技术协会", "青禾县科协"), ("青禾县城市管理局", "青禾县城管局"),
    ]
  )
  func key(_ first: String, _ second: String) {
    #expect(OrganName.key(first) == OrganName.key(second))
    #expect(OrganName.areSame(first, second))
  }

  @Test(
    "names of two organs have two",
    arguments: [
      ("青禾县人民政府", "青禾县人民政府办公室"), ("某县财政所", "某县财政局"), ("白水县教育局", "青禾县教育局"), ("教育局", "青禾县教育局"),
      ("岭镇", "松岭镇"), ("和平区教育局", "平区教育局"),
      ("某市国有资产监督管理委员会", "某市国有资产监督管理局"), ("某市科学技术委员会", "某市科学技术局"), ("某市科学技术局", "某市科学技术协会"),
      ("某市卫生健康委员会", "某市卫生健康局"), ("某区住房和城乡建设委员会", "某区住房和城乡建设管理委员会"), ("某市住房和城乡建设局", "某市住房保障局"),
      ("某县文化和旅游局", "某县文化旅游集团"), ("某市人力资源和社会保障局", "某市人力资源中心"), ("某市市场监督管理局", "某市监狱管理局"),
      ("某市市场监督管理局", "某区市场监督管理局"), ("某市发展和改革委员会", "某市发展改革研究中心"), ("某市城市管理委员会", "某市委员会"),
      ("某区管理委员会", "某区委员会"), ("中共某市委办公室", "某市人民政府办公室"),
    ]
  )
  func different(_ first: String, _ second: String) {
    #expect(!OrganName.areSame(first, second))
  }

  @Test("a region in front makes no other organ, and does not have to be alone")
  func regions() {
    #expect(OrganName.areSame("云溪省青禾县发展和改革委员会", "青禾县发改委"))
    var register = OrganRegister()
    for name in ["青禾县城关镇", "白水县城关镇", "临江市松岭镇"] { register.insert(name) }
    #expect(register.keys(like: "松岭镇人民政府") == ["临江市松岭镇"])
    #expect(register.keys(like: "城关镇").count == 2)
    #expect(register.keys(like: "云溪省青禾县城关镇") == ["青禾县城关镇"])
    #expect(register.keys(like: "柳河镇").isEmpty)
    for name in ["青禾县教育局", "临江市教育局", "青禾县卫生健康局", "县司法局"] { register.insert(name) }
    #expect(register.keys(like: "县教育局") == ["青禾县教育局"])
    #expect(register.keys(like: "教育局").count == 2)
    #expect(register.keys(like: "卫健局") == ["青禾县卫健局"])
    #expect(register.keys(like: "区卫健局").isEmpty && register.keys(like: "局").isEmpty)
    #expect(register.keys(like: "青禾县司法局") == ["县司法局"])
    #expect(register.keys(like: "司法局") == ["县司法局"])
  }
}

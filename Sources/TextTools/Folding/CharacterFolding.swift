/// The characters that stand for another one in the labels and sentences of a source.
///
/// Text taken from PDF pages has radicals and compatibility ideographs in place of the characters that
/// look the same, and reports from some places are in traditional characters.
public enum CharacterFolding {
  /// The unified ideograph of a radical or of a compatibility ideograph; nil for any other character.
  public static func ideograph(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x2F00..<0x2F00 + UInt32(kangxi.count): kangxi[Int(scalar.value - 0x2F00)]
    case 0x2E80...0x2EF3: supplement[scalar]
    case 0xF900...0xFAFF: unified[String(scalar)]
    default: nil
    }
  }

  /// The simplified form of a traditional character that labels are written with; the character itself
  /// where it has none here.
  public static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard ideographs.contains(scalar.value) else { return scalar }
    let simplified = simplifiedForms[Int(scalar.value - ideographs.lowerBound)]
    return simplified == 0 ? scalar : Unicode.Scalar(simplified) ?? scalar
  }

  /// The ideographs of U+2F00 to U+2FD5, in order.
  private static let kangxi = Array(
    ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山"
      + "巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙"
      + "牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮"
      + "色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食"
      + "首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠")
      .unicodeScalars
  )

  /// Radicals of U+2E80 to U+2EF3, each before its ideograph; Unicode gives most of them none.
  private static let supplement = pairs(
    "⺀冫⺁厂⺄乙⺅人⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彐⺕彐⺖忄⺗心⺘扌"
      + "⺙攵⺛旡⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺰纟⺱网⺲网"
      + "⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足"
      + "⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟饣⻠饣⻡首"
      + "⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲龟⻳龟"
  )

  /// The unified ideographs by themselves: a string finds what it is canonically equivalent to.
  private static let unified = Dictionary(
    uniqueKeysWithValues: ideographs.lazy.compactMap(Unicode.Scalar.init).map {
      (String($0), $0)
    }
  )

  /// The unified ideographs, among which all that is folded here is.
  private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF

  /// The simplified form of each ideograph; 0 for one that has none here.
  ///
  /// Every character of every text is looked up, too many for a dictionary.
  private static let simplifiedForms: [UInt16] = {
    var forms = [UInt16](repeating: 0, count: ideographs.count)
    for (scalar, simplified) in traditional {
      forms[Int(scalar.value - ideographs.lowerBound)] = UInt16(simplified.value)
    }
    return forms
  }()

  /// Traditional characters, each before its simplified form.
  private static let traditional = pairs(
    "決决總总體体況况動动開开內内製制發发廢废現现規规範范許许處处罰罚強强費费萬万單单數数關关係系為为"
      + "爲为項项請请個个業业構构會会組组織织務务結结轉转辦办區区計计這这種种屬属國国機机穩稳權权護护"
      + "類类過过執执檔档詢询無无沒没補补復复複复確确認认獲获繳缴納纳續续維维糾纠審审訴诉訟讼經经條条"
      + "額额議议訊讯舉举報报據据對对繼继應应與与後后號号資资購购採采減减進进門门長长見见風风題题問问"
      + "於于當当縣县鎮镇鄉乡頁页職职監监統统級级質质較较適适險险隊队階阶難难預预訪访壹一產产營营學学"
      + "稱称錄录臺台點点將将導导戶户員员該该間间齊齐證证價价領领檢检傳传車车買买顯显願愿聯联聽听聞闻"
      + "須须環环線线選选載载頻频齒齿龍龙龜龟鳥鸟魚鱼馬马韋韦貝贝麥麦黃黄黽黾飛飞鹵卤鬥斗靑青隻只徵征"
      + "佈布繫系衹只祗只並并週周稅税"
  )

  private static func pairs(_ text: String) -> [Unicode.Scalar: Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    return Dictionary(
      stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

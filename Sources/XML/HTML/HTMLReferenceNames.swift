/// Character references by name that libxml2 does not resolve: those of HTML 4 without their semicolon,
/// and those that came later.
enum HTMLReferenceNames {
  /// The characters of names that are resolved with no semicolon behind them, as HTML lists them.
  static let withoutSemicolon = characters(
    """
    AElig=C6 AMP=26 Aacute=C1 Acirc=C2 Agrave=C0 Aring=C5 Atilde=C3 Auml=C4 COPY=A9 Ccedil=C7
    ETH=D0 Eacute=C9 Ecirc=CA Egrave=C8 Euml=CB GT=3E Iacute=CD Icirc=CE Igrave=CC Iuml=CF LT=3C
    Ntilde=D1 Oacute=D3 Ocirc=D4 Ograve=D2 Oslash=D8 Otilde=D5 Ouml=D6 QUOT=22 REG=AE THORN=DE
    Uacute=DA Ucirc=DB Ugrave=D9 Uuml=DC Yacute=DD aacute=E1 acirc=E2 acute=B4 aelig=E6
    agrave=E0 amp=26 aring=E5 atilde=E3 auml=E4 brvbar=A6 ccedil=E7 cedil=B8 cent=A2 copy=A9
    curren=A4 deg=B0 divide=F7 eacute=E9 ecirc=EA egrave=E8 eth=F0 euml=EB frac12=BD frac14=BC
    frac34=BE gt=3E iacute=ED icirc=EE iexcl=A1 igrave=EC iquest=BF iuml=EF laquo=AB lt=3C
    macr=AF micro=B5 middot=B7 nbsp=A0 not=AC ntilde=F1 oacute=F3 ocirc=F4 ograve=F2 ordf=AA
    ordm=BA oslash=F8 otilde=F5 ouml=F6 para=B6 plusmn=B1 pound=A3 quot=22 raquo=BB reg=AE
    sect=A7 shy=AD sup1=B9 sup2=B2 sup3=B3 szlig=DF thorn=FE times=D7 uacute=FA ucirc=FB
    ugrave=F9 uml=A8 uuml=FC yacute=FD yen=A5 yuml=FF
    """
  )

  /// The characters of other names that stand for blanks, punctuation, signs and fractions.
  static let withSemicolon = characters(
    """
    Tab=9 NewLine=A excl=21 num=23 dollar=24 percnt=25 apos=27 lpar=28 rpar=29 ast=2A midast=2A
    plus=2B comma=2C period=2E sol=2F colon=3A semi=3B equals=3D quest=3F commat=40 lsqb=5B
    lbrack=5B bsol=5C rsqb=5D rbrack=5D Hat=5E lowbar=5F UnderBar=5F grave=60 lcub=7B lbrace=7B
    verbar=7C vert=7C VerticalLine=7C rcub=7D rbrace=7D NonBreakingSpace=A0 ensp=2002 emsp=2003
    emsp13=2004 emsp14=2005 numsp=2007 puncsp=2008 thinsp=2009 ThinSpace=2009 hairsp=200A
    VeryThinSpace=200A MediumSpace=205F ZeroWidthSpace=200B zwnj=200C zwj=200D lrm=200E rlm=200F
    NoBreak=2060 hyphen=2010 dash=2010 ndash=2013 mdash=2014 horbar=2015 Verbar=2016 Vert=2016
    lsquo=2018 rsquo=2019 ldquo=201C rdquo=201D OpenCurlyQuote=2018 CloseCurlyQuote=2019
    OpenCurlyDoubleQuote=201C CloseCurlyDoubleQuote=201D rsquor=2019 rdquor=201D sbquo=201A
    lsquor=201A bdquo=201E ldquor=201E bull=2022 bullet=2022 hellip=2026 mldr=2026 nldr=2025
    permil=2030 pertenk=2031 prime=2032 Prime=2033 lsaquo=2039 rsaquo=203A oline=203E
    hybull=2043 caret=2041 centerdot=B7 CenterDot=B7 half=BD frac13=2153 frac23=2154 frac15=2155
    frac25=2156 frac35=2157 frac45=2158 frac16=2159 frac56=215A frac18=215B frac38=215C
    frac58=215D frac78=215E div=F7 minus=2212 pm=B1 PlusMinus=B1 check=2713 checkmark=2713
    cross=2717 star=2606 starf=2605 blacksquare=25AA squ=25A1 square=25A1 squf=25AA cir=25CB
    triangle=25B5 utri=25B5 dtri=25BF rarr=2192 larr=2190 uarr=2191 darr=2193 rightarrow=2192
    RightArrow=2192 le=2264 leq=2264 ge=2265 geq=2265 ne=2260 approx=2248 infin=221E numero=2116
    copysr=2117 trade=2122 euro=20AC
    """
  )

  /// The length of the longest name that is resolved without a semicolon.
  static let longest = withoutSemicolon.keys.map(\.utf8.count).max() ?? 0

  /// Takes a list of names apart, each with its character's number.
  private static func characters(_ list: String) -> [String: Unicode.Scalar] {
    var characters: [String: Unicode.Scalar] = [:]
    for entry in list.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=")
      guard parts.count == 2, let number = UInt32(parts[1], radix: 16) else { continue }
      characters[String(parts[0])] = Unicode.Scalar(number)
    }
    return characters
  }
}

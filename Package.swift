// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "nianbao",
  products: [
    .library(name: "Nianbao", targets: ["Nianbao"]),
    .library(name: "Converters", targets: ["Converters"]),
    .executable(name: "nianbao", targets: ["NianbaoCommand"]),
    .executable(name: "nianbao-server", targets: ["NianbaoServer"]),
  ],
  traits: [
    .trait(
      name: "SQLite",
      description: "`nianbao table` writes databases as well; needs libsqlite3-dev."
    ),
    .trait(
      name: "Server",
      description: "`nianbao serve` has its server; fetches and builds Hummingbird."
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.0.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    // The two C libraries. Nothing but the one Swift owner beside each imports them, save its tests.
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]
    ),
    .systemLibrary(
      name: "CLibZip",
      pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"])]
    ),

    // How the C library keeps memory, and how a program ends without it; for executables alone.
    .target(name: "CAllocation"),

    // The arguments of the program, as bytes.
    .target(name: "CArguments"),

    // How often work is done that a file needs once; counted in debug builds alone.
    .target(name: "WorkCounts", swiftSettings: strict),

    // The floor: what every target may need of text and bytes, knowing nothing of reports.
    .target(name: "TextTools", dependencies: ["WorkCounts"], swiftSettings: strict),
    .testTarget(name: "TextToolsTests", dependencies: ["TextTools"], swiftSettings: strict),

    // Swift ownership over libxml2.
    // Lifetimes: views of the parser's memory are tied by the compiler to the event they belong to.
    .target(
      name: "XML",
      dependencies: ["CLibXML2", "TextTools"],
      swiftSettings: strict + [.enableExperimentalFeature("Lifetimes")]
    ),
    .testTarget(name: "XMLTests", dependencies: ["XML"], swiftSettings: strict),

    // The core: values in, values out; no C library, no input or output.
    .target(name: "ReportModel", dependencies: ["TextTools"], swiftSettings: strict),
    .target(
      name: "ReportRecognition",
      dependencies: ["ReportModel", "TextTools", "WorkCounts"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportRecognitionTests",
      dependencies: ["ReportRecognition", "ReportModel", "TestSupport", "TextTools"],
      swiftSettings: strict
    ),
    // Text in the encodings that reports come in.
    .target(
      name: "Encodings",
      dependencies: ["ReportModel", "TextTools", "WorkCounts"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "EncodingsTests",
      dependencies: ["Encodings", "TextTools"],
      swiftSettings: strict
    ),

    // What a format is: how its files look, what reads, writes and updates them. No C library.
    .target(
      name: "ReportFormats",
      dependencies: ["ReportModel", "ReportRecognition", "Encodings", "TextTools"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportFormatsTests",
      dependencies: [
        "ReportFormats", "ReportModel", "ReportRecognition", "Encodings", "TextTools",
      ],
      swiftSettings: strict
    ),
    // The archive that a file is, or that its one XML file stands for, opened once for all formats that are packages.
    .target(
      name: "ReportPackages",
      dependencies: ["ReportFormats", "ReportModel", "Archive", "Encodings", "TextTools", "XML"],
      swiftSettings: strict
    ),

    .target(
      name: "TextFormat",
      dependencies: [
        "ReportModel", "ReportRecognition", "ReportFormats", "Encodings", "TextTools",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportModelTests",
      dependencies: ["ReportModel", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TextFormatTests",
      dependencies: ["Nianbao", "TextFormat", "ReportRecognition", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),

    // Reports as web pages.
    .target(
      name: "HTMLFormat",
      dependencies: [
        "ReportModel", "ReportRecognition", "ReportFormats", "Encodings", "TextTools", "XML",
      ],
      swiftSettings: strict
    ),

    // Reports as Word documents.
    .target(
      name: "WordFormat",
      dependencies: [
        "ReportModel", "ReportRecognition", "ReportFormats", "ReportPackages", "TextTools", "XML",
        "Archive",
      ],
      swiftSettings: strict
    ),

    // Reports as texts of OpenDocument.
    .target(
      name: "OpenDocumentTextFormat",
      dependencies: [
        "ReportModel", "ReportRecognition", "ReportFormats", "ReportPackages", "OpenDocument",
        "TextTools", "XML", "Archive",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "OpenDocumentTextFormatTests",
      dependencies: ["Archive", "Nianbao", "ReportModel", "TestSupport"],
      swiftSettings: strict
    ),

    // Reports as PDF, by the trace that a converter makes of it.
    .target(
      name: "PDFFormat",
      dependencies: ["ReportModel", "ReportRecognition", "ReportFormats", "TextTools", "XML"],
      swiftSettings: strict + [.enableExperimentalFeature("Lifetimes")]
    ),
    .testTarget(
      name: "PDFFormatTests",
      dependencies: [
        "PDFFormat", "Nianbao", "ReportFormats", "ReportModel", "ReportRecognition", "TestSupport",
        "TextTools",
      ],
      swiftSettings: strict
    ),

    .testTarget(
      name: "HTMLFormatTests",
      dependencies: [
        "HTMLFormat", "Nianbao", "ReportFormats", "Encodings", "ReportModel", "ReportRecognition",
        "XML", "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "WordFormatTests",
      dependencies: ["Nianbao", "TestSupport"],
      swiftSettings: strict
    ),

    // What the tests of several targets share.
    .target(
      name: "TestSupport",
      dependencies: ["ReportModel", "XML", "Archive"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),

    // JSON, strictly and with places.
    .target(name: "JSON", dependencies: ["TextTools"], swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: strict),

    .target(name: "Files", dependencies: ["TextTools"], swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TextTools"], swiftSettings: strict),
    .target(
      name: "Archive",
      dependencies: ["CLibZip", "TextTools", "WorkCounts"],
      swiftSettings: strict
    ),
    // The tests compare with libzip's own judgement of an archive.
    .testTarget(
      name: "ArchiveTests",
      dependencies: ["Archive", "CLibZip", "TextTools", "TestSupport"],
      swiftSettings: strict
    ),

    .target(
      name: "JSONFormat",
      dependencies: ["ReportModel", "ReportRecognition", "ReportFormats", "TextTools", "JSON"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "JSONFormatTests",
      dependencies: ["JSONFormat", "ReportModel", "JSON", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),

    // XML in the structure of the published form.
    .target(
      name: "XMLFormat",
      dependencies: ["ReportModel", "ReportRecognition", "ReportFormats", "TextTools", "XML"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "XMLFormatTests",
      dependencies: [
        "ReportRules", "XMLFormat", "ReportModel", "XML", "TestSupport",
      ],
      swiftSettings: strict
    ),

    // What spreadsheets and texts of OpenDocument have in common, without anything about reports.
    .target(name: "OpenDocument", dependencies: ["XML", "TextTools"], swiftSettings: strict),

    // SpreadsheetML, without anything about reports.
    .target(
      name: "Spreadsheet",
      dependencies: ["OpenDocument", "XML", "Archive", "TextTools"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SpreadsheetTests",
      dependencies: ["Spreadsheet", "Archive", "Files", "XML", "TestSupport"],
      swiftSettings: strict
    ),
    // Reports as workbooks.
    .target(
      name: "WorkbookFormat",
      dependencies: [
        "ReportModel", "ReportRecognition", "ReportFormats", "ReportPackages", "Spreadsheet",
        "Listings", "Archive", "Encodings", "TextTools", "XML",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "WorkbookFormatTests",
      dependencies: [
        "WorkbookFormat", "ReportFormats", "ReportModel", "ReportRecognition", "ReportRules",
        "Listings", "Spreadsheet", "XML", "TestSupport",
      ],
      exclude: ["Programs/libreoffice.py", "Programs/readers.py"],
      swiftSettings: strict
    ),

    // The sums of the form.
    .target(
      name: "ReportRules",
      dependencies: ["ReportModel", "TextTools"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportRulesTests",
      dependencies: ["ReportRules", "ReportModel", "TestSupport"],
      swiftSettings: strict
    ),

    // Tables for people and programs: values, and the forms that they are written in.
    .target(
      name: "Listings",
      dependencies: ["ReportModel", "Spreadsheet", "JSON", "XML", "TextTools"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ListingsTests",
      dependencies: [
        "Listings", "ReportModel", "Spreadsheet", "JSON", "XML", "TextTools", "TestSupport",
      ],
      swiftSettings: strict
    ),

    // The table of all values for statistics: what its columns are, and its lines.
    .target(
      name: "ValueTables",
      dependencies: ["Listings", "ReportModel"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ValueTablesTests",
      dependencies: ["ValueTables", "Listings", "ReportModel"],
      swiftSettings: strict
    ),
    // The same in a database, where the trait SQLite is on; without it the target is empty.
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(
      name: "ValueDatabase",
      dependencies: [
        "ValueTables", "ReportModel",
        .target(name: "CSQLite", condition: .when(traits: ["SQLite"])),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ValueDatabaseTests",
      dependencies: [
        "ValueDatabase", "ValueTables", "ReportModel", "Files",
        .target(name: "CSQLite", condition: .when(traits: ["SQLite"])),
      ],
      swiftSettings: strict
    ),

    // The library product, and the command line over it.
    .target(
      name: "FindingReports",
      dependencies: [
        "Listings", "ReportModel", "ReportFormats", "ReportRules", "JSON", "XML", "TextTools",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "FindingReportsTests",
      dependencies: ["FindingReports", "ReportModel", "ReportRules", "JSON", "XML", "TestSupport"],
      swiftSettings: strict
    ),
    .target(
      name: "Nianbao",
      dependencies: [
        "FindingReports", "Listings", "ValueTables",
        "ReportModel", "ReportRecognition", "ReportRules", "TextFormat", "XMLFormat", "JSONFormat",
        "WorkbookFormat", "HTMLFormat", "WordFormat", "OpenDocumentTextFormat", "PDFFormat",
        "ReportFormats", "Encodings", "JSON", "TextTools", "Archive", "ReportPackages",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "NianbaoTests",
      dependencies: [
        "Nianbao", "ReportModel", "ReportRecognition", "ReportFormats", "Encodings", "TextTools",
        "Spreadsheet", "Archive", "WorkCounts", "XML", "TestSupport",
      ],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    // Files of other kinds by way of other programs; the library starts none.
    .target(
      name: "Converters",
      dependencies: ["ReportFormats", "ReportModel", "Archive", "Files", "TextTools"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ConvertersTests",
      dependencies: [
        "Converters", "Nianbao", "ReportFormats", "ReportModel", "TextTools", "Files",
        "TestSupport",
      ],
      swiftSettings: strict
    ),
    // Reports that lie in files and folders, for the command line and the server alike.
    .target(
      name: "ReportFolders",
      dependencies: ["Nianbao", "Files", "TextTools"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportFoldersTests",
      dependencies: ["ReportFolders", "Nianbao", "Files", "TextTools"],
      swiftSettings: strict
    ),
    // Reports on a clerk's desk: what is open, what is done to it, and the pages that show it. No input or output.
    .target(
      name: "Desk",
      dependencies: [
        "Nianbao", "FindingReports", "ReportModel", "ReportRecognition", "ReportFormats",
        "HTMLFormat", "ReportRules", "Listings", "Archive", "JSON", "TextTools",
      ],
      resources: [.embedInCode("Resources")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "Desk", "Nianbao", "Listings", "ReportModel", "ReportRules", "JSON", "TestSupport",
      ],
      exclude: ["Browser/district.py", "Browser/steps.py", "Browser/walk.py"],
      swiftSettings: strict
    ),
    // The folder behind the desk of a district.
    .target(
      name: "DeskFolder",
      dependencies: ["Desk", "ReportFolders", "Nianbao", "ReportModel", "Files", "TextTools"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DeskFolderTests",
      dependencies: [
        "DeskFolder", "Desk", "ReportFolders", "Nianbao", "ReportModel", "Files", "TextTools",
        "TestSupport",
      ],
      swiftSettings: strict
    ),
    // The desk behind HTTP, where the trait Server is on; without it the program says that it has none.
    .executableTarget(
      name: "NianbaoServer",
      dependencies: [
        "Desk", "DeskFolder", "Nianbao", "ReportFolders", "Converters", "Files", "ReportFormats",
        "ReportModel", "TextTools",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Server"])),
        .product(
          name: "HummingbirdCore",
          package: "hummingbird",
          condition: .when(traits: ["Server"])
        ),
        .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Server"])),
        .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["Server"])),
        .product(
          name: "NIOHTTPTypes",
          package: "swift-nio-extras",
          condition: .when(traits: ["Server"])
        ),
        .product(
          name: "HTTPTypes",
          package: "swift-http-types",
          condition: .when(traits: ["Server"])
        ),
        .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Server"])),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "NianbaoCommand",
      dependencies: [
        "Nianbao", "ReportFolders", "Converters", "ValueDatabase", "JSON", "Files", "TextTools",
        "CAllocation", "CArguments",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    // The built program, as a user runs it.
    .testTarget(
      name: "NianbaoCommandTests",
      dependencies: [
        "NianbaoCommand", "Nianbao", "ReportFolders", "Encodings", "ReportModel", "Files",
        "TestSupport",
      ],
      exclude: ["Faults/faults.c", "January/Golden"],
      swiftSettings: strict
    ),
    // Time per report of each stage, and of the program over a thousand reports.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Nianbao", "TextFormat", "ReportFormats", "ReportRecognition", "ReportModel",
        "Spreadsheet", "Files", "CAllocation", "Desk",
      ],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "nianbao",
  targets: [
    // The two C libraries. Nothing but the one Swift owner beside each imports them.
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
    // Lifetimes: views of the parser's memory are tied by the compiler to the event they belong to.
    .target(
      name: "XML",
      dependencies: ["CLibXML2"],
      swiftSettings: strict + [.enableExperimentalFeature("Lifetimes")]
    ),
    .testTarget(name: "XMLTests", dependencies: ["XML"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

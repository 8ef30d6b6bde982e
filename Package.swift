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
    .target(name: "Files", swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: strict),
    .target(name: "Archive", dependencies: ["CLibZip", "Files"], swiftSettings: strict),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive", "Files"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

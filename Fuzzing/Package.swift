// swift-tools-version: 6.1
// The fuzzing of the library, a package of its own: neither `swift build` in the folder above nor a user
// of the library sees it. `make fuzz` builds it with the flags that it needs; see docs/testing.md.
import PackageDescription

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "nianbao", path: "..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [.product(name: "Nianbao", package: "nianbao")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]
    )
  ],
  swiftLanguageModes: [.v6]
)

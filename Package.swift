// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// One module for one concern; a module may import only what stands above it here.
let package = Package(
    name: "ddcm",
    products: [
        .executable(name: "ddcm", targets: ["ddcm"]),
        .library(name: "DDCM", targets: ["Encoding", "Decoding"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.4.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
    ],
    targets: [
        .systemLibrary(name: "CSndFile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),
        .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
        .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        .systemLibrary(name: "CSoxr", pkgConfig: "soxr", providers: [.apt(["libsoxr-dev"])]),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),

        .target(name: "Threads", swiftSettings: strict),
        .target(name: "PCM", swiftSettings: strict),
        .target(name: "Signal", swiftSettings: strict),
        .target(name: "Resampling", dependencies: ["CSoxr", "PCM"], swiftSettings: strict),
        .target(name: "Comparison", dependencies: ["Resampling", "Signal"], swiftSettings: strict),
        .target(name: "Algebra", dependencies: ["COpenBLAS"], swiftSettings: strict),
        .target(name: "Layers", dependencies: ["COpenBLAS", "Threads"], swiftSettings: strict),
        .target(name: "Hashing", dependencies: ["CXXHash"], swiftSettings: strict),
        .target(name: "ErrorCorrection", swiftSettings: strict),
        .target(name: "Stream", dependencies: ["ErrorCorrection"], swiftSettings: strict),
        .target(name: "Latent", dependencies: ["Signal"], swiftSettings: strict),
        .target(name: "Concealment", dependencies: ["Latent"], swiftSettings: strict),
        .target(name: "Quantiser", dependencies: ["Latent"], swiftSettings: strict),
        .target(name: "Diffusion", swiftSettings: strict),
        .target(
            name: "Codebook", dependencies: ["Algebra", "Diffusion", "Quantiser", "Stream"], swiftSettings: strict),
        .target(
            name: "LatentDiffusion", dependencies: ["Codebook", "Diffusion", "Hashing", "Stream"], swiftSettings: strict
        ),
        .target(name: "CodebookFile", dependencies: ["Codebook", "Hashing", "Stream"], swiftSettings: strict),
        .target(name: "ModelStore", dependencies: ["Hashing"], swiftSettings: strict),
        .target(name: "Sketch", dependencies: ["Quantiser"], swiftSettings: strict),
        .target(
            name: "Entropy",
            dependencies: [
                "CZstd", "Codebook", "Diffusion", "Latent", "LatentDiffusion", "Quantiser", "Sketch", "Stream",
            ],
            swiftSettings: strict),
        .target(
            name: "Segments",
            dependencies: [
                "Codebook", "Diffusion", "LatentDiffusion", "Quantiser", "Resampling", "Signal", "Stream",
            ],
            swiftSettings: strict),
        .target(
            name: "AudioLDM2", dependencies: ["Diffusion", "Layers", "ModelStore", "Segments", "Signal", "Stream"],
            swiftSettings: strict),
        .target(
            name: "RandomStreams",
            dependencies: ["Codebook", "CodebookFile", "Diffusion", "Entropy", "Segments", "Stream"],
            swiftSettings: strict),
        .target(name: "RateControl", swiftSettings: strict),
        .target(
            name: "Encoding",
            dependencies: [
                "Algebra", "Codebook", "CodebookFile", "Diffusion", "Entropy", "Latent", "LatentDiffusion", "Quantiser",
                "RateControl", "Segments", "Signal", "Sketch", "Stream",
            ],
            swiftSettings: strict),
        .target(
            name: "Decoding",
            dependencies: [
                "Codebook", "CodebookFile", "Concealment", "Diffusion", "Entropy", "Latent", "LatentDiffusion",
                "Quantiser", "Segments", "Sketch", "Stream",
            ],
            swiftSettings: strict),
        .target(name: "Editing", dependencies: ["Decoding", "PCM", "Stream"], swiftSettings: strict),
        .target(name: "Drawing", dependencies: ["CPNG"], swiftSettings: strict),
        .target(
            name: "Picturing", dependencies: ["Decoding", "Drawing", "Signal", "Stream"], swiftSettings: strict),
        .target(
            name: "Sweeping",
            dependencies: [
                "Codebook", "CodebookFile", "Comparison", "Decoding", "Drawing", "Encoding", "Entropy", "PCM",
                "Segments",
                "Stream", "Threads",
            ],
            swiftSettings: strict),
        .target(
            name: "Pipes",
            dependencies: ["CSndFile", "PCM", "Threads", .product(name: "SystemPackage", package: "swift-system")],
            swiftSettings: strict),
        .target(
            name: "Service",
            dependencies: [
                "Codebook", "Decoding", "Encoding", "PCM", "Pipes", "Resampling", "Segments", "Stream",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .target(
            name: "DictionaryTraining",
            dependencies: ["CZstd", "Codebook", "Encoding", "Entropy", "Latent", "Quantiser", "Sketch", "Stream"],
            swiftSettings: strict),
        .target(
            name: "CodebookTraining",
            dependencies: ["Algebra", "Codebook", "CodebookFile", "Encoding", "Quantiser", "Segments", "Stream"],
            swiftSettings: strict),
        .executableTarget(
            name: "ddcm",
            dependencies: [
                "AudioLDM2", "Codebook", "CodebookFile", "CodebookTraining", "Comparison", "Decoding", "Diffusion",
                "Editing", "Encoding", "Entropy", "ModelStore", "PCM", "Picturing", "Pipes", "Resampling", "Segments",
                "Service", "Stream", "Sweeping",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Installed"], swiftSettings: strict),
        .executableTarget(
            name: "ddcm-workbench",
            dependencies: [
                "Algebra", "AudioLDM2", "Codebook", "CodebookFile", "CodebookTraining", "Decoding",
                "DictionaryTraining", "Diffusion", "Encoding", "Entropy", "ModelStore", "PCM", "Pipes",
                "RandomStreams", "Segments", "Stream",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/Workbench", swiftSettings: strict),
        .executableTarget(
            name: "ddcm-manual",
            dependencies: [
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Sources/Manual", swiftSettings: strict),

        .target(
            name: "Support", dependencies: ["Comparison", "Diffusion", "Segments", "Stream"], path: "Tests/Support",
            swiftSettings: strict),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "AudioLDM2", "Codebook", "CodebookFile", "Decoding", "Entropy", "Hashing", "ModelStore", "PCM",
                "Pipes", "Quantiser", "RandomStreams", "Sketch", "Stream",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Tests/FuzzTargets", exclude: ["Corpus"], swiftSettings: strict),
        .testTarget(name: "PCMTests", dependencies: ["PCM", "Support"], swiftSettings: strict),
        .testTarget(
            name: "PipesTests",
            dependencies: ["PCM", "Pipes", "Support", .product(name: "SystemPackage", package: "swift-system")],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "ComparisonTests", dependencies: ["Comparison", "Support"],
            exclude: ["Fixtures", "reference_values.py"], swiftSettings: strict),
        .testTarget(name: "SignalTests", dependencies: ["Signal", "Support"], swiftSettings: strict),
        .testTarget(name: "ResamplingTests", dependencies: ["PCM", "Resampling", "Support"], swiftSettings: strict),
        .testTarget(
            name: "EditingTests", dependencies: ["Decoding", "Editing", "Encoding", "PCM", "Stream", "Support"],
            swiftSettings: strict),
        .testTarget(
            name: "ErrorCorrectionTests", dependencies: ["ErrorCorrection", "Support"], swiftSettings: strict),
        .testTarget(name: "StreamTests", dependencies: ["Stream", "Support"], swiftSettings: strict),
        .testTarget(
            name: "ConcealmentTests", dependencies: ["Concealment", "Latent", "Support"], swiftSettings: strict),
        .testTarget(name: "QuantiserTests", dependencies: ["Quantiser", "Support"], swiftSettings: strict),
        .testTarget(
            name: "DiffusionTests", dependencies: ["AudioLDM2", "Diffusion", "ModelStore", "Support"],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "LatentDiffusionTests", dependencies: ["Diffusion", "LatentDiffusion", "Support"],
            swiftSettings: strict),
        .testTarget(
            name: "CodebookTests", dependencies: ["Codebook", "Diffusion", "Latent", "Quantiser", "Stream", "Support"],
            swiftSettings: strict),
        .testTarget(name: "RateControlTests", dependencies: ["RateControl", "Support"], swiftSettings: strict),
        .testTarget(
            name: "EntropyTests",
            dependencies: [
                "Codebook", "Diffusion", "Entropy", "Latent", "LatentDiffusion", "Quantiser", "Sketch", "Stream",
                "Support",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CodebookFileTests", dependencies: ["Codebook", "CodebookFile", "Hashing", "Support"],
            swiftSettings: strict),
        .testTarget(name: "LayersTests", dependencies: ["Layers", "Support"], swiftSettings: strict),
        .testTarget(
            name: "AudioLDM2Tests", dependencies: ["AudioLDM2", "Diffusion", "Layers", "ModelStore", "Support"],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "ModelStoreTests", dependencies: ["AudioLDM2", "ModelStore", "Support"], swiftSettings: strict),
        .testTarget(
            name: "CodebookTrainingTests",
            dependencies: ["Codebook", "CodebookFile", "CodebookTraining", "Encoding", "Support"],
            swiftSettings: strict),
        .testTarget(
            name: "CodecTests",
            dependencies: [
                "AudioLDM2", "Codebook", "CodebookFile", "Comparison", "Decoding", "Diffusion", "Encoding",
                "ModelStore",
                "Quantiser", "Segments", "Stream", "Support",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "FuzzTests",
            dependencies: ["Decoding", "FuzzTargets", "RandomStreams", "Stream"], swiftSettings: strict),
        .testTarget(
            name: "SweepingTests",
            dependencies: [
                "Comparison", "Decoding", "Drawing", "Encoding", "Segments", "Stream", "Support", "Sweeping",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PicturingTests",
            dependencies: ["Decoding", "Drawing", "Encoding", "Picturing", "Stream", "Support"], swiftSettings: strict),
        .testTarget(
            name: "CommandTests", dependencies: ["ddcm", "ddcm-manual", "Decoding", "Stream", "Support"],
            swiftSettings: strict),
    ]
)

// libFuzzer brings a main function of its own: see .ci/fuzz, which alone can build this.
if Context.environment["DDCM_FUZZ"] == "1" {
    package.targets.append(
        .executableTarget(
            name: "ddcm-fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz",
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}

internal import ArgumentParser
internal import AudioLDM2
internal import Decoding
internal import Encoding
internal import FoundationEssentials
internal import ModelStore
internal import PCM
internal import Pipes
internal import Segments
internal import Stream

struct Vectors: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write golden streams, their decoded PCM and a manifest into a folder.",
        discussion: """
            Golden streams are kept for ever: names that the folder already has are left alone.

            ddcm-workbench vectors Protocol/vectors
            """)

    @Argument(help: "The folder.")
    var folder: String

    func run() throws {
        let path = "\(folder)/manifest.json"
        var manifest = Manifest(streams: [])
        if let bytes = try? Self.readAll(path) { manifest = try JSONDecoder().decode(Manifest.self, from: Data(bytes)) }
        let model = try GoldenModel(folder: "\(folder)/model")
        let identity = model.engine.identity
        let vectors = GoldenVector.all + GoldenVector.segments(identity) + GoldenVector.guided(identity)
        for vector in vectors where !manifest.streams.contains(where: { $0.name == vector.name }) {
            let stream = try vector.stream(models: model)
            let decoded = try Self.decode(stream, models: model)
            try Self.write(stream, to: "\(folder)/\(vector.name).ddcm")
            try Self.write(decoded.bytes, to: "\(folder)/\(vector.name).s16le")
            manifest.streams.append(
                Manifest.Entry(
                    name: vector.name, sampleRate: vector.settings.sampleRate, channels: vector.settings.channels,
                    samples: decoded.samples, expected: decoded.expected))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try Self.write(Array(try encoder.encode(manifest)) + [10], to: path)
    }

    static func readAll(_ path: String) throws -> [UInt8] {
        let descriptor = try Descriptor.open(path)
        var (all, buffer): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 1 << 16))
        while case .bytes(let count) = try descriptor.read(into: &buffer) { all += buffer[0..<count] }
        return all
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = try Output.open(path, force: true)
        try descriptor.write(bytes)
        try descriptor.close()
    }

    static func decode(_ stream: [UInt8], models: any ModelSource = NoModels()) throws -> (
        bytes: [UInt8], samples: Int, expected: String
    ) {
        var decoder = Decoder(concealment: .off, models: models)
        var samples: [Float] = []
        var channels = 1
        decoder.push(stream.span)
        decoder.finish()
        while let found = try decoder.next(&samples) {
            if case .stream(let configuration) = found { channels = configuration.channels }
        }
        var bytes: [UInt8] = []
        SampleWriter(sampleFormat: .s16le).write(samples[...], into: &bytes)
        let expected = !decoder.isComplete ? "truncated" : decoder.damage.isNone ? "clean" : "damaged"
        return (bytes, samples.count / channels, expected)
    }
}

/// The model of the golden streams.
private struct GoldenModel: ModelSource {
    let engine: AudioLDM2Engine

    init(folder: String) throws {
        engine = try AudioLDM2Engine(try ModelFolder(path: folder), name: "ddcm/tiny", threads: 1)
        for use in ModelUse.allCases { try engine.prepare(for: use) }
        try engine.prepareDenoiser(conditioning: [])
    }

    func model(_ identity: ModelIdentity, for use: ModelUse) -> (any SegmentModel)? { engine }
}

/// What stands beside the golden streams. ddcm-stream.md 9.1
struct Manifest: Codable {
    struct Entry: Codable {
        var name: String
        var sampleRate: Int
        var channels: Int
        /// Sample frames of the decoded PCM.
        var samples: Int
        /// What a decoder says in the end: clean, damaged or truncated.
        var expected: String
    }

    var streams: [Entry]
}

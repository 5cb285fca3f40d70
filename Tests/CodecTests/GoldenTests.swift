import AudioLDM2
import Decoding
import FoundationEssentials
import ModelStore
import Segments
import Stream
import Testing

/// The streams of Protocol/vectors, which every later decoder must decode alike.
struct Golden: Decodable, CustomTestStringConvertible {
    let name: String
    let sampleRate: Int
    let channels: Int
    let samples: Int
    let expected: String

    var testDescription: String { name }

    private struct Manifest: Decodable { let streams: [Golden] }

    static let folder = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined() + "/Protocol/vectors"

    static let all: [Golden] = {
        let data = (try? Data(contentsOf: URL(filePath: "\(folder)/manifest.json"))) ?? Data()
        return (try? JSONDecoder().decode(Manifest.self, from: data))?.streams ?? []
    }()

    func file(_ ending: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(Golden.folder)/\(name).\(ending)")))
    }
}

/// The model of the golden streams.
private struct GoldenModel: ModelSource {
    static let shared = GoldenModel()
    private let engine: AudioLDM2Engine? = {
        let engine = try? AudioLDM2Engine(
            try ModelFolder(path: Golden.folder + "/model"), name: "ddcm/tiny", threads: 2)
        try? engine?.prepare(for: .decoding)
        try? engine?.prepareDenoiser(conditioning: [])
        return engine
    }()

    func model(_ identity: ModelIdentity, for use: ModelUse) -> (any SegmentModel)? { engine }
}

@Test("there are golden streams")
func goldenStreams() { #expect(Golden.all.count >= 16) }

@Test("golden streams decode to their PCM", arguments: Golden.all)
func golden(_ golden: Golden) throws {
    let heard = try decode(try golden.file("ddcm"), concealment: .off, models: GoldenModel.shared)
    let expected = try golden.file("s16le")
    #expect(heard.samples.count == golden.samples * golden.channels)
    #expect(expected.count == 2 * heard.samples.count)
    #expect((!heard.isComplete ? "truncated" : heard.damage.isNone ? "clean" : "damaged") == golden.expected)
    // Other C libraries may round the tables' last bits differently: one step of 16 bits is the promise; networks add up more.
    let tolerance: Float = ["segments", "guided"].contains { golden.name.hasPrefix($0) } ? 4.5 : 1.5
    let far = heard.samples.indices.count { index in
        let stored = Int16(bitPattern: UInt16(expected[2 * index]) | UInt16(expected[2 * index + 1]) << 8)
        return abs(min(max(heard.samples[index] * 32_768, -32_768), 32_767) - Float(stored)) > tolerance
    }
    #expect(far == 0)
}

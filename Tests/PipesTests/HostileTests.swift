import PCM
import Support
import Testing

@testable import Pipes

@Suite("headers that are cut, garbled or no headers")
struct HostileTests {
    private static let headers = [
        Files.wav(400), Files.rf64(400), Files.w64(424), Files.au(400), Files.aiff(408, frames: 100),
    ]

    @Test("a header cut at any byte is not recognised", arguments: headers)
    func truncated(header: [UInt8]) throws {
        for count in 0..<header.count {
            let error = try #require(throws: PipeError.self) { try hear(Array(header[..<count])) }
            #expect(error.kind == .unrecognised)
        }
        #expect(try hear(header).samples.isEmpty)
    }

    @Test("nothing at all is not recognised, unless it is headerless")
    func empty() throws {
        let error = try #require(throws: PipeError.self) { try hear([]) }
        #expect(error.kind == .unrecognised && error.description.contains("--raw"))
        #expect(try hear([], raw: PCMFormat(parsing: "s16:48000:2")).samples.isEmpty)
    }

    @Test("random bytes are not recognised", arguments: UInt64(0)..<200)
    func garbage(seed: UInt64) throws {
        var random = Random(seed: seed)
        let error = try #require(throws: PipeError.self) { try hear(random.bytes(2000)) }
        #expect(error.kind == .unrecognised)
    }

    @Test("headers with a few bytes changed give audio or an error", arguments: UInt64(0)..<400)
    func changed(seed: UInt64) throws {
        var random = Random(seed: seed)
        var bytes = Self.headers[Int(seed % 5)] + Files.sound
        for _ in 0...seed % 4 {
            bytes[Int.random(in: 0..<bytes.count - 390, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        do {
            #expect(try hear(bytes).samples.count <= 400)
        } catch is PipeError {}
    }

    @Test("a format followed by random bytes gives audio or an error", arguments: UInt64(0)..<200)
    func randomFormat(seed: UInt64) throws {
        var random = Random(seed: seed)
        let tags: [UInt8] = [1, 2, 3, 6, 7, 0x11, 0x31, 0x55]
        var format = random.bytes(20 + Int(seed % 40))
        format.replaceSubrange(0..<4, with: [tags[Int(seed % 8)], 0, UInt8(1 + seed % 3), 0])
        format.replaceSubrange(4..<8, with: Files.little(UInt32(48000)))
        do {
            _ = try hear(Files.wav(UInt32(seed % 2) * 400, format: format) + Files.sound)
        } catch is PipeError {}
    }

    @Test("a damaged Ogg file gives audio or an error", arguments: UInt64(0)..<100)
    func damagedOgg(seed: UInt64) throws {
        var random = Random(seed: seed)
        var bytes = try fixture("tone.ogg")
        for _ in 0...seed % 3 { bytes[Int.random(in: 4..<bytes.count, using: &random)] ^= 1 << UInt8(seed % 8) }
        do {
            _ = try hear(Array(bytes.prefix(Int.random(in: 4...bytes.count, using: &random))))
        } catch is PipeError {}
    }
}

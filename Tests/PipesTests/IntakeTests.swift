import PCM
import Pipes
import Support
import Testing

@Suite("audio that is pushed")
struct IntakeTests {
    private static let files: [[UInt8]] = [
        Files.wav(.max) + Files.sound, Files.wav(400) + Files.sound + Array("LIST".utf8), Files.wav(0) + Files.sound,
        Files.rf64(0) + Files.sound, Files.rf64(400) + Files.sound + [1, 2, 3], Files.w64(.max) + Files.sound,
        Files.au(.max) + Files.bigSound, Files.aiff(8) + Files.bigSound,
        Files.wav(
            .max, before: Array("LIST".utf8) + Files.little(UInt32(50_000)) + [UInt8](repeating: 0, count: 50_000))
            + Files.sound,
    ]

    @Test("gives the samples that a source would read, however it is cut", arguments: 0..<60)
    func cut(seed: UInt64) throws {
        var random = Random(seed: seed)
        let file = Self.files[Int(seed) % Self.files.count]
        let heard = try hear(file)
        var (intake, samples) = (AudioIntake(), [Float]())
        var (rest, behind) = (file[...], 0)
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...(seed % 2 == 0 ? 7 : 4000), using: &random))
            rest = rest.dropFirst(piece.count)
            behind += try intake.push(piece, isWhole: rest.isEmpty, appendingTo: &samples).count
        }
        #expect(samples == heard.samples && intake.format == heard.format, "seed \(seed)")
        #expect(intake.counts.droppedBytes == heard.counts.droppedBytes, "seed \(seed)")
        #expect(intake.counts.missingBytes == heard.counts.missingBytes, "seed \(seed)")
        #expect(behind == (intake.isComplete ? file.count - (sizeOfHeader(file) + 400) : 0), "seed \(seed)")
    }

    private func sizeOfHeader(_ file: [UInt8]) -> Int {
        let start = file.indices.first { file[$0...].starts(with: Files.sound) }
        return start ?? file.count
    }

    @Test(
        "a short sound's surplus is given back whole, also where it came in single bytes",
        arguments: [42, 43, 44, 46, 60])
    func surplus(first: Int) throws {
        var (intake, samples) = (AudioIntake(), [Float]())
        let file = Files.wav(4) + [1, 0, 2, 0] + [UInt8](repeating: 9, count: 100)
        var behind = Array(try intake.push(file[..<first], appendingTo: &samples))
        for index in first..<file.count { behind += try intake.push(file[index...index], appendingTo: &samples) }
        #expect(samples.count == 2 && behind == [UInt8](repeating: 9, count: 100))
    }

    @Test("a header in endless small chunks is refused in time that is in proportion to it")
    func endlessHeader() {
        var (intake, samples) = (AudioIntake(), [Float]())
        let chunks = (0..<200_000).flatMap { _ in Array("JUNK".utf8) + Files.little(UInt32(0)) }
        let header = Array(Files.wav(.max).prefix(12)) + chunks
        #expect(throws: PipeError.self) {
            for start in stride(from: 0, to: header.count, by: 64) {
                _ = try intake.push(header[start..<min(start + 64, header.count)], appendingTo: &samples)
            }
        }
    }

    @Test("what is no audio is refused, also in single bytes", arguments: 0..<10)
    func garbage(seed: UInt64) {
        var random = Random(seed: seed)
        let bytes = random.bytes(5000)
        for piece in [1, 5000] {
            var (intake, samples) = (AudioIntake(), [Float]())
            #expect(throws: PipeError.self, "seed \(seed)") {
                for start in stride(from: 0, to: bytes.count, by: piece) {
                    _ = try intake.push(bytes[start..<start + piece], appendingTo: &samples)
                }
            }
        }
    }

    @Test("compressed audio is refused, and an incomplete header where nothing follows")
    func refused() {
        var samples: [Float] = []
        for bytes in [Array("OggS".utf8) + [UInt8](repeating: 0, count: 100), Array(Files.wav(400).prefix(30)), []] {
            var intake = AudioIntake()
            #expect(throws: PipeError.self) {
                _ = try intake.push(bytes[...], isWhole: true, appendingTo: &samples)
            }
        }
    }

    @Test("the next file's header is found behind other bytes")
    func beginning() {
        for file in Self.files.filter({ !$0.starts(with: "RF64".utf8) }) {
            let junk = Array("LISTxxxxINFO RIFF but no wave FORM".utf8)
            #expect(AudioIntake.beginning(in: (junk + file)[...]).map(Array.init) == file)
        }
        #expect(AudioIntake.beginning(in: [1, 2, 3]) == nil)
    }
}

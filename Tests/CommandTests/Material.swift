import Glibc
import Support

/// Bytes of the sample file's audio, s16le, 48 kHz stereo.
let sampleBytes: [UInt8] = {
    guard let file = try? contents(samplePath) else { return [] }
    return Array(file.suffix(4 * sampleFrames))
}()

/// The first `frames` of the sample's left channel, s16le; the whole repeated where it is not long enough.
func speech(_ frames: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * frames)
    for frame in 0..<frames {
        let start = 4 * (frame % sampleFrames)
        bytes += sampleBytes[start..<start + 2]
    }
    return bytes
}

func noiseBytes(_ count: Int, seed: UInt64) -> [UInt8] {
    var generator = Random(seed: seed)
    return generator.bytes(count)
}

func little(_ value: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: value.littleEndian, Array.init) }
func big(_ value: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: value.bigEndian, Array.init) }

/// Sample formats of a WAV header.
struct WAVFormat {
    var rate = 48_000
    var channels = 2
    var bits = 16
    /// 1 for integers, 3 for floating point.
    var tag = 1

    var chunk: [UInt8] {
        let frame = channels * bits / 8
        return Array("fmt ".utf8) + little(UInt32(16)) + little(UInt16(tag)) + little(UInt16(channels))
            + little(UInt32(rate)) + little(UInt32(rate * frame)) + little(UInt16(frame)) + little(UInt16(bits))
    }

    func header(size: UInt32) -> [UInt8] {
        // Programs that do not know the one size do not know the other; arecord's is larger by the header.
        let whole = size == 0 || size == .max ? size : size &+ 36
        return Array("RIFF".utf8) + little(whole) + Array("WAVE".utf8) + chunk + Array("data".utf8) + little(size)
    }

    /// RF64, whose 64-bit size stands in a chunk of its own.
    func longHeader(size: UInt64) -> [UInt8] {
        Array("RF64".utf8) + little(UInt32.max) + Array("WAVEds64".utf8) + little(UInt32(28)) + little(size)
            + little(size)
            + little(UInt64(0)) + little(UInt32(0)) + chunk + Array("data".utf8) + little(UInt32.max)
    }
}

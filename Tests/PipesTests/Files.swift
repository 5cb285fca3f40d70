/// Headers made by hand, 16-bit stereo at 48 kHz.
enum Files {
    /// 100 sample frames, little-endian.
    static let sound: [UInt8] = (0..<200).flatMap { [UInt8($0), UInt8(255 - $0)] }
    static let soundSamples: [Float] = (0..<200).map {
        Float(Int16(truncatingIfNeeded: $0 | (255 - $0) << 8)) / 32768
    }
    static let bigSound: [UInt8] = stride(from: 0, to: sound.count, by: 2).flatMap { [sound[$0 + 1], sound[$0]] }

    static func little(_ value: some FixedWidthInteger) -> [UInt8] {
        stride(from: 0, to: value.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    static func big(_ value: some FixedWidthInteger) -> [UInt8] { little(value).reversed() }

    static let format: [UInt8] =
        little(UInt16(1)) + little(UInt16(2)) + little(UInt32(48000)) + little(UInt32(192_000))
        + little(UInt16(4)) + little(UInt16(16))

    static func wav(_ size: UInt32, before: [UInt8] = [], format: [UInt8] = format) -> [UInt8] {
        var bytes = Array("RIFF".utf8) + little(size &+ 36) + Array("WAVE".utf8) + before
        bytes += Array("fmt ".utf8) + little(UInt32(format.count)) + format
        bytes += Array("data".utf8) + little(size)
        return bytes
    }

    static func rf64(_ size: UInt64, name: String = "RF64") -> [UInt8] {
        var bytes = Array(name.utf8) + little(UInt32.max) + Array("WAVEds64".utf8) + little(UInt32(28))
        bytes += little(size &+ 72) + little(size) + little(size / 4) + little(UInt32(0))
        bytes += Array("fmt ".utf8) + little(UInt32(16)) + format
        bytes += Array("data".utf8) + little(UInt32.max)
        return bytes
    }

    static let waveGUID: [UInt8] = [0xF3, 0xAC, 0xD3, 0x11, 0x8C, 0xD1, 0, 0xC0, 0x4F, 0x8E, 0xDB, 0x8A]

    static func w64(_ size: UInt64) -> [UInt8] {
        var bytes = Array("riff".utf8) + [0x2E, 0x91, 0xCF, 0x11, 0xA5, 0xD6, 0x28, 0xDB, 4, 0xC1, 0, 0]
        bytes += little(size) + Array("wave".utf8) + waveGUID
        bytes += Array("fmt ".utf8) + waveGUID + little(UInt64(40)) + format
        bytes += Array("data".utf8) + waveGUID + little(size)
        return bytes
    }

    static func au(_ size: UInt32) -> [UInt8] {
        Array(".snd".utf8) + big(UInt32(28)) + big(size) + big(UInt32(3)) + big(UInt32(48000)) + big(UInt32(2))
            + [0, 0, 0, 0]
    }

    static func aiff(_ size: UInt32, frames: UInt32 = 0) -> [UInt8] {
        var bytes = Array("FORM".utf8) + big(size &+ 38) + Array("AIFFCOMM".utf8) + big(UInt32(18))
        bytes += big(UInt16(2)) + big(frames) + big(UInt16(16))
        bytes += [0x40, 0x0E, 0xBB, 0x80, 0, 0, 0, 0, 0, 0]
        bytes += Array("SSND".utf8) + big(size) + big(UInt64(0))
        return bytes
    }
}

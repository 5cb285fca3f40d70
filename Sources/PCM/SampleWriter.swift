/// Turns interleaved floats into PCM bytes: rounded to nearest (ties to even), clipped, no dither.
///
/// Integer formats use the scale that `SampleReader` uses, so that codes read and written again are the same codes.
/// 32-bit codes of more than 24 significant bits are rounded, since a `Float` holds no more.
/// Float formats are written as they are, beyond ±1 too.
public struct SampleWriter: Sendable {
    public let sampleFormat: SampleFormat

    public init(sampleFormat: SampleFormat) { self.sampleFormat = sampleFormat }

    /// Appends `samples` in the sample format to `bytes`; allocates only when `bytes` must grow.
    public func write(_ samples: ArraySlice<Float>, into bytes: inout [UInt8]) {
        let start = bytes.count
        let format = sampleFormat
        bytes.append(contentsOf: repeatElement(0, count: samples.count * format.bytesPerSample))
        samples.withUnsafeBufferPointer { source in
            bytes.withUnsafeMutableBytes { target in
                guard let from = source.baseAddress, let to = target.baseAddress else { return }
                Self.convert(from, to + start, source.count, format)
            }
        }
    }

    private static func convert(
        _ from: UnsafePointer<Float>, _ to: UnsafeMutableRawPointer, _ count: Int, _ format: SampleFormat
    ) {
        switch format {
        case .u8: each(from, to, count) { UInt8(truncatingIfNeeded: code($0, 0x1p7) &+ 128) }
        case .s8: each(from, to, count) { Int8(truncatingIfNeeded: code($0, 0x1p7)) }
        case .s16le: each(from, to, count) { Int16(truncatingIfNeeded: code($0, 0x1p15)).littleEndian }
        case .s16be: each(from, to, count) { Int16(truncatingIfNeeded: code($0, 0x1p15)).bigEndian }
        case .s24le: triples(from, to, count, 0, 1, 2)
        case .s24be: triples(from, to, count, 2, 1, 0)
        case .s32le: each(from, to, count) { code($0, 0x1p31).littleEndian }
        case .s32be: each(from, to, count) { code($0, 0x1p31).bigEndian }
        case .f32le: each(from, to, count) { $0.bitPattern.littleEndian }
        case .f32be: each(from, to, count) { $0.bitPattern.bigEndian }
        case .f64le: each(from, to, count) { Double($0).bitPattern.littleEndian }
        case .f64be: each(from, to, count) { Double($0).bitPattern.bigEndian }
        case .mulaw: each(from, to, count) { Companding.mulawCode($0) }
        case .alaw: each(from, to, count) { Companding.alawCode($0) }
        }
    }

    @inline(__always)
    private static func each<Word: FixedWidthInteger & BitwiseCopyable>(
        _ from: UnsafePointer<Float>, _ to: UnsafeMutableRawPointer, _ count: Int, _ word: (Float) -> Word
    ) {
        for index in 0..<count {
            to.storeBytes(of: word(from[index]), toByteOffset: index * MemoryLayout<Word>.size, as: Word.self)
        }
    }

    private static func triples(
        _ from: UnsafePointer<Float>, _ to: UnsafeMutableRawPointer, _ count: Int,
        _ low: Int, _ middle: Int, _ high: Int
    ) {
        for index in 0..<count {
            let bits = code(from[index], 0x1p23)
            to.storeBytes(of: UInt8(truncatingIfNeeded: bits), toByteOffset: 3 * index + low, as: UInt8.self)
            to.storeBytes(of: UInt8(truncatingIfNeeded: bits >> 8), toByteOffset: 3 * index + middle, as: UInt8.self)
            to.storeBytes(of: UInt8(truncatingIfNeeded: bits >> 16), toByteOffset: 3 * index + high, as: UInt8.self)
        }
    }

    /// Adding 1.5 × 2^52 leaves the rounded integer in the low bits of the double: `rounded()` is a library call
    /// for every sample on x86-64 without SSE4.1, and a float to integer conversion traps out of range.
    @inline(__always)
    private static func code(_ sample: Float, _ scale: Double) -> Int32 {
        let scaled = Double(sample) * scale
        let clipped = scaled < scale - 1 ? (scaled > -scale ? scaled : -scale) : (scaled == scaled ? scale - 1 : 0)
        return Int32(truncatingIfNeeded: (clipped + 0x1.8p52).bitPattern)
    }
}

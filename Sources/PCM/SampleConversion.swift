/// The loops from bytes to floats. Pointers stay in this file: bounds checks on `loadUnaligned` through a
/// slice keep the loops from vectorising.
enum SampleConversion {
    /// - Parameter bytes: a whole number of samples.
    static func append(
        _ bytes: ArraySlice<UInt8>, as format: SampleFormat, to samples: inout [Float]
    ) -> SampleDefects {
        let count = bytes.count / format.bytesPerSample
        let start = samples.count
        samples.append(contentsOf: repeatElement(0, count: count))
        bytes.withUnsafeBytes { source in
            samples.withUnsafeMutableBufferPointer { target in
                guard let from = source.baseAddress, let to = target.baseAddress else { return }
                convert(from, to + start, count, format)
            }
        }
        return format.isFloat ? Sanitizer.clean(&samples, from: start) : SampleDefects()
    }

    private static func convert(
        _ from: UnsafeRawPointer, _ to: UnsafeMutablePointer<Float>, _ count: Int, _ format: SampleFormat
    ) {
        switch format {
        case .u8: each(from, to, count) { Float(Int32($0[$1]) - 128) * 0x1p-7 }
        case .s8: each(from, to, count) { Float(Int8(bitPattern: $0[$1])) * 0x1p-7 }
        case .s16le: each(from, to, count) { Float(Int16(littleEndian: load($0, 2 * $1))) * 0x1p-15 }
        case .s16be: each(from, to, count) { Float(Int16(bigEndian: load($0, 2 * $1))) * 0x1p-15 }
        case .s24le: each(from, to, count) { Float(wide($0, 3 * $1, 0, 1, 2)) * 0x1p-31 }
        case .s24be: each(from, to, count) { Float(wide($0, 3 * $1, 2, 1, 0)) * 0x1p-31 }
        case .s32le: each(from, to, count) { Float(Int32(littleEndian: load($0, 4 * $1))) * 0x1p-31 }
        case .s32be: each(from, to, count) { Float(Int32(bigEndian: load($0, 4 * $1))) * 0x1p-31 }
        case .f32le: each(from, to, count) { Float(bitPattern: UInt32(littleEndian: load($0, 4 * $1))) }
        case .f32be: each(from, to, count) { Float(bitPattern: UInt32(bigEndian: load($0, 4 * $1))) }
        case .f64le: each(from, to, count) { single(UInt64(littleEndian: load($0, 8 * $1))) }
        case .f64be: each(from, to, count) { single(UInt64(bigEndian: load($0, 8 * $1))) }
        case .mulaw: look(from, to, count, Companding.mulawToFloat)
        case .alaw: look(from, to, count, Companding.alawToFloat)
        }
    }

    @inline(__always)
    private static func each(
        _ from: UnsafeRawPointer, _ to: UnsafeMutablePointer<Float>, _ count: Int,
        _ sample: (UnsafeRawPointer, Int) -> Float
    ) {
        for index in 0..<count { to[index] = sample(from, index) }
    }

    @inline(__always)
    private static func load<Word: BitwiseCopyable>(_ from: UnsafeRawPointer, _ offset: Int) -> Word {
        from.loadUnaligned(fromByteOffset: offset, as: Word.self)
    }

    /// Three bytes at the top of 32 bits, so that the sign is in its place.
    @inline(__always)
    private static func wide(
        _ from: UnsafeRawPointer, _ offset: Int, _ low: Int, _ middle: Int, _ high: Int
    ) -> Int32 {
        let bits = UInt32(from[offset + low]) << 8 | UInt32(from[offset + middle]) << 16
        return Int32(bitPattern: bits | UInt32(from[offset + high]) << 24)
    }

    /// A double just beyond ±1 would round to ±1 and escape being counted as clipped.
    @inline(__always)
    private static func single(_ bits: UInt64) -> Float {
        let sample = Double(bitPattern: bits)
        let rounded = Float(sample)
        return abs(sample) > 1 && abs(rounded) <= 1 ? (sample > 0 ? Float(1).nextUp : -Float(1).nextUp) : rounded
    }

    private static func look(
        _ from: UnsafeRawPointer, _ to: UnsafeMutablePointer<Float>, _ count: Int, _ table: [Float]
    ) {
        table.withUnsafeBufferPointer { table in
            each(from, to, count) { table[Int($0[$1])] }
        }
    }
}

extension UnsafeRawPointer {
    @inline(__always)
    fileprivate subscript(offset: Int) -> UInt8 { load(fromByteOffset: offset, as: UInt8.self) }
}

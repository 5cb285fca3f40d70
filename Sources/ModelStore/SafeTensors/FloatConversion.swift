/// Numbers in files, little-endian and at any address, as Float.
enum FloatConversion {
    /// - Parameters:
    ///   - bytes: as many as `type` takes for so many numbers.
    ///   - type: one that has a `size`.
    static func floats(_ bytes: UnsafeRawBufferPointer, _ type: ElementType) -> [Float] {
        switch type {
        case .float64: convert(bytes, UInt64.self) { Float(Double(bitPattern: $0)) }
        case .float32: convert(bytes, UInt32.self) { Float(bitPattern: $0) }
        case .float16: convert(bytes, UInt16.self) { Float(Float16(bitPattern: $0)) }
        case .brain16: convert(bytes, UInt16.self) { Float(bitPattern: UInt32($0) << 16) }
        default: integers(bytes, type)
        }
    }

    private static func integers(_ bytes: UnsafeRawBufferPointer, _ type: ElementType) -> [Float] {
        switch type.name {
        case "I64": convert(bytes, UInt64.self) { Float(Int64(bitPattern: $0)) }
        case "U64": convert(bytes, UInt64.self) { Float($0) }
        case "I32": convert(bytes, UInt32.self) { Float(Int32(bitPattern: $0)) }
        case "U32": convert(bytes, UInt32.self) { Float($0) }
        case "I16": convert(bytes, UInt16.self) { Float(Int16(bitPattern: $0)) }
        case "U16": convert(bytes, UInt16.self) { Float($0) }
        case "I8": convert(bytes, UInt8.self) { Float(Int8(bitPattern: $0)) }
        case "U8", "BOOL": convert(bytes, UInt8.self) { Float($0) }
        default: preconditionFailure("\(type.name) has no size")
        }
    }

    static func areFinite(_ numbers: [Float]) -> Bool {
        // Without a way out early it runs on several numbers at once.
        let exponent = Float.infinity.bitPattern
        var strange: UInt32 = 0
        for number in numbers { strange |= number.bitPattern & exponent == exponent ? 1 : 0 }
        return strange == 0
    }

    @inline(__always)
    private static func convert<Bits: FixedWidthInteger & BitwiseCopyable>(
        _ bytes: UnsafeRawBufferPointer, _: Bits.Type, _ value: (Bits) -> Float
    ) -> [Float] {
        let size = MemoryLayout<Bits>.size
        let count = bytes.count / size
        return [Float](unsafeUninitializedCapacity: count) { floats, initialised in
            for index in 0..<count {
                // Tensors may begin at any byte.
                let bits = bytes.loadUnaligned(fromByteOffset: index * size, as: Bits.self)
                floats.initializeElement(at: index, to: value(Bits(littleEndian: bits)))
            }
            initialised = count
        }
    }
}

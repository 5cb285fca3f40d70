internal import Pipes

/// Writes tensors of 32-bit floats into a safetensors file, one after the other.
struct SafeTensorsWriter {
    private let descriptor: Descriptor

    /// - Parameter tensors: names and shapes, in the order in which they will come.
    init(_ path: String, _ tensors: [(name: String, shape: [Int])]) throws {
        var (members, end) = ([String](), 0)
        for (name, shape) in tensors {
            let start = end
            end += 4 * shape.reduce(1, *)
            members.append("\"\(name)\":{\"dtype\":\"F32\",\"shape\":\(shape),\"data_offsets\":[\(start),\(end)]}")
        }
        var header = Array("{\(members.joined(separator: ","))}".utf8)
        header += [UInt8](repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
        let length = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) }
        descriptor = try Output.open(path, force: true)
        try descriptor.write(length + header)
    }

    func write(_ numbers: [Float]) throws {
        let bytes = [UInt8](unsafeUninitializedCapacity: 4 * numbers.count) { bytes, count in
            for (index, number) in numbers.enumerated() {
                let bits = number.bitPattern
                for byte in 0..<4 { bytes[4 * index + byte] = UInt8(truncatingIfNeeded: bits >> (8 * UInt32(byte))) }
            }
            count = bytes.count
        }
        try descriptor.write(bytes)
    }

    func close() throws { try descriptor.close() }
}

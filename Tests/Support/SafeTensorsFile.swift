/// A safetensors file in the making, right or wrong.
public struct SafeTensorsFile: Sendable {
    public struct Tensor: Sendable {
        public var name: String
        public var type: String
        public var shape: [Int]
        public var bytes: [UInt8]

        public init(_ name: String, _ type: String, _ shape: [Int], _ bytes: [UInt8]) {
            (self.name, self.type, self.shape, self.bytes) = (name, type, shape, bytes)
        }

        public init(_ name: String, _ shape: [Int], _ numbers: [Float]) {
            let bytes = numbers.flatMap { number in
                (0..<4).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * $0)) }
            }
            self.init(name, "F32", shape, bytes)
        }
    }

    public var tensors: [Tensor]

    public init(_ tensors: [Tensor]) { self.tensors = tensors }

    /// The header as it should be: tensors one right behind the other, in their order.
    public var header: String {
        var end = 0
        let members = tensors.map { tensor in
            defer { end += tensor.bytes.count }
            return "\"\(tensor.name)\":{\"dtype\":\"\(tensor.type)\",\"shape\":\(tensor.shape),"
                + "\"data_offsets\":[\(end),\(end + tensor.bytes.count)]}"
        }
        return "{" + members.joined(separator: ",") + "}"
    }

    public var bytes: [UInt8] { Self.bytes(header: header, data: tensors.flatMap(\.bytes)) }

    /// A file with a header of any kind.
    /// - Parameter length: that the file says its header has; unless given, the one that it has.
    public static func bytes(header: String, length: UInt64? = nil, data: [UInt8]) -> [UInt8] {
        let json = Array(header.utf8)
        let length = length ?? UInt64(json.count)
        return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + json + data
    }
}

/// What the numbers of a tensor are, by the names of safetensors.
public struct ElementType: Hashable, Sendable {
    public let name: String

    static let float64 = ElementType(name: "F64")
    static let float32 = ElementType(name: "F32")
    static let float16 = ElementType(name: "F16")
    static let brain16 = ElementType(name: "BF16")

    /// Bytes of one; nil for types that are not known here, such as those of 8 bits and less.
    public var size: Int? {
        switch name {
        case "F64", "I64", "U64": 8
        case "F32", "I32", "U32": 4
        case "F16", "BF16", "I16", "U16": 2
        case "I8", "U8", "BOOL": 1
        default: nil
        }
    }

    /// Whether `floats` can be made of them, which are weights.
    public var isReadable: Bool { [.float64, .float32, .float16, .brain16].contains(self) }
}

internal import Hashing

/// One safetensors file, mapped into memory. Its header was checked as a whole.
public final class SafeTensors: Sendable {
    private let file: MappedFile
    private let entries: [String: SafeTensorsHeader.Entry]
    /// Where the tensors begin.
    private let start: Int

    public var path: String { file.path }

    /// Of all tensors, by their bytes.
    public var names: [String] { entries.keys.sorted(by: precedes) }

    /// - Throws: `ModelError` for what is no such file, is not whole, or contradicts itself.
    public init(path: String) throws(ModelError) {
        file = try MappedFile(path: path)
        let head = try file.withBytes(0..<min(file.count, FileKind.headBytes)) { Array($0) }
        if let other = FileKind(head: head) { throw ModelError("\(path) \(other.text)") }
        guard head.count >= SafeTensorsHeader.lengthBytes else {
            throw ModelError("\(path): the file is cut off: it has \(file.count) bytes; fetch it again")
        }
        let length = head.prefix(SafeTensorsHeader.lengthBytes).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length <= UInt64(SafeTensorsHeader.mostBytes) else {
            throw ModelError("\(path) is no safetensors file: its header would have \(length) bytes")
        }
        start = SafeTensorsHeader.lengthBytes + Int(length)
        guard start <= file.count else {
            throw ModelError(
                "\(path): the file is cut off: its header has \(length) bytes, all of it \(file.count); fetch it again")
        }
        let json = try file.withBytes(SafeTensorsHeader.lengthBytes..<start) { Array($0) }
        entries = try SafeTensorsHeader(json: json, dataBytes: file.count - start, file: path).entries
    }

    public func contains(_ name: String) -> Bool { entries[name] != nil }

    /// Sizes of the axes, the slowest first; nil where there is no such tensor.
    public func shape(of name: String) -> [Int]? { entries[name]?.shape }

    public func dtype(of name: String) -> ElementType? { entries[name]?.type }

    /// Bytes of all tensors.
    public var byteCount: Int { file.count - start }

    /// Bytes of a tensor.
    public func byteCount(of name: String) -> Int? { entries[name]?.range.count }

    /// The numbers of a tensor, row-major; finite, also as Float.
    private func floats(_ name: String, _ entry: SafeTensorsHeader.Entry) throws(ModelError) -> [Float] {
        let numbers = try file.withBytes(place(of: entry)) { FloatConversion.floats($0, entry.type) }
        // One of them would silence all sound.
        guard FloatConversion.areFinite(numbers) else {
            throw ModelError("\(path): '\(name)' has values that are no numbers")
        }
        return numbers
    }

    /// The numbers of a tensor of weights, whose shape must be as it is expected.
    public func floats(_ name: String, shape: [Int]) throws(ModelError) -> [Float] {
        let entry = try entry(name, shape)
        guard entry.type.isReadable else {
            throw ModelError("\(path): '\(name)' is of type \(entry.type.name); F64, F32, F16 and BF16 are read")
        }
        return try floats(name, entry)
    }

    /// The numbers of a tensor of any type that is known here, whole ones and booleans too.
    public func numbers(_ name: String, shape: [Int]) throws(ModelError) -> [Float] {
        let entry = try entry(name, shape)
        guard entry.type.size != nil else {
            throw ModelError("\(path): '\(name)' is of type \(entry.type.name), which is not read")
        }
        return try floats(name, entry)
    }

    private func entry(_ name: String, _ shape: [Int]) throws(ModelError) -> SafeTensorsHeader.Entry {
        guard let entry = entries[name] else { throw ModelError("\(path): tensor '\(name)' is missing") }
        guard entry.shape == shape else {
            throw ModelError("\(path): '\(name)' has shape \(entry.shape); expected \(shape)")
        }
        return entry
    }

    /// Gives the bytes of a tensor, as they are in the file, to a hash.
    func hash(_ name: String, into hash: Hash128) throws(ModelError) {
        guard let entry = entries[name] else { throw ModelError("\(path): tensor '\(name)' is missing") }
        try file.withBytes(place(of: entry)) { hash.add($0) }
    }

    private func place(of entry: SafeTensorsHeader.Entry) -> Range<Int> {
        start + entry.range.lowerBound..<start + entry.range.upperBound
    }
}

/// The order of names that does not hang on how Unicode compares them.
func precedes(_ first: String, _ second: String) -> Bool { first.utf8.lexicographicallyPrecedes(second.utf8) }

/// What stands before the numbers of a safetensors file: names, types, shapes and places.
///
///     length of the JSON, 8 bytes, little-endian | JSON | the tensors, one right behind the other
///
/// https://huggingface.co/docs/safetensors
package struct SafeTensorsHeader: Sendable {
    package struct Entry: Equatable, Sendable {
        package let type: ElementType
        package let shape: [Int]
        /// Bytes, from where the tensors begin.
        package let range: Range<Int>
    }

    package private(set) var entries: [String: Entry] = [:]

    static let lengthBytes = 8
    /// The most bytes of JSON, as those who made the format have it.
    static let mostBytes = 100_000_000
    private static let mostTensors = 1 << 17
    private static let mostAxes = 16
    private static let mostNotes = 1 << 16

    /// - Parameters:
    ///   - json: all of it.
    ///   - dataBytes: that follow it in the file.
    ///   - file: whose it is, for messages.
    package init(json: [UInt8], dataBytes: Int, file: String) throws(ModelError) {
        guard json.first == UInt8(ascii: "{") else { throw ModelError("\(file): its header is no JSON object") }
        do {
            var reader = JSONReader(json)
            var found: [String: Entry] = [:]
            try reader.object(most: Self.mostTensors) { (reader, name) throws(JSONError) in
                if name == "__metadata__" {
                    try Self.passNotes(&reader)
                } else {
                    found[name] = try Self.entry(&reader, name)
                }
            }
            try reader.end()
            entries = found
        } catch {
            throw ModelError("\(file): its header is malformed: \(error.text)")
        }
        try check(dataBytes: dataBytes, file: file)
    }

    private static func passNotes(_ reader: inout JSONReader) throws(JSONError) {
        try reader.object(most: mostNotes) { (reader, _) throws(JSONError) in _ = try reader.string() }
    }

    private static func entry(_ reader: inout JSONReader, _ name: String) throws(JSONError) -> Entry {
        var (type, shape, offsets): (String?, [Int]?, [Int]?)
        try reader.object(most: 16) { (reader, key) throws(JSONError) in
            switch key {
            case "dtype": type = try reader.string()
            case "shape": shape = try numbers(&reader, most: mostAxes)
            case "data_offsets": offsets = try numbers(&reader, most: 2)
            default: try reader.skip()
            }
        }
        guard let type, let shape, let offsets, offsets.count == 2 else {
            throw reader.failure("'\(name)' lacks dtype, shape or data_offsets")
        }
        guard offsets[0] <= offsets[1] else { throw reader.failure("'\(name)' ends before it begins") }
        return Entry(type: ElementType(name: type), shape: shape, range: offsets[0]..<offsets[1])
    }

    private static func numbers(_ reader: inout JSONReader, most: Int) throws(JSONError) -> [Int] {
        var numbers: [Int] = []
        try reader.array(most: most) { (reader) throws(JSONError) in
            let number = try reader.integer()
            guard number >= 0 else { throw reader.failure("a size is negative") }
            numbers.append(number)
        }
        return numbers
    }

    /// Every tensor has the bytes that its shape asks for, and together they are all bytes, without gaps and overlaps.
    private func check(dataBytes: Int, file: String) throws(ModelError) {
        for (name, entry) in entries where entry.type.size != nil {
            guard let wanted = entry.byteCount else { throw ModelError("\(file): the shape of '\(name)' is too large") }
            guard wanted == entry.range.count else {
                throw ModelError(
                    "\(file): '\(name)' has \(entry.range.count) bytes, but \(entry.type.name) of shape "
                        + "\(entry.shape) takes \(wanted)")
            }
        }
        var end = 0
        let placed = entries.sorted {
            ($0.value.range.lowerBound, $0.value.range.upperBound)
                < ($1.value.range.lowerBound, $1.value.range.upperBound)
        }
        for (name, entry) in placed {
            guard entry.range.upperBound <= dataBytes else {
                throw ModelError(
                    "\(file): the file is cut off: '\(name)' ends at byte \(entry.range.upperBound) of its data, "
                        + "which have \(dataBytes); fetch it again")
            }
            guard entry.range.lowerBound == end else {
                let fault = entry.range.lowerBound < end ? "overlaps the tensor before it" : "comes behind a gap"
                throw ModelError("\(file): '\(name)' \(fault)")
            }
            end = entry.range.upperBound
        }
        guard end == dataBytes else {
            throw ModelError("\(file): \(dataBytes - end) bytes at its end belong to no tensor")
        }
    }
}

extension SafeTensorsHeader.Entry {
    /// Nil where that is no number, or the type is not known.
    var byteCount: Int? {
        var product = type.size
        for size in shape {
            product = product.flatMap {
                let (value, overflows) = $0.multipliedReportingOverflow(by: size)
                return overflows ? nil : value
            }
        }
        return product
    }
}

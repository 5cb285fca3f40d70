internal import Glibc
internal import ModelStore

/// Weights of models: what a file or an index is taken for lies within it.
///
/// The first byte says what the rest is: a whole file, its header alone, before as many bytes of data as the next two say,
/// or an index.
enum TensorReaderTarget {
    static func run(_ input: [UInt8]) {
        var script = Script(input)
        switch script.byte() % 3 {
        case 0: whole(script.takeAll())
        case 1: header(dataBytes: script.pair(), script.takeAll())
        default: index(script.takeAll())
        }
    }

    private static func whole(_ bytes: [UInt8]) {
        guard let file = namelessFile(of: bytes) else { fatalError("no file: \(errno)") }
        defer { close(file) }
        guard let tensors = try? SafeTensors(path: "/proc/self/fd/\(file)") else { return }
        var sum = 0
        for name in tensors.names {
            guard let shape = tensors.shape(of: name), let count = tensors.byteCount(of: name) else {
                fatalError("a name without a tensor")
            }
            sum += count
            if let numbers = try? tensors.floats(name, shape: shape) {
                require(numbers.count == shape.reduce(1, *), "numbers are missing")
                require(numbers.allSatisfy(\.isFinite), "a value is no number")
            }
        }
        require(sum == tensors.byteCount && sum < bytes.count, "tensors are not all of the file")
    }

    private static func header(dataBytes: Int, _ json: [UInt8]) {
        guard let header = try? SafeTensorsHeader(json: json, dataBytes: dataBytes, file: "") else { return }
        var seen = [Bool](repeating: false, count: dataBytes)
        for entry in header.entries.values {
            if let size = entry.type.size {
                require(entry.shape.reduce(size, *) == entry.range.count, "a tensor of another size")
            }
            for byte in entry.range {
                require(!seen[byte], "tensors overlap")
                seen[byte] = true
            }
        }
        require(seen.allSatisfy { $0 }, "a gap between tensors")
    }

    private static func index(_ json: [UInt8]) {
        guard let index = try? ShardIndex(json: json, file: "") else { return }
        require(!index.files.isEmpty && Set(index.places.values) == Set(index.files), "files are missing")
        for name in index.files {
            require(!name.contains("/") && !name.hasPrefix(".") && !name.isEmpty, "a name leads elsewhere")
        }
    }
}

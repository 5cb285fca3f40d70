import Glibc
import Support
import Testing

@testable import ModelStore

/// What is wrong with a file of these bytes.
private func fault(_ bytes: [UInt8]) throws -> String {
    let folder = try Folder()
    let path = try folder.write(bytes, "x.safetensors")
    let error = try #require(throws: ModelError.self) { try SafeTensors(path: path) }
    #expect(error.message.hasPrefix(path) && !error.message.contains("\n"))
    return error.message
}

private func fault(header: String, data: Int = 0) throws -> String {
    try fault(SafeTensorsFile.bytes(header: header, data: .init(repeating: 0, count: data)))
}

@Suite("safetensors")
struct SafeTensorsTests {
    private static let some = SafeTensorsFile([
        .init("a.weight", [2, 3], [0, 1, -2, 3.5, 1e-30, -7]), .init("b", "U8", [3], [1, 2, 3]),
        // Behind three bytes: at an odd place.
        .init("c", [2], [6, -8]), .init("nothing", [0, 5], []), .init("one", [], [0.25]),
    ])

    @Test("numbers of all types are those that PyTorch wrote")
    func types() throws {
        let file = try SafeTensors(path: fixtures + "/safetensors/dtypes.safetensors")
        let numbers: [Float] = [0, 1, -2.5, 3.140625, 65504, -0.0009765625]
        for name in ["f64", "f32", "f16"] { #expect(try file.floats(name, shape: [6]) == numbers, "\(name)") }
        // Of 8 bits behind the leading one.
        #expect(try file.floats("bf16", shape: [6]) == [0, 1, -2.5, 3.140625, 65536, -0.0009765625])
        #expect(try file.floats("scalar_f32", shape: []) == [2.5])
        #expect(try file.floats("empty", shape: [0, 3]) == [])
        #expect(try file.floats("nchw", shape: [1, 2, 3, 4]) == (0..<24).map(Float.init))
        #expect(file.names == file.names.sorted() && file.names.count == 13)
        #expect(file.dtype(of: "bool")?.name == "BOOL" && file.shape(of: "i16") == [2])
        for name in ["i64", "i32", "i16", "i8", "u8", "bool"] {
            let error = #expect(throws: ModelError.self) { try file.floats(name, shape: [2]) }
            #expect(
                error?.message.contains("'\(name)' is of type \(name == "bool" ? "BOOL" : name.uppercased())") == true)
        }
        for (name, whole) in [
            ("i64", [-1, 0x1p40]), ("i32", [-1, 7]), ("i16", [-300, 300]), ("i8", [-128, 127]), ("u8", [0, 255]),
            ("bool", [1, 0]),
        ] as [(String, [Float])] { #expect(try file.numbers(name, shape: [2]) == whole, "\(name)") }
    }

    @Test("all halves and all brain floats are what their bits say")
    func halves() {
        let bits = (0...UInt16.max).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let halves = bits.withUnsafeBytes { FloatConversion.floats($0, .float16) }
        let brains = bits.withUnsafeBytes { FloatConversion.floats($0, .brain16) }
        let wrong = (0..<1 << 16).filter { pattern in
            let (sign, exponent, fraction) = (pattern >> 15, pattern >> 10 & 31, pattern & 1023)
            let magnitude: Double =
                switch exponent {
                case 31: fraction == 0 ? .infinity : .nan
                case 0: Double(fraction) * 0x1p-24
                default: Double(1024 + fraction) * Double(sign: .plus, exponent: exponent - 25, significand: 1)
                }
            let expected = Float(sign == 1 ? -magnitude : magnitude)
            let isSame = halves[pattern].isNaN ? expected.isNaN : halves[pattern].bitPattern == expected.bitPattern
            return !isSame || brains[pattern].bitPattern != UInt32(pattern) << 16
        }
        #expect(wrong == [])
    }

    @Test(
        "values that are no numbers, or none as Float, are refused",
        arguments: [
            ("F32", [0, 0, 0x80, 0x7F]), ("F32", [1, 0, 0x80, 0xFF]), ("F16", [0, 0x7C]), ("BF16", [0xC0, 0x7F]),
            ("F64", [0, 0, 0, 0, 0, 0, 0xF0, 0x7F]), ("F64", [0, 0, 0, 0, 0, 0, 0x00, 0x48]),
        ] as [(String, [UInt8])])
    func notNumbers(type: String, bytes: [UInt8]) throws {
        let folder = try Folder()
        let file = SafeTensorsFile([.init("x", type, [2], .init(repeating: 0, count: bytes.count) + bytes)])
        let set = try TensorSet(file: try folder.write(file.bytes, "x.safetensors"))
        let error = #expect(throws: ModelError.self) { try set.floats("x", shape: [2]) }
        #expect(error?.message.hasSuffix("'x' has values that are no numbers") == true)
    }

    @Test("tensors are read wherever they stand, and with spaces behind the header")
    func places() throws {
        let folder = try Folder()
        let padded = SafeTensorsFile.bytes(
            header: Self.some.header + " \n\t  ", data: Self.some.tensors.flatMap(\.bytes))
        for bytes in [Self.some.bytes, padded] {
            let file = try SafeTensors(path: try folder.write(bytes, "x.safetensors"))
            #expect(try file.floats("a.weight", shape: [2, 3]) == [0, 1, -2, 3.5, 1e-30, -7])
            #expect(try file.floats("c", shape: [2]) == [6, -8])
            #expect(try file.floats("one", shape: []) == [0.25])
            #expect(file.byteCount == 24 + 3 + 8 + 4)
        }
    }

    @Test("another shape than expected, and a name that is not there, are told")
    func expectations() throws {
        let folder = try Folder()
        let set = try TensorSet(file: try folder.write(Self.some.bytes, "x.safetensors"))
        for (name, shape, text) in [
            ("a.weight", [3, 2], "'a.weight' has shape [2, 3]; expected [3, 2]"), ("z", [1], "tensor 'z' is missing"),
            ("b", [3], "'b' is of type U8"),
        ] {
            let error = #expect(throws: ModelError.self) { try set.floats(name, shape: shape) }
            #expect(error?.message.contains(text) == true, "\(name)")
        }
    }

    @Test("a file that is cut off anywhere is refused")
    func cutOff() throws {
        let bytes = Self.some.bytes
        for count in 0..<bytes.count { #expect(try fault(Array(bytes[..<count])).contains("cut off"), "\(count)") }
        #expect(try fault(bytes + [0]).contains("1 bytes at its end"))
    }

    @Test(
        "lengths of headers beyond file, format and Int are refused", arguments: [1 << 40, 1 << 63, .max, 100_000_001])
    func hugeHeader(length: UInt64) throws {
        #expect(try fault(SafeTensorsFile.bytes(header: "{}", length: length, data: [])).contains("\(length) bytes"))
    }

    private static let contradictions: [(String, Int, String)] = [
        ("[]", 0, "no JSON object"), (" {}", 0, "no JSON object"), ("{", 0, "malformed"),
        ("{}x", 0, "something follows"),
        ("{\"a\":1}", 0, "malformed"), ("{\"a\":{}}", 0, "lacks dtype"),
        ("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}", 4, "lacks dtype"),
        ("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}}", 4, "more than 2"),
        ("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}", 4, "ends before it begins"),
        ("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}", 4, "negative"),
        (
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,99999999999999999999]}}", 4,
            "whole number in range"
        ),
        ("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4.0]}}", 4, "whole number"),
        ("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", 4, "takes 8"),
        ("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{}}", 4, "'a' comes twice"),
        ("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4, "comes twice"),
        ("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 8, "belong to no tensor"),
        ("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", 8, "behind a gap"),
        (
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[2,6]}}", 6, "overlaps"
        ),
        (
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4, "overlaps"
        ),
        (
            "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}", 0, "too large"
        ),
        ("{\"__metadata__\":{\"a\":1}}", 0, "malformed"),
        ("{\"__metadata__\":{\"a\":\"\\ud800\"}}", 0, "half a character"),
        ("{\"__metadata__\":[]}", 0, "'{' is missing"), ("{\"a\u{7}\":0}", 0, "control character"),
        ("{\"a\":" + String(repeating: "{\"a\":", count: 100_000), 0, "malformed"),
        ("{\"a\":{\"x\":" + String(repeating: "[", count: 100_000), 0, "nested too deeply"),
    ]

    @Test("headers that contradict themselves or the file are refused", arguments: contradictions.indices)
    func contradiction(index: Int) throws {
        let (header, data, text) = Self.contradictions[index]
        let message = try fault(header: header, data: data)
        #expect(message.contains(text), "\(header.prefix(200)): \(message)")
    }

    @Test("what is known by its first bytes to be something else is called so")
    func otherKinds() throws {
        let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 221507492\n"
        #expect(try fault(Array(pointer.utf8)).contains("git-LFS pointer"))
        #expect(
            try fault(Array("PK\u{3}\u{4}".utf8) + .init(repeating: 0, count: 100)).contains("PyTorch's own format"))
        #expect(try fault(Array("<!DOCTYPE html><html>".utf8)).contains("web page"))
    }

    @Test("a type that is not known does no harm until its tensor is asked for")
    func unknownType() throws {
        let folder = try Folder()
        let file = SafeTensorsFile([.init("q", "F8_E4M3", [4], [1, 2, 3, 4]), .init("a", [1], [5])])
        let set = try TensorSet(file: try folder.write(file.bytes, "x.safetensors"))
        #expect(try set.floats("a", shape: [1]) == [5])
        let error = #expect(throws: ModelError.self) { try set.floats("q", shape: [4]) }
        #expect(error?.message.contains("F8_E4M3") == true)
    }

    @Test("FIFOs, devices and folders are not read, nor waited for")
    func notRegular() throws {
        let folder = try Folder()
        #expect(mkfifo("\(folder.path)/fifo", 0o600) == 0)
        for path in ["\(folder.path)/fifo", "/dev/zero", folder.path] {
            let error = #expect(throws: ModelError.self) { try SafeTensors(path: path) }
            #expect(error?.message == "\(path) is no regular file")
        }
        let error = #expect(throws: ModelError.self) { try SafeTensors(path: "\(folder.path)/none") }
        #expect(error?.message.contains("No such file") == true)
    }

    @Test("a file that becomes shorter is an error, not the end of the program")
    func shrinking() throws {
        let folder = try Folder()
        let path = try folder.write(Self.some.bytes, "x.safetensors")
        let set = try TensorSet(file: path)
        #expect(truncate(path, 8) == 0)
        let error = #expect(throws: ModelError.self) { try set.floats("a.weight", shape: [2, 3]) }
        #expect(error?.message.contains("changed while it was read") == true)
    }

    @Test("any damage to a header is an error, or leaves tensors within the file", arguments: 0..<40)
    func damage(seed: UInt64) throws {
        let folder = try Folder()
        var generator = Random(seed: seed)
        for round in 0..<50 {
            var bytes = Self.some.bytes
            for _ in 0...Int.random(in: 0..<4, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count - 39, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            guard let file = try? SafeTensors(path: try folder.write(bytes, "x.safetensors")) else { continue }
            let sizes = file.names.compactMap(file.byteCount(of:))
            #expect(sizes.reduce(0, +) == file.byteCount, "seed \(seed), round \(round)")
            for name in file.names {
                guard let shape = file.shape(of: name), let numbers = try? file.floats(name, shape: shape) else {
                    continue
                }
                #expect(numbers.count == shape.reduce(1, *), "seed \(seed), round \(round)")
            }
        }
    }
}

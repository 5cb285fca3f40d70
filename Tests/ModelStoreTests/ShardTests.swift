import Support
import Testing

@testable import ModelStore

@Suite("shards")
struct ShardTests {
    private static let sharded = fixtures + "/unet_sharded"
    private static let stem = "diffusion_pytorch_model"

    /// A model whose VAE has these files.
    private func model(_ files: [String: [UInt8]]) throws -> (Folder, ModelFolder) {
        let folder = try Folder()
        for (name, bytes) in files { try folder.write(bytes, "vae/\(name)") }
        return (folder, try ModelFolder(path: folder.path))
    }

    private func index(_ map: [String: String]) -> [UInt8] {
        let members = map.map { "\"\($0.key)\": \"\($0.value)\"" }.joined(separator: ",")
        return Array("{\"metadata\": {\"total_size\": 1}, \"weight_map\": {\(members)}}".utf8)
    }

    private static func file(_ tensors: SafeTensorsFile.Tensor...) -> [UInt8] { SafeTensorsFile(tensors).bytes }

    @Test("an index of four files is read as one set")
    func library() throws {
        let folder = try Folder()
        try folder.link("unet", to: Self.sharded)
        let set = try ModelFolder(path: folder.path).weights(of: .unet)
        #expect(set.names.count == 1068 && set.byteCount == 491_904)
        #expect(set.names == set.names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        let weight = try set.floats("conv_in.weight", shape: [4, 8, 3, 3])
        #expect(weight.prefix(2) == [-0.20524513721466064, -0.04283927381038666])
        #expect(abs(weight.reduce(0, +) - 1.4079093) < 1e-5)
        // In the last of the files.
        #expect(try set.floats("conv_out.bias", shape: [8]).first == 0.14784865081310272)
    }

    @Test("the hash is the same for one file, any order in it, and shards; and another for another bit, name or shape")
    func hash() throws {
        let (a, b, c) = (
            SafeTensorsFile.Tensor("a", [2], [1, 2]), SafeTensorsFile.Tensor("b", [1, 1], [3]),
            SafeTensorsFile.Tensor("c", "U8", [3], [7, 8, 9])
        )
        let name = Self.stem + ".safetensors"
        func hash(_ files: [String: [UInt8]]) throws -> [UInt8] {
            let (folder, model) = try model(files)
            defer { _ = folder }
            let set = try model.weights(of: .vae)
            return try ModelFolder.hash(vae: set, vocoder: set)
        }
        let whole = try hash([name: Self.file(a, b, c)])
        #expect(whole.count == 16)
        #expect(try hash([name: Self.file(c, a, b)]) == whole)
        let shards = [
            name + ".index.json": index(["a": "x.safetensors", "b": "y.safetensors", "c": "x.safetensors"]),
            "x.safetensors": Self.file(a, c), "y.safetensors": Self.file(b),
        ]
        #expect(try hash(shards) == whole)
        let others = [
            Self.file(a, b), Self.file(a, b, .init("d", "U8", [3], [7, 8, 9])),
            Self.file(a, b, .init("c", "I8", [3], [7, 8, 9])),
            Self.file(.init("a", [2, 1], [1, 2]), b, c), Self.file(.init("a", [2], [1, 2.0000002]), b, c),
            Self.file(.init("ab", [2], [1, 2]), .init("", [1, 1], [3]), c),
        ]
        let hashes = try others.map { try hash([name: $0]) }
        #expect(Set(hashes + [whole]).count == others.count + 1)
    }

    @Test("VAE and vocoder are not taken for each other in the hash")
    func parts() throws {
        let folder = try Folder()
        let first = try TensorSet(file: try folder.write(Self.file(.init("a", [1], [1])), "1.safetensors"))
        let second = try TensorSet(file: try folder.write(Self.file(.init("a", [1], [2])), "2.safetensors"))
        #expect(try ModelFolder.hash(vae: first, vocoder: second) != ModelFolder.hash(vae: second, vocoder: first))
    }

    @Test("a denoiser's hash is another for another weight, embedding or number, and says how these are divided")
    func denoiser() throws {
        let folder = try Folder()
        let sets = try [1, 2].map { number in
            try TensorSet(file: folder.write(Self.file(.init("a", [1], [Float(number)])), "\(number).safetensors"))
        }
        func hash(
            _ conditioning: [[Float]] = [[1, 2], [3]], _ numbers: [Double] = [4], of set: Int = 0
        ) throws -> [UInt8] {
            try ModelFolder.hash(unet: sets[set], conditioning: conditioning, numbers: numbers)
        }
        let streams: [[[Float]]] = [[[1], [2, 3]], [[1, 2, 3]], [[1, 2], [3], []], [[1, 2], [3.0000002]]]
        let numbers: [[Double]] = [[], [4, 5], [4.000000000000001]]
        let others = try [hash(of: 1)] + streams.map { try hash($0) } + numbers.map { try hash([[1, 2], [3]], $0) }
        let hashes = try [hash(), ModelFolder.hash(vae: sets[0], vocoder: sets[0])] + others
        #expect(try Set(hashes).count == 10 && hash() == hashes[0])
        let text = hashes[0].map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        // By the Python package xxhash, of the bytes that the function's comment says.
        #expect(text == "94e3d5fba624fc5703b25162459c094a")
    }

    @Test(
        "an index that names what is no file beside it is refused",
        arguments: [
            "../x.safetensors", "/etc/x.safetensors", "sub/x.safetensors", "..", ".", "", "config.json",
            ".x.safetensors",
            "x.safetensors\\u0000.safetensors", "x;y.safetensors", "-x.safetensors",
        ])
    func escapes(name: String) throws {
        let index = index(["a": name])
        let (folder, model) = try model([Self.stem + ".safetensors.index.json": index])
        try folder.write(Self.file(.init("a", [1], [1])), "x.safetensors")
        try folder.write(Self.file(.init("a", [1], [1])), "vae/sub/x.safetensors")
        let error = #expect(throws: ModelError.self) { try model.weights(of: .vae) }
        #expect(error?.message.contains("which is no file beside it") == true, "\(error?.message ?? "")")
    }

    @Test("a shard that is missing, or lacks what the index says, is named")
    func missing() throws {
        let name = Self.stem + ".safetensors.index.json"
        let index = index(["a": "x.safetensors", "b": "y.safetensors"])
        let (first, one) = try model([name: index, "x.safetensors": Self.file(.init("a", [1], [1]))])
        var error = #expect(throws: ModelError.self) { try one.weights(of: .vae) }
        #expect(error?.message == "\(first.path)/vae/y.safetensors is missing")
        try first.write(Self.file(.init("c", [1], [1])), "vae/y.safetensors")
        error = #expect(throws: ModelError.self) { try one.weights(of: .vae) }
        #expect(error?.message.contains("'b' should be in y.safetensors, and is not") == true)
    }

    @Test(
        "an index of another form is refused",
        arguments: [
            "", "[]", "{}", "{\"weight_map\": {}}", "{\"weight_map\": [\"a\"]}", "{\"weight_map\": {\"a\": 1}}",
        ])
    func malformed(text: String) throws {
        let (folder, model) = try model([Self.stem + ".safetensors.index.json": Array(text.utf8)])
        defer { _ = folder }
        let error = #expect(throws: ModelError.self) { try model.weights(of: .vae) }
        #expect(error?.message.contains("the index") == true)
    }

    @Test("one file goes before an index, and an index before halves; an archive is told of, and how to convert it")
    func preference() throws {
        let (plain, half) = (Self.stem + ".safetensors", Self.stem + ".fp16.safetensors")
        let files = [
            plain: Self.file(.init("plain", [1], [1])), half: Self.file(.init("half", [1], [1])),
            plain + ".index.json": index(["shard": "x.safetensors"]),
            "x.safetensors": Self.file(.init("shard", [1], [1])),
            Self.stem + ".bin": Array("PK\u{3}\u{4}".utf8),
        ]
        var left = files
        for (name, found) in [(plain, "plain"), (plain + ".index.json", "shard"), (half, "half")] {
            let (folder, model) = try model(left)
            #expect(try model.weights(of: .vae).names == [found])
            left[name] = nil
            _ = folder
        }
        let (folder, model) = try model(left)
        let message = try #require(throws: ModelError.self) { try model.weights(of: .vae) }.message
        #expect(message.contains("\(folder.path)/vae has only \(Self.stem).bin"))
        #expect(message.contains("AutoencoderKL as M; M.from_pretrained('\(folder.path)/vae').save_pretrained("))
    }
}

import FoundationEssentials
import Support
import Testing

@testable import AudioLDM2
@testable import ModelStore

/// A folder that is there as long as it is held.
private final class Folder {
    let path = FileManager.default.temporaryDirectory.path() + "/ddcm-conditioning-\(UUID().uuidString)"

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ bytes: [UInt8], _ place: String) throws -> String {
        let file = "\(path)/\(place)"
        let folder = file.split(separator: "/").dropLast().map { "/\($0)" }.joined()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }
}

private typealias Tensor = SafeTensorsFile.Tensor

/// A file of two streams, of widths 2 and 3.
private func file(
    generated: Tensor = Tensor("generated_prompt_embeds", [1, 2, 2], [1, 2, 3, 4]),
    prompt: Tensor = Tensor("prompt_embeds", [1, 2, 3], [5, 6, 7, 8, 9, 10]),
    mask: Tensor = Tensor("attention_mask", "I64", [1, 2], [1] + .init(repeating: 0, count: 15))
) -> [UInt8] {
    SafeTensorsFile([generated, prompt, mask]).bytes
}

@Suite("conditioning")
struct ConditioningTests {
    private func read(_ bytes: [UInt8]) throws -> EmptyPrompt {
        let folder = try Folder()
        return try EmptyPrompt(
            file: try folder.write(bytes, "x.safetensors"), generatedWidth: 2, promptWidth: 3)
    }

    @Test("the file that Python's libraries write is read")
    func library() throws {
        let path = Reference.folder + "/cond/uncond.safetensors"
        let prompt = try EmptyPrompt(file: path, generatedWidth: 6, promptWidth: 10)
        let tensors = try Reference.tensors("cond/uncond")
        let streams = prompt.conditioning
        #expect(streams.generatedCount == 4 && streams.promptCount == 1 && streams.mask == [1] && !prompt.isFallback)
        #expect(try streams.generated == tensors.reference("generated_prompt_embeds").numbers)
        #expect(try streams.prompt == tensors.reference("prompt_embeds").numbers && prompt.warning == nil)
        #expect(Set(streams.generated + streams.prompt).count == 34)
        let found = try EmptyPrompt.find(
            ModelFolder(path: Reference.folder + "/cond"), generatedWidth: 6, promptWidth: 10, in: [])
        #expect(found == prompt)
    }

    @Test("without a file there are zeros, and a warning of one line")
    func fallback() throws {
        let folder = try Folder()
        let found = try EmptyPrompt.find(
            ModelFolder(path: folder.path), generatedWidth: 6, promptWidth: 10, in: [folder.path, "/nowhere", ""])
        #expect(found == .fallback(generatedWidth: 6, promptWidth: 10) && found.isFallback)
        #expect(found.hashed == [.init(repeating: 0, count: 48), .init(repeating: 0, count: 10), [1]])
        #expect(found.conditioning.generatedCount == 8 && found.conditioning.promptCount == 1)
        #expect(found.warning?.contains("export-conditioning.py") == true && found.warning?.contains("\n") == false)
    }

    @Test("a stream that the network has no use for may be of any width")
    func unusedStream() throws {
        let folder = try Folder()
        let path = try folder.write(file(), "x.safetensors")
        let prompt = try EmptyPrompt(file: path, generatedWidth: 2, promptWidth: nil)
        #expect(prompt.conditioning.prompt == [5, 6, 7, 8, 9, 10] && prompt.conditioning.promptCount == 2)
        #expect(throws: ModelError.self) { try EmptyPrompt(file: path, generatedWidth: nil, promptWidth: 2) }
    }

    @Test("places are looked at in their order; other folders only for a model of a cache")
    func places() throws {
        func bytes(_ mark: Float) -> [UInt8] {
            file(generated: .init("generated_prompt_embeds", [1, 2, 2], [mark, 0, 0, 0]))
        }
        let (home, other) = (try Folder(), try Folder())
        let commit = String(repeating: "0123456789", count: 4)
        let snapshot = "hub/models--x--tiny/snapshots/\(commit)"
        try home.write([], snapshot + "/vae/config.json")
        let cached = try ModelCache { $0 == "HF_HUB_CACHE" ? home.path + "/hub" : nil }.cached("x/tiny")
        func mark(_ folder: ModelFolder) throws -> Float? {
            let found = try EmptyPrompt.find(
                folder, generatedWidth: 2, promptWidth: 3, in: ["/nowhere", other.path])
            return found.isFallback ? nil : found.conditioning.generated[0]
        }
        #expect(try mark(cached) == nil)
        try other.write(bytes(1), "x--tiny.safetensors")
        #expect(try mark(cached) == 1)
        #expect(try mark(ModelFolder(path: cached.path)) == nil)
        for (number, place) in [
            "unet/uncond.safetensors", "unet/conditioning.safetensors", "uncond.safetensors",
            "conditioning.safetensors",
        ].enumerated() {
            try home.write(bytes(Float(number + 2)), "\(snapshot)/\(place)")
            #expect(try mark(cached) == Float(number + 2))
            #expect(try mark(ModelFolder(path: cached.path)) == Float(number + 2))
        }
        // What is there and cannot be taken is told of, and no other taken in its place.
        try home.write([1, 2, 3], snapshot + "/conditioning.safetensors")
        #expect(throws: ModelError.self) { try mark(cached) }
    }

    @Test("masks of all types are taken, and shapes without the first axis")
    func types() throws {
        let bytes: [(String, [UInt8])] = [
            ("BOOL", [0, 1]), ("U8", [0, 1]), ("I8", [0, 1]), ("I16", [0, 0, 1, 0]), ("U16", [0, 0, 1, 0]),
            ("I32", [0, 0, 0, 0, 1, 0, 0, 0]), ("U32", [0, 0, 0, 0, 1, 0, 0, 0]), ("F32", [0, 0, 0, 0, 0, 0, 128, 63]),
            ("F16", [0, 0, 0, 60]), ("BF16", [0, 0, 128, 63]),
            ("U64", .init(repeating: 0, count: 8) + [1, 0, 0, 0, 0, 0, 0, 0]),
            ("F64", .init(repeating: 0, count: 14) + [240, 63]),
        ]
        for (type, bytes) in bytes {
            for shape in [[2], [1, 2]] {
                let found = try read(file(mask: .init("attention_mask", type, shape, bytes)))
                #expect(found.conditioning.mask == [0, 1], "\(type)")
            }
        }
        let flat = try read(file(generated: .init("generated_prompt_embeds", [2, 2], [1, 2, 3, 4])))
        #expect(try flat.conditioning.generatedCount == 2 && flat.hashed == read(file()).hashed)
        let halves = Tensor("prompt_embeds", "F16", [1, 2, 3], .init(repeating: 0, count: 10) + [0, 60])
        #expect(try read(file(prompt: halves)).conditioning.prompt == [0, 0, 0, 0, 0, 1])
    }

    @Test("files of other models, and hostile ones, are refused in one line")
    func unfit() throws {
        func long(_ count: Int) -> Tensor {
            Tensor("prompt_embeds", [1, count, 3], .init(repeating: 0, count: 3 * count))
        }
        let cases: [([UInt8], String)] = [
            (file(generated: .init("generated", [1, 1, 2], [1, 2])), "'generated_prompt_embeds' is missing"),
            (
                file(generated: .init("generated_prompt_embeds", [1, 2, 3], .init(repeating: 0, count: 6))),
                "another model"
            ),
            (file(generated: .init("generated_prompt_embeds", [2, 1, 2], [1, 2, 3, 4])), "has shape [2, 1, 2]"),
            (file(generated: .init("generated_prompt_embeds", [4], [1, 2, 3, 4])), "has shape [4]"),
            (file(generated: .init("generated_prompt_embeds", [], [1])), "has shape []"),
            (file(prompt: long(0)), "has shape [1, 0, 3]"), (file(prompt: long(65)), "expected [1, 1 to 64, 3]"),
            (file(prompt: long(1)), "'attention_mask' has shape [1, 2]; expected [1, 1]"),
            (file(prompt: .init("prompt_embeds", "I8", [1, 2, 3], .init(repeating: 0, count: 6))), "is of type I8"),
            (file(prompt: .init("prompt_embeds", [1, 2, 3], [0, 0, .nan, 0, 0, 0])), "no numbers"),
            (file(mask: .init("attention_mask", "U8", [1, 2], [0, 2])), "zeros and ones"),
            (file(mask: .init("attention_mask", "U8", [1, 2], [0, 0])), "zeros and ones"),
            (file(mask: .init("attention_mask", "F8_E4M3", [1, 2], [0, 1])), "is of type F8_E4M3"),
            (Array(file().dropLast()), "the file is cut off"), ([], "the file is cut off"),
        ]
        for (bytes, text) in cases {
            let error = #expect(throws: ModelError.self, "\(text)") { try read(bytes) }
            #expect(
                error?.message.contains(text) == true && error?.message.contains("\n") == false,
                "\(error?.message ?? "")"
            )
        }
    }

    @Test("any damage to a file is an error, or leaves what it should be", arguments: 0..<20)
    func damage(seed: UInt64) throws {
        let whole = file()
        var (random, taken) = (Random(seed: seed), 0)
        for _ in 0..<50 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            guard let found = try? read(bytes).conditioning else { continue }
            taken += 1
            #expect(found.generated.count == 2 * found.generatedCount && found.prompt.count == 3 * found.promptCount)
            #expect(found.mask.count == found.promptCount && found.mask.allSatisfy { $0 == 0 || $0 == 1 })
            #expect((found.generated + found.prompt).allSatisfy { $0.isFinite })
        }
        // Most of the bytes are the header.
        #expect(taken < 50)
    }
}

import Glibc
import Testing

/// What `model check --json` prints.
private struct CheckReport: Decodable {
    struct Part: Decodable {
        let part: String
        let tensors: Int
        let bytes: Int
        let types: [String]
        let unused: [String]
    }
    let name: String
    let revision: String?
    let folder: String
    let parts: [Part]
    let hash: String?
    let differences: [String]
    let licence: String
    let loads: Bool
    let error: String?
}

/// What `model list --json` prints.
private struct ListReport: Decodable {
    struct Model: Decodable {
        let name: String
        let revision: String?
        let folder: String
        let parts: [String]
        let bytes: Int
        let complete: Bool
        let error: String?
    }
    let cache: String?
    let models: [Model]
}

@Suite("model")
struct ModelTests {
    /// Calls `work` with a cache that has one model.
    private func withModel(_ work: (CachedModel) throws -> Void) throws {
        try withFolder { try work(CachedModel(in: $0)) }
    }

    /// A way to break a model, and what the error line then says.
    struct Breakage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let work: @Sendable (CachedModel) throws -> Void

        init(_ name: String, _ text: String, _ work: @escaping @Sendable (CachedModel) throws -> Void) {
            (testDescription, self.text, self.work) = (name, text, work)
        }
    }

    private static let (vae, vocoder) = (CachedModel.vae, CachedModel.vocoder)

    static let breakages = [
        Breakage(
            "no configuration",
            "vae/config.json is missing: hf download x/tiny --revision \(CachedModel.commit) vae/config.json"
        ) { try $0.remove("vae/config.json") },
        Breakage("no weights", "vocoder/model.safetensors is missing: hf download x/tiny") {
            try $0.remove(CachedModel.vocoder)
        },
        Breakage("weights cut off", "the file is cut off") {
            try $0.replace(CachedModel.vae, $0.bytes(CachedModel.vae).dropLast(1000))
        },
        Breakage("empty weights", "the file is cut off") { try $0.replace(CachedModel.vae, []) },
        Breakage("a shard cut off", "vae/a.safetensors: the file is cut off") {
            try $0.shard(["a.safetensors"])
            try $0.replace("vae/a.safetensors", $0.bytes("vae/a.safetensors").dropLast())
        },
        Breakage("no shard", "vae/b.safetensors is missing: hf download") {
            try $0.shard(["a.safetensors", "b.safetensors"])
        },
        Breakage(
            "another type",
            "'decoder.conv_in.weight' is of type U32; F64, F32, F16 and BF16 are read, and 1 other tensor does not fit"
        ) {
            try $0.edit(CachedModel.vae, "\"F32\"", "\"I32\"")
            try $0.edit(CachedModel.vae, "\"F32\"", "\"U32\"")
        },
        Breakage("a bad offset", "'decoder.conv_in.bias' has 23 bytes, but F32 of shape [8] takes 32") {
            try $0.edit(CachedModel.vae, "[0,32]", "[9,32]")
        },
        Breakage("a gap", "'decoder.conv_in.bias' comes behind a gap") {
            try $0.edit(CachedModel.vae, "[8],\"data_offsets\":[0,32]", "[7],\"data_offsets\":[4,32]")
        },
        Breakage("an overlap", "'decoder.conv_in.weight' overlaps the tensor before it") {
            try $0.edit(CachedModel.vae, "[32,2336]", "[31,2335]")
        },
        Breakage("a huge header", "its header would have 18446744073709551615 bytes") {
            try $0.replace(CachedModel.vae, [UInt8](repeating: 0xFF, count: 8) + $0.bytes(CachedModel.vae).dropFirst(8))
        },
        Breakage("a link out of the cache", "vae/config.json is a link that leads out of the cache, to /etc/passwd") {
            try $0.link("vae/config.json", to: "/etc/passwd")
        },
        Breakage("an index that leads elsewhere", "the index names '../../x.safetensors', which is no file beside it") {
            try $0.remove(CachedModel.vae)
            try $0.replace(
                CachedModel.vae + ".index.json", Array("{\"weight_map\":{\"a\":\"../../x.safetensors\"}}".utf8))
        },
        Breakage(
            "a configuration of another class",
            "vae/config.json: _class_name is \"UNet2DModel\"; expected AutoencoderKL: this is the configuration of another model"
        ) {
            try $0.edit("vae/config.json", "\"AutoencoderKL\"", "\"UNet2DModel\"")
        },
        Breakage("a configuration of other sizes", "' has shape [") {
            try $0.edit("vae/config.json", "\"latent_channels\": 8", "\"latent_channels\": 4")
        },
        Breakage("a configuration of more layers", "'encoder.down_blocks.0.resnets.2.norm1.weight' is missing, and ") {
            try $0.edit("vae/config.json", "\"layers_per_block\": 2", "\"layers_per_block\": 3")
        },
        Breakage("a vocoder of other spectra", "vocoder/config.json: model_in_dim is 80; expected 64") {
            try $0.edit("vocoder/config.json", "\"model_in_dim\": 64", "\"model_in_dim\": 80")
        },
        Breakage("a configuration that is no JSON", "vocoder/config.json: the configuration is malformed") {
            try $0.replace("vocoder/config.json", Array("{".utf8))
        },
        Breakage("a configuration without end", "vocoder/config.json: too large") {
            try $0.replace("vocoder/config.json", .init(repeating: UInt8(ascii: " "), count: 1 << 21))
        },
        Breakage(
            "only an archive", "vae has only diffusion_pytorch_model.bin, in PyTorch's own format, which is not read: "
        ) {
            try $0.remove(CachedModel.vae)
            try $0.replace("vae/diffusion_pytorch_model.bin", Array("PK\u{3}\u{4}".utf8))
        },
        Breakage("an archive of another name", "model.safetensors is PyTorch's own format, not safetensors") {
            try $0.replace(CachedModel.vocoder, Array("PK\u{3}\u{4}".utf8) + .init(repeating: 0, count: 1000))
        },
        Breakage("a pointer", "model.safetensors is a git-LFS pointer, not the weights") {
            try $0.replace(
                CachedModel.vocoder, Array("version https://git-lfs.github.com/spec/v1\noid sha256:0\n".utf8))
        },
        Breakage(
            "a link to nothing",
            "model.safetensors is a link to what is not there: not downloaded whole, or removed since: hf download"
        ) {
            try #require(unlink("\($0.repository)/blobs/vocoder-model.safetensors") == 0)
        },
        Breakage("a FIFO", "model.safetensors is no regular file") {
            try $0.remove(CachedModel.vocoder)
            try #require(mkfifo("\($0.snapshot)/\(CachedModel.vocoder)", 0o600) == 0)
        },
        Breakage("values that are no numbers", "' has values that are no numbers") {
            try $0.replace(CachedModel.vocoder, $0.bytes(CachedModel.vocoder).dropLast(4) + [0, 0, 0xC0, 0x7F])
        },
        Breakage("no snapshot", "nothing of revision ") {
            try write(Array(CachedModel.commit.reversed()).map { $0.asciiValue ?? 0 }, to: "\($0.repository)/refs/main")
        },
        Breakage("a branch that is no commit", "refs/main names no commit") {
            try write(Array("../../..".utf8), to: "\($0.repository)/refs/main")
        },
        Breakage("no such model", "x/tiny is not in the cache at ") {
            try #require(rename($0.repository, $0.repository + "2") == 0)
        },
    ]

    @Test("every broken model is told of in one line, with exit code 7", arguments: breakages)
    func broken(breakage: Breakage) throws {
        try withModel { model in
            try breakage.work(model)
            let outcome = try model.check()
            #expect(outcome.status == .exit(7) && outcome.isOneErrorLine, "\(outcome.errors)")
            #expect(outcome.errors.contains(breakage.text), "\(outcome.errors)")
        }
    }

    @Test("check tells what a whole model is")
    func whole() throws {
        try withModel { model in
            let outcome = try model.check()
            #expect(outcome.status == .exit(0) && outcome.errors == "", "\(outcome.errors)")
            let text = String(decoding: outcome.output, as: UTF8.self)
            for line in [
                "model     x/tiny", "revision  \(CachedModel.commit)", "folder    \(model.snapshot)",
                "vae       200 tensors, F32, 0.1 MB", "vocoder   196 tensors, F32, 0.3 MB",
                "differs   vae: block_out_channels: expected [128, 256, 512], found [4, 8, 8]",
            ] { #expect(text.contains(line + "\n"), "\(text)") }
            #expect(text.contains("CC-BY-NC-SA-4.0"))
            let json = try model.check("--json", "--stats")
            let report: CheckReport = try parsed(json.output)
            #expect(
                report.loads && report.error == nil && report.hash?.count == 32 && text.contains(report.hash ?? "?"))
            #expect(report.parts.map(\.part) == ["vae", "vocoder"] && report.parts.map(\.types) == [["F32"], ["F32"]])
            #expect(report.parts.map(\.unused) == [[], []] && report.licence.contains("not for commercial use"))
            #expect(json.errors.hasPrefix("x/tiny: 396 tensors, 0.4 MB, "))
        }
    }

    @Test("the JSON of a broken model has what was found, and the error")
    func brokenJSON() throws {
        try withModel { model in
            try model.remove(Self.vocoder)
            let outcome = try model.check("--json")
            #expect(outcome.status == .exit(7) && outcome.isOneErrorLine)
            let report: CheckReport = try parsed(outcome.output)
            #expect(!report.loads && report.parts.map(\.part) == ["vae"] && report.hash == nil)
            #expect(outcome.errors == "ddcm: \(report.error ?? "")\n")
        }
    }

    @Test("a model is the same in shards and in a folder; another bit changes its hash")
    func sameModel() throws {
        func hash(_ outcome: Outcome) throws -> String? {
            let report: CheckReport = try parsed(outcome.output)
            #expect(report.loads)
            return report.hash
        }
        try withModel { model in
            let first = try hash(model.check("--json"))
            try model.shard(["a.safetensors"])
            #expect(try hash(model.check("--json")) == first)
            let folder = try ddcm("model", "check", modelFixtures, "--json", environment: model.environment)
            #expect(try hash(folder) == first)
            let report: CheckReport = try parsed(folder.output)
            #expect(report.revision == nil && report.name == modelFixtures)
            let bytes = try model.bytes(Self.vocoder)
            try model.replace(Self.vocoder, bytes.dropLast() + [bytes[bytes.count - 1] ^ 0x80])
            #expect(try hash(model.check("--json")) != first)
        }
    }

    @Test("older names of tensors are taken, and those that have no use are noted")
    func names() throws {
        try withModel { model in
            let attention = "encoder.mid_block.attentions.0"
            try model.edit(Self.vae, "\(attention).to_q.bias", "\(attention).query.bias")
            #expect(try model.check().status == .exit(7))
            try model.replace(Self.vae, Self.withHeader(of: try model.bytes(Self.vae), longerBy: 1))
            var report: CheckReport = try parsed(try model.check("--json").output)
            #expect(report.loads && report.parts.first?.unused == [])
            try model.edit("vae/config.json", "\"layers_per_block\": 2", "\"layers_per_block\": 1")
            report = try parsed(try model.check("--json").output)
            #expect(report.loads && report.parts.first?.unused.first == "decoder.up_blocks.0.resnets.2.conv1.bias")
            let text = String(decoding: try model.check().output, as: UTF8.self)
            #expect(text.contains("note      vae: 48 tensors have no use: decoder.up_blocks.0.resnets.2.conv1.bias, "))
        }
    }

    /// A file whose header has become longer.
    private static func withHeader(of file: [UInt8], longerBy more: Int) -> [UInt8] {
        let length = file[..<8].reversed().reduce(0) { $0 << 8 | Int($1) } + more
        return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + file[8...]
    }

    @Test("list tells of every model, and what it lacks")
    func list() throws {
        try withModel { model in
            func list(_ arguments: String...) throws -> Outcome {
                try Child(ddcmPath, ["model", "list"] + arguments, environment: model.environment).finish()
            }
            var report: ListReport = try parsed(try list("--json").output)
            #expect(report.cache == model.home + "/hub" && report.models.map(\.name) == ["x/tiny"])
            #expect(report.models.first?.complete == true && report.models.first?.parts == ["vae", "vocoder"])
            #expect(report.models.first?.bytes == 366_368 && report.models.first?.folder == model.snapshot)
            try model.remove(Self.vocoder)
            let table = try list("--stats")
            #expect(table.status == .exit(0) && table.errors == "1 model, 0 complete; the cache is \(model.home)/hub\n")
            let lines = String(decoding: table.output, as: UTF8.self).split(separator: "\n")
            #expect(lines.count == 2 && lines[0].hasPrefix("model   revision      parts"))
            #expect(
                lines[1].hasPrefix("x/tiny  012345678901  vae vocoder  0.1 MB   vocoder/model.safetensors is missing"))
            report = try parsed(try list("--json").output)
            #expect(report.models.first?.complete == false && report.models.first?.error != nil)
            try #require(rename(model.repository, model.home + "/gone") == 0)
            #expect(String(decoding: try list().output, as: UTF8.self) == "no models; the cache is \(model.home)/hub\n")
        }
    }

    @Test("path prints where a model is")
    func path() throws {
        try withModel { model in
            for name in ["x/tiny", "x/tiny@main", "x/tiny@0123456"] {
                let outcome = try ddcm("model", "path", name, environment: model.environment)
                #expect(outcome.status == .exit(0) && outcome.errors == "")
                #expect(String(decoding: outcome.output, as: UTF8.self) == model.snapshot + "\n")
            }
            let missing = try ddcm("model", "path", environment: model.environment)
            #expect(missing.status == .exit(7) && missing.isOneErrorLine && missing.outputCount == 0)
            #expect(missing.errors.contains("cvssp/audioldm2-music is not in the cache at \(model.home)/hub"))
            for name in ["", "../x", "x/../../y", "/nowhere", "a/b/c", "x/tiny@../main", "x/ti\u{1B}[1mny\n"] {
                let outcome = try ddcm("model", "path", name, environment: model.environment)
                #expect(outcome.status == .exit(7) && outcome.isOneErrorLine && !outcome.errors.contains("\u{1B}"))
            }
        }
    }

    @Test(
        "a disk that is full is an error", arguments: [["list"], ["check", modelFixtures], ["path", modelFixtures]])
    func fullDisk(arguments: [String]) throws {
        let outcome = try shell("\"$ddcm\" model \(arguments.joined(separator: " ")) > /dev/full")
        #expect(outcome.status == .exit(6) && outcome.isOneErrorLine)
    }
}

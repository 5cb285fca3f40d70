import Glibc
import Testing

/// What `model check --json` prints of a denoiser.
private struct CheckReport: Decodable {
    struct Part: Decodable {
        let part: String
        let tensors: Int
    }
    struct Denoiser: Decodable {
        let loads: Bool
        let hash: String?
        let levels: String?
        let conditioning: String?
        let warning: String?
        let error: String?
    }
    let parts: [Part]
    let loads: Bool
    let denoiser: Denoiser?
    let differences: [String]
}

/// What `model list --json` prints of it.
private struct ListReport: Decodable {
    struct Model: Decodable {
        let complete: Bool
        let denoises: Bool
        let denoiserError: String?
    }
    let models: [Model]
}

@Suite("denoisers of models")
struct ModelDenoiserTests {
    /// Calls `work` with a cache whose model has a UNet, and with a folder for data of programs.
    private func withModel(_ work: (CachedModel, _ data: String) throws -> Void) throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder)
            let made = try shell(
                "cp -r \(modelFixtures)/unet_sharded \(model.snapshot)/unet && mkdir -p \(folder)/data/ddcm/conditioning"
            )
            try #require(made.status == .exit(0), "\(made.errors)")
            try work(model, folder + "/data")
        }
    }

    private func run(_ model: CachedModel, _ data: String, _ arguments: String...) throws -> Outcome {
        let environment = model.environment.merging(["XDG_DATA_HOME": data]) { $1 }
        return try Child(ddcmPath, ["model"] + arguments, environment: environment).finish()
    }

    private func check(_ model: CachedModel, _ data: String) throws -> (
        report: CheckReport, text: String
    ) {
        let json = try run(model, data, "check", "x/tiny", "--json")
        let text = try run(model, data, "check", "x/tiny")
        #expect(
            json.status == .exit(0) && json.errors == "" && text.status == .exit(0), "\(json.errors)")
        return (try parsed(json.output), String(decoding: text.output, as: UTF8.self))
    }

    /// Tensors of the wanted widths; no real model has any such numbers.
    private static func conditioning(widths: (Int, Int), mark: UInt8 = 0) -> [UInt8] {
        let counts = [8, 8 * 4 * widths.0, 4 * widths.1]
        let ends = [8, 8 + counts[1], 8 + counts[1] + counts[2]]
        let header = """
            {"attention_mask":{"dtype":"I64","shape":[1,1],"data_offsets":[0,\(ends[0])]},\
            "generated_prompt_embeds":{"dtype":"F32","shape":[1,8,\(widths.0)],"data_offsets":[\(ends[0]),\(ends[1])]},\
            "prompt_embeds":{"dtype":"F32","shape":[1,1,\(widths.1)],"data_offsets":[\(ends[1]),\(ends[2])]}}
            """
        let length = (0..<8).map { UInt8(truncatingIfNeeded: header.utf8.count >> (8 * $0)) }
        let numbers = [UInt8](repeating: 0, count: counts[1] + counts[2] - 1)
        return length + Array(header.utf8) + [1, 0, 0, 0, 0, 0, 0, 0, mark] + numbers
    }

    @Test("a model without a UNet codes, and check and list say what its denoiser lacks")
    func none() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder)
            let (report, text) = try check(model, folder)
            let error =
                "unet/config.json is missing: hf download x/tiny --revision \(CachedModel.commit) unet/config.json"
            #expect(report.loads && report.denoiser?.loads == false && report.denoiser?.hash == nil)
            #expect(report.denoiser?.error == "\(model.snapshot)/\(error)")
            #expect(text.contains("\ndenoiser  cannot be used: \(model.snapshot)/\(error)\n"), "\(text)")
            let list: ListReport = try parsed(try run(model, folder, "list", "--json").output)
            #expect(list.models.map(\.complete) == [true] && list.models.map(\.denoises) == [false])
            #expect(list.models.first?.denoiserError == error)
            let table = String(decoding: try run(model, folder, "list").output, as: UTF8.self)
            #expect(table.hasSuffix("  complete, but for a denoiser\n"), "\(table)")
        }
    }

    @Test("one with a UNet denoises; without its conditioning there is a warning")
    func whole() throws {
        try withModel { model, data in
            let (report, text) = try check(model, data)
            #expect(
                report.parts.map(\.part) == ["vae", "vocoder", "unet"] && report.parts.last?.tensors == 1068
            )
            #expect(report.denoiser?.loads == true && report.denoiser?.hash?.count == 32)
            #expect(
                report.denoiser?.conditioning == nil
                    && report.differences.contains { $0.hasPrefix("unet: ") })
            #expect(report.denoiser?.warning?.contains("share/ddcm/export-conditioning.py makes") == true)
            for line in [
                "unet      1068 tensors, F32, 0.5 MB", "prompt    \(report.denoiser?.warning ?? "?")",
                "levels    1000 time steps, scaled_linear, β from 0.0015 to 0.0195",
                "denoiser  \(report.denoiser?.hash ?? "?")",
            ] { #expect(text.contains("\n\(line)\n"), "\(text)") }
            let list: ListReport = try parsed(try run(model, data, "list", "--json").output)
            #expect(list.models.map(\.denoises) == [true])
            let table = String(decoding: try run(model, data, "list").output, as: UTF8.self)
            #expect(table.hasSuffix("  complete\n"), "\(table)")
        }
    }

    @Test("the conditioning is found in both places; what changes results changes the hash")
    func hashes() throws {
        try withModel { model, data in
            var hashes: [String?] = [try check(model, data).report.denoiser?.hash]
            // Zeros in a file are the same as none.
            let file = data + "/ddcm/conditioning/x--tiny.safetensors"
            try write(Self.conditioning(widths: (6, 10)), to: file)
            var (report, text) = try check(model, data)
            #expect(report.denoiser?.conditioning == file && report.denoiser?.warning == nil)
            #expect(report.denoiser?.hash == hashes[0] && text.contains("\nprompt    \(file)\n"))
            try model.replace("conditioning.safetensors", Self.conditioning(widths: (6, 10), mark: 1))
            report = try check(model, data).report
            #expect(report.denoiser?.conditioning == model.snapshot + "/conditioning.safetensors")
            hashes.append(report.denoiser?.hash)
            let made = try shell("cp -r \(modelFixtures)/scheduler \(model.snapshot)")
            try #require(made.status == .exit(0))
            #expect(try check(model, data).report.denoiser?.hash == hashes[1])
            try model.edit("scheduler/scheduler_config.json", "0.0195", "0.0196")
            report = try check(model, data).report
            hashes.append(report.denoiser?.hash)
            #expect(report.differences.contains("scheduler: beta_end: expected 0.0195, found 0.0196"))
            try model.edit("unet/config.json", "\"attention_head_dim\": 2", "\"attention_head_dim\": 1")
            hashes.append(try check(model, data).report.denoiser?.hash)
            #expect(Set(hashes.compactMap { $0 }).count == 4, "\(hashes)")
        }
    }

    @Test("what cannot be taken is told of, and is no fault of the autoencoder")
    func broken() throws {
        try withModel { model, data in
            let weights = "unet/diffusion_pytorch_model-00004-of-00004.safetensors"
            let blocks = ["\"CrossAttnDownBlock2D\"\n  ]", "\"DownBlock2D\"\n  ]"]
            let steps: [(String, (CachedModel) throws -> Void)] = [
                (
                    "'down_blocks.2.attentions.0.norm.bias', are in no part of what the configuration describes",
                    { try $0.edit("unet/config.json", blocks[0], blocks[1]) }
                ),
                (
                    "conditioning.safetensors: 'generated_prompt_embeds' has shape [1, 8, 7]; expected [1, 1 to 64, 6]",
                    { model in
                        try model.edit("unet/config.json", blocks[1], blocks[0])
                        try model.replace("conditioning.safetensors", Self.conditioning(widths: (7, 10)))
                    }
                ),
                (
                    "conditioning.safetensors is a link that leads out of the cache, to /etc/passwd",
                    { try $0.link("conditioning.safetensors", to: "/etc/passwd") }
                ),
                (
                    "scheduler_config.json: prediction_type is \"v_prediction\"; expected \"epsilon\"",
                    { model in
                        try model.remove("conditioning.safetensors")
                        let made = try shell("cp -r \(modelFixtures)/scheduler \(model.snapshot)")
                        try #require(made.status == .exit(0))
                        try model.edit("scheduler/scheduler_config.json", "\"epsilon\"", "\"v_prediction\"")
                    }
                ),
                (
                    "\(weights): the file is cut off",
                    { model in
                        try model.edit("scheduler/scheduler_config.json", "\"v_prediction\"", "\"epsilon\"")
                        try model.replace(weights, model.bytes(weights).dropLast())
                    }
                ),
                (
                    "unet/config.json: norm_num_groups is 3; expected a divisor of all of block_out_channels",
                    { try $0.edit("unet/config.json", "\"norm_num_groups\": 2", "\"norm_num_groups\": 3") }
                ),
            ]
            for (text, damage) in steps {
                try damage(model)
                let report = try check(model, data).report
                #expect(
                    report.loads && report.denoiser?.error?.contains(text) == true,
                    "\(report.denoiser?.error ?? "")")
            }
        }
    }
}

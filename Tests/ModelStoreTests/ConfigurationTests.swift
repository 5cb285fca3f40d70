import AudioLDM2
import ModelStore
import Support
import Testing

/// Names and shapes in a list of the library.
private func listed(_ name: String) throws -> [String: [Int]] {
    let text = String(decoding: try contents("\(fixtures)/tensor_names/\(name).txt"), as: UTF8.self)
    let lines = text.split(separator: "\n").map { line in
        let parts = line.split(separator: " ", maxSplits: 1)
        let sizes = parts[1].dropFirst().dropLast().split(separator: ",").map { Int($0.filter { $0 != " " }) ?? -1 }
        return (String(parts[0]), sizes)
    }
    return Dictionary(uniqueKeysWithValues: lines)
}

private func json(_ text: String) -> [UInt8] { Array(text.utf8) }

@Suite("configurations")
struct ConfigurationTests {
    private static let vae = """
        "in_channels": 1, "out_channels": 1, "block_out_channels": [128, 256, 512], "latent_channels": 8,
        "down_block_types": ["DownEncoderBlock2D", "DownEncoderBlock2D", "DownEncoderBlock2D"],
        "up_block_types": ["UpDecoderBlock2D", "UpDecoderBlock2D", "UpDecoderBlock2D"], "layers_per_block": 2,
        "scaling_factor": 0.4110932946205139
        """
    private static let vocoder = """
        "model_in_dim": 64, "upsample_initial_channel": 1024, "upsample_rates": [5, 4, 2, 2, 2],
        "upsample_kernel_sizes": [16, 16, 8, 4, 4], "normalize_before": false
        """

    @Test("the tensors of the real sizes are those that the libraries list")
    func tensors() throws {
        for (name, tensors) in [
            ("vae", VAEConfiguration.music.expectedTensors), ("vocoder", VocoderConfiguration.music.expectedTensors),
        ] {
            let expected = Dictionary(uniqueKeysWithValues: tensors.map { ($0.name, $0.shape) })
            #expect(try listed(name) == expected, "\(name)")
        }
    }

    @Test("the tensors of tiny models are those in their files")
    func tiny() throws {
        let folder = try ModelFolder(path: fixtures)
        let configuration = try ModelConfiguration(folder)
        for (part, expected) in [
            (ModelPart.vae, configuration.vae.expectedTensors), (.vocoder, configuration.vocoder.expectedTensors),
        ] {
            let tensors = try folder.weights(of: part)
            #expect(Set(tensors.names) == Set(expected.map(\.name)))
            #expect(expected.compactMap { $0.fault(in: tensors) } == [])
        }
        #expect(
            configuration.vae.differences == [
                "block_out_channels: expected [128, 256, 512], found [4, 8, 8]",
                "norm_num_groups: expected 32, found 4",
            ])
        #expect(configuration.vocoder.differences == ["upsample_initial_channel: expected 1024, found 32"])
    }

    @Test("fields that are missing have the library's defaults, and others are passed over")
    func defaults() throws {
        let vae = try VAEConfiguration(json: json("{\(Self.vae), \"sample_size\": 1024, \"x\": {}}"), file: "f")
        #expect(vae == .music && vae.differences == [] && vae.reduction == 4)
        let vocoder = try VocoderConfiguration(json: json("{\(Self.vocoder), \"initializer_range\": 0.01}"), file: "f")
        #expect(vocoder == .music && vocoder.differences == [] && vocoder.hop == 160)
        #expect(try VocoderConfiguration(json: json("{}"), file: "f").normalisesBefore)
    }

    @Test("older spellings of attention and of weight normalisation are taken")
    func spellings() throws {
        let folder = try Folder()
        let key = "encoder.mid_block.attentions.0."
        let query = try #require(VAEConfiguration.music.expectedTensors.first { $0.name == key + "to_q.weight" })
        let convolution = try #require(
            VocoderConfiguration.music.expectedTensors.first { $0.name == "conv_post.weight" })
        let zeros = [Float](repeating: 0, count: 512 * 512)
        let cases: [(ExpectedTensor, [SafeTensorsFile.Tensor], String?)] = [
            (query, [.init(key + "query.weight", [512, 512, 1, 1], zeros)], nil),
            (query, [.init(key + "to_q.weight", [512, 512, 1, 1], zeros)], nil),
            (query, [.init(key + "query.weight", [512, 512], zeros)], nil),
            (
                query, [.init(key + "query.weight", [512 * 512], zeros)],
                "'\(key)query.weight' has shape [262144]; expected [512, 512]"
            ),
            (query, [], "'\(key)to_q.weight' is missing"),
            (
                convolution,
                [
                    .init("conv_post.weight_g", [1, 1, 1], [1]),
                    .init("conv_post.weight_v", [1, 32, 7], .init(zeros[..<224])),
                ], nil
            ),
            (convolution, [.init("conv_post.weight_g", [1, 1, 1], [1])], "'conv_post.weight' is missing"),
            (
                convolution,
                [
                    .init("conv_post.parametrizations.weight.original0", [1, 1, 1], [1]),
                    .init("conv_post.parametrizations.weight.original1", [1, 32, 7], .init(zeros[..<224])),
                ], nil
            ),
            (
                convolution, [.init("conv_post.weight", "I8", [1, 32, 7], .init(repeating: 0, count: 224))],
                "'conv_post.weight' is of type I8; F64, F32, F16 and BF16 are read"
            ),
        ]
        for (expected, tensors, fault) in cases {
            let set = try TensorSet(file: try folder.write(SafeTensorsFile(tensors).bytes, "x.safetensors"))
            #expect(expected.fault(in: set) == fault)
        }
    }

    @Test(
        "fields of the VAE that are malformed, out of range or not built are named",
        arguments: [
            ("act_fn", "\"relu\""), ("shift_factor", "0.1"), ("latents_mean", "[0]"), ("use_quant_conv", "false"),
            ("mid_block_add_attention", "false"), ("norm_num_groups", "24"), ("norm_num_groups", "0"),
            ("_class_name", "\"AudioLDM2UNet2DConditionModel\""), ("use_post_quant_conv", "null"), ("latents_std", "1"),
        ])
    func unfit(field: String, value: String) throws {
        let text = "{\(Self.vae), \"\(field)\": \(value)}"
        let error = #expect(throws: ModelError.self) { try VAEConfiguration(json: json(text), file: "f") }
        #expect(error?.message.hasPrefix("f: \(field) is ") == true, "\(error?.message ?? "")")
    }

    @Test(
        "the same of its sizes",
        arguments: [
            ("\"in_channels\": 1", "\"in_channels\": 3", "in_channels"),
            ("[128, 256, 512]", "[128, 256, 1000000000]", "block_out_channels"),
            ("[128, 256, 512]", "[128, 256]", "down_block_types"), ("[128, 256, 512]", "[]", "block_out_channels"),
            ("[128, 256, 512]", "[128, 256, \"512\"]", "block_out_channels"),
            ("\"latent_channels\": 8", "\"latent_channels\": 8.5", "latent_channels"),
            ("\"latent_channels\": 8", "\"latent_channels\": -8", "latent_channels"),
            ("\"layers_per_block\": 2", "\"layers_per_block\": 1000000", "layers_per_block"),
            ("0.4110932946205139", "0", "scaling_factor"), ("0.4110932946205139", "\"0.4\"", "scaling_factor"),
            ("\"in_channels\": 1,", "", "in_channels"),
        ])
    func sizes(old: String, new: String, field: String) throws {
        let text = "{\(Self.vae.replacing(old, with: new))}"
        let error = #expect(throws: ModelError.self) { try VAEConfiguration(json: json(text), file: "f") }
        #expect(error?.message.hasPrefix("f: \(field) is ") == true, "\(error?.message ?? "")")
    }

    @Test(
        "and of the vocoder",
        arguments: [
            ("[5, 4, 2, 2, 2]", "[5, 4, 2, 2]", "upsample_kernel_sizes"),
            ("[5, 4, 2, 2, 2]", "[64, 64, 64, 64, 64]", "upsample_rates"),
            ("[5, 4, 2, 2, 2]", "[0, 4, 2, 2, 2]", "upsample_rates"),
            ("[16, 16, 8, 4, 4]", "[4, 16, 8, 4, 4]", "upsample_kernel_sizes"),
            ("\"upsample_initial_channel\": 1024", "\"upsample_initial_channel\": 1000", "upsample_initial_channel"),
            ("false", "0", "normalize_before"),
            ("false", "false, \"resblock_kernel_sizes\": [3, 4, 5]", "resblock_kernel_sizes"),
            ("false", "false, \"resblock_kernel_sizes\": [3]", "resblock_dilation_sizes"),
            ("false", "false, \"resblock_dilation_sizes\": [[1], [1], [0]]", "resblock_dilation_sizes"),
            ("false", "false, \"leaky_relu_slope\": -1", "leaky_relu_slope"),
            ("false", "false, \"architectures\": [\"SpeechT5ForTextToSpeech\"]", "architectures"),
        ])
    func vocoder(old: String, new: String, field: String) throws {
        let text = "{\(Self.vocoder.replacing(old, with: new))}"
        let error = #expect(throws: ModelError.self) { try VocoderConfiguration(json: json(text), file: "f") }
        #expect(error?.message.hasPrefix("f: \(field) is ") == true, "\(error?.message ?? "")")
    }

    @Test("a vocoder of other spectra than the VAE's is refused")
    func misfit() throws {
        let folder = try Folder()
        try folder.write(json("{\(Self.vae)}"), "vae/config.json")
        for (old, new, text) in [
            ("\"model_in_dim\": 64", "\"model_in_dim\": 80", "model_in_dim is 80; expected 64"),
            ("false", "false, \"sampling_rate\": 22050", "sampling_rate is 22050; expected 16000"),
            ("4, 2, 2, 2]", "4, 2, 2, 1]", "product of upsample_rates is 80; expected 160"),
        ] {
            try folder.write(json("{\(Self.vocoder.replacing(old, with: new))}"), "vocoder/config.json")
            let model = try ModelFolder(path: folder.path)
            let error = #expect(throws: ModelError.self) { try ModelConfiguration(model) }
            #expect(error?.message == "\(folder.path)/vocoder/config.json: \(text)", "\(error?.message ?? "")")
        }
    }

    @Test(
        "what is no JSON object is refused", arguments: ["", "[]", "{", "{\"a\": 1e999}", "{\"a\":1,\"a\":1}", "null"])
    func malformed(text: String) {
        #expect(throws: ModelError.self) { try VAEConfiguration(json: json(text), file: "f") }
        #expect(throws: ModelError.self) { try VocoderConfiguration(json: json(text), file: "f") }
    }
}

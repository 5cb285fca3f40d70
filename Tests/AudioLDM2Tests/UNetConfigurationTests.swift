import ModelStore
import Support
import Testing

@testable import AudioLDM2

@Suite("configurations of the noise-estimating network")
struct UNetConfigurationTests {
    private static let music = """
        "in_channels": 8, "out_channels": 8, "block_out_channels": [128, 256, 384, 640], "attention_head_dim": 8,
        "down_block_types": ["DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"],
        "up_block_types": ["CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"],
        "cross_attention_dim": [[null, 768, 1024], [null, 768, 1024], [null, 768, 1024], [null, 768, 1024]]
        """

    private func configuration(_ text: String) throws -> UNetConfiguration {
        try UNetConfiguration(json: Array("{\(text)}".utf8), file: "f")
    }

    @Test("fields that are missing have the library's defaults")
    func defaults() throws {
        let found = try configuration(Self.music)
        #expect(found == .music && found.differences == [])
        #expect(found.generatedWidth == 768 && found.promptWidth == 1024 && found.timeChannels == 512)
        let plain = try configuration("")
        #expect(plain.levels.map(\.channels) == [320, 640, 1280, 1280] && plain.inputChannels == 4)
        #expect(plain.levels.map(\.hasAttentionDown) == [true, true, true, false])
        #expect(plain.levels.map(\.hasAttentionUp) == [true, true, true, false])
        #expect(plain.levels.allSatisfy { $0.sources == [.generated(width: 1280)] && $0.heads == 8 })
        #expect(plain.promptWidth == nil)
    }

    @Test("the tensors of the real sizes are those that the library lists")
    func tensors() throws {
        let text = String(decoding: try Reference.bytes("tensor_names/unet.txt"), as: UTF8.self)
        let listed = text.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return (String(parts[0]), parts[1].split { !$0.isNumber }.compactMap { Int($0) })
        }
        let tensors = UNetConfiguration.music.expectedTensors
        #expect(tensors.count == 1520 && tensors.reduce(0) { $0 + $1.shape.reduce(1, *) } == 346_943_496)
        #expect(
            Dictionary(uniqueKeysWithValues: listed)
                == Dictionary(uniqueKeysWithValues: tensors.map { ($0.name, $0.shape) }))
    }

    @Test("the tensors of tiny models are those in their files", arguments: ["unet", "unet_sharded"])
    func tiny(name: String) throws {
        let folder = try UNetFolder(name)
        let configuration = try UNetConfiguration(json: folder.model.configuration(of: .unet).bytes, file: "f")
        let tensors = try folder.model.weights(of: .unet)
        #expect(Set(tensors.names) == Set(configuration.expectedTensors.map(\.name)))
        #expect(configuration.expectedTensors.compactMap { $0.fault(in: tensors) } == [])
        #expect(configuration.differences.contains("norm_num_groups: expected 32, found 2"))
    }

    @Test("heads are of all levels or of each, and the field named after them comes first")
    func heads() throws {
        for (text, heads) in [
            ("\"attention_head_dim\": 8", [8, 8, 8, 8]), ("\"attention_head_dim\": [4, 8, 12, 20]", [4, 8, 12, 20]),
            ("\"attention_head_dim\": 5, \"num_attention_heads\": [2, 4, 6, 10]", [2, 4, 6, 10]),
            ("\"attention_head_dim\": 4, \"num_attention_heads\": null", [4, 4, 4, 4]),
        ] {
            let found = try configuration(Self.music.replacing("\"attention_head_dim\": 8", with: text))
            #expect(found.levels.map(\.heads) == heads)
            #expect(found.expectedTensors == UNetConfiguration.music.expectedTensors)
        }
    }

    @Test("widths of contexts stand in lists, or one for all")
    func contexts() throws {
        let lists = "[[null, 768, 1024], [null, 768, 1024], [null, 768, 1024], [null, 768, 1024]]"
        for (text, sources) in [
            ("[[768, null, 1024, null], 512, [null], [null, null]]", nil),
            ("[512, 512, 512, 512]", [UNetConfiguration.Source.generated(width: 512)]),
            ("512", [.generated(width: 512)]),
            (
                "[[null, 6, 7, null], [null, 6, 7, null], [null, 6, 7, null], [null, 6, 7, null]]",
                [.itself, .generated(width: 6), .prompt(width: 7), .itself]
            ),
        ] {
            let json = Self.music.replacing(lists, with: text)
            if let sources {
                #expect(try configuration(json).levels.allSatisfy { $0.sources == sources })
            } else {
                // Two widths of one stream, of which the first level has no attention.
                #expect(
                    try configuration(json).levels.map(\.sources.count) == [4, 1, 1, 2])
            }
        }
    }

    @Test(
        "fields that are malformed, out of range or not built are named",
        arguments: [
            ("act_fn", "\"relu\""), ("mid_block_type", "\"UNetMidBlock2D\""), ("norm_num_groups", "24"),
            ("norm_num_groups", "0"), ("norm_eps", "0"), ("norm_eps", "\"x\""), ("flip_sin_to_cos", "false"),
            ("freq_shift", "1"), ("mid_block_scale_factor", "2"), ("downsample_padding", "0"), ("conv_in_kernel", "1"),
            ("conv_out_kernel", "5"), ("only_cross_attention", "true"), ("class_embed_type", "\"timestep\""),
            ("num_class_embeds", "10"), ("time_embedding_type", "\"fourier\""), ("time_embedding_dim", "512"),
            ("timestep_post_act", "\"silu\""), ("resnet_time_scale_shift", "\"scale_shift\""),
            ("time_cond_proj_dim", "5"), ("layers_per_block", "1000000"), ("layers_per_block", "0"),
            ("transformer_layers_per_block", "99"), ("num_attention_heads", "[8, 8]"), ("num_attention_heads", "7"),
            ("num_attention_heads", "0"), ("_class_name", "\"AutoencoderKL\""),
        ])
    func unfit(field: String, value: String) throws {
        let error = #expect(throws: ModelError.self) { try configuration("\(Self.music), \"\(field)\": \(value)") }
        #expect(error?.message.hasPrefix("f: \(field) is ") == true, "\(error?.message ?? "")")
    }

    @Test(
        "the same of its sizes",
        arguments: [
            ("\"in_channels\": 8", "\"in_channels\": 0", "in_channels"),
            ("\"out_channels\": 8", "\"out_channels\": 8.5", "out_channels"),
            ("[128, 256, 384, 640]", "[128, 256, 384]", "down_block_types"),
            ("[128, 256, 384, 640]", "[128, 256, 384, 1000000000]", "block_out_channels"),
            ("[128, 256, 384, 640]", "[]", "block_out_channels"),
            ("[128, 256, 384, 640]", "[128, 256, 384, \"640\"]", "block_out_channels"),
            ("[\"DownBlock2D\"", "[\"AttnDownBlock2D\"", "down_block_types"),
            ("\"UpBlock2D\"]", "\"AttnUpBlock2D\"]", "up_block_types"),
            ("[[null, 768, 1024], ", "[", "cross_attention_dim"),
            ("[[null, 768, 1024]", "[[]", "cross_attention_dim"),
            ("[[null, 768, 1024]", "[[null, 768, 1024.5]", "cross_attention_dim"),
            ("[[null, 768, 1024]", "[[null, 768, 1000000000]", "cross_attention_dim"),
            ("[[null, 768, 1024]", "[\"x\"", "cross_attention_dim"),
            ("768, 1024]]", "767, 1024]]", "cross_attention_dim"),
            ("768, 1024]]", "768, 1023]]", "cross_attention_dim"),
            ("\"attention_head_dim\": 8", "\"attention_head_dim\": null", "attention_head_dim"),
            ("\"attention_head_dim\": 8", "\"attention_head_dim\": 7", "attention_head_dim"),
            // Keys and values of each head would be many times the weights.
            ("\"attention_head_dim\": 8", "\"attention_head_dim\": [128, 256, 384, 640]", "block_out_channels"),
            ("[128, 256, 384, 640]", "[2048, 2048, 2048, 2048], \"layers_per_block\": 4", "block_out_channels"),
        ])
    func sizes(old: String, new: String, field: String) throws {
        let error = #expect(throws: ModelError.self) { try configuration(Self.music.replacing(old, with: new)) }
        #expect(error?.message.hasPrefix("f: \(field) is ") == true, "\(error?.message ?? "")")
    }

    @Test(
        "what is no JSON object is refused", arguments: ["", "[]", "{", "{\"a\": 1e999}", "{\"a\":1,\"a\":1}", "null"])
    func malformed(text: String) {
        #expect(throws: ModelError.self) { try UNetConfiguration(json: Array(text.utf8), file: "f") }
    }
}

internal import ArgumentParser
internal import AudioLDM2
internal import CodebookTraining
internal import Pipes

struct RandomModel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "random-model",
        abstract: "Write a model folder of the size of cvssp/audioldm2-music, with random weights.",
        discussion: """
            All parts have the real configuration; the weights, 443 MB of VAE and vocoder and 1.39 GB of the UNet, are \
            uniform and keep the variance of what goes through them about the same. To measure speed, and to compare with \
            other programs.

            ddcm-workbench random-model FOLDER --seed 1
            """)

    @Option(help: "What the weights follow from.")
    var seed: UInt64 = 0

    @Argument(help: "The folder.")
    var folder: String

    func run() throws {
        for part in ["", "/vae", "/vocoder", "/unet", "/scheduler"] {
            try NewFolder(folder + part, force: true).make()
        }
        for (file, text) in [
            ("vae/config", Self.vae), ("vocoder/config", Self.vocoder), ("unet/config", Self.unet),
            ("scheduler/scheduler_config", Self.scheduler),
        ] {
            try Vectors.write(Array(text.utf8), to: "\(folder)/\(file).json")
        }
        var random = SplitMix64(seed: seed)
        try write(
            "\(folder)/vae/diffusion_pytorch_model.safetensors", VAEConfiguration.music.expectedTensors, &random)
        try write("\(folder)/vocoder/model.safetensors", VocoderConfiguration.music.expectedTensors, &random)
        try write(
            "\(folder)/unet/diffusion_pytorch_model.safetensors", UNetConfiguration.music.expectedTensors, &random)
    }

    private func write(_ path: String, _ tensors: [ExpectedTensor], _ random: inout SplitMix64) throws {
        let needed = tensors.filter { !$0.isOptional }
        let writer = try SafeTensorsWriter(path, needed.map { ($0.name, $0.shape) })
        for tensor in needed {
            let (centre, reach) = Self.spread(tensor)
            let count = tensor.shape.reduce(1, *)
            try writer.write((0..<count).map { _ in centre + reach * Float(2 * random.nextFraction() - 1) })
        }
        try writer.close()
    }

    /// What the numbers of a tensor are around, and how far from it.
    private static func spread(_ tensor: ExpectedTensor) -> (centre: Float, reach: Float) {
        guard tensor.shape.count > 1 else { return tensor.name.hasSuffix("weight") ? (1, 0.2) : (0, 0.1) }
        // The axis of inputs comes first in a transposed convolution.
        let isTransposed = tensor.name.hasPrefix("upsampler.")
        let inputs = tensor.shape.reduce(1, *) / tensor.shape[isTransposed ? 1 : 0]
        return (0, (3 / Float(inputs)).squareRoot())
    }

    private static let vae = """
        {"_class_name": "AutoencoderKL", "act_fn": "silu", "block_out_channels": [128, 256, 512],
         "down_block_types": ["DownEncoderBlock2D", "DownEncoderBlock2D", "DownEncoderBlock2D"],
         "in_channels": 1, "latent_channels": 8, "layers_per_block": 2, "norm_num_groups": 32, "out_channels": 1,
         "sample_size": 1024, "scaling_factor": 0.4110932946205139,
         "up_block_types": ["UpDecoderBlock2D", "UpDecoderBlock2D", "UpDecoderBlock2D"]}

        """
    private static let vocoder = """
        {"architectures": ["SpeechT5HifiGan"], "leaky_relu_slope": 0.1, "model_in_dim": 64,
         "model_type": "speecht5_hifigan", "normalize_before": false,
         "resblock_dilation_sizes": [[1, 3, 5], [1, 3, 5], [1, 3, 5]], "resblock_kernel_sizes": [3, 7, 11],
         "sampling_rate": 16000, "upsample_initial_channel": 1024, "upsample_kernel_sizes": [16, 16, 8, 4, 4],
         "upsample_rates": [5, 4, 2, 2, 2]}

        """
    private static let unet = """
        {"_class_name": "AudioLDM2UNet2DConditionModel", "act_fn": "silu", "attention_head_dim": 8,
         "block_out_channels": [128, 256, 384, 640],
         "cross_attention_dim": [[null, 768, 1024], [null, 768, 1024], [null, 768, 1024], [null, 768, 1024]],
         "down_block_types": ["DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"],
         "flip_sin_to_cos": true, "freq_shift": 0, "in_channels": 8, "layers_per_block": 2,
         "mid_block_type": "UNetMidBlock2DCrossAttn", "norm_eps": 1e-05, "norm_num_groups": 32,
         "num_attention_heads": null, "out_channels": 8, "sample_size": 256, "transformer_layers_per_block": 1,
         "up_block_types": ["CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"]}

        """
    private static let scheduler = """
        {"_class_name": "DDIMScheduler", "beta_end": 0.0195, "beta_schedule": "scaled_linear", "beta_start": 0.0015,
         "clip_sample": false, "num_train_timesteps": 1000, "prediction_type": "epsilon", "set_alpha_to_one": false,
         "steps_offset": 1}

        """
}

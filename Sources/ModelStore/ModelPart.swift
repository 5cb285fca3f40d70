/// A part of a model, which has a folder of its own.
public enum ModelPart: String, CaseIterable, Sendable {
    case vae, vocoder, unet, scheduler

    /// Of the file that says how the part is made.
    var configurationName: String { self == .scheduler ? "scheduler_config.json" : "config.json" }

    /// What the names of weights begin with; nil for a part that has none.
    private var stem: String? {
        switch self {
        case .vae, .unet: "diffusion_pytorch_model"
        case .vocoder: "model"
        case .scheduler: nil
        }
    }

    /// Files that may have the weights, the best first.
    var weightNames: [String] {
        stem.map { ["\($0).safetensors", "\($0).safetensors.index.json", "\($0).fp16.safetensors"] } ?? []
    }

    /// What the weights may be called in PyTorch's own format, which is a program as much as it is data, and not read here.
    var archiveNames: [String] {
        switch self {
        case .vae, .unet: ["diffusion_pytorch_model.bin", "diffusion_pytorch_model.fp16.bin"]
        case .vocoder: ["pytorch_model.bin", "pytorch_model.fp16.bin"]
        case .scheduler: []
        }
    }

    /// The Python package and class that read the part.
    fileprivate var reader: (package: String, name: String) {
        switch self {
        case .vae: ("diffusers", "AutoencoderKL")
        case .vocoder: ("transformers", "SpeechT5HifiGan")
        case .unet: ("diffusers", "AudioLDM2UNet2DConditionModel")
        case .scheduler: ("diffusers", "DDIMScheduler")
        }
    }

    /// A command that writes the weights as safetensors into a new folder.
    ///
    /// - Parameter folder: that has the part now.
    func conversion(of folder: String) -> String {
        // A path with other characters could mean something else to a shell.
        let isPlain = folder.utf8.allSatisfy { $0.isPlain || $0 == UInt8(ascii: "/") }
        let (package, name) = reader
        return "python3 -c \"from \(package) import \(name) as M; M.from_pretrained('\(isPlain ? folder : "FOLDER")')"
            + ".save_pretrained('converted/\(rawValue)', safe_serialization=True)\""
    }
}

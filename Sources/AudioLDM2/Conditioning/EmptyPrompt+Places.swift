public import ModelStore

extension EmptyPrompt {
    /// Of a file in a model's folder, the usual one first.
    private static let names = ["conditioning.safetensors", "uncond.safetensors"]

    /// Looks for the file of a model: `conditioning.safetensors` or `uncond.safetensors` in its folder or in that of its UNet;
    /// then, for a model of a cache, to which nothing should be added by hand, `ORG--NAME.safetensors` in other folders.
    ///
    /// - Parameters:
    ///   - generatedWidth: that the UNet has for the first stream; nil where it has no use for that.
    ///   - promptWidth: and for the second.
    ///   - folders: the other folders, the first one first.
    /// - Returns: the fallback where there is no file.
    /// - Throws: `ModelError` where there is one that cannot be taken.
    public static func find(
        _ folder: ModelFolder, generatedWidth: Int?, promptWidth: Int?, in folders: [String]
    ) throws(ModelError) -> EmptyPrompt {
        guard let file = try file(of: folder, in: folders) else {
            return fallback(generatedWidth: generatedWidth ?? 0, promptWidth: promptWidth ?? 0)
        }
        return try EmptyPrompt(file: file, generatedWidth: generatedWidth, promptWidth: promptWidth)
    }

    private static func file(of folder: ModelFolder, in folders: [String]) throws(ModelError) -> String? {
        for place in ["", "\(ModelPart.unet.rawValue)/"] {
            for name in names {
                if let file = try folder.file("\(place)\(name)") { return file }
            }
        }
        guard let name = folder.dashedName else { return nil }
        for folder in folders {
            if let folder = try? ModelFolder(path: folder), let file = try folder.file("\(name).safetensors") {
                return file
            }
        }
        return nil
    }

    /// One line for the user about the fallback; nil for what was read from a file.
    public var warning: String? {
        guard isFallback else { return nil }
        return
            "the model's conditioning of an empty prompt is not there, and zeros, which it was not trained with, are "
            + "taken: share/ddcm/export-conditioning.py makes \(Self.names[0])"
    }
}

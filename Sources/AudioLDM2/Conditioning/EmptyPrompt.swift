public import ModelStore

/// What AudioLDM 2's UNet is told where nothing is asked for: the embeddings of an empty prompt by the model's own encoders of
/// text, which are constants of the model. They are read from a file, since those encoders, which are larger than all
/// that coding needs, are not built here; `export-conditioning.py` makes it.
public struct EmptyPrompt: Equatable, Sendable {
    /// 1 to 64 vectors in each stream: usually 8 that the language model makes up for the prompt, and one of the prompt
    /// itself. One at least of these is looked at.
    public let conditioning: Conditioning
    /// Where it was read; nil for the fallback.
    public let file: String?

    /// Whether zeros stand in the place of what the model has.
    public var isFallback: Bool { file == nil }

    private static let usualGenerated = 8
    static let counts = 1...64

    /// Zeros: eight vectors, and one for the prompt. The first is what the UNet was trained with where its condition was left
    /// out; the second is not.
    public static func fallback(generatedWidth: Int, promptWidth: Int) -> EmptyPrompt {
        let conditioning = Conditioning(
            generated: .init(repeating: 0, count: usualGenerated * generatedWidth), generatedCount: usualGenerated,
            prompt: .init(repeating: 0, count: promptWidth), promptCount: 1, mask: [1])
        return EmptyPrompt(conditioning, file: nil)
    }

    private init(_ conditioning: Conditioning, file: String?) {
        (self.conditioning, self.file) = (conditioning, file)
    }

    /// Reads a safetensors file with the tensors `generated_prompt_embeds` [1, vectors, width], `prompt_embeds`
    /// [1, vectors, width] and `attention_mask` [1, vectors]; the first axis may be missing.
    ///
    /// - Parameters:
    ///   - generatedWidth: that the UNet has for the first; nil where it has no use for that.
    ///   - promptWidth: and for the second.
    /// - Throws: `ModelError` where the file is no such one, or is of a model of other widths.
    public init(file path: String, generatedWidth: Int?, promptWidth: Int?) throws(ModelError) {
        let tensors = try TensorSet(file: path)
        let (generated, generatedCount) = try Self.vectors("generated_prompt_embeds", tensors, generatedWidth)
        let (prompt, promptCount) = try Self.vectors("prompt_embeds", tensors, promptWidth)
        let conditioning = Conditioning(
            generated: generated, generatedCount: generatedCount, prompt: prompt, promptCount: promptCount,
            mask: try Self.mask(tensors, promptCount))
        self.init(conditioning, file: path)
    }

    private static func vectors(
        _ name: String, _ tensors: TensorSet, _ width: Int?
    ) throws(ModelError) -> (numbers: [Float], count: Int) {
        let shape = try shape(of: name, tensors)
        let width = width ?? shape.last ?? 0
        guard let count = shape.dropLast().last, counts.contains(count),
            [[count, width], [1, count, width]].contains(shape)
        else {
            throw ModelError(
                "\(tensors.path): '\(name)' has shape \(shape); expected [1, \(counts.lowerBound) to "
                    + "\(counts.upperBound), \(width)]: is it of another model?")
        }
        return (try tensors.floats(name, shape: shape), count)
    }

    private static func mask(_ tensors: TensorSet, _ count: Int) throws(ModelError) -> [Float] {
        let name = "attention_mask"
        let shape = try shape(of: name, tensors)
        guard [[count], [1, count]].contains(shape) else {
            throw ModelError("\(tensors.path): '\(name)' has shape \(shape); expected [1, \(count)]")
        }
        let mask = try tensors.numbers(name, shape: shape)
        guard mask.allSatisfy({ $0 == 0 || $0 == 1 }), mask.contains(1) else {
            throw ModelError("\(tensors.path): '\(name)' is more than zeros and ones, or has no one")
        }
        return mask
    }

    private static func shape(of name: String, _ tensors: TensorSet) throws(ModelError) -> [Int] {
        guard let shape = tensors.shape(of: name) else {
            throw ModelError("\(tensors.path): tensor '\(name)' is missing")
        }
        return shape
    }

    /// All numbers and how they are divided, for hashes.
    public var hashed: [[Float]] { [conditioning.generated, conditioning.prompt, conditioning.mask] }
}

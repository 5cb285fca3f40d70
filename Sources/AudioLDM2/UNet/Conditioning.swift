/// What the noise-estimating network is told of the sound, which never changes: two streams of vectors.
public struct Conditioning: Equatable, Sendable {
    /// The vectors that a language model generated, row-major: [generatedCount, width].
    public let generated: [Float]
    public let generatedCount: Int
    /// The encoded prompt, row-major: [promptCount, width].
    public let prompt: [Float]
    public let promptCount: Int
    /// 1 for each vector of the prompt that is attended to, 0 for others.
    public let mask: [Float]

    /// - Parameters:
    ///   - generated: row-major, as many vectors as `generatedCount`, which is at least 1.
    ///   - prompt: row-major, as many vectors as `promptCount`, which is at least 1.
    ///   - mask: 1 or 0 for each of the prompt's vectors.
    public init(generated: [Float], generatedCount: Int, prompt: [Float], promptCount: Int, mask: [Float]) {
        precondition(generatedCount > 0 && promptCount > 0 && mask.count == promptCount)
        precondition(generated.count.isMultiple(of: generatedCount) && prompt.count.isMultiple(of: promptCount))
        (self.generated, self.generatedCount) = (generated, generatedCount)
        (self.prompt, self.promptCount, self.mask) = (prompt, promptCount, mask)
    }

    /// Vectors that a transformer attends to.
    struct Stream {
        let vectors: [Float]
        let count: Int
        var width: Int { vectors.count / count }
    }

    var generatedStream: Stream { Stream(vectors: generated, count: generatedCount) }

    /// The prompt's vectors that the mask leaves. One that it takes away loses 10⁴ of its score, and with that all of
    /// its share; unless all are taken away, which is as if none were.
    var promptStream: Stream {
        let left = mask.indices.filter { mask[$0] > 0 }
        guard !left.isEmpty else { return Stream(vectors: prompt, count: promptCount) }
        let width = prompt.count / promptCount
        return Stream(vectors: left.flatMap { prompt[$0 * width..<($0 + 1) * width] }, count: left.count)
    }
}

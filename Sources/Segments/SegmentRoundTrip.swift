package import Stream

/// Sound that goes into a model's latent and back, with no number quantised: the best that any stream of this latent can be.
package struct SegmentRoundTrip {
    private let configuration: Configuration
    private var analysis: SegmentAnalysis
    private var synthesis: SegmentSynthesis
    private var row: [Float]
    private var taken = 0
    private var given = 0
    /// Numbers of the latent so far, all channels together.
    package private(set) var numbers = 0

    /// - Parameter configuration: of a stream of this model's latent.
    package init(_ configuration: Configuration, model: any SegmentModel) {
        self.configuration = configuration
        analysis = SegmentAnalysis(configuration, model: model)
        synthesis = SegmentSynthesis(configuration, model: model)
        row = [Float](repeating: 0, count: configuration.segment?.model.numbersPerRow ?? 0)
    }

    /// Takes interleaved samples, and appends those that are finished.
    package mutating func push(_ samples: [Float], appendingTo output: inout [Float]) {
        var first = 0
        while first < samples.count {
            let count = analysis.take(samples.span.extracting(first..<samples.count))
            first += count * configuration.channels
            taken += count
            if analysis.isFull { pass(appendingTo: &output) }
        }
    }

    /// Appends what is left, so that there are as many samples as were taken.
    package mutating func finish(appendingTo output: inout [Float]) {
        while given - configuration.overlap < taken {
            analysis.pad()
            pass(appendingTo: &output)
        }
    }

    private mutating func pass(appendingTo output: inout [Float]) {
        analysis.transform()
        for place in 0..<configuration.hopsPerChunk {
            for channel in 0..<configuration.channels {
                analysis.copy(row: place, channel: channel, into: &row)
                synthesis.put(row, row: place, channel: channel)
            }
        }
        synthesis.finish(analysis.levels)
        analysis.startChunk()
        numbers += configuration.coefficientsPerChunk
        let (step, overlap) = (configuration.samplesPerChunk, configuration.overlap)
        let range = max(0, overlap - given)..<max(0, min(step, taken + overlap - given))
        given += step
        guard !range.isEmpty else { return }
        let start = output.count
        output.append(contentsOf: repeatElement(0, count: range.count * configuration.channels))
        synthesis.copy(range, into: &output, from: start)
    }
}

internal import Diffusion
package import Segments
package import Stream

/// A model for whatever a stream names, for streams that are drawn by lot: the mean of each row is its sound.
package struct DrawnModels: ModelSource {
    package init() {}

    package func model(_ identity: ModelIdentity, for use: ModelUse) -> (any SegmentModel)? {
        DrawnModel(identity: identity)
    }
}

/// Takes half of every number for noise.
private struct DrawnDenoiser: SegmentDenoiser {
    let table = ScaledLinear.table

    func estimateNoise(_ noisy: [Float], rows: Int, timestep: Int, into estimate: inout [Float]) {
        for k in noisy.indices { estimate[k] = noisy[k] / 2 }
    }
}

private struct DrawnModel: SegmentModel {
    let identity: ModelIdentity

    var denoiser: (any SegmentDenoiser)? { identity.denoiser == nil ? nil : DrawnDenoiser() }

    func encode(_ samples: [Float], rows: Int, into latent: inout [Float]) {
        for n in 0..<rows * identity.numbersPerRow { latent[n] = samples[n % samples.count] }
    }

    func decode(_ latent: [Float], rows: Int, into samples: inout [Float]) {
        let perRow = samples.count / rows
        for row in 0..<rows {
            var sum: Float = 0
            for channel in 0..<identity.channels {
                let first = (channel * rows + row) * identity.columns
                for n in first..<first + identity.columns { sum += latent[n] }
            }
            for n in 0..<perRow { samples[row * perRow + n] = sum / Float(identity.numbersPerRow) }
        }
    }
}

extension VocoderConfiguration {
    /// All tensors of the network, in the order in which it uses them.
    public var expectedTensors: [ExpectedTensor] {
        var tensors = ["mean", "scale"].map { ExpectedTensor($0, [melBands], isOptional: true) }
        tensors += Self.convolution("conv_pre", [initialChannels, melBands, 7], initialChannels)
        var channels = initialChannels
        for (stage, kernel) in upsampleKernels.enumerated() {
            // The axis of inputs comes first in a transposed convolution.
            tensors += Self.convolution("upsampler.\(stage)", [channels, channels / 2, kernel], channels / 2)
            channels /= 2
        }
        for stage in upsampleRates.indices {
            for (number, kernel) in residualKernels.enumerated() {
                let prefix = "resblocks.\(stage * residualKernels.count + number)"
                let channels = initialChannels >> (stage + 1)
                for (group, dilation) in ["convs1", "convs2"].flatMap({ group in
                    residualDilations[number].indices.map { (group, $0) }
                }) {
                    tensors += Self.convolution(
                        "\(prefix).\(group).\(dilation)", [channels, channels, kernel], channels)
                }
            }
        }
        return tensors + Self.convolution("conv_post", [1, channels, 7], 1)
    }

    /// A weight and a bias. The weight may be divided into lengths and directions (weight normalisation, Salimans and
    /// Kingma, 2016), for which the Python library has had two spellings.
    private static func convolution(_ prefix: String, _ shape: [Int], _ output: Int) -> [ExpectedTensor] {
        let divided = [
            ("weight_g", "weight_v"), ("parametrizations.weight.original0", "parametrizations.weight.original1"),
        ]
        let other = divided.map { length, direction in
            [
                ExpectedTensor.Stored(name: "\(prefix).\(length)", shapes: [[shape[0], 1, 1]]),
                ExpectedTensor.Stored(name: "\(prefix).\(direction)", shapes: [shape]),
            ]
        }
        return [ExpectedTensor("\(prefix).weight", shape, other: other), ExpectedTensor("\(prefix).bias", [output])]
    }
}

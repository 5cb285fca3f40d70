internal import AudioLDM2
internal import ModelStore

/// Configurations of models: what is taken is within limits that bound memory, and asks for tensors that could be.
///
/// The first byte says of which part.
enum ConfigurationReaderTarget {
    private static let mostTensors = 1 << 13
    private static let mostNumbers = 1 << 28

    static func run(_ input: [UInt8]) {
        var script = Script(input)
        if script.byte() & 1 == 0 {
            guard let vae = try? VAEConfiguration(json: script.takeAll(), file: "") else { return }
            require(vae.blockChannels.allSatisfy { $0.isMultiple(of: vae.normGroups) }, "groups do not fit")
            require((1...8).contains(vae.reduction) && vae.scalingFactor > 0, "out of range")
            check(vae.expectedTensors)
        } else {
            guard let vocoder = try? VocoderConfiguration(json: script.takeAll(), file: "") else { return }
            require((1...4096).contains(vocoder.hop), "out of range")
            require(vocoder.residualKernels.count == vocoder.residualDilations.count, "dilations are missing")
            require(zip(vocoder.upsampleKernels, vocoder.upsampleRates).allSatisfy { $0 >= $1 }, "kernels are short")
            check(vocoder.expectedTensors)
        }
    }

    private static func check(_ tensors: [ExpectedTensor]) {
        require(tensors.count <= mostTensors && Set(tensors.map(\.name)).count == tensors.count, "tensors")
        for tensor in tensors {
            require(tensor.shape.allSatisfy { $0 > 0 } && tensor.shape.reduce(1, *) <= mostNumbers, "a shape")
            require(tensor.spellings.first?.first?.shapes.first == tensor.shape, "another shape")
        }
    }
}

internal import Stream

/// The summary as lines for people.
extension StreamSummary {
    var lines: [String] {
        var lines = streams.flatMap(\.lines)
        lines.append(
            "length    \(fixed(seconds, 3)) s, \(bytes) bytes, \(fixed(bitrate / 1000, 2)) kbit/s, \(frames) frames")
        lines += layerLines
        if let diffusion {
            let isOfLatents = streams.allSatisfy { $0.mode == "\(Mode.guided)" }
            lines.append("diffusion \(diffusion.text(of: isOfLatents ? "latents" : "vectors"))")
        }
        let shares = kinds.map { "\($0.name) \(fixed($0.bytes, 0)) (\(share($0.bytes)) %)" }
        lines.append("bytes     " + shares.joined(separator: ", "))
        if let latency { lines.append("latency   " + latency.text) }
        return lines
    }

    /// Only where there is more than a base.
    private var layerLines: [String] {
        guard layers.count > 1 else { return [] }
        return layers.map {
            "layer \($0.layer + 1)   \($0.bytes) bytes, \(fixed($0.bitrate / 1000, 2)) kbit/s, \($0.frames) frames"
        }
    }

    private var kinds: [(name: String, bytes: Double)] {
        [
            ("framing", bytesByKind.framing), ("envelope", bytesByKind.envelope), ("indices", bytesByKind.indices),
            ("coefficients", bytesByKind.coefficients),
        ]
    }

    private func share(_ part: Double) -> String { fixed(bytes == 0 ? 0 : 100 * part / Double(bytes), 1) }

}

extension StreamSummary.Diffusion {
    fileprivate func text(of unit: String) -> String {
        let count = vectorsFromNoise + vectorsFromCoordinates
        let mean = count == 0 ? "0" : fixed(Double(steps) / Double(count), 2)
        return "\(vectorsFromNoise) \(unit) from noise, \(vectorsFromCoordinates) from coordinates, \(mean) steps each"
    }
}

extension FrameSummary {
    var line: String {
        "\(offset) \(kind) \(sequence)\(layer > 0 ? ", layer \(layer + 1)" : ""): \(size) bytes at \(fixed(seconds, 3)) s, "
            + "framing \(fixed(framing, 1)), envelope \(fixed(envelope, 1)), "
            + "indices \(fixed(indices, 1)), coefficients \(fixed(coefficients, 1))"
            + (isResilient ? ", resilient" : "") + (condition == "whole" ? "" : ", \(condition)")
            + (isMalformed ? ", malformed" : "")
    }
}

extension StreamSummary.Part {
    fileprivate var lines: [String] {
        [
            "format    ddcm \(formatVersion), \(sampleRate) Hz, \(channels) channel\(channels == 1 ? "" : "s")"
                + (channelMask == 0 ? "" : " (mask 0x\(String(channelMask, radix: 16)))"),
            "coding    latent \(latent), mode \(mode), \(chunkText), entropy \(entropy) with dictionary set \(dictionarySet)"
                + (atoms == 0 ? "" : ", T \(atoms)") + (codebookSize == 0 ? "" : ", K \(codebookSize)")
                + (codebook.map { ", codebook \($0)" } ?? (seed == 0 ? "" : ", seed \(seed)")),
            "samples   \(samples)" + (position == 0 ? "" : ", the first at position \(position) (\(startSeconds) s)"),
        ] + (model.map { [$0.line] } ?? []) + tags.map { "tag       \(displayed($0.name))=\(displayed($0.value))" }
    }

    private var chunkText: String {
        let milliseconds = "(\(fixed(chunkMilliseconds, 1)) ms)"
        return model == nil
            ? "hop \(hop), chunk \(hopsPerChunk) hops \(milliseconds)"
            : "segments of \(hopsPerChunk) rows, a new one every \(hopsPerChunk - (model?.overlapRows ?? 0)) \(milliseconds)"
    }

    private var startSeconds: String { fixed(Double(position) / Double(sampleRate), 3) }
}

extension StreamSummary.Model {
    fileprivate var line: String {
        let hashes = "weights \(weights)" + (denoiser.map { ", denoiser \($0)" } ?? "")
        let latent = "latent \(channels) x \(rows) x \(columns), scale \(scalingFactor)"
        return "model     \(displayed(name)), \(hashes), \(latent)"
    }
}

/// The summary as lines for people.
extension StreamSummary {
    var lines: [String] {
        frameLines + streams.flatMap(\.lines) + [
            "length    \(fixed(seconds, 3)) s, \(bytes) bytes, \(fixed(bitrate / 1000, 2)) kbit/s, \(frames) frames",
            "bytes     "
                + kinds.map { "\($0.name) \(fixed($0.bytes, 0)) (\(share($0.bytes)) %)" }.joined(separator: ", "),
            "damage    \(damageLine)",
        ]
    }

    private var kinds: [(name: String, bytes: Double)] {
        [
            ("framing", bytesByKind.framing), ("envelope", bytesByKind.envelope), ("indices", bytesByKind.indices),
            ("coefficients", bytesByKind.coefficients),
        ]
    }

    private func share(_ part: Double) -> String { fixed(bytes == 0 ? 0 : 100 * part / Double(bytes), 1) }

    private var damageLine: String {
        var found: [String] = []
        if damagedStretches > 0 {
            found.append("\(damagedBytes) bytes in \(damagedStretches) places belong to no whole frame")
        }
        if damagedChunks > 0 { found.append("\(damagedChunks) chunks missing or damaged") }
        if !complete { found.append("no end frame") }
        return found.isEmpty ? "none" : found.joined(separator: "; ")
    }

    private var frameLines: [String] {
        frameList.map { frame in
            "\(frame.offset) \(frame.kind) \(frame.sequence): \(frame.size) bytes at \(fixed(frame.seconds, 3)) s, "
                + "framing \(fixed(frame.framing, 1)), envelope \(fixed(frame.envelope, 1)), "
                + "indices \(fixed(frame.indices, 1)), coefficients \(fixed(frame.coefficients, 1))"
                + (frame.isMalformed ? ", malformed" : "")
        }
    }
}

extension StreamSummary.Part {
    fileprivate var lines: [String] {
        [
            "format    ddcm \(formatVersion), \(sampleRate) Hz, \(channels) channel\(channels == 1 ? "" : "s")"
                + (channelMask == 0 ? "" : " (mask 0x\(String(channelMask, radix: 16)))"),
            "coding    latent \(latent), mode \(mode), hop \(hop), chunk \(hopsPerChunk) hops "
                + "(\(fixed(chunkMilliseconds, 1)) ms), entropy \(entropy) with dictionary set \(dictionarySet)"
                + (atoms == 0 ? "" : ", T \(atoms)") + (codebookSize == 0 ? "" : ", K \(codebookSize)")
                + (seed == 0 ? "" : ", seed \(seed)"),
            "samples   \(samples)",
        ]
    }
}

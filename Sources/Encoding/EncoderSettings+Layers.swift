internal import Stream

extension EncoderSettings {
    /// The base's part of the whole rate, unless the caller says otherwise.
    /// From 16 to 48 kbit/s a half loses 0.02 of Zimtohrli and 0.6 to 1 dB of both layers, a quarter 0.3 of the base.
    private static let baseShare = 1.0 / 3

    /// The settings of the base layer alone: those of the whole stream where it has but one.
    var base: EncoderSettings {
        guard layers > 1 else { return self }
        var base = self
        base.mode = usedMode
        base.layers = 1
        base.baseBitrate = nil
        base.bitrate = usedBaseBitrate
        return base
    }

    /// Bits a second of the base layer; nil where there is but one layer.
    var usedBaseBitrate: Double? {
        guard layers > 1 else { return nil }
        return baseBitrate ?? expectedBitrate.map { Self.baseShare * $0 }
    }

    func checkLayers() throws(SettingsError) {
        guard (1...2).contains(layers) else { throw SettingsError(message: "--layers must be 1 or 2") }
        guard layers > 1 else {
            if baseBitrate != nil { throw SettingsError(message: "--base-bitrate needs --layers 2") }
            return
        }
        if hasFreeRate { throw SettingsError(message: "--layers 2 takes no --vbr and no --quality") }
        if atoms != nil { throw SettingsError(message: "--layers 2 takes no -T") }
        guard let whole = expectedBitrate, let base = usedBaseBitrate else { return }
        guard base >= Self.bitrates.lowerBound, base <= Self.largestBaseShare * whole else {
            throw SettingsError(message: "--base-bitrate must be between 100 and nine tenths of the whole bit rate")
        }
    }

    /// Beyond it an enhancement has no room.
    private static let largestBaseShare = 0.9

    /// Throws where chunks of a base have no room for anything.
    func checkLayerRates(chunkSeconds: Double) throws(SettingsError) {
        guard let whole = expectedBitrate, let base = usedBaseBitrate else { return }
        try self.base.checkRate(chunkSeconds: chunkSeconds)
        guard (whole - base) / 8 * chunkSeconds < EnhancementEncoding.leastFrame else { return }
        let milliseconds = Int((8000 * EnhancementEncoding.leastFrame / (whole - base)).rounded(.up))
        throw SettingsError(
            message: "--latency: chunks with an enhancement of \(Int(whole - base)) bits a second must last at least "
                + "\(milliseconds) ms")
    }
}

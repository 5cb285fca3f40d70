/// All measures of one channel, while its samples come.
struct ChannelComparison {
    private var waveforms = PairedSums()
    private var distortion = SignalToDistortion()
    private var magnitudes = PairedSums()
    private var mels = PairedSums()
    private var cepstra = PairedSums()
    private var melError = MelError()
    private var spectralDistance = LogSpectralDistance()
    private var reference = FrameSpectra()
    private var degraded = FrameSpectra()
    private var referenceOnsets = Onsets()
    private var degradedOnsets = Onsets()

    private struct Onsets {
        var envelope = OnsetEnvelope()
        var autocorrelation = Autocorrelation()

        mutating func add(_ mel: [Float]) { autocorrelation.add(envelope.next(mel)) }
    }

    /// Takes the next samples of both signals, as many of the one as of the other, at `Analysis.sampleRate`.
    mutating func push(_ reference: [Float], _ degraded: [Float]) {
        waveforms.add(reference, degraded)
        distortion.add(reference, degraded)
        self.reference.append(reference)
        self.degraded.append(degraded)
        measureFrames()
    }

    mutating func finish() -> Similarity {
        reference.finish()
        degraded.finish()
        measureFrames()
        return similarity
    }

    private mutating func measureFrames() {
        while reference.next(), degraded.next() {
            magnitudes.add(reference.magnitude, degraded.magnitude)
            spectralDistance.add(reference.power, degraded.power)
            mels.add(reference.mel, degraded.mel)
            melError.add(reference.mel, degraded.mel)
            cepstra.add(reference.cepstrum, degraded.cepstrum)
            referenceOnsets.add(reference.mel)
            degradedOnsets.add(degraded.mel)
        }
    }

    private var similarity: Similarity {
        var similarity = Similarity()
        similarity.waveformCorrelation = waveforms.correlation
        similarity.siSDR = distortion.decibels
        similarity.spectrumCorrelation = magnitudes.correlation
        similarity.logSpectralDistance = spectralDistance.decibels
        similarity.melCorrelation = mels.correlation
        similarity.melError = melError.decibels
        similarity.mfccCorrelation = cepstra.correlation
        let (before, after) = (referenceOnsets.autocorrelation, degradedOnsets.autocorrelation)
        similarity.rhythmSimilarity = Rhythm.similarity(before, after)
        similarity.referenceTempo = Rhythm.tempo(before)
        similarity.degradedTempo = Rhythm.tempo(after)
        similarity.tempoSimilarity = Rhythm.tempoSimilarity(similarity.referenceTempo, similarity.degradedTempo)
        return similarity
    }
}

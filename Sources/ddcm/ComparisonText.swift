/// What the help of `compare` says of its measures. The definitions themselves stand in the module Comparison.
enum ComparisonText {
    static let conditions = """
        Both sounds are resampled to 48 kHz. What the longer has beyond the end of the shorter is left out, though both \
        are read to their ends. Channels are compared each with its own, and the measures averaged; where the numbers of \
        channels differ, both sounds are mixed down to one. Nothing is aligned in time: a delay counts as a difference. A measure that is not defined, as \
        the correlation with silence, is undefined, and null in JSON.
        """

    static let measures = """
        waveform correlation (-1 to 1): Pearson's, of the samples.

        SI-SDR (dB): scale-invariant signal-to-distortion ratio, Le Roux and others 2019, without removal of means; \
        120 at most, which identical sounds have at any level.

        spectrum correlation (-1 to 1): Pearson's, of the magnitudes of all bins and frames; frames of 2048 samples under \
        a Hann window, every 480, centred and padded with zeros as librosa does.

        mel correlation (-1 to 1): Pearson's, of 80 mel bands to 20 kHz in dB, not below -60 (librosa's melspectrogram, \
        Slaney's scale and norm); mel error (dB): their mean absolute difference. Both are what this project's evaluation \
        reports (Tests/Evaluation/metrics.py).

        MFCC correlation (-1 to 1): Pearson's, of the first 13 coefficients of the orthonormal DCT-II of these bands \
        (librosa's mfcc; Davis and Mermelstein 1980).

        log-spectral distance (dB): root mean square over bins of the difference of power spectra, not below -60 dB, mean \
        over frames (Gray and Markel 1976).

        rhythm similarity (-1 to 1): Pearson's, of the autocorrelations of onset strength (librosa's onset_strength of \
        these bands, less its mean) at lags of 0.19 to 4 s; after the beat spectrum of Foote and Uchihashi 2001.

        tempo similarity (to 1): the slower tempo over the faster (librosa's tempo, on these autocorrelations).

        summary (to 1): 0.35 waveform, 0.15 spectrum, 0.20 mel and 0.25 MFCC correlation, 0.05 rhythm similarity; \
        weights that give the totals which the prototype of this codec published, within 0.002.
        """
}

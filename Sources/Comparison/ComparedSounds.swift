/// What a comparison found.
public struct ComparedSounds: Codable, Equatable, Sendable {
    public struct Sound: Codable, Equatable, Sendable {
        /// Hertz.
        public let sampleRate: Int
        public let channels: Int
        public let seconds: Double

        init(_ sound: borrowing ResampledSound) {
            sampleRate = sound.shape.sampleRate
            channels = sound.shape.channels
            seconds = sound.seconds
        }
    }

    public let reference: Sound
    public let degraded: Sound
    /// By how many seconds the degraded sound is longer; negative where it is shorter.
    public let lengthDifference: Double
    /// The length of the shorter.
    public let comparedSeconds: Double
    /// 1 where the sounds were mixed down because their numbers of channels differ.
    public let comparedChannels: Int
    public let similarity: Similarity
}

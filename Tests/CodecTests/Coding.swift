import Decoding
import Encoding
import Glibc
import Segments
import Stream

/// A whole stream of `samples`, pushed in pieces of `piece` sample frames.
func encode(
    _ samples: [Float], _ settings: EncoderSettings, piece: Int = .max, models: any ModelSource = NoModels()
) throws -> [[UInt8]] {
    var encoder = try Encoder(settings, models: models)
    var frames: [[UInt8]] = []
    let step = min(piece, max(samples.count, 1)) * settings.channels
    for start in stride(from: 0, to: samples.count, by: step) {
        try encoder.push(Array(samples[start..<min(start + step, samples.count)])) { frames.append($0) }
    }
    try encoder.finish { frames.append($0) }
    return frames
}

/// What a decoder makes of bytes that come in pieces.
struct Heard {
    var samples: [Float] = []
    var damage = Damage()
    var isComplete = false
    var streams = 0
    var concealed: UInt64 = 0
}

func decode(
    _ bytes: [UInt8], piece: Int = .max, layers: Int = .max, concealment: Concealment = .on,
    models: any ModelSource = NoModels()
) throws -> Heard {
    var decoder = Decoder(layers: layers, concealment: concealment, models: models)
    var heard = Heard()
    func drain(_ decoder: inout Decoder) throws {
        while let found = try decoder.next(&heard.samples) { if case .stream = found { heard.streams += 1 } }
    }
    for start in stride(from: 0, to: bytes.count, by: min(piece, max(bytes.count, 1))) {
        decoder.push(bytes.span.extracting(start..<min(start + min(piece, bytes.count), bytes.count)))
        try drain(&decoder)
    }
    decoder.finish()
    try drain(&decoder)
    heard.damage = decoder.damage
    heard.isComplete = decoder.isComplete
    heard.concealed = decoder.concealedSamples
    return heard
}

func settings(
    _ sampleRate: Int, _ channels: Int, bitrate: Double? = nil, atoms: Int? = nil, latency: Double? = nil
) -> EncoderSettings {
    var settings = EncoderSettings(sampleRate: sampleRate, channels: channels)
    settings.bitrate = bitrate
    settings.atoms = atoms
    settings.latency = latency
    return settings
}

/// Signal over error in decibels.
func signalToNoise(_ signal: some Sequence<Float>, _ decoded: some Sequence<Float>) -> Double {
    var (energy, error) = (0.0, 1e-30)
    for (a, b) in zip(signal, decoded) {
        energy += Double(a) * Double(a)
        error += Double(a - b) * Double(a - b)
    }
    return 10 * log10(energy / error)
}

/// Low tones that swell, which the latents of `BlockModel` can hold.
func hum(_ frames: Int, channels: Int = 1, sampleRate: Int = 16_000) -> [Float] {
    (0..<frames * channels).map { index in
        let (time, channel) = (Float(index / channels) / Float(sampleRate), index % channels)
        let tones = sin(2 * .pi * Float(220 + 55 * channel) * time) + 0.5 * sin(2 * .pi * 330 * time)
        return 0.2 * tones * (1 + 0.5 * sin(2 * .pi * 0.9 * time))
    }
}

import FoundationEssentials
import Support

@testable import Comparison

private let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()

/// The sample's two channels, 48 kHz.
let sample: (left: [Float], right: [Float]) = {
    guard let file = FileManager.default.contents(atPath: folder + "/../Samples/speech_and_music.wav") else {
        return ([], [])
    }
    let bytes = [UInt8](file.suffix(4 * 230_400))
    func value(_ index: Int) -> Float {
        Float(Int16(truncatingIfNeeded: Int(bytes[index]) | Int(bytes[index + 1]) << 8)) / 32_768
    }
    let starts = stride(from: 0, to: bytes.count, by: 4)
    return (starts.map { value($0) }, starts.map { value($0 + 2) })
}()

/// What librosa and numpy find for each case; made by `reference_values.py`.
let referenceValues: [String: Similarity] = {
    struct File: Decodable { let cases: [String: Similarity] }
    let file = FileManager.default.contents(atPath: folder + "/Fixtures/reference-values.json")
    return file.flatMap { try? JSONDecoder().decode(File.self, from: $0).cases } ?? [:]
}()

/// A pair of mono sounds with their rates.
struct Pair {
    let reference: [Float]
    let degraded: [Float]
    var rates = (48_000, 48_000)

    var compared: ComparedSounds {
        ComparedSounds.compare(
            reference, Comparer.Shape(sampleRate: rates.0, channels: 1), with: degraded,
            Comparer.Shape(sampleRate: rates.1, channels: 1))
    }
}

/// The pairs of `reference_values.py`.
let pairs: [String: Pair] = {
    let (left, right) = sample
    let smooth = left.indices.map { end in (max(0, end - 7)...end).reduce(Float(0)) { $0 + left[$1] / 8 } }
    return [
        "channels": Pair(reference: left, degraded: right),
        "coarse": Pair(reference: left, degraded: left.map { ($0 * 64).rounded(.down) / 64 }),
        "smooth": Pair(reference: left, degraded: smooth),
        "quiet": Pair(reference: left, degraded: left.map { $0 / 16 }),
        "noisy": Pair(reference: left, degraded: zip(left, congruentialNoise(left.count)).map { $0 + $1 }),
        "later": Pair(reference: Array(left[24_000...]), degraded: left),
        "short": Pair(reference: Array(left[60_000..<61_000]), degraded: Array(right[60_000..<61_000])),
        "silence": Pair(reference: left, degraded: left.map { _ in 0 }),
        "rates": Pair(reference: left, degraded: Array(smooth[..<150_000]), rates: (44_100, 32_000)),
        "telephone": Pair(
            reference: Array(left[..<40_000]), degraded: Array(left[40_000..<90_000]), rates: (8_000, 11_025)),
    ]
}()

/// ±1/8, from the upper bits of a linear congruential generator.
private func congruentialNoise(_ count: Int) -> [Float] {
    var state: UInt32 = 1
    return (0..<count).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return (Float(state >> 16) - 32_768) / 262_144
    }
}

import Encoding
import Stream
import Support
import Testing

@testable import Sweeping

@Suite("grid")
struct GridTests {
    @Test("every combination, the last axis fastest, and no name twice")
    func order() throws {
        let trials = try Grid.trials(
            of: settings,
            along: [
                Axis(\.entropy, [.range, .zstd]), Axis(\.atoms, [4, 2]), Axis(\.bitrate, [8000, 12_500, 8000]),
            ])
        #expect(
            trials.map(\.name) == [
                "coord-range-T4-8k", "coord-range-T4-12.5k", "coord-range-T2-8k", "coord-range-T2-12.5k",
                "coord-zstd-T4-8k", "coord-zstd-T4-12.5k", "coord-zstd-T2-8k", "coord-zstd-T2-12.5k",
            ])
        #expect(trials[1].options == "--mode coord --entropy range -T 4 --bitrate 12500")
        #expect(trials[1].settings.bitrate == 12_500 && trials[1].settings.atoms == 4)
    }

    @Test("modes meet the latents that they are for, and others only where there is nothing else")
    func latents() throws {
        var base = settings
        base.latency = 0.64
        func names(_ modes: [Mode?], _ models: [ModelIdentity?]) throws -> [String] {
            try Grid.trials(of: base, along: [Axis(\.model, models), Axis(\.mode, modes)]).map(\.name)
        }
        let model = BlockModel(denoiser: 9).identity
        #expect(
            try names([.coord, .guided, .sketch], [nil, model]) == [
                "coord-zstd", "sketch-range", "audioldm2-coord-range", "audioldm2-guided-range-K65536",
            ])
        #expect(throws: TrialError.self) { try names([.guided], [nil]) }
        #expect(throws: TrialError.self) { try names([.sketch], [model]) }
    }

    @Test("an axis without values is left out")
    func withoutValues() throws {
        let axes = [Axis(\.entropy, [.zstd, .range]), Axis(\.bitrate, []), Axis(\.atoms, [4])]
        #expect(try Grid.trials(of: settings, along: axes).map(\.name) == ["coord-zstd-T4", "coord-range-T4"])
    }

    @Test("too many combinations are refused before they are made")
    func tooMany() {
        let axes = (0..<40).map { _ in Axis(\.seed, Array(0..<1000)) }
        #expect(throws: SettingsError.self) { try Grid.trials(of: settings, along: axes) }
    }

    @Test("what the encoder refuses is refused with the trial's name")
    func refused() {
        let error = #expect(throws: TrialError.self) {
            try Grid.trials(of: settings, along: [Axis(\.bitrate, [8000, 1])])
        }
        #expect(error?.trial == "sketch-range-0.001k")
        #expect((error?.cause as? SettingsError)?.message.contains("--bitrate") == true)
    }
}

@Suite("recording")
struct RecordingTests {
    @Test("keeps the samples, however they come", arguments: 0..<20 as Range<UInt64>)
    func blocks(seed: UInt64) {
        var random = Random(seed: seed)
        let channels = Int.random(in: 1...3, using: &random)
        let samples = noise(channels * Int.random(in: 1...30_000, using: &random), seed: seed)
        var recording = Recording(sampleRate: 8000, channels: channels, channelMask: 0)
        var first = 0
        while first < samples.count {
            let next = min(samples.count, first + channels * Int.random(in: 0...9000, using: &random))
            recording.append(Array(samples[first..<next]))
            first = next
        }
        #expect(recording.sampleCount == samples.count)
        #expect(Array(recording.blocks.joined()) == samples)
        #expect(recording.blocks.dropLast().allSatisfy { $0.count == Recording.blockFrames * channels })
    }
}

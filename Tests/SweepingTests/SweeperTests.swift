import Comparison
import Decoding
import Encoding
import Glibc
import Segments
import Stream
import Support
import Testing

@testable import Sweeping

@Suite("trials")
struct SweeperTests {
    private func trials() throws -> [Trial] {
        try Grid.trials(
            of: settings, along: [Axis(\.entropy, [.zstd, .range]), Axis(\.bitrate, [8000, 16_000, 48_000])])
    }

    @Test("rows do not depend on the number of jobs, and come in the order of the trials", arguments: [2, 5, 40])
    func jobs(count: Int) throws {
        let trials = try trials()
        let expected = try Sweeper(recording(), jobs: 1, observer: Witness()).rows(of: trials)
        let found = try Sweeper(recording(), jobs: count, observer: Witness()).rows(of: trials)
        #expect(found.map(\.name) == trials.map(\.name))
        #expect(found.map(\.lasting) == expected.map(\.lasting))
    }

    @Test("every bit is counted for one part, and every byte for the rate")
    func bits() throws {
        let witness = Witness()
        for row in try Sweeper(recording(), jobs: 2, observer: witness).rows(of: trials()) {
            let bits = row.bits
            #expect(bits.framing + bits.envelope + bits.indices + bits.coefficients == 8 * row.bytes)
            #expect(min(bits.framing, bits.envelope, bits.indices, bits.coefficients) > 0)
            #expect(row.bytes == witness.seen.streams[row.name]?.count)
            #expect(row.bitrate == 8 * Double(row.bytes) / 2)
            #expect(row.encodeSpeed ?? 0 > 0 && row.decodeSpeed ?? 0 > 0)
        }
    }

    @Test("measures are those of the decoded stream")
    func measures() throws {
        let trial = try trials()[1]
        let witness = Witness()
        let row = try #require(try Sweeper(recording(), jobs: 1, observer: witness).rows(of: [trial]).first)
        var decoder = Decoder()
        var decoded: [Float] = []
        let stream = try #require(witness.seen.streams[trial.name])
        decoder.push(stream.span)
        decoder.finish()
        while try decoder.next(&decoded) != nil {}
        let shape = Comparer.Shape(sampleRate: 24_000, channels: 1)
        let original = Array(recording().blocks.joined())
        let clipped = decoded.map { min(max($0, -1), 1) }
        #expect(ComparedSounds.compare(original, shape, with: clipped, shape).similarity == row.similarity)
    }

    @Test("progress adds up, and every stream is given out")
    func progress() throws {
        let witness = Witness()
        _ = try Sweeper(recording(), jobs: 3, observer: witness).rows(of: trials())
        #expect(witness.seen.announced == 6 && witness.seen.streams.count == 6)
        #expect(abs(witness.seen.shares - 6) < 1e-9)
    }

    @Test("an observer that gives up ends the work")
    func cancelled() throws {
        let witness = Witness(mostBlocks: 20)
        #expect(throws: CancellationError.self) {
            try Sweeper(recording(), jobs: 2, observer: witness).rows(of: trials())
        }
        #expect(witness.seen.streams.count < 6)
    }
}

@Suite("sweeps of a model's latent")
struct LatentSweepTests {
    private let model = BlockModel()

    private func rows(_ sound: Recording) throws -> [Row] {
        var settings = EncoderSettings(sampleRate: sound.sampleRate, channels: sound.channels)
        settings.latency = 0.64
        settings.model = model.identity
        let trials =
            try [.unquantised(settings)] + Grid.trials(of: settings, along: [Axis(\.bitrate, [4000, 8000, 16_000])])
        let witness = Witness()
        let rows = try Sweeper(sound, jobs: 2, models: model, observer: witness).rows(of: trials)
        #expect(witness.seen.streams.count == 3 && abs(witness.seen.shares - 4) < 1e-9)
        return rows
    }

    @Test("the latent as it is is the best that any stream of it can be, and is none", arguments: [1, 2])
    func ceiling(channels: Int) throws {
        var sound = Recording(sampleRate: 16_000, channels: channels, channelMask: 0)
        sound.append(
            (0..<48_000 * channels).map { index in
                0.3 * sin(2 * .pi * Float(200 + 100 * (index % channels)) * Float(index / channels) / 16_000)
            })
        let rows = try rows(sound)
        #expect(rows.map(\.mode) == ["unquantised", "coord", "coord", "coord"])
        #expect(rows.allSatisfy { $0.latent == "audioldm2" } && rows[0].options.isEmpty)
        let errors = rows.map { $0.similarity.siSDR ?? -100 }
        #expect(errors[0] > errors[3] && errors[3] > errors[2] && errors[2] > errors[1], "\(errors)")
        #expect(TargetChoice(bitrate: 1e9, metric: .siSDR, from: rows).best == rows[3].name)
        #expect(rows[1].options.contains("--latent audioldm2 --model test/blocks"))
    }

    @Test("every mode of a latent has its row, and only where atoms set the rate their number is looked for")
    func modes() throws {
        let model = BlockModel(denoiser: 9)
        var sound = Recording(sampleRate: 16_000, channels: 1, channelMask: 0)
        sound.append(noise(20_000, amplitude: 0.3, seed: 5))
        var settings = EncoderSettings(sampleRate: 16_000, channels: 1)
        settings.latency = 0.64
        settings.model = model.identity
        let modes = [Mode.coord, .random, .trained, .hybrid, .ddcm, .guided]
        let axes = [Axis(\.mode, modes), Axis(\.bitrate, [8000])]
        let trials = try [.unquantised(settings)] + Grid.trials(of: settings, along: axes, modelPlace: "/a b")
        let sweeper = Sweeper(sound, jobs: 2, models: model, observer: Witness())
        let rows = try sweeper.rows(of: trials)
        #expect(rows.map(\.mode) == ["unquantised"] + modes.map { "\($0)" })
        for row in rows.dropFirst() {
            #expect(row.bitrate <= 8080 && row.bits.indices > 0 && row.decodeSpeed != nil, "\(row.name)")
            #expect(row.options.hasPrefix("--latent audioldm2 --model '/a b' --mode \(row.mode) "))
        }
        let found = try sweeper.searchAtoms(target: 8000, after: trials, with: rows)
        #expect(Set(found.map(\.mode)) == ["coord", "random", "trained"])
        #expect(found.allSatisfy { $0.options.contains(" --model '/a b' ") && $0.askedBitrate == nil })
        settings.mode = .guided
        settings.atoms = 3
        #expect(try sweeper.rows(of: [Trial(settings)]).map(\.askedBitrate) == [8000])
    }

    @Test("as many samples come back as went in", arguments: [1, 100, 9600, 20_001])
    func length(count: Int) throws {
        var settings = EncoderSettings(sampleRate: 12_345, channels: 1)
        settings.latency = 0.64
        settings.model = model.identity
        var roundTrip = SegmentRoundTrip(try Encoder.configuration(of: settings), model: model)
        var output: [Float] = []
        roundTrip.push(noise(count, amplitude: 0.5, seed: 3), appendingTo: &output)
        roundTrip.finish(appendingTo: &output)
        #expect(output.count == count)
    }
}

@Suite("workers")
struct WorkersTests {
    @Test("results come in order", arguments: [1, 2, 7, 100])
    func order(threads: Int) throws {
        let found = try Workers.map(50, threads: threads) { $0 * $0 }
        #expect(found == (0..<50).map { $0 * $0 })
        #expect(try Workers.map(0, threads: threads) { $0 }.isEmpty)
    }

    @Test("the first of several errors is thrown, and no work begins after one", arguments: [1, 4])
    func errors(threads: Int) {
        struct Numbered: Error, Equatable { let number: Int }
        let error = #expect(throws: Numbered.self) {
            try Workers.map(10_000, threads: threads) { number in
                guard number < 20 else { throw Numbered(number: number) }
                return number
            }
        }
        #expect(error == Numbered(number: 20))
    }
}

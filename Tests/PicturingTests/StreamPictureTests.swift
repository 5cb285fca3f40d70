import Decoding
import Drawing
import Encoding
import Glibc
import Stream
import Support
import Testing

@testable import Picturing

/// A picture of sound that was never coded.
private func picture(_ samples: [Float], sampleRate: Int, channels: Int = 1) throws -> StreamPicture {
    var picture = StreamPicture()
    let settings = EncoderSettings(sampleRate: sampleRate, channels: channels)
    picture.begin(try Encoder.configuration(of: settings))
    for start in stride(from: 0, to: samples.count, by: 1000 * channels) {
        picture.add(Array(samples[start..<min(start + 1000 * channels, samples.count)]), isConcealed: false)
    }
    picture.finish()
    return picture
}

private func tone(_ hertz: Double, sampleRate: Int, count: Int) -> [Float] {
    (0..<count).map { Float(0.5 * sin(2 * Double.pi * hertz * Double($0) / Double(sampleRate))) }
}

/// What a decoder tells of bytes, in a picture.
private func decoded(_ bytes: [UInt8]) throws -> StreamPicture {
    final class Holder { var picture = StreamPicture() }
    let holder = Holder()
    var decoder = Decoder(observer: { holder.picture.add($0) })
    decoder.push(bytes.span)
    decoder.finish()
    var (samples, concealed): ([Float], UInt64) = ([], 0)
    while let found = try decoder.next(&samples) {
        if case .stream(let configuration) = found { holder.picture.begin(configuration) }
        holder.picture.add(samples, isConcealed: decoder.concealedSamples > concealed)
        concealed = decoder.concealedSamples
        samples.removeAll()
    }
    holder.picture.finish()
    return holder.picture
}

@Suite("pictures of streams")
struct StreamPictureTests {
    @Test("have tones where they belong", arguments: [8000, 44_100, 48_000, 192_000], [110.0, 1000, 3500])
    func tones(sampleRate: Int, hertz: Double) throws {
        let found = try picture(tone(hertz, sampleRate: sampleRate, count: sampleRate), sampleRate: sampleRate)
        let rows = try #require(found.columns.spectrum(from: 0.2, to: 0.8))
        let loudest = rows.indices.max { rows[$0] < rows[$1] } ?? 0
        // A window's bin has 23 Hz, which at low frequencies is more than a row.
        let (low, high) = (found.axis.row(hertz - 14), found.axis.row(hertz + 14))
        #expect((Int(low) - 1...Int(high) + 1).contains(loudest))
        #expect(abs(10 * log10(rows[loudest]) + 6) < 2, "half of full scale is 6 dB less")
    }

    @Test("have sounds at their times, of whatever length", arguments: [3, 100])
    func times(seconds: Int) throws {
        var samples = [Float](repeating: 0, count: 8000 * seconds)
        let start = 8000 * seconds / 3
        samples.replaceSubrange(start..<start + 4000, with: tone(1000, sampleRate: 8000, count: 4000))
        let found = try picture(samples, sampleRate: 8000)
        #expect(abs(found.seconds - Double(seconds)) < 1e-9)
        let begin = Double(start) / 8000
        let level = { (from: Double, to: Double) in found.columns.spectrum(from: from, to: to)?.max() ?? 0 }
        #expect(level(begin + 0.1, begin + 0.4) > 0.2)
        #expect(level(0, begin - 0.15) < 1e-6 && level(begin + 0.65, Double(seconds)) < 1e-6)
    }

    @Test("show what is in any channel")
    func channels() throws {
        let mono = tone(1000, sampleRate: 16_000, count: 16_000)
        let found = try picture(mono.flatMap { [$0, -$0] }, sampleRate: 16_000, channels: 2)
        #expect((found.columns.spectrum(from: 0.2, to: 0.8)?.max() ?? 0) > 0.2)
    }

    @Test("mark what is lost where it is, and nothing else", arguments: 0..<20 as Range<UInt64>)
    func damage(seed: UInt64) throws {
        var random = Random(seed: seed)
        var settings = EncoderSettings(sampleRate: 8000, channels: 1)
        (settings.latency, settings.effort) = (0.1, 0)
        var encoder = try Encoder(settings)
        var frames: [[UInt8]] = []
        let chunk = Double(encoder.configuration.samplesPerChunk) / 8000
        let hop = Double(encoder.configuration.hop) / 8000
        try encoder.push(noise(8000 * 8, amplitude: 0.3, seed: seed)) { frames.append($0) }
        try encoder.finish { frames.append($0) }
        let clean = try decoded(frames.flatMap { $0 })
        #expect(clean.columns.marks(from: 0, to: clean.seconds).isEmpty)
        let lost = Int.random(in: 5..<frames.count - 5, using: &random)
        frames.remove(at: lost)
        let isForeign = Bool.random(using: &random)
        if isForeign { frames.insert([1, 2, 3], at: lost) }
        let found = try decoded(frames.flatMap { $0 })
        let start = Double(lost) * chunk - hop
        let kinds: Columns.Marks = isForeign ? [.lost, .foreign] : .lost
        #expect(found.columns.marks(from: start, to: start + chunk) == kinds, "seed \(seed)")
        #expect(found.columns.marks(from: 0, to: start - 0.02).isEmpty, "seed \(seed)")
        #expect(found.columns.marks(from: start + chunk + 0.02, to: found.seconds).isEmpty, "seed \(seed)")
        #expect(found.seconds == clean.seconds)
    }

    @Test("have the bits of both layers")
    func layers() throws {
        var settings = EncoderSettings(sampleRate: 16_000, channels: 1)
        (settings.layers, settings.bitrate, settings.baseBitrate) = (2, 48_000, 16_000)
        var bytes: [UInt8] = []
        var encoder = try Encoder(settings)
        try encoder.push(noise(16_000 * 10, amplitude: 0.3, seed: 1)) { bytes += $0 }
        try encoder.finish { bytes += $0 }
        let found = try decoded(bytes)
        #expect(found.isLayered)
        #expect(abs(found.columns.bitrate(layer: 0, from: 0, to: 10) - 16_000) < 800)
        #expect(abs(found.columns.bitrate(layer: 1, from: 0, to: 10) - 32_000) < 1600)
    }

    @Test("of no sound at all are drawn, under any title")
    func empty() throws {
        var nothing = StreamPicture()
        nothing.finish()
        for drawn in [nothing, try picture([], sampleRate: 8000), try picture([0], sampleRate: 192_000, channels: 1)] {
            let title = "a<b>&\"c 語\u{1F600}" + String(repeating: "x", count: 1000)
            try expectPNG(drawn.png(title: title, subtitles: [title, ""]))
            let svg = try drawn.svg(title: title, subtitles: [title])
            #expect(svg.contains("a&lt;b&gt;&amp;") && !svg.contains("nan") && !svg.contains("inf"))
            #expect(svg.contains("href=\"data:image/png;base64,iVBORw0KGgo"))
        }
    }

    /// Expects the chunks of a PNG file, each with a right checksum.
    private func expectPNG(_ bytes: [UInt8]) throws {
        #expect(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        var (place, names): (Int, [String]) = (8, [])
        func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        while place + 12 <= bytes.count {
            let end = place + 8 + number(place)
            try #require(end + 4 <= bytes.count)
            #expect(UInt32(number(end)) == checksum(bytes[place + 4..<end]))
            names.append(String(decoding: bytes[place + 4..<place + 8], as: UTF8.self))
            if names.count == 1 { #expect(number(place + 8) == 1180 && number(place + 12) > 400) }
            place = end + 4
        }
        #expect(place == bytes.count && names.first == "IHDR" && names.contains("IDAT") && names.last == "IEND")
    }

    /// ISO/IEC 15948, annex D.
    private func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }
}

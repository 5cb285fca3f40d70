import Support
import Testing

@testable import RateControl

@Test("the search finds the smallest gain that fits, from any guess", arguments: 0...40)
func smallestGain(threshold: Int) {
    for guess in stride(from: -3, through: 45, by: 4) {
        var probes = 0
        let found = GainSearch.smallest(in: 0...40, from: guess) { gain in
            probes += 1
            return gain >= threshold
        }
        #expect(found == threshold)
        #expect(probes <= 12)
    }
}

@Test("nothing is found where nothing fits")
func nothingFits() {
    #expect(GainSearch.smallest(in: 0...255, from: 100) { _ in false } == nil)
}

@Test("whatever is asked for, ten seconds never take more than 3 % too much", arguments: 0..<50)
func reservoir(seed: UInt64) {
    var generator = Random(seed: seed)
    let (bitrate, chunk) = (16_000.0, 0.341)
    var reservoir = BitReservoir(bitrate: bitrate, chunkSeconds: chunk)
    var spent: [Int] = []
    for _ in 0..<400 {
        let limit = reservoir.limit(share: 1)
        let bytes = Bool.random(using: &generator) ? limit : Int.random(in: 0...limit, using: &generator)
        reservoir.spend(bytes, share: 1)
        spent.append(bytes)
    }
    let span = Int((10 / chunk).rounded(.up))
    for start in 0..<spent.count - span {
        let bits = Double(8 * spent[start..<start + span].reduce(0, +))
        #expect(bits / (Double(span) * chunk) <= 1.03 * bitrate, "seed \(seed), chunk \(start)")
    }
}

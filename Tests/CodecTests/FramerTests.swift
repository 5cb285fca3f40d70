import Stream
import Testing

@testable import Encoding

@Test(
    "the largest resilient frame fits at any position",
    arguments: [0, 1 << 20, Limits.position - 1] as [UInt64], [nil, 1] as [UInt64?])
func largestResilientFrame(position: UInt64, total: UInt64?) throws {
    var settings = EncoderSettings(sampleRate: 48_000, channels: 8)
    (settings.isResilient, settings.bitrate) = (true, 2_048_000)
    for signs in [0, 1, 10_000, 300_000] {
        var framer = StreamFramer(
            configuration: try Encoder.configuration(of: settings), isResilient: true, origin: position, isExact: false)
        let (measure, limit) = framer.room(within: .max, total: total)
        var (least, most) = (0, limit)
        while most - least > 1 {
            let middle = (least + most) / 2
            if measure.count(bytes: middle, signs: signs) <= limit { least = middle } else { most = middle }
        }
        let body = ChunkBody(
            bytes: [UInt8](repeating: 1, count: least), signs: [UInt8](repeating: 1, count: signs))
        let count = framer.frame(body: body, total: total).count
        #expect(count <= Armour.largestFrame && count > Armour.largestFrame - 10_000)
    }
}

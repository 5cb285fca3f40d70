import Support
import Testing

@testable import Stream

@Test("CRC-32C of the digits is the published check value")
func checkValue() {
    let digits = Array("123456789".utf8)
    #expect(CRC32C.checksum(digits, 0..<9) == 0xE306_9283)
}

@Test("a checksum from two registers equals the one from the bytes", arguments: 0..<20)
func registers(seed: UInt64) {
    var generator = Random(seed: seed)
    let bytes = (0..<3000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var registers: [UInt32] = [0]
    CRC32C.extend(&registers, over: bytes.span)
    let (a, b) = (Int.random(in: 0...3000, using: &generator), Int.random(in: 0...3000, using: &generator))
    let range = min(a, b)..<max(a, b)
    let found = CRC32C.checksum(
        before: registers[range.lowerBound], behind: registers[range.upperBound], count: range.count)
    #expect(found == CRC32C.checksum(bytes, range))
}

import Support
import Testing

@testable import ErrorCorrection

@Test("the field is one: every number but 0 has a power, an inverse and its products")
func field() {
    let field = GaloisField.shared
    #expect(Set((0..<255).map(field.power)).count == 255)
    // x^8 is x^4 + x^3 + x^2 + 1.
    #expect(field.power(8) == 0x1D)
    for a in UInt8.min...UInt8.max {
        // Products as sums of shifts.
        for b: UInt8 in [0, 1, 2, 3, 29, 128, 255] {
            var (sum, shifted) = (0, Int(a))
            for bit in 0..<8 {
                if b >> UInt8(bit) & 1 == 1 { sum ^= shifted }
                shifted <<= 1
                if shifted > 255 { shifted ^= 0x11D }
            }
            #expect(field.product(a, b) == UInt8(sum))
            if b > 0 { #expect(field.quotient(UInt8(sum), b) == a) }
        }
    }
}

@Test("a word is a multiple of the generator: all its roots are roots of the word")
func roots() {
    var generator = Random(seed: 1)
    let field = GaloisField.shared
    for parity in [2, 6, 8, 12, 31, 126] {
        var code = ReedSolomon(parity: parity)
        var word = generator.bytes(100) + [UInt8](repeating: 0, count: parity)
        code.setParity(of: &word)
        for root in 0..<parity {
            let value = word.reduce(UInt8(0)) { field.product($0, field.power(root)) ^ $1 }
            #expect(value == 0, "parity \(parity), root \(root)")
        }
        #expect(code.correct(&word) == 0)
    }
}

@Test("as many wrong bytes as the code is for are put right, wherever they are", arguments: 0..<300 as Range<UInt64>)
func corrected(seed: UInt64) {
    var generator = Random(seed: seed)
    let parity = Int.random(in: 2...40, using: &generator)
    var code = ReedSolomon(parity: parity)
    for _ in 0..<10 {
        let count = Int.random(in: 1...255 - parity, using: &generator)
        var word = generator.bytes(count) + [UInt8](repeating: 0, count: parity)
        code.setParity(of: &word)
        let sent = word
        let errors = Int.random(in: 0...min(parity / 2, word.count), using: &generator)
        for place in Array(word.indices).shuffled(using: &generator).prefix(errors) {
            word[place] ^= UInt8.random(in: 1...255, using: &generator)
        }
        let came = word
        #expect(code.correct(&word, most: errors) == errors, "seed \(seed)")
        #expect(word == sent, "seed \(seed)")
        guard errors > 0 else { continue }
        word = came
        #expect(code.correct(&word, most: errors - 1) == nil && word == came, "seed \(seed)")
    }
}

@Test("words with more wrong bytes are seen to be beyond help, or are another word; hardly ever with much parity")
func beyondHelp() {
    var generator = Random(seed: 3)
    for (parity, most) in [(2, 1000), (4, 600), (6, 250), (8, 60), (12, 5), (16, 0)] {
        var code = ReedSolomon(parity: parity)
        var mistaken = 0
        for _ in 0..<1000 {
            var word = generator.bytes(128) + [UInt8](repeating: 0, count: parity)
            code.setParity(of: &word)
            let sent = word
            let errors = Int.random(in: parity / 2 + 1...parity + 10, using: &generator)
            for place in Array(word.indices).shuffled(using: &generator).prefix(errors) {
                word[place] ^= UInt8.random(in: 1...255, using: &generator)
            }
            let came = word
            if let found = code.correct(&word) {
                mistaken += 1
                // Whatever it is, it is a word, as near as it was said to be.
                #expect(zip(word, came).count { $0 != $1 } == found && found <= parity / 2)
                #expect(code.correct(&word) == 0)
            } else {
                #expect(word == came)
            }
            #expect(word != sent)
        }
        #expect(mistaken <= most, "parity \(parity): \(mistaken)")
    }
}

@Test("blocks of any length survive bursts and scattered errors", arguments: 0..<200 as Range<UInt64>)
func blocks(seed: UInt64) {
    var generator = Random(seed: seed)
    let redundancy = Redundancy(
        least: Int.random(in: 1...4, using: &generator), bytesPerError: Int.random(in: 40...300, using: &generator))
    var code = InterleavedCode(redundancy)
    let start = Int.random(in: 0...20, using: &generator)
    let counts = [0, 1, 234, 235, 236, 470, 471, 1000, Int.random(in: 0...5000, using: &generator)]
    let count = counts.randomElement(using: &generator)!
    var block = generator.bytes(start + count)
    code.appendParity(to: &block, from: start)
    #expect(block.count == start + count + redundancy.parityBytes(for: count))
    let sent = block
    // Half the parity of each word, all in a row.
    let burst = redundancy.parityBytes(for: count) / 2
    let first = Int.random(in: start...block.count - burst, using: &generator)
    for place in first..<first + burst { block[place] ^= UInt8.random(in: 1...255, using: &generator) }
    let correction = code.correct(&block, from: start, count: count)
    #expect(block == sent, "seed \(seed)")
    #expect(correction == .init(bytes: burst, lostWords: 0), "seed \(seed)")
    // Bytes of chance do no harm.
    var noise = generator.bytes(block.count)
    #expect(code.correct(&noise, from: start, count: count).lostWords <= (count + 234) / 235)
    #expect(noise.count == block.count)
}

internal import Stream

/// Whatever comes in, and however it is cut: every byte is in a frame or in damage, once and in order, and each frame is
/// what the input holds there.
///
/// The first byte is the rhythm of cuts; if its highest bit is set, the rest is a script of frames with right checksums.
enum FrameParserTarget {
    static func run(_ input: [UInt8]) {
        var script = Script(input)
        let rhythm = script.byte()
        if rhythm & 0x80 == 0 {
            parse(script.takeAll(), rhythm: rhythm)
        } else {
            var frames = FrameScript(script, drawsBodies: false)
            parse(frames.bytes(), rhythm: rhythm & 0x7F)
        }
    }

    private static func parse(_ bytes: [UInt8], rhythm: UInt8) {
        var parser = FrameParser()
        var (offset, isBehindDamage) = (0, false)
        func drain() {
            while let next = parser.next() {
                switch next {
                case .frame(let frame):
                    require(frame.offset == UInt64(offset), "a frame overlaps, or leaves bytes out")
                    require(frame.bytes[...] == bytes[offset..<offset + frame.size], "a frame is not the input's")
                    offset += frame.size
                    isBehindDamage = false
                case .damage(let count, let at):
                    require(at == UInt64(offset) && count > 0, "damage overlaps, or leaves bytes out")
                    require(!isBehindDamage, "a stretch of damage is reported in parts")
                    offset += count
                    isBehindDamage = true
                }
                require(offset <= bytes.count, "more bytes than there are")
            }
        }
        for piece in bytes.pieces(rhythm: rhythm) {
            parser.push(bytes.span.extracting(piece))
            drain()
        }
        parser.finish()
        drain()
        require(offset == bytes.count, "bytes were neither frames nor damage")
    }
}

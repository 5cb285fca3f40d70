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
            check(script.takeAll(), rhythm: rhythm)
        } else {
            var frames = FrameScript(script, drawsBodies: false)
            check(frames.bytes(), rhythm: rhythm & 0x7F)
        }
    }

    private static func check(_ bytes: [UInt8], rhythm: UInt8) {
        let frames = parse(bytes, rhythm: rhythm)
        require(frames == read(bytes, rhythm: rhythm), "a reader that puts frames into order loses or repeats some")
    }

    /// Frames of the input that come out behind what parity restores and puts into order.
    private static func read(_ bytes: [UInt8], rhythm: UInt8) -> Int {
        var (reader, frames) = (FrameReader(), 0)
        func drain() {
            while let next = reader.next() {
                if case .frame(let frame) = next, frame.condition != .restored { frames += 1 }
            }
        }
        for piece in bytes.pieces(rhythm: rhythm) {
            reader.push(bytes.span.extracting(piece))
            drain()
        }
        reader.finish()
        drain()
        return frames
    }

    private static func parse(_ bytes: [UInt8], rhythm: UInt8) -> Int {
        var parser = FrameParser()
        var (offset, isBehindDamage, frames) = (0, false, 0)
        func drain() {
            while let next = parser.next() {
                switch next {
                case .frame(let frame):
                    require(frame.offset == UInt64(offset), "a frame overlaps, or leaves bytes out")
                    require(offset + frame.size <= bytes.count, "more bytes than there are")
                    require(
                        frame.condition == .corrected || frame.bytes[...] == bytes[offset..<offset + frame.size],
                        "a frame is not the input's")
                    offset += frame.size
                    frames += 1
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
        return frames
    }
}

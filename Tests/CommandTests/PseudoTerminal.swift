import Glibc

/// A terminal for programs to write on, and what a person would see there.
struct PseudoTerminal {
    let ours: Int32
    let theirs: Int32

    /// - Parameter columns: characters of a line.
    init(columns: UInt16) throws {
        // What posix_openpt, unlockpt and ptsname do, which Swift does not see.
        ours = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (isLocked, number): (Int32, Int32) = (0, 0)
        guard ours >= 0, ioctl(ours, Self.setLock, &isLocked) == 0, ioctl(ours, Self.getNumber, &number) == 0 else {
            throw Child.Failure(reason: "no pseudo-terminal")
        }
        theirs = Glibc.open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard theirs >= 0, ioctl(theirs, UInt(TIOCSWINSZ), &size) == 0 else {
            throw Child.Failure(reason: "no pseudo-terminal")
        }
    }

    /// TIOCSPTLCK and TIOCGPTN.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    /// The program's stream on it; once for each terminal.
    var stream: Child.Stream { .ends(ours: ours, theirs: theirs) }

    /// Every state of every line, without the blanks at its end.
    static func states(_ text: some Collection<UInt8>) -> [String] {
        String(decoding: text, as: UTF8.self).unicodeScalars.split { "\r\n".unicodeScalars.contains($0) }
            .map { scalars in
                let line = String(String.UnicodeScalarView(scalars))
                return String(line.reversed().drop { $0 == " " }.reversed())
            }
    }

    /// The lines that remain, as a terminal shows them.
    static func lines(_ text: some Sequence<UInt8>) -> [String] {
        var (lines, column): ([[UInt8]], Int) = ([[]], 0)
        for byte in text {
            switch byte {
            case UInt8(ascii: "\n"): lines.append([])
            case UInt8(ascii: "\r"): column = 0
            default:
                if column < lines[lines.count - 1].count { lines[lines.count - 1][column] = byte }
                if column >= lines[lines.count - 1].count { lines[lines.count - 1].append(byte) }
                column += 1
                continue
            }
            if byte == UInt8(ascii: "\n") { column = 0 }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
            .map { String($0.reversed().drop { $0 == " " }.reversed()) }
    }
}

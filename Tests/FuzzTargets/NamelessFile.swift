internal import Glibc

/// A file without a name, at its beginning; nil where there can be none.
func namelessFile(of bytes: [UInt8]) -> Int32? {
    var name = Array("/tmp/ddcm-fuzz-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { return nil }
    unlink(name)
    guard write(bytes, to: file), lseek(file, 0, SEEK_SET) == 0 else { return nil }
    return file
}

/// - Returns: whether all bytes were written.
func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.isEmpty || bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } == bytes.count
}

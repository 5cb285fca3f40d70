import Glibc
import SystemPackage

/// FIFOs by their names.
public enum FIFO {
    /// Makes sure that there is a FIFO.
    ///
    /// - Parameter mode: permissions of one that has to be made.
    /// - Throws: `PipeError.openInput`, or `.refused` where something else has the name.
    public static func ensure(_ path: String, mode: UInt32) throws(PipeError) {
        if mkfifo(path, mode) == 0 {
            // The mask of new files may have taken some of it away.
            _ = chmod(path, mode)
            return
        }
        guard errno == EEXIST else { throw .openInput(path, Errno(rawValue: errno)) }
        var status = stat()
        guard stat(path, &status) == 0 else { throw .openInput(path, Errno(rawValue: errno)) }
        guard status.st_mode & S_IFMT == S_IFIFO else { throw .refused("\(path) is no FIFO") }
    }

    /// - Returns: nil where nobody has it open for reading, of one that is opened for writing.
    static func open(_ path: String, _ access: Int32) throws(PipeError) -> Descriptor? {
        let file = try Descriptor.opening { Glibc.open(path, access | O_NONBLOCK | O_CLOEXEC) }
        guard file >= 0 else {
            if errno == ENXIO { return nil }
            throw access == O_WRONLY
                ? .openOutput(path, Errno(rawValue: errno)) : .openInput(path, Errno(rawValue: errno))
        }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else {
            close(file)
            throw .refused("\(path) is no FIFO")
        }
        return Descriptor(FileDescriptor(rawValue: file))
    }
}

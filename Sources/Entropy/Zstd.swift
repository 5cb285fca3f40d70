internal import CZstd

/// A failure inside libzstd, by its own name for it.
public struct ZstdError: Error, Equatable, Sendable {
    public let name: String

    init(code: Int) { name = String(cString: ZSTD_getErrorName(code)) }
    init(name: String) { self.name = name }
}

/// The frame that every plane has around it inside libzstd, and that is not sent: magicless, a window of 128 KiB, no
/// content size, no checksum, no dictionary number, one block. RFC 8878 section 3.1.1
enum PlaneFrame {
    static let windowLog = 17
    /// Half a block of the largest size, so that a plane that does not compress fits with its header.
    static let largestSection = 1 << 16
    static let header: [UInt8] = [0x00, UInt8((windowLog - 10) << 3)]
    static let blockHeaderSize = 3
    /// Behind the literals of a block without sequences.
    static let noSequences: UInt8 = 0
}

/// libzstd's compressor, one dictionary for each plane.
struct ZstdCompressor: ~Copyable {
    private let context: OpaquePointer
    private let dictionaries: [OpaquePointer]
    private var output: [UInt8]

    init(dictionaries bytes: [[UInt8]]) throws(ZstdError) {
        guard let made = ZSTD_createCCtx() else { throw ZstdError(name: "out of memory") }
        let settings: [(ZSTD_cParameter, Int32)] = [
            (ZSTD_c_experimentalParam2, Int32(ZSTD_f_zstd1_magicless.rawValue)),
            (ZSTD_c_windowLog, Int32(PlaneFrame.windowLog)), (ZSTD_c_contentSizeFlag, 0), (ZSTD_c_checksumFlag, 0),
            (ZSTD_c_dictIDFlag, 0), (ZSTD_c_experimentalParam11, Int32(ZSTD_sf_explicitBlockDelimiters.rawValue)),
        ]
        var failure = settings.lazy.map { ZSTD_CCtx_setParameter(made, $0.0, $0.1) }.first { ZSTD_isError($0) != 0 }
        var created: [OpaquePointer] = []
        for dictionary in bytes {
            guard let one = Self.digest(dictionary) else {
                failure = 0
                break
            }
            created.append(one)
        }
        if let failure {
            created.forEach { ZSTD_freeCDict($0) }
            ZSTD_freeCCtx(made)
            throw failure == 0 ? ZstdError(name: "dictionary refused") : ZstdError(code: failure)
        }
        context = made
        dictionaries = created
        output = [UInt8](repeating: 0, count: ZSTD_compressBound(PlaneFrame.largestSection))
    }

    /// Literals alone are coded, so the tables for finding matches are made as small as libzstd allows: at the levels
    /// that it has names for, clearing them takes more time than all the rest of the encoder. The strategy is the one
    /// that weighs a table of the plane's own against the dictionary's.
    private static func digest(_ dictionary: [UInt8]) -> OpaquePointer? {
        let parameters = ZSTD_compressionParameters(
            windowLog: UInt32(PlaneFrame.windowLog), chainLog: 6, hashLog: 6, searchLog: 1, minMatch: 6,
            targetLength: 0, strategy: ZSTD_lazy)
        return ZSTD_createCDict_advanced(
            dictionary, dictionary.count, ZSTD_dlm_byCopy, ZSTD_dct_auto, parameters, ZSTD_defaultCMem)
    }

    deinit {
        dictionaries.forEach { ZSTD_freeCDict($0) }
        ZSTD_freeCCtx(context)
    }

    /// Codes `symbols` as the literals of one block and gives the frame to `body`, which must not keep it.
    mutating func withFrame<Result>(
        of symbols: ArraySlice<UInt8>, dictionary: Int, _ body: (ArraySlice<UInt8>) -> Result
    ) throws(ZstdError) -> Result {
        precondition(symbols.count > 0 && symbols.count <= PlaneFrame.largestSection)
        ZSTD_CCtx_reset(context, ZSTD_reset_session_only)
        ZSTD_CCtx_refCDict(context, dictionaries[dictionary])
        var literals = ZSTD_Sequence(offset: 0, litLength: UInt32(symbols.count), matchLength: 0, rep: 0)
        let size = output.withUnsafeMutableBytes { output in
            symbols.withUnsafeBytes { symbols in
                ZSTD_compressSequences(
                    context, output.baseAddress, output.count, &literals, 1, symbols.baseAddress, symbols.count)
            }
        }
        guard ZSTD_isError(size) == 0 else { throw ZstdError(code: size) }
        return body(output[0..<size])
    }
}

/// libzstd's decompressor, one dictionary for each plane.
struct ZstdDecompressor: ~Copyable {
    private let context: OpaquePointer
    private let dictionaries: [OpaquePointer]

    init(dictionaries bytes: [[UInt8]]) throws(ZstdError) {
        guard let made = ZSTD_createDCtx() else { throw ZstdError(name: "out of memory") }
        let created = bytes.compactMap { ZSTD_createDDict($0, $0.count) }
        let format = ZSTD_DCtx_setParameter(made, ZSTD_d_experimentalParam1, Int32(ZSTD_f_zstd1_magicless.rawValue))
        guard created.count == bytes.count, ZSTD_isError(format) == 0 else {
            created.forEach { ZSTD_freeDDict($0) }
            ZSTD_freeDCtx(made)
            throw ZstdError(name: "dictionary refused")
        }
        context = made
        dictionaries = created
    }

    deinit {
        dictionaries.forEach { ZSTD_freeDDict($0) }
        ZSTD_freeDCtx(context)
    }

    /// Decompresses one frame into the end of `symbols`.
    /// - Parameter count: what the frame must decompress to; more or less is an error.
    mutating func append(
        frame: [UInt8], dictionary: Int, count: Int, to symbols: inout [UInt8]
    ) throws(ZstdError) {
        let start = symbols.count
        symbols.append(contentsOf: repeatElement(0, count: count))
        ZSTD_DCtx_refDDict(context, dictionaries[dictionary])
        let size = symbols.withUnsafeMutableBytes { symbols in
            frame.withUnsafeBytes { frame in
                ZSTD_decompressDCtx(context, symbols.baseAddress! + start, count, frame.baseAddress, frame.count)
            }
        }
        guard ZSTD_isError(size) == 0 else { throw ZstdError(code: size) }
        guard size == count else { throw ZstdError(name: "wrong size") }
    }
}

internal import Codebook
internal import Quantiser
internal import Stream

/// Sorts the levels of a chunk into the planes of their classes; signs and large magnitudes become bits.
/// ddcm-stream.md 5.4
struct CoefficientEncoder {
    private let classes: [UInt8]
    private(set) var planes: [RunEncoder]

    static let escapeOrder = 2

    init(classes: [UInt8]) {
        self.classes = classes
        planes = DictionarySet.coefficientAlphabets.map { RunEncoder(alphabet: $0) }
    }

    mutating func encode(_ atoms: AtomPlanes, grid: QuantiserGrid, bits: inout BitWriter) {
        for plane in planes.indices { planes[plane].reset() }
        var visitor = Visitor(classes: classes, levels: atoms.levels, planes: planes, bits: bits)
        planes = []
        bits = BitWriter()
        CoefficientContext.visit(grid, &visitor)
        planes = visitor.planes
        bits = visitor.bits
    }

    private struct Visitor: CoefficientVisitor {
        let classes: [UInt8]
        let levels: [Int16]
        var planes: [RunEncoder]
        var bits: BitWriter

        @inline(__always)
        mutating func magnitude(cell: Int, around: CoefficientNeighbours, index: Int) throws(Never) -> Int {
            let level = Int(levels[index])
            let plane = Int(classes[cell])
            if level == 0 {
                planes[plane].appendZero()
                return 0
            }
            append(level, plane: plane)
            return abs(level)
        }

        private mutating func append(_ level: Int, plane: Int) {
            let largest = planes[plane].alphabet.values
            let magnitude = abs(level)
            planes[plane].append(value: min(magnitude, largest))
            if magnitude >= largest { bits.appendGolomb(magnitude - largest, order: escapeOrder) }
            bits.append(level < 0 ? 1 : 0, count: 1)
        }
    }
}

/// Puts the levels of a chunk back where they were.
struct CoefficientDecoder {
    private let classes: [UInt8]
    var planes: [RunDecoder]

    init(classes: [UInt8]) {
        self.classes = classes
        planes = DictionarySet.coefficientAlphabets.map { RunDecoder(alphabet: $0) }
    }

    mutating func decode(_ atoms: inout AtomPlanes, grid: QuantiserGrid, bits: inout BitReader) throws(DecodeError) {
        for index in atoms.levels.indices { atoms.levels[index] = 0 }
        var visitor = Visitor(classes: classes, levels: [], planes: [], bits: bits)
        swap(&visitor.levels, &atoms.levels)
        swap(&visitor.planes, &planes)
        defer {
            swap(&visitor.levels, &atoms.levels)
            swap(&visitor.planes, &planes)
        }
        try CoefficientContext.visit(grid, &visitor)
        bits = visitor.bits
        guard visitor.planes.allSatisfy(\.isSpent) else { throw .malformed("coefficients: symbols are left over") }
    }

    private struct Visitor: CoefficientVisitor {
        let classes: [UInt8]
        var levels: [Int16]
        var planes: [RunDecoder]
        var bits: BitReader

        @inline(__always)
        mutating func magnitude(cell: Int, around: CoefficientNeighbours, index: Int) throws(DecodeError) -> Int {
            let plane = Int(classes[cell])
            let value = planes[plane].next()
            return value == 0 ? 0 : try magnitude(value, plane: plane, index: index)
        }

        private mutating func magnitude(_ value: Int, plane: Int, index: Int) throws(DecodeError) -> Int {
            var magnitude = value
            if value == planes[plane].alphabet.values {
                magnitude += try bits.golomb(
                    order: CoefficientEncoder.escapeOrder, limit: AtomPlanes.largestLevel - value)
            }
            levels[index] = Int16(try bits.bits(1) == 1 ? -magnitude : magnitude)
            return magnitude
        }
    }
}

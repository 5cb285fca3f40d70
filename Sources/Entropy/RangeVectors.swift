internal import Codebook
internal import Quantiser

/// The atoms of vectors. ddcm-stream.md 5.10
extension RangeBody {
    /// Codes vectors, and coordinates where bands have them instead. A decoder's planes hold no coordinates.
    mutating func codeVectors(
        _ planes: inout AtomPlanes, grid: QuantiserGrid, format: VectorFormat
    ) throws(Coder.Failure) {
        if format.isHybrid {
            codeBands(&planes.vectorBands, grid: grid)
            try codeLevels(&planes, grid: grid.without(planes.vectorBands))
        }
        try code(&planes.vectors, grid: grid, bands: planes.vectorBands, format: format)
    }

    /// Which bands are vectors: first whether any is.
    mutating func codeBands(_ bands: inout [Bool], grid: QuantiserGrid) {
        let known = bands
        let hasVectors = coder.code(known.contains(true), context: RangeContexts.vectorBands)
        bands = [Bool](repeating: false, count: grid.shape.levelCount)
        guard hasVectors else { return }
        let stride = grid.shape.channels * grid.shape.bandCount
        for level in bands.indices where grid.expectations[level] != QuantiserGrid.uncoded {
            let (before, below) = (level >= stride && bands[level - stride], level > 0 && bands[level - 1])
            bands[level] = coder.code(
                !Coder.isReader && known[level],
                context: RangeContexts.vectorBands + 1 + (before ? 2 : 0) + (below ? 1 : 0))
        }
    }

    private mutating func code(
        _ vectors: inout VectorAtoms, grid: QuantiserGrid, bands: [Bool], format: VectorFormat
    ) throws(Coder.Failure) {
        let hasVectors = !format.isHybrid || bands.contains(true)
        let known = vectors
        var shift = known.dimension.trailingZeroBitCount - 2
        if hasVectors { shift = coder.codeTree(shift, bits: 3, base: RangeContexts.vectorDimension) }
        var format = format
        format.dimension = 4 << min(shift, VectorFormat.dimensionShifts.upperBound)
        guard VectorFormat.dimensionShifts.contains(shift), format.isWithinLimits(dimension: format.dimension) else {
            return try coder.refuse("vectors: too long")
        }
        vectors.dimension = format.dimension
        vectors.layout.set(grid, format: format, bands: bands)
        vectors.removeAll()
        var before = 0
        for (number, vector) in vectors.layout.vectors.enumerated() {
            before = try code(vector, number, before: before, of: known, into: &vectors, format)
            vectors.starts.append(vectors.atoms.count)
        }
    }

    /// - Parameter before: atoms of the vector before, which is most often of the same band.
    /// - Returns: atoms of this one.
    private mutating func code(
        _ vector: VectorLayout.Vector, _ number: Int, before: Int, of known: VectorAtoms,
        into vectors: inout VectorAtoms, _ format: VectorFormat
    ) throws(Coder.Failure) -> Int {
        if coder.hasRunOut { try coder.refuse("vectors: the payload ends too early") }
        let (parts, structure) = (format.parts(of: vector.dimension), format.structure)
        let atoms = !Coder.isReader ? known.starts[number]..<known.starts[number + 1] : 0..<0
        vectors.gains.append(0)
        var last: Int?
        for place in 0..<vector.most {
            let first = atoms.lowerBound + place * parts
            let context =
                RangeContexts.vectorAtoms + 27 * min(place, 1) + 9 * min(before, 2)
                + min(max(vector.expected - place, -4), 4)
                + 4
            guard coder.code(first < atoms.upperBound, context: context) else { return place }
            if structure.hasGain && place == 0 {
                vectors.gains[number] = Int8(code(gain: !Coder.isReader ? Int(known.gains[number]) : 0))
            }
            for part in 0..<parts {
                var atom =
                    !Coder.isReader
                    ? known.atoms[first + part] : VectorAtoms.Atom(index: 0, isNegative: false, level: 0)
                let count = format.atoms(dimension: format.numbers(part: part, of: vector.dimension).count)
                atom.index = UInt32(coder.codeUniform(Int(atom.index), below: count))
                atom.isNegative = coder.codeSign(atom.isNegative)
                if structure.hasCoefficients && part == 0 {
                    atom.level = Int8(try code(Int(atom.level), last: last, place: place))
                    last = Int(atom.level)
                }
                if structure.hasTemperature && place == 1 {
                    atom.level = Int8(coder.codeTree(Int(atom.level), bits: 3, base: RangeContexts.vectorTemperature))
                }
                vectors.atoms.append(atom)
            }
        }
        return vector.most
    }

    private mutating func code(gain: Int) -> Int {
        let least = VectorCoefficients.gains.lowerBound
        return coder.codeTree(gain - least, bits: 5, base: RangeContexts.vectorGain) + least
    }

    /// A coefficient's level, from the highest that it may have downwards.
    private mutating func code(_ level: Int, last: Int?, place: Int) throws(Coder.Failure) -> Int {
        let allowed = VectorCoefficients.allowedLevels(last: last)
        let base = RangeContexts.vectorLevels + 16 * min(place, 7)
        let found = allowed.upperBound - coder.codeTree(allowed.upperBound - level, bits: 4, base: base)
        if found < allowed.lowerBound { try coder.refuse("vectors: a coefficient is too small") }
        return found
    }
}

extension BinaryCoder {
    /// A number below `count`, each as likely as any other: the first have one bit less where `count` is no power of two
    /// (truncated binary code).
    mutating func codeUniform(_ value: Int, below count: Int) -> Int {
        let length = Int.bitWidth - 1 - count.leadingZeroBitCount
        // Not 2 << length: counts go up to 2^63 − 1.
        let short = (1 << length) - count + (1 << length)
        let isShort = value < short
        let head = codeEven(isShort ? value : (value + short) >> 1, bits: length)
        guard head >= short else { return head }
        return (head << 1 | (codeEven((value + short) & 1 == 1) ? 1 : 0)) - short
    }
}

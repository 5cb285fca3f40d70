internal import Algebra
public import Quantiser

/// Codebooks, of a seed or trained, whose atoms make up vectors of a band's coefficients. ddcm-stream.md 5.10
public struct VectorCodebook: Codebook {
    private(set) var books: VectorCodebooks
    private var format: VectorFormat { books.format }
    private var pursuit = Pursuit()
    private var soft = SoftPursuit()
    /// Nil for plain matching pursuit.
    private var orthogonal: OrthogonalPursuit?
    /// What was found for the chunk's vectors, at the place of each vector's first coefficient.
    private var found: [Pursuit.Found?] = []
    private var vector: [Float] = []
    private var bitScale: Float = 1
    /// The most atoms of a window and channel.
    private var limit: Int?
    /// Of each band.
    private(set) var costs: [BandCost] = []

    /// Atoms that are looked for beyond those that are needed, so that finer steps need no new search.
    private static let margin = 4

    /// - Parameter pursuit: how to search, for structures that have a use for it.
    public init(format: VectorFormat, pursuit: PursuitKind = .mp) {
        books = VectorCodebooks(format: format)
        if pursuit == .omp { orthogonal = OrthogonalPursuit(format: format) }
    }

    public mutating func begin(_ latent: [Float], grid: QuantiserGrid) {
        found = [Pursuit.Found?](repeating: nil, count: latent.count)
    }

    public mutating func select(
        _ latent: [Float], grid: QuantiserGrid, limit: AtomLimit, bitScale: Float, into planes: inout AtomPlanes
    ) {
        for index in planes.levels.indices { planes.levels[index] = 0 }
        self.bitScale = bitScale
        if case .perWindow(let count) = limit { self.limit = count } else { self.limit = nil }
        books.use(dimension: planes.vectors.dimension)
        planes.vectors.layout.set(grid, format: format, bands: [])
        if format.isAdaptive { return selectInTurn(latent, grid, into: &planes) }
        search(planes.vectors.layout.vectors[...], latent, grid, margin: Self.margin)
        collect(grid, into: &planes)
    }

    /// Row by row, since what was chosen changes the atoms for the rows that follow. So nothing that was found for other
    /// steps can be kept.
    private mutating func selectInTurn(_ latent: [Float], _ grid: QuantiserGrid, into planes: inout AtomPlanes) {
        startCollecting(grid, into: &planes)
        found = [Pursuit.Found?](repeating: nil, count: latent.count)
        books.startChunk()
        for row in 0..<grid.shape.rows {
            let numbers = planes.vectors.layout.rows[row]..<planes.vectors.layout.rows[row + 1]
            search(planes.vectors.layout.vectors[numbers], latent, grid, margin: 0)
            for vector in planes.vectors.layout.vectors[numbers] {
                collect(vector, grid, scale: 1, into: &planes.vectors)
            }
            books.adapt(to: planes.vectors, row: row)
        }
    }

    /// Takes as many atoms of each vector as are worth their bits.
    mutating func collect(_ grid: QuantiserGrid, into planes: inout AtomPlanes) {
        planes.vectors.layout.set(
            grid, format: format, bands: planes.vectorBands)
        startCollecting(grid, into: &planes)
        let layout = planes.vectors.layout
        let scales = limit.map { bitScales($0, layout, grid) }
        for row in 0..<grid.shape.rows {
            for vector in layout.vectors[layout.rows[row]..<layout.rows[row + 1]] {
                collect(vector, grid, scale: scales?[row] ?? 1, into: &planes.vectors)
            }
        }
    }

    private mutating func startCollecting(_ grid: QuantiserGrid, into planes: inout AtomPlanes) {
        planes.vectors.removeAll()
        costs.removeAll(keepingCapacity: true)
        costs.append(contentsOf: repeatElement(BandCost(), count: grid.shape.levelCount))
    }

    private mutating func collect(
        _ vector: VectorLayout.Vector, _ grid: QuantiserGrid, scale: Float, into vectors: inout VectorAtoms
    ) {
        if let found = found[vector.start] {
            let (count, cost) = length(found, of: vector, ratio: grid.stepRatio(vector.level), scale: scale)
            costs[vector.level].error += cost.error
            costs[vector.level].bits += cost.bits
            vectors.atoms += found.sum(of: count, parts: format.parts(of: vector.dimension))
            vectors.gains.append(found.gain)
        } else {
            vectors.gains.append(0)
        }
        vectors.starts.append(vectors.atoms.count)
    }

    /// Atoms that a vector has where bits count `scale` times more, each part counted.
    func atoms(_ vector: VectorLayout.Vector, _ grid: QuantiserGrid, scale: Float) -> Int {
        guard let found = found[vector.start] else { return 0 }
        let count = length(found, of: vector, ratio: grid.stepRatio(vector.level), scale: scale).count
        return found.sum(of: count, parts: format.parts(of: vector.dimension)).count
    }

    /// How many atoms a vector has: as many as make the least of what is left, in squared steps, and of bits.
    private func length(
        _ found: Pursuit.Found, of vector: VectorLayout.Vector, ratio: Float, scale: Float
    ) -> (count: Int, cost: BandCost) {
        let bits = Float(format.bits(dimension: vector.dimension)) + Self.flagBits
        if scale == .infinity { return (0, BandCost()) }
        let (scale, gain) = (scale * bitScale * BandCost.bitWorth, format.structure.hasGain ? Self.gainBits : 0)
        var (best, least) = (0, Float.infinity)
        for count in 0...vector.most {
            let cost = ratio * ratio * found.energies[count] + scale * (bits * Float(count) + (count > 0 ? gain : 0))
            if cost < least { (best, least) = (count, cost) }
        }
        var cost = BandCost()
        cost.error = ratio * ratio * found.energies[best]
        cost.bits = bits * Float(best) + Self.flagBits + (best > 0 ? gain : 0)
        return (best, cost)
    }

    /// What it costs to say whether there is one more atom.
    private static let flagBits: Float = 0.7
    /// What a vector's gain takes.
    private static let gainBits: Float = 2.5

    /// Looks for the atoms that are missing.
    private mutating func search(
        _ vectors: ArraySlice<VectorLayout.Vector>, _ latent: [Float], _ grid: QuantiserGrid, margin: Int
    ) {
        var missing: [Int: [VectorLayout.Vector]] = [:]
        for vector in vectors {
            if (found[vector.start]?.energies.count ?? 0) > vector.most { continue }
            missing[vector.dimension, default: []].append(vector)
        }
        for (dimension, vectors) in missing {
            let rows = Pursuit.tileRows(atoms: format.atoms(dimension: dimension))
            for first in stride(from: 0, to: vectors.count, by: rows) {
                let tile = vectors[first..<min(first + rows, vectors.count)]
                search(tile, dimension: dimension, latent, grid, margin)
            }
        }
    }

    private mutating func search(
        _ tile: ArraySlice<VectorLayout.Vector>, dimension: Int, _ latent: [Float], _ grid: QuantiserGrid, _ margin: Int
    ) {
        vector.removeAll(keepingCapacity: true)
        for entry in tile {
            let inverse = 1 / grid.envelope(entry.level)
            for k in entry.start..<entry.start + dimension { vector.append(latent[k] * inverse) }
        }
        let depths = tile.map { $0.most + margin }
        var results =
            format.structure == .soft
            ? soft.search(vector, dimension: dimension, depths: depths, &books)
            : pursuit.search(vector, dimension: dimension, depths: depths, &books)
        let limit = format.dimension
        let better = orthogonal?.search(vector, dimension: dimension, limit: limit, depths: depths) ?? []
        for (row, found) in better.enumerated() { results[row].improve(found) }
        for (entry, result) in zip(tile, results) { found[entry.start] = result }
    }

    public mutating func reconstruct(
        _ planes: AtomPlanes, row: Int, grid: QuantiserGrid, into latent: inout [Float]
    ) {
        for k in 0..<grid.shape.hop(row: row) { latent[k] = 0 }
        if row == 0 { books.startChunk() }
        add(planes.vectors, row: row, grid: grid, to: &latent)
        books.adapt(to: planes.vectors, row: row)
    }

    mutating func add(_ vectors: VectorAtoms, row: Int, grid: QuantiserGrid, to latent: inout [Float]) {
        let base = grid.shape.offset(row: row)
        books.use(dimension: vectors.dimension)
        for number in vectors.layout.rows[row]..<vectors.layout.rows[row + 1] {
            add(number, of: vectors, grid: grid, into: &latent, base: base)
        }
    }

    private mutating func add(
        _ number: Int, of vectors: VectorAtoms, grid: QuantiserGrid, into latent: inout [Float], base: Int
    ) {
        let vector = vectors.layout.vectors[number]
        let (parts, envelope) = (format.parts(of: vector.dimension), grid.envelope(vector.level))
        let atoms = vectors.starts[number]..<vectors.starts[number + 1]
        for place in 0..<atoms.count / parts {
            let amplitude =
                envelope
                * format.amplitude(
                    of: vectors.atoms[atoms], place: place, gain: vectors.gains[number], vector.dimension)
            for number in place * parts..<(place + 1) * parts {
                books.add(
                    amplitude, times: vectors.atoms[atoms], number, dimension: vector.dimension, to: &latent,
                    at: vector.start - base)
            }
        }
        // What atoms reach is none of the zeros that noise fills, not even where they cancel each other out.
        if !atoms.isEmpty {
            for k in vector.start - base..<vector.start - base + vector.dimension where latent[k] == 0 {
                latent[k] = .leastNormalMagnitude
            }
        }
    }
}

internal import Algebra
internal import ArgumentParser
internal import Codebook
internal import Pipes

struct SearchSpeed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Time the search for random atoms against bare matrix products of the same sizes; print a table.")

    @Option(name: .customShort("K"), help: "Atoms in the codebook.")
    var codebookSize = 1024

    @Option(help: "Numbers in a vector.")
    var dimension = 8

    @Option(help: "Vectors.")
    var count = 20_000

    func run() throws {
        var format = VectorFormat(structure: .flat, codebookSize: codebookSize, seed: 0)
        format.dimension = dimension
        var generator = SystemRandomNumberGenerator()
        let vectors = (0..<count * dimension).map { _ in Float.random(in: -1...1, using: &generator) }
        var lines = ["| T | products, Gflop/s | search, Gflop/s | search over products |", "|--:|--:|--:|--:|"]
        for atoms in [1, 2, 4] {
            let (products, search) = (time(products: atoms, vectors, format), time(search: atoms, vectors, format))
            let flops = 2e-9 * Double(count * codebookSize * dimension * atoms)
            lines.append(
                "| \(atoms) | \(tenths(flops / products)) | \(tenths(flops / search)) "
                    + "| \(tenths(products / search)) |")
        }
        try Descriptor.standardOutput.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// Seconds that one matrix product for each atom takes, in tiles as the search has them; the best of five.
    private func time(products atoms: Int, _ vectors: [Float], _ format: VectorFormat) -> Double {
        var books = VectorCodebooks(format: format)
        books.use(dimension: dimension)
        let values = books.matrix(0).values
        let rows = Pursuit.tileRows(atoms: codebookSize)
        var products = [Float](repeating: 0, count: rows * codebookSize)
        let tile = Array(vectors.prefix(rows * dimension))
        return seconds {
            for _ in 0..<atoms * ((count + rows - 1) / rows) {
                Matrix.multiplyTransposed(
                    tile, rows: rows, stride: dimension, values, rows: codebookSize, stride: dimension,
                    depth: dimension, into: &products)
            }
        }
    }

    private func time(search atoms: Int, _ vectors: [Float], _ format: VectorFormat) -> Double {
        var (books, pursuit) = (VectorCodebooks(format: format), Pursuit())
        books.use(dimension: dimension)
        let rows = Pursuit.tileRows(atoms: codebookSize)
        return seconds {
            for first in stride(from: 0, to: count, by: rows) {
                let last = min(first + rows, count)
                _ = pursuit.search(
                    Array(vectors[first * dimension..<last * dimension]), dimension: dimension,
                    depths: [Int](repeating: atoms, count: last - first), &books)
            }
        }
    }

    private func seconds(_ work: () -> Void) -> Double {
        let clock = ContinuousClock()
        return (0..<5).map { _ in clock.measure(work) / .seconds(1) }.min() ?? 0
    }

    private func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

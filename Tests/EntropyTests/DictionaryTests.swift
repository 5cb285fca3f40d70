import FoundationEssentials
import Testing

@testable import Entropy

private struct Table: Decodable {
    let number: UInt8
    let classes: [UInt8]
    let planes: [String]
    let range: String?
}

@Test("the published tables are those that the program carries", arguments: DictionarySet.known)
func publishedTables(set: DictionarySet) throws {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
    let data = try Data(contentsOf: URL(filePath: "\(root)/Protocol/dictionary-set-\(set.number).json"))
    let table = try JSONDecoder().decode(Table.self, from: data)
    #expect(table.number == set.number && table.classes[...] == set.classes.prefix(table.classes.count))
    let digits = set.planes.map { $0.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
    #expect(table.planes == digits)
    #expect(RangeTableDigits.table(table.range ?? "") == set.rangeTable)
}

@Test("every context has a class that exists")
func classes() {
    #expect(DictionarySet.newest.classes.count == CoefficientContext.cellCount)
    #expect(DictionarySet.newest.classes.allSatisfy { $0 < DictionarySet.classCount })
    #expect(DictionarySet.newest.planes.count == DictionarySet.planeCount)
}

/// The glyphs of a bitmap font: "fixed" 6 by 13 of the X Window System (misc-fixed, in Debian's package xfonts-base), which
/// is in the public domain.
enum FixedFont {
    static let width = 6
    static let height = 13
    /// Rows above the base line.
    static let ascent = 11

    /// Characters that there are glyphs for, in their order. Letters of Latin, Greek and Cyrillic, dashes and quotes.
    private static let ranges: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0xA0...0x17F, 0x384...0x3CE, 0x401...0x45F, 0x2010...0x2026, 0xFFFD...0xFFFD,
    ]

    /// The rows of a character's glyph from the top, each of six pixels from bit 5, on the left, to bit 0.
    static func glyph(_ scalar: Unicode.Scalar) -> ArraySlice<UInt8> {
        var first = 0
        for range in ranges {
            if range.contains(scalar.value) { return rows(Int(scalar.value - range.lowerBound) + first) }
            first += range.count
        }
        return rows(first - 1)
    }

    private static func rows(_ glyph: Int) -> ArraySlice<UInt8> { pixels[glyph * height..<(glyph + 1) * height] }

    /// All rows of all glyphs.
    private static let pixels: [UInt8] = text.utf8.map { digit in
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
        default: digit == UInt8(ascii: "+") ? 62 : 63
        }
    }

    /// A digit a row: 0 to 63 are A to Z, a to z, 0 to 9, + and /. The last glyph stands for all that there is none for.
    private static let text = """
        AAAAAAAAAAAAAAAIIIIIIIAIAAAAUUUAAAAAAAAAAAUU+U+UUAAAAAIeoocKK8IAAAASqUEIQUqkAAAAAQooQomkaAAAAIIIAAAAAAAA\
        AEIIQQQQQIIEAAQIIEEEEEIIQAAAIqcqIAAAAAAAAAAII+IIAAAAAAAAAAAAAMIQAAAAAAA+AAAAAAAAAAAAAAAIcIAAACCEEIQQggAA\
        AAIUiiiiiUIAAAAIYoIIIII+AAAAciiCEIQg+AAAA+CEIcCCicAAAAEEMUUk+EEAAAA+ggsyCCicAAAAcigg8iiicAAAA+CEEIIQQQAA\
        AAciiiciiicAAAAciiieCCicAAAAAAIcIAAIcIAAAAAIcIAAMIQAAACEIQgQIECAAAAAAA+AA+AAAAAAgQIECEIQgAAAAciiCEIIAIAA\
        AAciimqqsgeAAAAIUiii+iiiAAAA8SSScSSS8AAAAcigggggicAAAA8SSSSSSS8AAAA+ggg8ggg+AAAA+ggg8ggggAAAAcigggmiicAA\
        AAiiii+iiiiAAAAcIIIIIIIcAAAAOEEEEEEkYAAAAiikowokiiAAAAgggggggg+AAAAii2qqiiiiAAAAiyyqqmmiiAAAAciiiiiiicAA\
        AA8iii8ggggAAAAciiiiiiqcCAAA8iii8okiiAAAAciggcCCicAAAA+IIIIIIIIAAAAiiiiiiiicAAAAiiiiUUUIIAAAAiiiiqqqqUAA\
        AAiiUUIUUiiAAAAiiUUIIIIIAAAA+CEEIQQg+AAAcQQQQQQQQQcAAAggQQIEECCAAAcEEEEEEEEEcAAAIUiAAAAAAAAAAAAAAAAAAA+A\
        AIEAAAAAAAAAAAAAAAcCeimaAAAAggg8iiii8AAAAAAAciggicAAAACCCeiiiieAAAAAAAci+gicAAAAMSQQ8QQQQAAAAAAAciiieCic\
        AAgggsyiiiiAAAAAIAYIIIIcAAAAAEAMEEEEkkYAAgggkowokiAAAAYIIIIIIIcAAAAAAA0qqqqiAAAAAAAsyiiiiAAAAAAAciiiicAA\
        AAAAA8iii8gggAAAAAeiiieCCCAAAAAsyggggAAAAAAAciYEicAAAAAQQ8QQQSMAAAAAAAiiiimaAAAAAAAiiiUUIAAAAAAAiiqqqUAA\
        AAAAAiUIIUiAAAAAAAiiimaCicAAAAA+EIQg+AAAGIIIIwIIIIGAAAIIIIIIIIIAAAwIIIIGIIIIwAAASqkAAAAAAAAAAAAAAAAAAAAA\
        AAIAIIIIIIIAAAAIcqooqcIAAAAAMSQQ4QQSsAAAAAAicUUciAAAAAiiUU+I+IIAAAAIIIIAIIIIAAAMSQMSSMCSMAAAUUAAAAAAAAAA\
        Aciq2y2qicAAAAAcCeieA+AAAAAAAAKUooUKAAAAAAAAA+CCAAAAAAAAAAcAAAAAAAci62262icAAAAA+AAAAAAAAAAAAMSSMAAAAAAA\
        AAAII+IIA+AAAAQoIQ4AAAAAAAAQoQIwAAAAAAAAEIAAAAAAAAAAAAAAAiiiim6ggAAe6666aKKKAAAAAAAAMAAAAAAAAAAAAAAAAAEI\
        AQwQQ4AAAAAAAAAciiicA+AAAAAAAAoUKKUoAAAAQwQQ4CGKOCAAAQwQQ4EKCEOAAAQoQIoSGKOCAAAAIAIIQgiicAAAQIAIUii+iiAA\
        AEIAIUii+iiAAAMSAIUii+iiAAAKUAIUii+iiAAAUUAIUii+iiAAAIUIIUii+iiAAAAWooos4oouAAAAcigggggicIQAQIA+gg8gg+AA\
        AEIA+gg8gg+AAAMSA+gg8gg+AAAUUA+gg8gg+AAAQIAcIIIIIcAAAEIAcIIIIIcAAAMSAcIIIIIcAAAUUAcIIIIIcAAAA8SSS6SSS8AA\
        AKUAiiyqmiiAAAQIAciiiiicAAAEIAciiiiicAAAMSAciiiiicAAAKUAciiiiicAAAUUAciiiiicAAAAAAAiUIUiAAAACcmmqqqyycgA\
        AQIAiiiiiicAAAEIAiiiiiicAAAMSAiiiiiicAAAUUAiiiiiicAAAEIAiiUIIIIAAAAg8iii8gggAAAAYkkookiisAAAAQIAcCeimaAA\
        AAEIAcCeimaAAAAMSAcCeimaAAAAKUAcCeimaAAAAUUAcCeimaAAAMSMAcCeimaAAAAAAAcKcoqUAAAAAAAciggicIQAAQIAci+gicAA\
        AAEIAci+gicAAAAMSAci+gicAAAAUUAci+gicAAAAQIAYIIIIcAAAAEIAYIIIIcAAAAMSAYIIIIcAAAAUUAYIIIIcAAAUIYEciiiicAA\
        AAKUAsyiiiiAAAAQIAciiiicAAAAEIAciiiicAAAAMSAciiiicAAAAKUAciiiicAAAAUUAciiiicAAAAAIIA+AIIAAAAAAACcmqqycgA\
        AAQIAiiiimaAAAAEIAiiiimaAAAAMSAiiiimaAAAAUUAiiiimaAAAAEIAiiimaCicAAAggsyiiysggAAUUAiiimaCicA+AIUii+iiiAA\
        AAA+AcCeimaAAAicAIUii+iiAAAAicAcCeimaAAAAIUiii+iiiCBAAAAAcCeimaCBAEIAcigggicAAAAEIAciggicAAAMSAcigggicAA\
        AAMSAciggicAAAIIAcigggicAAAAIIAciggicAAASMAcigggicAAAASMAciggicAAASMA8SSSSS8AASMACCeiiiieAAAA8SSS6SSS8AA\
        AACHCeiiiieAAA+A+gg8ggg+AAAAA+Aci+gicAAAicA+gg8gg+AAAAicAci+gicAAAIIA+gg8gg+AAAAIIAci+gicAAAA+ggg8ggg+IE\
        AAAAAci+gicIEASMA+gg8gg+AAAASMAci+gicAAAMSAciggmicAAAAMSAciiieCicAicAciggmicAAAAicAciiieCicAIIAciggmicAA\
        AAIIAciiieCicAAcigggmiicIQAEIYAciiieCicAMSAiii+iiiAAAMSAggsyiiiAAAAii+i+iiiiAAAAg8gsyiiiiAAAKUAcIIIIIcAA\
        AAUoAYIIIIcAAA+AcIIIIIIcAAAAA+AYIIIIcAAAicAcIIIIIcAAAAicAYIIIIcAAAAcIIIIIIIcIEAAAIAYIIIIcIEAIIAcIIIIIcAA\
        AAAAAYIIIIcAAAA3iiiiiiq0AAAAASA2SSSS6SMAMSAOEEEEkYAAAAMSAMEEEEkkYAAiikowokiiQgAAgggkowokiQgAAAAAiko4kiAA\
        AQgAgggggg+AAEIAYIIIIIIcAAAAgggggggg+IQAAYIIIIIIIcIQAkYAQQQQQQeAAkYAYIIIIIIcAAAAgggkkggg+AAAAYIIKKIIIcAA\
        AAQQYQwQQQeAAAAYIMIYIIIcAAAEIAiyyqmmiAAAAEIAsyiiiiAAAAiyyqqmmiiQgAAAAAsyiiiiQgASMAiyyqmmiAAAASMAsyiiiiAA\
        AwQgAsyiiiiAAAAiyyqqmmiiKEAAAAAsyiiiiKEA+AciiiiiicAAAAA+AciiiicAAAicAciiiiicAAAAicAciiiicAAASkAciiiiicAA\
        AASkAciiiicAAAAeooosoooeAAAAAAAUquoqUAAAEIA8ii8kiiAAAAEIAsyggggAAAA8iii8okiiQgAAAAAsyggggQgAkYA8ii8kiiAA\
        AAkYAsyggggAAAEIAcigcCicAAAAEIAciYEicAAAMSAcigcCicAAAAMSAciYEicAAAAciggcCCicIQAAAAAciYEicIQASMAcigcCicAA\
        AAkYAciYEicAAAA+IIIIIIIIEIAAAQQ8QQQSMIQASMA+IIIIIIAAAkYAQ8QQQSMAAAA+IIcIIIIIAAAAAQQ8Q4QSMAAAKUAiiiiiicAA\
        AAKUAiiiimaAAA+AiiiiiiicAAAAA+AiiiimaAAAicAiiiiiicAAAAicAiiiimaAAIUIAiiiiiicAAAIUIAiiiimaAAASkAiiiiiicAA\
        AASkAiiiimaAAAAiiiiiiiicIEAAAAAiiiimaIEAMSAiiiqq2iAAAAMSAiiqqqUAAAMSAiUUIIIIAAAAMSAiiimaCicAUUAiUUIIIIAA\
        AEIA+CEIQg+AAAAEIA+EIQg+AAAIIA+CEIQg+AAAAIIA+EIQg+AAASMA+CEIQg+AAAASMA+EIQg+AAAAMSQQwQQQQAAAAEIAAAAAAAAA\
        AEI2AAAAAAAAAAAUqKKKOKKKAAAAAAAIcIAAAAAAAeoIIMIIIOAAAAaqKKOKKKKAAAAekEEEEEEOAAAAc2q622+2cAAAAUqKKKKKKEAA\
        AAc2q622+2cAAAAaqKKEEEEEAAAAUqKKKKEEKAAAEI2AIIIIKEAAAAIUiii+iiiAAAA8iii8iii8AAAA+ggggggggAAAAIIUUUiii+AA\
        AA+ggg8ggg+AAAA+CEEIQQg+AAAAiiii+iiiiAAAAciii+iiicAAAAcIIIIIIIcAAAAiikowokiiAAAAIIUUUiiiiAAAAii2qqiiiiAA\
        AAiyyqqmmiiAAAA+AAAcAAA+AAAAciiiiiiicAAAA+iiiiiiiiAAAA8iii8ggggAAAAc2q622+2cAAAA+gQIEIQg+AAAA+IIIIIIIIAA\
        AAiiUUIIIIIAAAAIcqqqqcIIAAAAiiUUIUUiiAAAAqqqqqcIIIAAAAciiiiiUU2AAA2AcIIIIIIcAAA2AiUUIIIIIAAAAEIAciiimaAA\
        AAEIAciYgicAAAAEIAsyiiiiCCAAIQAQQQQUIAAAEI2AiiiiicAAAAAAAciiimaAAAAYkk8iiiysggAAAAAiiiUUIIIAAciQciiiicAA\
        AAAAAciYgicAAAA+IQQggggcCEAAAAAsyiiiiCCAAYkkk8kkkYAAAAAAAQQQQUIAAAAAAAiko4kiAAAAciCamiiiiAAAAAAAiiiim6gg\
        AAAAAiiiUUIAAAA+IQQMQggcCEAAAAAciiiicAAAAAAA+UUUUUAAAAAAAciiii8ggAAAAAcigggcCMAAAAAekiiicAAAAAAA+IIIIEAA\
        AAAAAiiiiicAAAAAAAsqqqqcIIAAAAAiUUIIUUiAAAAAqqqqqcIIAAAAAiqqqqUAAAAA2AIIIIKEAAAAA2AiiiiicAAAAEIAciiiicAA\
        AAEIAiiiiicAAAAEIAiqqqqUAAAUUA+gg8gg+AAAA+IIMKKKKKCEAIQA+igggggAAAAOQgg8ggQOAAAAciggcCCicAAAAcIIIIIIIcAA\
        AUUA+IIIII+AAAAOEEEEEEkYAAAAYooosqqqsAAAAoooo8qqqsAAAA+IIMKKKKKAAEIiikowokiiAAAQIAimmqyyiAAAicAiiieCCcAA\
        AAiiiiiiii+IIAAIUiii+iiiAAAA8ggg8iii8AAAA8iii8iii8AAAA+igggggggAAAAMUUUUUUU+iAAA+ggg8ggg+AAAAqqqcIcqqqAA\
        AAciCCMCCicAAAAiimmqqyyiAAAicAimmqyyiAAAAiikowokiiAAAAOSSSSSSiiAAAAi22qqiiiiAAAAiiii+iiiiAAAAciiiiiiicAA\
        AA+iiiiiiiiAAAA8iiii8gggAAAAcigggggicAAAA+IIIIIIIIAAAAiiiiieCicAAAAIcqqqqcIIAAAAiiUUIUUiiAAAAkkkkkkkk+CC\
        AAiiiieCCCCAAAAqqqqqqqq+AAAAqqqqqqqq+CCAAwQQQcSSScAAAAiii6mmmm6AAAAgggg8iii8AAAA4ECCeCCE4AAAAkqqq6qqqkAA\
        AAeiiieKSiiAAAAAAAcCeimaAAAACcg8iiiicAAAAAAA8i8ii8AAAAAAA+iggggAAAAAAAMUUUU+iAAAAAAci+gicAAAAAAAqqccqqAA\
        AAAAAciMCicAAAAAAAiimqyiAAAAicAiimqyiAAAAAAAik4kiiAAAAAAAOSSSSiAAAAAAAi2qqiiAAAAAAAii+iiiAAAAAAAciiiicAA\
        AAAAA+iiiiiAAAAAAA8iii8gggAAAAAciggicAAAAAAA+qIIIIAAAAAAAiiimaCicAAAIIcqqqqcIIAAAAAiUIUiiAAAAAAAkkkkk+CC\
        AAAAAiiieCCAAAAAAAqqqqq+AAAAAAAqqqqq+CCAAAAAwQcSScAAAAAAAii6mm6AAAAAAAgg8ii8AAAAAAA8COCC8AAAAAAAkqq6qkAA\
        AAAAAeiieSiAAAAQIAci+gicAAAAUUAci+gicAAAAQ4QUaSSSSCEAAIQA+iggggAAAAAAAeg4ggeAAAAAAAciYEicAAAAAIAYIIIIcAA\
        AAUUAYIIII+AAAAAEAMEEEEkkYAAAAAYosqqsAAAAAAAoo8qqsAAAAQ4QUaSSSSAAAAIQAik4kiiAAAAQIAiimqyiAAAAicAiiimaCic\
        AAAAAiiiii+IIAAAAAAcAAAAAAAAAAAAcAAAAAAAAAAAA+AAAAAAAAAAAA+AAAAAAAAAAAA/AAAAAAAAAAAA/AAAAAAAAUUUUUUUUUAA\
        AAAAAAAAAA+A+AAEIMAAAAAAAAAAMEIAAAAAAAAAAAAAAAAAMEIAAAMIEAAAAAAAAAASk2AAAAAAAAAA2SkAAAAAAAAAAAAAAAAA2SkA\
        AA2kSAAAAAAAAAAII+IIIIIIAAAAII+II+IIIAAAAAAc+++cAAAAAAAQYcecYQAAAAAAAAAAAAAIAAAAAAAAAAAAUAAAAAAAAAAAAqAA\
        AAc2q622+2cAA
        """
}

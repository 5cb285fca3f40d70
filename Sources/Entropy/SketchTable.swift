/// The probabilities that a sketch's contexts start from: a digit for each of `SketchContexts`, made by
/// `ddcm-workbench sketch-table`. ddcm-stream.md 5.13
enum SketchTable {
    static let digits = RangeTableDigits.table(
        """
        gSSguggggTgggggggguhgggggggggggggggggugfgggggggggggggggggggggggggmnlgmnTglkggghacUggggggghahmdrggggg\
        gggggggggggfmggfgmjgfmggggggggggggggggggggggggggggggggfggagggghggghaghgghghngggggggggggggggggggggXtc\
        hgcgghifcgggggggkfgdgggggggggggggggghhggfhfgefgggggggggggggggggggggggggggggggghggggfghdggeifhfefgggg\
        gggggggggggggggggggggggggSuggSggggSggggggSuggSggggSggggggohdeifbdgfiffebchhgfghhggfifdggggjkejbkYjWk\
        WjWkcdefgijmnUZbdegiknSXZacdfggcdiZbgWZeVZeUYdTYdSYdTYdSZcPadggggggrghggleekbdjcejcdiccgbdfXbhTXfSXe\
        TZdTYcTYbTYbUZZTgklnnlnooonooWbeggfhhggggggacfghhjjiijhhhhhijkkkllllnmmgjklmnooppprqrqomlkiidZgggggg\
        gggggTTjaickhgSSgSggg
        """)
}

// Made by `ddcm-workbench dictionaries`; not edited by hand.
extension DictionarySet {
    static let set3 = DictionarySet(
        number: 3,
        classes: [
            0, 1, 2, 2, 2, 3, 3, 3, 3, 5, 0, 0, 0, 0, 4, 4,
            1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 0, 0, 0, 4, 4,
            2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 4, 4,
            2, 3, 4, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 4, 4,
            3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5,
            4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 4, 5, 5, 5,
            1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5, 5, 5,
            1, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            1, 2, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            0, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            0, 2, 2, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            0, 1, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5,
            0, 1, 2, 3, 3, 4, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 2, 3, 3, 4, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 2, 3, 3, 4, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 2, 3, 3, 4, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 0, 0, 0, 0, 0,
            1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 1, 0, 0, 0, 0,
            2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 4,
            2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
            2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5,
            2, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 2, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 2, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 2, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 2, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 2, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 2, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 2, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 2, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 2, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
        ],
        planes: [
            [
                55, 164, 48, 236, 0, 131, 0, 0, 87, 16, 56, 7, 175, 139, 1, 162,
                108, 126, 97, 19, 10, 149, 203, 174, 189, 144, 67, 58, 22, 139, 125, 209,
                129, 89, 94, 102, 223, 237, 99, 54, 204, 47, 124, 38, 136, 91, 125, 146,
                221, 253, 20, 240, 89, 48, 85, 117, 160, 185, 141, 198, 131, 77, 218, 214,
                157, 12, 250, 160, 32, 0, 124, 186, 9, 5, 1, 160, 15, 150, 111, 223,
                111, 41, 13, 118, 165, 219, 117, 149, 134, 165, 74, 175, 236, 110, 167, 220,
                67, 106, 24, 138, 97, 24, 138, 49, 198, 24, 99, 102, 7, 116, 192, 85,
                7, 195, 193, 193, 193, 193, 193, 193, 193, 193, 225, 112, 56, 28, 14, 135,
                195, 225, 112, 56, 28, 14, 135, 195, 225, 112, 56, 28, 14, 199, 113, 28,
                199, 113, 28, 199, 113, 206, 57, 231, 220, 29, 132, 0, 1, 2, 2, 2,
                2, 2, 2, 2, 2, 2, 194, 3, 2, 2, 2, 2, 2, 194, 3, 194,
                195, 3, 130, 133, 133, 12, 144, 28, 66, 8, 33, 62, 1, 0, 0, 0,
                4, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 1, 131, 0, 0, 68, 16, 152, 68, 155, 116, 192, 192,
                192, 192, 192, 192, 192, 192, 192, 192, 192, 192, 64, 157, 64, 77, 37, 181,
                97, 121, 82, 77, 252, 224, 88, 243, 245, 124, 175, 221, 163, 158, 166, 54,
                107, 138, 228, 72, 212, 54, 4, 9, 72, 167, 238, 44, 236, 147, 39, 182,
                109, 63, 49, 36, 221, 191, 95, 154, 52, 105, 210, 150, 217, 195, 38, 72,
                16, 14, 140, 199, 167, 187, 37, 73, 58, 52, 192, 18, 188, 204, 48, 12,
                195, 48, 12, 195, 48, 12, 195, 48, 12, 195, 48, 12, 195, 24, 99, 140,
                49, 198, 24, 99, 140, 49, 198, 204, 204, 204, 204, 182, 13, 68, 128, 0,
                1, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3,
                2, 2, 3, 130, 4, 8, 136, 138, 39, 55, 117, 34, 34, 242, 1, 0,
                0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0,
            ],
            [
                55, 164, 48, 236, 2, 131, 0, 0, 59, 16, 160, 34, 213, 13, 184, 172,
                131, 155, 27, 97, 110, 132, 185, 17, 230, 70, 152, 27, 97, 110, 132, 185,
                17, 230, 70, 28, 195, 124, 13, 243, 53, 204, 215, 48, 95, 195, 124, 13,
                243, 53, 204, 215, 48, 12, 65, 16, 4, 65, 16, 4, 65, 16, 132, 148,
                114, 91, 42, 5, 147, 7, 40, 16, 12, 138, 73, 103, 98, 0, 0, 0,
                4, 192, 149, 58, 152, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 52, 96,
                0, 1, 2, 130, 1, 130, 1, 130, 129, 129, 129, 129, 129, 1, 130, 2,
                131, 130, 2, 5, 132, 136, 136, 144, 48, 69, 48, 14, 0, 0, 1, 0,
                0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0,
            ],
            [
                55, 164, 48, 236, 3, 131, 0, 0, 53, 16, 192, 154, 36, 29, 156, 54,
                77, 211, 52, 77, 211, 52, 77, 211, 112, 0, 129, 64, 32, 16, 8, 4,
                2, 129, 40, 20, 10, 133, 66, 161, 80, 40, 213, 96, 48, 24, 12, 6,
                211, 233, 116, 250, 161, 9, 151, 112, 137, 67, 12, 194, 216, 20, 243, 52,
                56, 28, 14, 16, 135, 199, 20, 207, 204, 182, 13, 68, 192, 140, 59, 11,
                225, 64, 32, 16, 8, 4, 2, 129, 32, 8, 130, 32, 8, 130, 32, 8,
                130, 32, 8, 130, 32, 8, 130, 32, 132, 16, 66, 8, 33, 132, 16, 17,
                17, 121, 68, 128, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
                2, 4, 2, 2, 2, 2, 2, 2, 2, 4, 7, 137, 138, 164, 46, 117,
                34, 34, 242, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 4, 131, 0, 0, 39, 16, 192, 146, 36, 233, 115, 7,
                65, 144, 5, 25, 128, 137, 138, 232, 74, 116, 116, 116, 116, 116, 180, 235,
                206, 117, 215, 64, 183, 132, 101, 185, 48, 162, 78, 69, 212, 169, 104, 83,
                195, 0, 40, 24, 18, 16, 80, 141, 120, 3, 0, 0, 4, 128, 130, 97,
                163, 34, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, 192, 128, 65, 65, 65,
                65, 65, 65, 65, 65, 65, 65, 65, 65, 65, 1, 2, 66, 2, 2, 132,
                195, 6, 6, 139, 156, 156, 139, 1, 0, 1, 0, 0, 0, 4, 0, 0,
                0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 5, 131, 0, 0, 39, 16, 200, 146, 36, 141, 1, 255,
                255, 199, 47, 207, 233, 126, 169, 113, 41, 209, 197, 79, 201, 51, 64, 104,
                4, 191, 60, 243, 227, 1, 32, 91, 134, 137, 236, 193, 243, 55, 153, 2,
                131, 0, 32, 24, 22, 21, 211, 14, 122, 3, 0, 0, 4, 128, 193, 90,
                42, 68, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 244, 1, 163, 98, 66, 34,
                34, 2, 226, 193, 193, 161, 161, 129, 129, 97, 161, 66, 34, 2, 217, 88,
                70, 25, 176, 85, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 6, 131, 0, 0, 37, 16, 192, 146, 36, 233, 51, 48,
                3, 97, 12, 18, 35, 161, 138, 232, 3, 70, 98, 170, 34, 250, 237, 197,
                72, 128, 27, 191, 37, 45, 70, 2, 92, 244, 45, 217, 50, 5, 147, 0,
                32, 24, 22, 149, 18, 239, 121, 3, 0, 0, 4, 160, 1, 91, 234, 67,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 228, 225, 130, 66, 34, 34, 34, 226,
                225, 225, 193, 161, 161, 129, 129, 97, 129, 66, 34, 2, 225, 92, 70, 25,
                176, 85, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 7, 131, 0, 0, 50, 16, 184, 147, 36, 233, 252, 255,
                255, 255, 31, 31, 81, 35, 132, 208, 79, 255, 255, 255, 255, 247, 58, 34,
                244, 191, 181, 173, 241, 255, 255, 127, 85, 132, 170, 106, 141, 16, 66, 232,
                255, 255, 173, 181, 173, 17, 66, 246, 222, 50, 5, 147, 1, 40, 20, 16,
                16, 15, 173, 120, 3, 0, 0, 4, 0, 197, 226, 223, 1, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 68, 128, 192, 192, 192, 0, 193, 0, 193, 192, 192,
                0, 193, 128, 192, 192, 64, 65, 65, 65, 65, 2, 66, 196, 3, 135, 215,
                98, 24, 14, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
        ],
        rangeTable: RangeTableDigits.table(
            """
            gBugybggcziCggggcgjrjgWgggggggggcgggggrjhihfePggggggggggggggggggcgggggggggiggmhhhghgggffgebdgggggggg\
            ggggggggggggggggggggggggggggcggggggggggggggggggggghfggkjhhhhggfghggghgggggggggffeddggggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggg0a8WqoBZmgWgoBgXngaggWggggo5gggg/gBgg/ggggg\
            gBgggB/gg/ggggg/gggggB/gg/gggggBgggggBpgleggelgbggggVihjkifWggggggggNnejgighhehgegcZgggggggggggggggg\
            NggkffggfgigggihhhlfgghfffhfdggYggggggggggggggggggggggggggggggggmgggblgckgclgZlgbngZmgZogZngZmgZlgZl\
            gamgalgZmgXogXngaogaogZqgbrgasgZqgZrgbngggggggggggggggggggggemgkWbacBggBVgaYgggMcX8XXggL/VgSVggM2eg2\
            eggugSggSggggggggggBXgaTgggDdf8XfggN/TgVTggS1Zg1ZggugSggSgggggggggpnnlnoqhfVggmkjssqmlnopnnnppoopppo\
            ooqggggggVlstsrQlusrqWpqtrqPknqspXlnrpqUkooqqNlqmppPnknopQmmpooSlppqoSjmnppPllopoQmnlopVjmoooSmlonoN\
            imnonNllnmlRjmpopPlnmnmZlmonnYlnoondnnooqdjnkopfkvqw6hjjijjkNKMggmhgcsikkmmhjjligjijihjjklggggggZgZb\
            aideWZdiXhgbdiefhfciWadbgjZdfdgjgdfggiedfdgldkiihjbkkefhbjgggieffgegdkghhiYghjghbmikikglghjhgqjkjkcj\
            kklkelnlmnThilkmUinmnoPwmhlsMgjnppKdxuv6llllllllllklkllljiijjhijkkkkkjjkiiiijiikkjjkkkljjkllmmmmkkkl\
            llmmiiijjhjkkkkkkkjjjjklihjjkkkkkjkjkkkkilkknmmmmllkcolnsssyggggggggchgdhhcgggggggggcgmkmlptgggggggg\
            ggggggggggggggggggggggggggggggggjijjjkjpjijkkklhhhZeehcogfhjjjkfgfhliZnobefhgefhox10cOiefhggbZgglkjh\
            dgggpnkfcejgllnnnnmnmmmnnnnlgegjkjiikjjjjknkgijnnnqmjihjjmklgebeijjgkijjkikihinmlmgpnommliljlmkklkll\
            lmmmnnlojhgjjikkjikmmmoijjlklkmnjjkjklkiiijkikjjijjjjiihlklijkgimmlklklkmmmmlllllkkkkjkljjkkjihkkjjl\
            ljjkklkmmmonkjjkkkkjkjlkmljjlklkkkjikkllklkkmlmmlkjlmlllllkjmlkkjkkkjiiiihijlkkkkjkkjjkklllklllllllm\
            iiijijjjmlkkkkkkkkkkklllonnmmmllgggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggggggggggggggggggggggggggnnnnnnnxggggggggnmpppmpoghjmjhdgtttvoopmlnnqonghrrvtspponpmkmklgsrrssqqn\
            lmjnkjkjnnnmmmmlonmnnnonjjjdggggggggggggkkkmpppugokjmdegyw3vvpmkislkllljponnnlkllkjlkhilmpoooopnnllk\
            klnkmmmmnmnlnmmllklkpppppppyggggggggglknjnnnmhdegeggtpqotmnommgekejdpnmjklkljkkmnmpjmmlkklkllknlknpj\
            mmmmmmlknmmlllmliiiiiiijggggggggjhijnnnqkkiekcgglkossroqlmkhclgdmposqqpmklhmqhiiqqrrqomklkjlkjjlmlll\
            kkkjnmmllljkqoqqqqqxggggggggikllmmadgedggggglkopjkkjgigjagggonmkkimlikljjlfimnmkpmmkklkjikillkjkkjkj\
            onmmmmmmncjjdgggggggggggiklmhnepajdgggggnsnnssqqkllhhmlkmnonnjkojkjiklpinmnmlllkmlkjhihmllklkjkjonmm\
            lllkggggggggggggggggjhhjnnnkclfjdgggjmpoomuqlmnnuqpjlnklkpmmkjpmnokimmmmlljkljkkmlkkkkjkjjihmmkkkkkk\
            iiegggggggggggggkkihhhfgfeejefggljjjjqlngmgjkhflkjijkimkhghhiihkkjjijlihkjijjgijjjiijihinmmlllkjjjjd\
            gggggggggggggmjniilpmsljfbjgkkjqosqpmpppniehnnqolkjkljlllhhikllllllkjijjjkfjjjkiilljmlllkljifjdggggg\
            gggggggggmqhkhjljmmiifYgkklkmlklklknimgekklikjkmklljmkmgnomnmljkmllkihhjlkjjihijklllklmkgjjjjjjrgggg\
            ggggiiifillhgeieibggkkjlpnppjhgfoehekkkjliilhhhhjhkhllkkjkjkkklkjjgjkjiiihkinmnmmlkieggggggggggggggg\
            fhfeledgfgfiZgggklmljommkhmijVggllllkiiiijijhhhjnlmkjihjlkkiiijhkjjjjhhhlkjkkjkljjdgggggggggggggadgd\
            ggggkihjeXgghhlmmlpomlmonmliijjijkkmhijkklkijjjkjjihkjjjijkijjjihigfmlllkklikZggggggggggggggjjmhkfdl\
            fjhgcdgglmkljgiXiihjihlfjkjihijikjhggfejkkkkjijhkhghgflkihgggihilkjjjkgjlbggggggggggggggZcjjhgfgihhc\
            efdgglhlmjlmjjglfhiZijimjhhjkighhghiijiihhfkiiikjggiihgiifddlkjjjjkiggggggggggggggggaaegggggghdZdggg\
            ilihemilihfbgagglkiihehfjihdfkcdiihggeigmjghghgjifghgijfllljihijggggggggggggggggaedgggggedcYggggffgh\
            pppmhhgfghfdhhghhgofljjiiiffhhhjhgfkkkkjkijifgffedlkiijkjlkkkkkkkcggggggggggOgggggggkjhkehoihhkhikfi\
            lkmnoopmjjiggeehmmmlmornjiiiggWekjmmnlmmhfffhdfclijjjkjjieggggggggggggggWihaggggmjkljjifgfijklpmkjkm\
            npolgihhfnkkklkkkiilggiikfWgjkllljjidedhjZgglkghklkjhkghmmfkggggggggfcfgccggggggeadgkjlljifjlklkhhhg\
            hjkgiemjhhkkjjhigfeefelbiiijjlkmggfdadggknplecenXjjjjjjnggggggggeadaegggihijnppggegnomnlmnmnprplebge\
            kjagnikllmlkffZcjdggnllnnoljffkjkgebklgekmnkYigkgjjnggggggggdmccgggggfhnnoqiheecmmagllmnmnmnmgZdhhhf\
            lmonnnotgffejjiamhfimlmqcdnZggggkfcigkkdQcgggggggggggggglfSlooopdfgigglaecdeagggjighffjcedicagggfglk\
            ggebagnkadgglkopmeYgfdeaggggieeacgjgdghbedggggggggggmmnrdLgghnnlljibngjljmmksmjmmloleeebgggglpstsrmi\
            geZgggggpnopsqpjgggggggg1tomijkjppnknorppppqppqqqnlmnpmmlmokijimnmmnoonnmnnnnnoopnmqoTgpdmplophnolno\
            mojhgkjkngkillfhjjjfghijedeghhglijjkknlhhijjigjkllkkjmeWgfglklijijijkgkllllllkkkmlkkkllllkjjihhjkjjj\
            jjjkhhihihilkjjjjjjkgiiiijjlklmmlmnoihhihihklklkjiijihhgjgljnmlllkjjijjjlpljqoonmnmmmmllljkklkkkklll\
            kkkkjijiljjjkjjkmmmmnmllmkkkklllkkjjjjijlkjijjjkkkkkkkjkomllllmlljjiihjjjiijkijijiiiijmkkhjjkikijhii\
            hiiiljkklljjljjhihfjmjihjjhjkjjihhhlmkjjijjkiiihiggjkjiiijgkihhiigiijjiiijkhjiihjihnjiijjiikhijiigkj\
            lkjjhjfkjjjhkhimnmkjjijlhhhhhhijjiiikijkefhhihikjigijikjghhiijimjhhhimojghijgjjmijihhljjijihigilmljj\
            jkkkhhihhjhkjjjjjijjegifigkkhjiihhilgjjijlkmnqppppqofghggfjnhjhghhkihiiihhikllkkijikhihgjjkjjjkjjiij\
            ghfjhifehikkfiikhghillllhikjiijkhgihjhihfhihhihfhhijiiilkkkkijijjhihimhjkkkkijhjiggfcnjgjkkihifjigfh\
            ikijjkkjhhjkihgjifmkijhkighkihhihgjllkkkjijjhihjhiegolnlijkjhfdigjgdmkmlligggfgghkkelmmnlihigfijhhZg\
            lllijfekihiighfmmkllljijjijjqkrknnolmljjhijhkjmhnklmnkilhhgfmlkjnnomlmkmifgjlijhlmlmljkhihihijkkonmm\
            mlklmkplmmopqntonikgfinpmmlqnnhmmmmqggggggggggggggggjkklljkklkklmmmlWfffkkksYghginfneeefiglgdfgkjiff\
            kkkkkkllmlkjjkklhhiefegqmnmighhgiffggfggmnmljiiikkllllllmllllmllehhijkooikihiiikhgghhihkikmlkjhjkjjk\
            kjkkljjjkkkkghhijllljliklmmmhgghijklkjkkkkjkkkkkkjjjlkjjjjkkiiiiiiiknopooopoiiiiijjkllllkkkkghihijgh\
            jghiefheefefgdegdegbcffefeefeefeegddchijhikfjlgijiikffhefifgiefidehfgifehfgffefdchffeeffefgdfgcegddd\
            ddecdecdeabeefeeefedfddebbefghfgifgifgidggfffefgeegdefdefggieglgggehiehjddcffeafegeggbeiecgacfbdhfec\
            Zdfddceeibdbedbfcjhfahgidjgcjdahgedgffgefkiggffhjdfdfjbgjddggfiedhddddegedhcgaccjccfbdjbddadfdfeeaed\
            bcddcYZjdfgchebggcdddchehgeYgeehebgbfgedgfjgggdiafgbcbaccbbbbbbaXYZbZXaZXZYXYXWWVUccbccccccbccZZaddd\
            ddeceecdecdecbbbbcbbcaabYYaccdcccccdbbbZZcbbZaaZaaZZaZXXXaYWZYXYXWXXWVUUcbaaaaaaaZZaXXYdcebdcbcecdcY\
            bdccccccbbdabdZaceefdfgdehdfhbdgecdcgbfddbedgfaefdjhbdccedbgaaefefffjfghdeeacgjgihejdadfegjfjdddgggj\
            gfcbgefedggefdhdidifbjdcdeacheeldgcdZgbcgbchaajbcdfckdfZedgecdddcZdgffgdegjfgllggcfcagfhgcgckbggegij\
            geijehgighageeefefeefdefccfeefefgefgdfgceghikhjkikkhkkgikghhfhhdggcegcgeffgeggedfedgcddgihffgdefeefe\
            efeffeefdefcddbcceedddecdecdeacefggefgefgdfgcfhfgiggkfghdgidehggighjghjehkeikijmilnimohknfkmgggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggPMrbUgbagNbggggggggggbSgiXkgahkgiggg\
            ggggggaamlhiegjgbogggggggggYXpgkphnupk2kdnlfkndjldohgliedjdikclmbolbijaohZccMaicijaklafiSefUhgRcbObe\
            SghafiXfdScbRfZPddXcddgeXeeVfcUccUebXedZefafeYhfWgdWicYhebjfbhfdihbkgajdZidajedmifmjhmicjhZhgYdhThga\
            fichibiiajiZfgYehYehacgaffagiZehYefXdfXeeYefYefaihXefWdcVdeVdcXfeZfgeghXddWddWdeWeeXeeZggbhfZgfYfcYg\
            eZgfZgfbggdjgakealdaleZlfblgdllgniciiafibfiahhZdfYegZejafiaehYehZegZdgYbfadjZfhZegXegXfeYeeYcfZfhYdf\
            YedVdeWedYdeZdgdfgYeeYedWeeXedXfdZggchfYhdYhdYgeZgfahgbihejfXkfZleameZlgcmhdnliojchhbfhafhadgaefZcfZ\
            djaeiaehZdhZcfZdfYcfYeiadhZefYeeXddXddXceZdgZcfXcdWcdWdbXddZdfcfeWddXdcWddWecXeeZfgbfgYgdXgcXfdYgdZg\
            fahicigakeakeZjeakfbkgckkgmfadfZceZcdYcdYceZdfafgZegZcgZceYcdYceYcfZfgZdfYceXcdWbcWbdYcfZgfYceXccWbc\
            WbcXcdYdfbfdXceWccWcdWcdXdeZegaheYecWecXedYeeZfgbghcgeageYheZheahgbihcikfkYaZZXbXXZXbZYVUZcbaYcZZbZb\
            aZYWaccbZcaababaaZXbdccacbbcbbbbaZcdddbcccdcbccbadeedcddcdcccdcbfgffdfeefeeeedcqstspmhsuuutqkoooomje\
            klkigeZuqrrpmjqsuuonklkrqnihbiifgjcppnjgeassrmljeonniheaihgdbZVkkgcbaXknkmgefnmgedbdcfaaYXXfcYVUUUmi\
            gdcbaiebZYXXbYWSSQQggggggggggggggggggggggggggggggggggggggggBOVUOggggLNUXUggggQSUZXggggSTZeVggggMMRRC\
            hggfeddbaijjkidgZcjjigjdacaihiehcdaYhjidbbbaVjkifdabdYjijgeecYahggffYYZZffecdYZWWgkijfhggfijiihfgfdi\
            jkihfhedijiihgfecihhffeedajhhggfgedihhfhffebihhfheddbgfedfcbbXjlkkijjhekjjjiihhdkkjjiihhekjjhihhgejj\
            ihhhggbjihghffebjihghfedcjihgheddbhggegcbaWjllkjjihfllkkkjhhdlklkkjifeklljjihfdkkkjihgfcljkjigfebkji\
            ihfeeajhhhhedcahffefcbaWoonmlkjigonnnmljifoonnmljhfnonmmkjhenmmllkjhdnllkkjhfdlljjihgfckkjihgfebihgf\
            fdcbZpnnkdpmpkkplqgkpdqekogrgmojqglpgpghojsgjponhgqloglpjogjpipgkompdoogtglodpdipgqgnpknmhqqojkqmogk\
            pmqgkplqgjpfrgornpgknjqglpnnihqkohlroojkqnqgjqhpgjogqjmogogmogpghpnnkhqmomkqoojjqmpglpnpiipmpgjnkpgj\
            olpgjpsnihqnofjqopjkpqpllppphirnphjqmoggpnpjhoomjhppnoipuokjpoplipqpnjosogjqqohhpnpfjnqlkhoumhiosngi\
            ornfhoqmmholmagpknggoqnkhlpgcfmqiffmpjkbnpkdfnrkdforklfoqkdfoqkcejkifemnjefmnjeempjbenpjbdmmkcenmkdd\
            mpkYeilgdcknhedkliedlpifckpieclliccmqicdopicchjeeaingebjkgbbkkhbbjjgdbkkgfckigdallhZafhdbZhledajmfaa\
            ijffaigfeaknfcajofeZjlgZZficYXhiebYhlebYggeaYhlebYhnebYgledXkqfaXehbdWgjceXhhdYWhhcbWhjeeXiiedWiidbX\
            kgedWdaaXVfecaWgidVVfkcdVhmcdVfmdcUgmdeVondcVceXbTegacTfibbTfibbSejbcRgicdRflbdRejcZRzpmlllll0pmllkk\
            l2rnmllllgggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggglgfgghjjnihhigflkfh\
            fkfjjlhfhhhgjpjhjkmkmoiggimfgggggggggggggggggggggggggpigghhijrjhhiiikqkiijhlhpjihiiikrljjjlkkpjghikk\
            jggggggggggggggggggggggggtlihhiijumjiiijjsljiiklksljijjjktmkkklkltlkiikklggggggggggggggggggggggggwok\
            iiiijxokjjjkkxnkjjkkkvnkjjjkkwnlkkkkltmkiijjjggggggggggggggggggggggggzqlkjjjkzqmkjjjkxpmlkkikwolkjkk\
            kvomkkkklunkkkkjlgggggggggggggggggggggggg4uqonmmm4uqponnn3sonmlll1rnmllll0rnmllll1rnmkkllgggg1wwuggg\
            ggggggggwfhhlggggggggggwgjkjkggggggggg0hhmmnmggggggggvjifkmkjggggggggkhgijnjmggggggggjhfgfilkggggggg\
            gojgdhghmgggggggg1vvwxyzygggggggg1tqpoonlslihgggfwompmmllrkjiggefumnlmmlkrljifeferolmmllkskhfeeebvml\
            lkkkjojgggffdtmkkkkkjnjihihhdrkjijkkkuommljmnpkjijjklwqonrpsuxrpoopppztqqrsmovpmlmmmlumjjjjkjumknjik\
            jtljjijjjtnokjjjjtmjijijiupkjjjjjtljiiijiwlkjjjjjrljiijkitmkjkijjsmkkkllhsmlkjkjkuolllklmunllkkllwpn\
            mnlmpzspoppqrzqppppqs0pmllllktmjjjjklvolnkijiwnjkijijtoojjijivnliiiijvqljjjiiuojiijhjxnlkjjjjwnkjjii\
            jvoljjjjjwoljjjjjwolkkkkkxpmkkkklwpmlllllxpmllkmm1tqqpqqq1spooopryplkkkkjvmkjjkklyolmiiiitljkiiijxoo\
            jiijislkiiiiivqkjjjiiunjiiiiizoljjjjivmkiiijixoljjjjjvnkjjjjjxolkkjkjwolkjkkkxpmlllllxqmlllkl1tqpppp\
            o2tpnnnnqxokijjjiypmlllllwnjlihhhwnllkkkkvnmiiihhvnmjjkkkvqjiiiiivokjjkkkznkjjiiixnkjjkkkwnkjjjiiwnk\
            kkklkwomkkkjjxolklkllxqnllkkkyqmlllkl3uqponnm1ronmmmomkkkklllkljjjkjjlkklmlllomlllllljjiijjjikjjjjkk\
            ktpoooonojiiiiijijjjjjjkj/0yxwwwvjiiiiiihkiijjiijggggggggkjjiiiiikjjjjjiiggggggggllkklkkkmkkkkkjkggg\
            gggggqqqqqqpqponnnnnnQQggggWQggggYXggggggggggggggggggggggggggggggggggggggggZTggggaUggggaYggggggggggg\
            gggggggggggggggggggggggggggggdaggggeaggggedggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggciggggggggnkggggggggkkggggggggXSggggZSggggaXggggggggggggggggggggggggggggggggggggggggbVggggbVggggc\
            Yggggggggggggggggggggggggggggggggggggggggeaggggeaggggfbggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggjgggggggggegggggggggggggggggggaXggggcXggggcZgggggggggggggggggggggggggggggggggggggggge\
            ZggggeYggggeaggggggggggggggggggggggggggggggggggggggggfbggggfbgggggbggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggigggggggggkgggggggggggggggggggccggggfbggggecggggggggggggggggggggggggggggg\
            ggggggggggghdgggggcgggggcgggggggggggggggggggggggggggggggggggggggghegggghdgggghdggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggjfggggggggkgggggggggkhggggggggdfgggggfgggggfggggggggggggggggg\
            gggggggggggggggggggggggigggggigggggifggggggggggggggggggggggggggggggggggggggggjhggggjgggggjfggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggjhggggggggkiggggggggkkggggggggegggggghggggihggggg\
            gggggggggggggggggggggggggggggggggggjiggggjiggggjhggggggggggggggggggggggggggggggggggggggggljggggljggg\
            gkiggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggkiggggggggljggggggggnkggggggggfhggggh\
            hggggiiggggggggggggggggggggggggggggggggggggggggjiggggjjggggkjggggggggggggggggggggggggggggggggggggggg\
            gmlggggnlggggmkggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggmkggggggggmkggggggggnlggg\
            gggggfigggghiggggjjggggggggggggggggggggggggggggggggggggggggkjggggkjggggkkggggggggggggggggggggggggggg\
            gggggggggggggnmggggnmggggnlggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggnmggggggggnmg\
            gggggggnmgggggggggiggggijggggkjggggggggggggggggggggggggggggggggggggggggkkggggkjggggmkggggggggggggggg\
            gggggggggggggggggggggggggonggggonggggnmggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggo\
            nggggggggonggggggggpngggggggggiggggjjgggglkgggggggggggggggggggggggggggggggggggggggglkggggkkggggmkggg\
            gggggggggggggggggggggggggggggggggggggpnggggonggggomggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggpoggggggggqpggggggggqogggggggggiggggklggggklggggggggggggggggggggggggggggggggggggggggmlggg\
            gmkggggmkggggggggggggggggggggggggggggggggggggggggpoggggopggggomggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggqnggggggggpoggggggggrpgggggggghjgggglkgggglkggggggggggggggggggggggggggggggggg\
            gggggggokggggliggggnkggggggggggggggggggggggggggggggggggggggggpngggglmggggnmggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggpnggggggggqpggggggggspggggggggghgggghhggggiiggggggggggggggggggggg\
            gggggggggggggggggggnngggghhggggjhggggggggggggggggggggggggggggggggggggggggnmggggmmggggihggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggkmggggggggnoggggggggrpgggggggghhggggggggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghhggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghhgggggggghhggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggPLWPZVVOXPaUXVYTcYYPZSaWZRaTbWbVaYbcgZgbedgYeZedhegeheXQYRbWZRZRcUaXZUcYbRcTdYbTcUdXaZb\
            YdahZhdhdgagchcfddbffcYbWcZeZcXdZedabdccXdYeadYdYebbdeafcgcichdgcfdicffegggggggiigljjgggcigkhggedfci\
            hjmggggjdfgijggggjjggdgiiVNZQbVYPaRcUZWaUdYbRbTcWbRbTcWdVdXeZhahbfcfZfafbfffbfbaRaTcWaTbTdWbWbUdYcTc\
            VdYcUcWeYdYdYeahahbhcgagagbfZedhbdZcYeZeZdYeYfbeZdadXeZfaeZeYfafZfafahcichdichbhagegdggggggiglkjjggh\
            cjgmlgggcgdjhjjfgiggchifiggggggggfgggXTcVeYbUcVeXaXcXeYeVeXeZeVeWfYeXeYfaicidhdgahbhchbhchccVdWeYdWd\
            WeYcYcYeZeWeYfZeWeXfZeYfZgahcicidgbgbhbhchbhbeZeZeafaeZfafbeafaeZfagbfZfagbfagbgbicididicichchaicggg\
            gggjfkihfggidjfojiihdhdkfnkfgjfifkgnkhgggggigggggXYcZfbcZeagbbadagbfafbgdgagbhcgagbhclgkgifjeieiejei\
            dideafagcfafagbebeagbgahbhdgagbhcgbgbhcjejejeididididididgcgbgcgcgcgcgdfcfcgbgchdgbhchdgchchdjejejei\
            didididjdggggggkgmjmhggiekgmjnjheielgninjkgjglhminiggjhgglklhWabbfebbechebcddgefbfdhffcgdifgdheifnkm\
            ikikhlhkhkgkgkgfcfdiffdgdifedfdhehdiejghdiejfhdhejflhlilhlgkgkgkgkgkgifhfhfifhehfhfgeheheifjgheifjfh\
            eifjflglgkhkgkgkgkgkfggggggmjnkolggkglhnknkhfiflhnkolkhjhliokqkhhiflknkolWabafeabdchfbdddhfebfdhgfcg\
            diggdhejhommkkjljkikilikikiecfdigedfdigfefeiggdhekhhehfjhheifjhlhliljlilililikilijhigihjhigjhighgigi\
            gjhliigkhkiifjgkhlililjlililikhljggggggnlompogglimkompnigjhmjolqnkijhliomqolhlimkomqoWZaZfdaacbfebcc\
            cgfeaechfebfdhffcgdignlmkkijhjhjikhkhkhdcebhfedechfeeeehffcgdjggdgeiggdhfihjhlhkilhkikhlhkhkiihhgihi\
            hhgihjhhfihigigkijfjhkiigigkikililjlhkhkhkjkjggggggmlqosrggkinlqnrphgkinkpnrpjikiljpmronlmjljolrpVZa\
            ZfdaZbafebcecgeeaecgeebechffcfcifmmljkijfihigifjgjgdbebheecebgfededhffcgdifgdfdifgeheigkhkhjhlhjeihk\
            hkgjihhifhhihgfhghhgfhggeigjihfigjhififjhjgljlhkihhkhjhifggggggljpntrggkimkqotrhgjinlqosrhhkimkpnsqj\
            kmklknlsqVacbedaZcafeddddgeebfcgeccfagefdgchemkmlkinijghghhigjgeadchdfcfchehbfcgefbfciefehbiffgieifi\
            hhgjfjfjejgjghfhghhhfigihgghhififhhfgiikhjgheiiigigjghjjflfigghihgejhggggggljnltrggjhljomtrigkimkqnt\
            shgkimkqoushhmknlnmsqScceeddcdcgdgchciegZfdifdddcheidgehfhkjkjijihgjhididgggdeeheddfefefcfcfdiggdhfd\
            fhdhfgdifhfigjdjfififkfhfghgejfehkehdheigjeihigdihhjfhfjhhgiiieifegjbciigghighfjfggggggmiokrqggkgljo\
            lsqjgkhmjomurjglhmkpmutgfkhnlomrqPdbfefeefffhbfgfhdghhgjfffgeiiieidifhihkkhgifikghfggihfggaggfegdiff\
            hhfheifgehceggejfhfihkghhggjgihhhiihejeighhggheihfiheihhghehfigjfghhdiiiehehfhihgifihfghiggggggggggl\
            jomspggkglinmrqjekhlinltrlhkgmjnmurigljnlomsrRcYgfhegffgffgiggfheghkjgfgfihghifiekilgmhggggiiggfhief\
            ehfidfhieigggdgefggfhibeggghhfggggfgghhhfihggifgggffgggegfffghfhfhhghjdhffgfffghfhifgiggggggggggghfg\
            gggggggggggkgolsrgghhkgnmtsifjgmhmjurkhjikjmlurgfkfmjoksrUeYefggggggggggggggehfkfhhggfghfggiighhilhh\
            hggggggggggggfgfhgggggggghfggggggggggggggggggggggggghgggggggggggggggggggggghhggfgggggggggggggggggggg\
            gggggggggggfgggggggggggihkjrqgghfjfijqoighfikkjtthhgghfjfstggiilkljspggggggggggggggggggggggggggggggg\
            ggggggggghhggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggghiihhggggggggiiggggggggiiggggggggjjggggggggmmggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggPJUMWQWOWOYVZcWbZdWMXPXUXSXTZVZdVfVfeacbZYdeccadfgfgefYPWPZTcTZSbVfYYaVfXTaRZUbVaVZXbeWfVedafYc\
            bgecddZggfgbghfWgbckiXgagofafbfbfZdWedgbhXeggXgXggfegchggffbgggggggggggZfegiiggWgWheggghfVgXgcgggigg\
            gfgegfgggggggggggXMZOaQZOaQbPdVbWbYaNbPbTbNbRbScVcXaWeYeYcYcZdacacgceedbPaRbTcQcRcTfYdVdWaQcScVbOcTb\
            TbXbScafZebeYeadZcZdgffYdebcZeZideXdanifedfeWbZbZfYcYcahedbcfgeeebcfefbfcggfhggggggeccgggggadbdbgegi\
            jacYgZgggifbgagdgegggggggfgggaSdTeVdTeUeVeZeVgWeTeUfWeTeUfVfWgXgWgZgYgZhYgXgYgahYgYeVeVeVfVeVeVfZfYh\
            XeUeVfWfUfWfWgXfXgWgZgYgYgZgagYeafbfXhcgagYicgagYlghbhYfZfYgZgYfYgZibfZiYgagYiZgbhbgckcgeggggggibhbg\
            gggiYiZicggliiaiXkZhdnmjfjXiZhegggggfegggbZfahbfZgahagcgbhbhZiaibhaiaibhcibjbjckcjcjcjbjckZicjchahah\
            bhZhZhahbhaibiaiaibiZiaiaiaibjbjbjcjbibibjbicjbjaieidibjeichckfjdjdjcicjbidicibjejdkcibicjckcjcibjcj\
            bggggggkdldleggkbkclelgmgldnbrZlaqnndpZpXlbiihhhfkciebdhfjffdhejfififkgkfmglghdjfkgigjflgoepfnglilil\
            hmglhlgiejfkfidjekfjejfkgjekflgkekflgjfkflgkfmfmgkgngmgnhlfmglhkgkglhkhjglhkgkgmgkglgkgkgkglhkglgkgl\
            emgkflglfjgkgggggggmhnimkgglgmgnimimimhnhoioiqoqiqitipklmggjfnimiahgjjkffhfkjjiihkjmkqmpnieihlkjilim\
            jrjultmkimkmkmkljnkgeigljigjhkjkikhmiljmgokjgkimkkflinkjfmiqknjnlnjnipjoklkljliljmkmkmjmjmiliojolljm\
            knknjmlokliokpkninlmkkimjggggggplqmpoggnkokplonmknkokplpnpnolqmqnqqnnjjnornrpXmfiilfgfikjikiikjllqpr\
            pfeggkijhkikjqnyuyuiihemljijjnkfigjkkjgfhkkjikjljihjkllhfjkkjiikimkkijholhhkjmjiikgmliimmmllknkkkmkl\
            lmkgfmkpohhkhmmjjmjmljkihpnfgjjlkghkkggggggsptqrqggpnqorpsnolomqnrorpqopnpnrorqppnmrorsttjjffghfgegh\
            gjhgghighnnqqggggfiiihiihkkrryygghhjkggggllggggjgggghghhihhkkggggiigggghigfhikiggggiigghhihgggghihhi\
            ijghiigiihfkkjiggghljggggghggiihigggghhgggggggghhggggggww1yvvggmnqouttvomqpsqtsutmmqprosqurmnqnspsqv\
            shhgghhgggggggggghhgghhjjggggggggggggggllqqgggggggggggggggggggggggggggggggggggggggggggghhggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggts00y0gghhllsqrsghkkpnuuxvkimosqs\
            uwvkkrpsptrvtgggggggggggggggggggggghhggggggggggggggiiiiggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggllvvzzggggggihnnhhggg\
            gmmsshfggmmsrwwhhllopsrxxggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghhmmvvggg\
            gggggiiggggggggnnggggggiittgggghhoowvggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggghhqqggggggggggggggggggggggggggggjjggggggggrrggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggghhggggggggiiggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggYbd\
            fjmZddgggYdeiggachffgdfejmgbcggggchiieghbgggggijjdgffggggjjjdggjjjjmdgdggggjjdgggggggggieggggXaccigW\
            ZeeggYZdgigYbgedgacdffgbcggegceghegcdjjggdihjlngjdfggdfggggfgggggggggggggggggggggggggggggYZbbefYabeg\
            hZabeifZbcegfabecgeadchigbddeggddffefeegghfgdgiggjegfegdhhgggigfgggggggggggggggggggggcbbddgbbcdggccc\
            cehbcdeegcccddeccccggddccdhddefejeeeeifeeecgefgeeiihgfghjjihgihhhghijgggggggggggggffeedffeeffgfeeehf\
            eeffgfffffefffefgfffefgfffffhfffffgggfgghhggfgfihhggfiihfihilidfghhhhfgggggggijihhgiiihhhjiihhhiihhh\
            giihhhhiihhhhiihhhhihhhhhihhihhiihhihiiiihhjiiiiikjjjiimkkjifjjiiiihfggggklllkjklmmljkmllkjllmmljllm\
            lkjlmllkjllllkjlllkkjllkkkjllkkkjkkkkkjkkkkkjkkklkjmlllkklmmlmklnlmlklnnonmkmnooollmnomlmoopnlnmnonm\
            nnnonmnonomnnooomnnoonmnnnnnmnnnnmlnnnnmmmmnnmmmmnmmmmmnmnmopqoonkloppqmmopqolmmnpqlnnqpqmnmnpqnonno\
            rnoooqqnopqpqopppqqopqqqqopqpqqppppqpoopqponoopppnooopponoopqklnprrmopoqqlllnormonnrsmnoopsmnnoprmno\
            oorooorqsonpqqrporqqsoqrrrtprqpsspqsrsspprqssoqqqrrpqqqqrklklnslnmmpqlmlonplommsrnonmoolnomqrnoplpqo\
            onqpqmpoorsoppqrtnpqqsuqpqruvoorrutqqsrswprrrsuqqqrrtijjlomiihhlnmlklmojklmpolnmmoqllmkprnlnmmoopmop\
            omonmqqoknoqrnnposrpnprsuqpposunrrquwqqrrtwqqrqstjjhikjhhhhijlmklkkiiiikjkljhlnkkijlmjjjjlnllllpolll\
            lomllllonmlmmpqmmmmponnnnrsppnmrrmnnnrrnppqstfggggggggggggggggggggggghhhhigggggggggggggggggggggggggg\
            ggggggggggghhhhijgggggggggggggggggghhhhijggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggVaYgggVVfgggVbdhdgVZdhegXabdggYcdgegZbbcggacdbfgddfddggecZggdeedggi\
            hihknijhlkniidgggjdggggkkhjmoUYbhggVWbdggVXZefgWXYfdgXYZcegXXbdegYZabegaacdcgbbddffdedebgfhggfeihhge\
            gjgkkhekiihggjdggggggggggWXaZggWYYbfgWYaeegXXZbegYYZcegYZZcegZabbcfaaabfgbbbbeedccdggeefegfghhhhgjjk\
            iihklhjjhljjiiiggggggZZYfdgZZaaegZZZZfeZabbchaaabceaabbcgbabbchcbbccddcccdfdddddefeeeefggfffghhhghhi\
            jjkklknknnnkkllmocccbficccdefccdcdhdccddfddcddfdddddbeddddeedddedfeededffeeeegfffffhhggffihhhhgjiiii\
            ijjjjijfiiikkefghgheffgefefffffffffffffffffgggffgggfffghgffffihgffgihggggiihhggjiihhhkjiiihkkjjjilkk\
            kjjmmlkkjeghgjhegghhheggihgfghjhgfghhhgfhihiihihiihhiiiihijjiiijjjjiikkkjiillkkjimllkkjmmllkknmmmlko\
            onmmlefihiidfkhihdgihljfgilkkdhhikjegijkjggjjkjghjjkkhjjjkkjkkkkkkllllklmmmlkmnnnmlnoonnmoooonmppooo\
            nhghijjfagfggdfihkmfghijlefgjijefiiiigfhjmmgggijkhihjlmiijjlmjjkllmklmmmmmmnnnnnooppoppppppqqqqqqgkf\
            fijflhedgehgeegdihijjfgghgjeffhdgefhhkjghhilkihhillijjhikjjjlkmkkkllnklmmnomnnoopooppqqrrrsssgeggggf\
            iffggciighgeegikldfjgljehhiggeeihhjhfhiiliihijfihgjhijkkkhlklmmkjllklmmllmmmonnnnoprrsstugggggghiiij\
            ghggfggigijkgiighjhjihjkhjhghkhgjhgkhgidgkhhihfjhjiikigjilljiklmnmlklmmmmmnmnnmrststuhfgggggggggghhh\
            fggfgggggfhfggghigfgghhhfgghhffggilffhggfegggihhijgfehgfghjmllknmnoonnmnmpqrsutuuggggggggggggggggggg\
            ggggggggggggggggggggggghfgggggggggggggggghhhhfghhhhhghfgggghhhhfgggggggnoooosggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggbaggggWgggggWeggggWeggggXeggggY\
            cggggXdgggghdgfggbgggggjhghfgfhfgggggggggggggggggggggggggggiiiikeTgegggUdfgggSbggggVafgggXaegggXZhhf\
            gWcffggbbbgggbZfgggeebgggefffggifhfggggggggggggggggggggggggggVaehfgUYegggTZbgggUZagggVXcgggWZbfggWYd\
            eggYbccfgbaddfgcdfedgeefehgeheggggdfgggggggggggggggggggggZcfgggXWdfggXWbeggYZagdgXXbcfgYXZcggYYaaggZ\
            YaafgaaZcegbbcdefcdgbegdedffhffifgffheggggggggghhfgggcfghildbcdfgcbcZfgcbZccgcabcffcbabcgcbbccgdbaba\
            gdcbbcfdcccefdddcbhedfffhdeeehhcfhhkgbiieigbifihfhfhllmffegfghffedghedcfeheddeghfdddfhgeeeehfeedfhfe\
            ddhhfeeedhfeeegigffffigfffiiggghhifihhlidggjijjhklkhiggggjifhggnigefglihhhfljgfhhnkhhhemjhggfmjihgjm\
            jihhgmkihggmkihhhmkjihgmkjihhnljiihplhiiijjjjmngggggghfggggooogifkjkhhhmlkijhqnnkhgtppliisrnlkjsqokk\
            jsonljironlkirqnmjiqpnmkjqpnmkjsqpmkkhhhhijggggggggggggiiiikghhhhggiiiiihjjjjljllljjloononkssrrpkwvt\
            solwuvsoluxsrpluuuromuusrpmuusrpngggggggggggggggggggggggggggggggggggggggggghhhhijhhhhfgllllpmmmmmonp\
            qqqvptttstqwwwuuqvxyvuqwvvvurggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggiiiiklggggg\
            gmmmmqrnnnnqtrrrrvuwuxz0wgggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghhh\
            hijiiiiklllllpqststvxggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggjjjjmnggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggiiiiieggggggdgggggggggggggggggggggggefggggggggggbfggggggggggaafgggggggggaWagggggggggeXVbggggggg\
            gjdSXggggggggmibQdgggggggomiYTgggggggpnlfUcggggggnmnndYggggggiiiigfggggggggggggggggggggggggggggggigj\
            jgeggggggggggggggggggfgggggggggggeZggggggggggacggggggggggYXdgggggggggbUVgggggggggeXRaggggggggicUPggg\
            ggggglhbOYgggggggolhYPeggggggpnlfTYggggggonoleSgggggglllihdggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggegggggggggggafggggggggggaaggggggggggaWegggggggggeYVggggggggghbW\
            bggggggggohZXggggggggrnfXggggggggjjhegggggggggggggggggggggggggggggggggggggggggggg\

            """))
}

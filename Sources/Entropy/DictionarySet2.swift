// Made by `ddcm-workbench dictionaries`; not edited by hand.
extension DictionarySet {
    static let set2 = DictionarySet(
        number: 2,
        classes: [
            0, 1, 2, 2, 2, 3, 3, 2, 3, 4, 0, 0, 0, 0, 4, 4,
            1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 0, 0, 0, 4, 4,
            2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 4, 4,
            2, 3, 4, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 4, 4,
            3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 4, 5,
            3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 4, 5, 5, 5,
            1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5,
            1, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            1, 2, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            0, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            0, 2, 3, 4, 3, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            0, 1, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5,
            0, 1, 2, 4, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 2, 4, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 2, 4, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 2, 4, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 1, 2, 1, 2, 2, 2, 2, 2, 1, 0, 0, 0, 0, 0,
            1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 2, 0, 0, 0, 0,
            2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 3,
            2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
            2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
            2, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
        ],
        planes: [
            [
                55, 164, 48, 236, 0, 130, 0, 0, 88, 16, 64, 7, 173, 58, 81, 42,
                102, 7, 241, 255, 113, 195, 20, 195, 101, 149, 135, 187, 167, 236, 218, 213,
                221, 140, 190, 105, 82, 81, 173, 180, 125, 43, 97, 190, 249, 11, 146, 20,
                84, 247, 36, 200, 31, 97, 247, 36, 240, 59, 98, 75, 166, 148, 83, 248,
                97, 100, 199, 128, 207, 233, 208, 59, 6, 220, 51, 249, 66, 19, 207, 27,
                176, 16, 107, 220, 220, 28, 151, 65, 88, 210, 221, 246, 150, 91, 51, 97,
                6, 211, 120, 28, 199, 113, 28, 206, 225, 156, 115, 206, 185, 59, 132, 128,
                14, 71, 5, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
                2, 2, 129, 64, 32, 16, 8, 4, 2, 129, 64, 32, 16, 8, 4, 2,
                129, 64, 16, 4, 65, 16, 4, 65, 16, 66, 8, 241, 1, 148, 32, 65,
                66, 66, 66, 66, 66, 66, 66, 66, 66, 66, 66, 66, 66, 66, 66, 66,
                130, 68, 66, 66, 66, 66, 130, 132, 141, 77, 95, 146, 82, 74, 249, 1,
                0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0,
            ],
            [
                55, 164, 48, 236, 1, 130, 0, 0, 74, 16, 136, 85, 155, 116, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 87, 56, 185, 187, 194, 193, 221, 76,
                108, 184, 153, 9, 1, 43, 194, 9, 8, 16, 134, 255, 14, 183, 32, 252,
                54, 27, 207, 205, 143, 175, 213, 98, 177, 105, 201, 173, 86, 19, 17, 17,
                209, 189, 179, 35, 67, 144, 224, 6, 233, 66, 138, 253, 251, 165, 73, 147,
                150, 249, 78, 83, 9, 24, 4, 97, 60, 23, 119, 1, 0, 0, 52, 32,
                218, 171, 135, 24, 134, 97, 24, 134, 97, 24, 134, 97, 24, 134, 97, 24,
                134, 97, 140, 49, 198, 24, 99, 140, 49, 198, 24, 99, 102, 102, 102, 102,
                219, 6, 52, 96, 0, 1, 130, 1, 130, 129, 129, 129, 129, 129, 1, 130,
                129, 129, 129, 1, 130, 129, 1, 4, 131, 5, 131, 133, 145, 176, 196, 248,
                153, 109, 27, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 2, 130, 0, 0, 59, 16, 160, 34, 213, 13, 184, 172,
                131, 155, 27, 97, 110, 132, 185, 17, 230, 70, 152, 27, 97, 110, 132, 185,
                192, 230, 2, 31, 195, 124, 13, 243, 53, 204, 215, 48, 95, 195, 124, 13,
                243, 53, 204, 215, 48, 107, 20, 14, 65, 16, 4, 65, 16, 4, 65, 72,
                41, 87, 77, 1, 195, 7, 40, 16, 14, 138, 72, 87, 94, 0, 0, 0,
                4, 0, 150, 57, 89, 66, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 52, 96,
                192, 0, 2, 3, 3, 3, 3, 3, 4, 3, 3, 3, 2, 3, 4, 6,
                5, 5, 5, 9, 8, 16, 15, 33, 95, 144, 100, 28, 0, 0, 1, 0,
                0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0,
            ],
            [
                55, 164, 48, 236, 3, 130, 0, 0, 52, 16, 184, 218, 36, 29, 238, 123,
                158, 231, 121, 158, 231, 121, 30, 215, 237, 18, 68, 183, 75, 16, 221, 110,
                193, 231, 243, 249, 124, 62, 159, 207, 199, 171, 84, 42, 149, 74, 165, 114,
                217, 239, 247, 43, 207, 232, 140, 206, 116, 231, 56, 199, 166, 51, 53, 40,
                20, 16, 15, 208, 133, 131, 103, 102, 219, 6, 68, 96, 14, 181, 13, 227,
                64, 32, 16, 8, 4, 2, 129, 32, 8, 130, 32, 8, 130, 32, 8, 130,
                32, 8, 130, 32, 8, 130, 32, 132, 16, 66, 8, 33, 132, 16, 17, 17,
                121, 68, 128, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 130,
                3, 2, 2, 2, 2, 2, 2, 2, 135, 136, 8, 10, 46, 49, 117, 34,
                34, 242, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 4, 130, 0, 0, 39, 16, 192, 146, 36, 233, 115, 7,
                65, 144, 5, 25, 128, 137, 138, 232, 74, 116, 116, 116, 116, 116, 180, 235,
                206, 117, 215, 64, 183, 132, 101, 185, 48, 162, 78, 69, 212, 169, 104, 83,
                195, 0, 40, 20, 18, 16, 80, 173, 120, 3, 0, 0, 4, 128, 194, 97,
                163, 34, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 116, 192, 64, 65, 65, 65,
                1, 65, 65, 1, 129, 1, 65, 1, 65, 65, 65, 2, 66, 2, 194, 67,
                131, 6, 6, 75, 93, 92, 140, 1, 0, 1, 0, 0, 0, 4, 0, 0,
                0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 5, 130, 0, 0, 39, 16, 200, 146, 36, 141, 1, 255,
                255, 199, 47, 207, 233, 126, 169, 113, 41, 209, 165, 199, 229, 25, 32, 52,
                130, 95, 158, 249, 241, 0, 144, 45, 195, 68, 246, 224, 249, 155, 76, 1,
                131, 0, 32, 24, 22, 21, 211, 238, 121, 3, 0, 0, 4, 128, 1, 219,
                41, 68, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 212, 193, 130, 98, 34, 2,
                2, 2, 226, 193, 161, 161, 129, 129, 97, 97, 161, 66, 2, 242, 216, 92,
                70, 27, 209, 187, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 6, 130, 0, 0, 37, 16, 192, 146, 36, 233, 51, 48,
                3, 97, 12, 18, 35, 161, 138, 232, 3, 70, 98, 106, 160, 223, 94, 140,
                4, 184, 241, 91, 210, 98, 36, 14, 136, 232, 91, 178, 101, 10, 147, 0,
                32, 24, 22, 149, 18, 239, 121, 3, 0, 0, 4, 160, 65, 91, 41, 68,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 212, 225, 98, 66, 34, 34, 2, 226,
                225, 193, 193, 161, 161, 129, 97, 97, 129, 66, 34, 2, 217, 92, 72, 25,
                80, 172, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 7, 130, 0, 0, 49, 16, 192, 146, 36, 233, 51, 48,
                3, 51, 132, 16, 99, 68, 8, 253, 32, 49, 18, 35, 169, 16, 35, 66,
                255, 91, 219, 218, 207, 192, 12, 193, 197, 24, 99, 140, 8, 33, 244, 255,
                255, 223, 90, 219, 26, 33, 100, 239, 45, 83, 179, 1, 40, 20, 16, 16,
                207, 204, 120, 3, 0, 0, 4, 128, 5, 100, 221, 17, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 68, 96, 192, 128, 129, 129, 129, 1, 130, 129, 129, 129,
                129, 129, 1, 130, 1, 2, 2, 130, 130, 131, 4, 8, 135, 13, 174, 70,
                50, 30, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0,
            ],
        ],
        rangeTable: RangeTableDigits.table(
            """
            gBwgwcggcxlEggggcgjvjhXdggggggggcgggghljiigheYdgggggggggggggggggcggggggggghhglkihgghhgghfedadggggggg\
            ggggggggggggggggggggggggggggcggggggggggggggggggggffigggijjhhhghhhhggghgggggfgggefdeZdggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggg0b8UqoBYjgWgoBgUmgdggWggggo5gggg/gBggBggggg\
            /ggggB/gg/ggggg/gggggB/gg/gggggBgggggBpgmeggekhbggggVihjkifWggggggggNockhhhhhehgegcYgggggggggggggggg\
            NggofghfgfifghighhlgfghgffhgeggYggggggggggggggggggggggggggggggggmgggblgckgclgZlgbngZmgZngZngZmgZlgZl\
            gamgalgZmgXogXngaogaogZqgbrgasgZqgZrgbngggggggggggggggggggggemgjWbabBggBVgaXgggLdX9XXggM/UgSUggM2eg2\
            eggtgTggTggggggggggBXgaTgggCef9WfggN/TgVTggP1cg1cggugSggSgggggggggpnnlnoqhfVggmkjsrpmmonpnnnppoopppo\
            ooqggggggTjrssrSlvrrqWnqsqqRjnrrpXjnrpqRknoqqTlqmppSmlnopTmmoooVkpoqoUkmnppSllopoUmnmopVjmoonVmlonoN\
            imnonRklmmlUjnpooRlnmnmamnonnZloopncnnooqdjnkoofkvqt6hijijjkNKLggmhgcuikkmmijjligjijihjjklggggggajZb\
            aicdXZdiYghbdidggfbiWbdbgjdbeegjbeghgibefcglakiihjZlkefhakhfgicgggegakhhhiYggjghYmikikglghjicqjkjlZi\
            jklkdlolmnThilkmTinmnoQwmhlrMgjnppKdxuv6llllllllllklklkljiijihijkkkkkjjkiihijijkjjjkkkljjkllmmmmkkkl\
            lllmiiijigikkkkkkkjjjjklihjjkkkkkjjjkkklikkknmmmmllkdkkllrruggggggggcfhbhcggggggggggdimhmkqtgggggggg\
            ggggggggggggggggggggggggggggggggjhjjjjlqjijkkklghhZegmgngfhjijmfgegkjYlqbeffggehox20cNhfghghbZggjhie\
            ggggqmngddkfllnnnnmmmnmnnonlhehiijilkkjjjlnkgikmnpnljjhiilklhdddijdgkiijkjkjgklmlmgmoplmmimkllkklkll\
            lmmmnnlnjhgjihljjikmmnnjjjkkkklnjikkkkkhiikkiijkijjkjhhhlkkihkghmmmlkklklmmmllkllkjkkjkljjjkjihlkjjl\
            ljjjkkkmmnomkjjkkkkjkjlklljjlkkkjljjklklkkkjmlmllkjlllllkkkjmlkkjjjkjiiiihjjlkkkkjjkjjkklllklllllllm\
            iijiikikmlkkkkkjkjkkklllonnmmmlkgggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggggggggggggggggggggggggggmmmmmmmvggggggggoknnnknngelijkcgtssuoqoklnqqnjccqqurrnpoopmjmmlgssqtrqpn\
            kmjokkkjnonmmnllonmmnnonkkkhjjjrgggggggghgijlllvckkkkdfgzwzwwpnkjqlompliqonmmlllkljkghhimoonoponmklk\
            jlmjmlmmmnnlnmmllkkkoooooooygggggggggmkojnnslicfheggopplrropmoggifhdpmlikkklijllplqjnmmkjkllmlnmkmqi\
            mmlmmmlknmmllllljjjjehhiggggggggggeehhhnkjhflbgglkptqrqqkmjigigcmnosqormkkilnhhiqrrrqomkkjjklhklllll\
            kkkjnmlklkkkqiooooovggggggggljslokhshiejdgggnloojlkjglihddggpnmljhmlikljilegmomknmnkllkjjjhllkjkkkkj\
            onmmmmmmjdgggggggggggggggljngmbkbjdgggggnrnnnsqrjjkhjolknnomnjjojkjijnmgmnnmlklkmlkighhllkklkkkjnmml\
            lllklllillliggggggggighimmmlefbgggggiosonmtqmonmqrnjkokllqnkjkpnmmkjmmmlmkkklkkkmmlkkkjkjiihmmkkkkkk\
            lllbggggggggggggkjihjgfjfhgmagggljiiipmmgkdilihlkiijkhljghggiihgkjjjjlhikjijjgjjijjjjhiinmmllljkmmme\
            jjjrggggggggfkknkilplpnhhbkfkjkqmroqmpsomiegnnqojkjjljklkgifklkllllkiiijijfijjkijlljmklklljjjmmjigjr\
            ggggggggfhnglgknjlnkkdYgjljjkqlmkmlnjlgfljkijjmmklljklodnomnlkkkmlllihhkkkjjihikkklkklmkaggggggggggg\
            ggggkjkgkjmqfgjgfaggkijlqnmrhhfZidggkjljlijlhigijikfkkkkjkljkkkjjjgijiiiiiiinmnmmlkigjjjdggggggggggg\
            egfelgjrfgdjagggkjojhmrnkimkjUggllkmlijijjjjgihlnmlkjigjlkjjiiijjjjiihhhkkjkljllmdegggggggggggggZjlm\
            mmmqkiijeXggiilmlonplmmnnmmiijijjlllhijllklijijljjihkjjjikkijjjihhgfmllkkkkikZggggggggggggggjkmiiffb\
            figfYggglmlljgjciiihghnfjjjhhiiikjgghhelkkjkjjiikhghhfjligghghhhlkjjkkgjohhkgdggggggggggZellhjinihhc\
            XggghkjlnjmmjjhlggjYijjmihijkhghhghhiiiihhfkiiijigggihghhfdbljjjkjjiggggggggggggggggYcegggggfhdgecgg\
            ijiifihliiecbdgglkjigffdkiheehbbiiigffgfmjghghfjhfgggjjfllkjihiikkcgggggggggggggcgbgggggeedcbggggfhh\
            olpmhifehifdiihihhnfljjiihfjhgijheikkkkjkjkigfgecdggiikjjlkjnjillllnggggggggWgmmmmmojjikcgniihihilih\
            klmonppmjjihgfbbmmmlmornjiihfeVgkjlmmlnmhffffbbglijjjjjkjjjjjjjmggggggggWdfdggggljkljiidhglkkmimkkkm\
            npokfgihdpjjklkjjiilghhgkfcbjklmljjidechkZgglkghkkkiflgdjdggggggggggebceedgghgfgbYggljkkkifjkllkgihg\
            hikghfrihhkkkihigfehgdibiijkjlkmhgefZdgglnplecfmbegdggggggggggggeaeZeggghhijmpsggggknmllmomnorqlecff\
            jnZgniklmlkkfeagilbgnllonnljffhjjogcklgejlpkVgjjdgggggggggggdpgdjjjmgfhknmpigfeallbgllnmnomnmgZdgfif\
            lmoonnotggegilgalifilmlpbenZggggkfdihlleTbhfgggggggggggglgSmpppndfgjhfkXebeeZgggjiggfghbeeiedcggfgkk\
            ghfZbfklehcglkopleYffefhbgggjeebcdhfdghahcggggggggggmmnqdLgghmnmlkiclgjiilljsmjlmmokffdZgggglpstsrmi\
            ggYgggggpnopsrpjggggggggyunmjikjppnknorpoppqppqqqnmnopmmlmokijilnmlnonnmmnonnnopnnmqrUgpdlplophnolno\
            mojhgkjkngkjllfhjjkegiijedegihhljjjklnlhhijjihikllkkjmcbggglklijijijkgkllllllkkkmkkkkllllkjjihhjkjjj\
            jjijhhhhihhkkjiijjjkgihhiiikklmmlmooihghghijlklkjiiihghghhkinmlllkiijihkjmikqoonmmmmmlllkjkklkkkklll\
            kkkkjiiiljjjjjjkmmmmnmlllkkjklklkkjkjihjljjiijjkkkjkkjjknmllllllljjiihhijhijkijikhiiiinkjihjkikkkiii\
            iijkljkklljiljiigjglmjigiijiljiihihkmkjjiijkihiiiggjkiiijjgjigiihhijjijihjkjijhhhhkkjiijkijlhhijifjk\
            lkhjihhhjjihjhglnmkjjhkkhhhgigjkjhiijjikefghhjgjjigihjjjggghikgkjhggjknjgggkggjjjihihiiiijihigjkmkjj\
            jkklhhihgifkikjijhiieghgijiggjihgijigjiiikjmnqppppqoeghgeaighjhgggkjhihihihkllkjijikhihhkjkijjkjiiii\
            ggfjjlfehikkgigihgghliglhhjjiijkgghgljohfhiigiighhhiihegkjkkiiijhhhgheemkkkkhihkihfdcgkjjkkkgieghgeg\
            jknfjkklhfikhihhffkdjjijigjiihhifhjjkkkkjiiihigjhfjgolnljilihfefhkgcmjlloghegeffkkjfkmnmlifggfhihidg\
            klmjjfffihhigjhkmkllljhihhjlohilonmlmlijjghijfkilllnnlilhhefkjhhnmmllnklhffhhjnclmkmljjgihhhhjikonmm\
            llkklkojopnqsnspilmjgjjkjkmtomjljhjmggggggggggggggggjkklljkkljklmmmlUgcdhhhjYghfekfieedhdgjgdfhjjkgi\
            kkkkkkklmlkjjkklhhheedjqmnmighikhfehhddgmnmljhhikklllklkmllmlllleihiiiknilihiiijhgfgfgdejklmjihkjjjj\
            jjjkljjjkkkkghghikjljkijlmmmhgfghhkjkjkkjjijkkkkjjijljjjjjjkhiihhihkmoooooqoiiiiiiijllllkkjkeghghifh\
            hfghfffccdcdecdebcdaaddcedcdccfccebcdghigijdikfhhihjddfdehdehcegbcedggdegededefcefddddeedeecdeacdcba\
            bbbabcabcZZbcdddceccebcdaadefgehidghdghcegededefddfcdebbfffidfjdfhegicgkfbaebbdbbhecdgbfbZeaaebahbab\
            XZdcfgZegfbgbdijegeegjehdfgdgdckedbddegdecgdfYZggbdgdgddggdggggYYgecgaffbagdfZVagaaeZZgZaaYZdeigkadh\
            djgdgccjgbfdcggjgjfdfegebdcagfZfhWgbcggdgggghgdigggcccbcccccccccZabbZXaZYZYXYYXVUUdccdddcddcddbbbddd\
            ddfdegdefddgdbcccdbbdbbcaZbcdeccdccdcccaZcbbZbbaaaaaabYYaaYWZYXYXXXXWUUTccabbbbaaaabYZaddecddccecdea\
            bdcccccdccdbcdabdeefefhefidghcfigfdgbeghgfabggaheahgZdaZbdZgaYgibfkcgchjeckgcdeiggggbbgfggggjdZdddgg\
            cgecbecgjjgengjgggkggigbcggXgggdaegdaabYdaafcYeYZjZZehfccZdfcdgfdfaggfgjfgjdggcggdgecgaegfgddcegfgfi\
            gjmgfhggfgdidddddeddeccfbbddcdddeddecdfbceghjgjkhjkgjkfhjeggeghdfhdcfcaeeefdefcbeccdaacehgdffcffcced\
            dgddecdebcdabdbbccccbccbbcbbcZacefedeecefcefbegefhefkeeieejaeeefgffhegidgicfihililmimnfkmejlgggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggMMsYTjYZiMWkgggggggggXTfeWigZfgfgggg\
            ggggggYckedgfggeemgggggggggYXocipfnsoj3jdmlcjmamkdmhgmhcdidhjdmlcnjbjianfZcdKdgcggahkafgTfeUgeReZPgd\
            SegafgYebSbZRfYPfbWdcdfbYecVeaUaaUdXXdaZddafcZfeWebWfbYgbbgdcffeggbjeaibZibaicdlgelihlhcjgZhfYegThea\
            dhcfhcfhbhgafeYcfZeeaafaceafgZefYdcXceXccYcdYddbgfYcdWcaVccVcaXdcZeddgfXcbWbbWccXccYdcZfebgeZedZdZYe\
            cZedaeebffdiebjcakcakcZjdbkedkjgmhcihbfhcfhbggZceYcfZcibfgadgZcgZceZceZbcabhadgadeXdeYebYdbYbcZefYcd\
            YcbVccWdaYbbYdedefYdcYdbWcdXcbXebaddcfdZfbYfaYecZfdagdcggehdXidajcakcZkeckgdlkioicghcehbdgadfaceZbdZ\
            dibdhbcgaceZbdZcdZadYdgabfZcdYccXcaXbbYacZbeZadYabWbbWcZXcZZcdcedXcaXbaWbbWcaYccZdebeeZebXeaXdaYdbaf\
            cbggdheaidajcZicajdbjecjigleabdZbdZacZacZbcZbebdeaceZadZbcYabYabYbdadeZbdZacXaaWZaWZbYbdZedYabYaZWaZ\
            WZZXZbYbdbebXabWaaWabWabXbcZcfafcYbZWcaXcbYccZdebefcfeaedYfdZfcagfbgfdhifjXaaZXbXWZYbZYURZbbbZbZZaZb\
            aZYWaccbabaZbabaaZXbcccbbbacbbbbaYcdddccbbdbbbbaaceedccccddbccbafgffdeeefeddedcrtutqnhuwvwurkppppmke\
            llkjheZrsrtrlhkqtlmkkjisoliggghhkkdppnjgeasssnmjfonmiheaihfdaYUmjgbcYXjghjidgnkgeZfgggZdbYVfbYUSTTni\
            fccbZiebZXWWaWVQQPPggggggggggggggggggggggggggggggggggggggggBPVTOggggLOUYVggggRRVcWggggSUaaWggggNMSRC\
            hgggeddcbjjjljgkebkkjijfbYajiighceZZhkjebbbbUjjhfdacdYjijfebcZZhgfeeXYYZfeebdYYWVhjijghghfijjjhghgej\
            kkiighfdjkjjhgggciiiffeddZjihfgffecihgfgeeebihgfhdddbgeedfcbbXjlllijjheljkjjihgekkjjijhiekkjiihhhekj\
            ihhggfbkihghffebjihghfedbjihfhedcahgfegcbaWjmllkkjigmlllkkhhemmmlkkifelllkjihfdlkkjihgfcljjiigfdbljj\
            hheedajhgggecbZhfedecaaVpoonmlkigooonmlkifoppnnmjhfopommkjhennnlkjihdnllkkihfdmljjihfecljjihgedbiggf\
            fdcbYqgmncrhpgkqlqgkrirgkpjqglqgqglqgoggqjqghqjnhfshpgjrhpgjqlpgipiqgnqgrgindogirgpgkrlnjfrlogjrjogk\
            pkqjkqgpgjpgqgnpjqgjogogkqhnggrjoilsoojkrlpjjpgogksgpgnqgojmpgnghponigrioikqiogjrnpikqkpgjqmoginkogh\
            ohojipnnggrmoejqopfkqqpklqmpghtmohjqioggpnoggokmegppolipqokjpnogippohiopogippobhpiodhnolfgopnkiosnhi\
            opnjgppmkgplmdgqgmgfpomkgllgfenojefnnkfZnqkefnmkfeonkcfnokbenojecjjiidmljeenrjcempjYeomjedljjfdnjjad\
            oojZdimgabkkhfdlmifdlmiedjkiecklidbmniccniiZchjehailgbcjjgZajigYbjjgeakigaciigfaligZagidgZiiecajlfda\
            hifjajgfdZmmfbZfmfdYmhfaYfecdXhnecXiheeYgfeaXjhecXijegYfjegWmnebYeabfWggcaWhidaWgfdZVhgegViidcTieddW\
            meddVdbaZUgicaWfjdXUeicmUelcgUhjcfTfkcdUkhceVcfXdSedafSgibZRfgbcSfhbhQgkbfQejafPdfagQypmlkkklzpmlkkk\
            l1qnlllllggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggnhfggfnitkiiigccogg\
            cegggoighieggrkfinlmlnigiigjdggggggggggggggggggggggggtkggghijvlihihjjtljjijjhulihiiikwmjjjlkjuliigjn\
            jggggggggggggggggggggggggxnihhhijznkiiiijxnkijkljynkijijkyolkjlkk0okjikkkgggggggggggggggggggggggg1ql\
            jiiij2qlkjjjk4plkkkkkzpljjkkk3qmljjlkxqkjjjkkgggggggggggggggggggggggg3snkjjjj5tnlkjjk1toljkjk2qmlkkk\
            k2qplklklxpmklkklgggggggggggggggggggggggg9xspnnmm/xrponnn8vqonmml7upnmlll5upmlmlm5vpnlkllggggzwwuggg\
            ggggggggxgimlggggggggggxgmlrlggggggggg0hgoponggggggggwjjkjolkggggggggljijklkmggggggggmihihijkggggggg\
            gukifighmgggggggg3xvwxyzygggggggg4vqppoolvmihgggewononmmlrljhhifgvnmmmmnkslkifefcrolmnmlktligfefdvnm\
            mllljqkhhgfedsnkklkkjnjiihhgdtkjjkkkkwpmnlknmrlkijkklxspprosszsppoppq1vsqrrlpyqnlmmmlvnjjjjkjvnlnjjk\
            jvmjjijkiwnojjjkjumkijijjvpkkjjjjumjjiikiwmkjjjjjsljjjjljunkkkijjvnkkkllhunlkkkkkxpmmllllvomlklllzqn\
            nolop1sppppqr2sqppprs4rnlllkkvmkjjjjkxplnkjjiznkkijijvpokjjjixnljiijjvrlkjjjivpkjjjhjzolkjjjjyolkjji\
            jxpljjjjjzplkjjjkypmkkkkk0qmlkkllzqmlllll0rnmmlmn3uqqpqpq5tqpoppr0qmklkkjwnkjjjjl0olmjjjiuljkiiijypo\
            jjijitlkiiiiixrkjjjiivnjiiiii0pljjjjixnkjiijjzplkjjjjyolkjjjjzpmlkkjjzqmlkkkkzqmlllll0snlllkl4uqpppo\
            o5uqonnnq0pljkjjizpmlkkklypkliihhwnlljjjkynniihhhvnmjjjkkwrkiiiiixpkjjkkk0okjjiiiznkjjkjkxolkjjiiyol\
            kkklkypmkkjjjzpmlkklkzqnllkkk1rnlllll5vrponnm4spnnmmolkkkkkllkljjkkkjlkkllkklnllllkkljjjiijjikjkkjkk\
            kspoonnnnjjiijjjikjjkikkk/zywwvvujjiiiiiikjjjjjjjggggggggkkjjjjjjlkjjkjjjggggggggmlllllllnlllkmkmggg\
            gggggrrrqrrrrqpooooooRRggggWSggggYaggggggggggggggggggggggggggggggggggggggggZTggggaVggggcbggggggggggg\
            gggggggggggggggggggggggggggggdbggggebggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggmjggggggggmlggggggggqnggggggggXSggggZTggggbXggggggggggggggggggggggggggggggggggggggggbVggggbWggggc\
            Zggggggggggggggggggggggggggggggggggggggggeaggggeaggggfaggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggigggggggggmhggggggggllggggggggaXggggcXggggcZgggggggggggggggggggggggggggggggggggggggge\
            ZggggeYggggeaggggggggggggggggggggggggggggggggggggggggfbggggfbgggggcggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggigggggggggjhggggggggjjggggggggccggggfcggggecggggggggggggggggggggggggggggg\
            ggggggggggghdgggggcgggggcgggggggggggggggggggggggggggggggggggggggghegggghdgggghdggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggjgggggggggkgggggggggkfggggggggdfgggggfgggggfggggggggggggggggg\
            gggggggggggggggggggggggigggggifggggifggggggggggggggggggggggggggggggggggggggggjhggggjgggggjgggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggjhggggggggkiggggggggkmggggggggegggggghggggihggggg\
            gggggggggggggggggggggggggggggggggggjiggggjiggggjhggggggggggggggggggggggggggggggggggggggggljggggljggg\
            gkiggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggkiggggggggljggggggggolggggggggehggggh\
            hggggiiggggggggggggggggggggggggggggggggggggggggjiggggjiggggkjggggggggggggggggggggggggggggggggggggggg\
            gnlggggnlggggmkggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggmkggggggggmkggggggggnkggg\
            gggggfhgggghiggggjjggggggggggggggggggggggggggggggggggggggggkjggggkjggggkjggggggggggggggggggggggggggg\
            gggggggggggggnmggggnmggggnlggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggnmggggggggnmg\
            gggggggomggggggggghggggiiggggkjggggggggggggggggggggggggggggggggggggggggjkggggkjgggglkggggggggggggggg\
            gggggggggggggggggggggggggonggggnmggggnmggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggo\
            nggggggggpnggggggggpnggggggggghggggkjggggkkggggggggggggggggggggggggggggggggggggggggkkggggljggggmkggg\
            gggggggggggggggggggggggggggggggggggggomggggonggggnlggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggpnggggggggrpggggggggrogggggggggiggggkiggggljggggggggggggggggggggggggggggggggggggggggmkggg\
            glkggggmlggggggggggggggggggggggggggggggggggggggggpoggggooggggonggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggpnggggggggqpggggggggrqgggggggghjggggikggggllggggggggggggggggggggggggggggggggg\
            ggggggglkggggkjggggnlggggggggggggggggggggggggggggggggggggggggnngggglkggggnmggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggpoggggggggqogggggggguqggggggggghggggggggggkjggggggggggggggggggggg\
            gggggggggggggggggggongggghhggggkiggggggggggggggggggggggggggggggggggggggggnlggggmmggggjjggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggglmggggggggmqggggggggsqggggggggjhggggggggggggggggggggg\
            ggggggggggggggggggggggggggggggghhggggggggggggggggggggggggggggggggggggggggggggggggggggiiggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghhgggggggghhggggggggllggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggPMWPZVVPXRbVYWZUcZYPZSaWaQaTbXbVbZcdgZfbecfXdZecicecfeXRYSbVZSZScVbZaWcWbRcUdXbScVdYcWd\
            YdchahchdgZfdgbgfdcggdZbYdbeacadcfeddecdZdYeacadafbeagffafbichdgdhXhdichcggggggihiglmgghejgljliihigl\
            jnnplkljjnhpkqljjmijjmpqqVOZRbVYQaScUZWaVdZbRbTcWbSbTcWdWdXeahagbfbfZfafbfdfafbaRaTcWaTbUdWbXbWeYcTc\
            VdYcVdWeYdYdYeagahbhcgagagbfYgagbdZdYeaeZdYeZfbeZdZdXeZfbeZeZfafafbfbhchchcicibhafegbggggggifjjliggh\
            digjjjmgegdjhkolmjjkdkhojmjggjjllggjmXTcVeYbUcVeXaYcXeZeWeXeZeVeWeYeYeYfaididhcgagbgcibhchccWdWeZdWd\
            WeYdYcYeaeWeYfZeXeYfZeYfZgahbichcgbgbhbhchchceZeZeafaeZfafbfafaeZfagbfZfahbfbgagbicicidicichcgcidggg\
            gggjfkhjfggidjfnjkdhdhdkfmikkidifkhkhlggggggfjjhfXYcZfbcZeagbbadagbfafbgdgagbhcgagbhclgkgifjeieieiej\
            dideafbgcfafagbebebgbgahbhdgagbhcgbgbhcjejfjeididididididgcgcfchcgcgchdgcfcgbgchdgchchdgchchdjejejei\
            dididieidggggggkglilkggiekgmilhheielgmioikgkhlhmiqjggjhifmimfWacbfebbechebdddgefbfdhfgcgdifgdheifmjl\
            ikikhkhkhkgkgjgfcfdiffcgdiefdfdhehdhejghdiejfhdheiflhlhlhkgkgkgkgkgjgifhfhfifhehfifheheheifjgieifjfi\
            eifjfkgkgkhkfkgkgkgkgggggggminkolggjglhnknkhfiflinkomkhjhliolplhinkminjnnWZbafeabdcgfbeddhfebedhgfbg\
            diggdhfjgnlmjkjlikikilikikiedfdigfdfeigfefeiggchejhheiejhheifjhlhlilikilililikhkijhigihjhigjhjhigigi\
            gjgkiigjhkiifjhkhkililililhlililiggggggnkompogglimkolqnigjhmjolqnkijhliolqomlninkomqnWZaZfdaacbgebdd\
            dgfeaecgfebfchffcgeihmkljjijhjhjhkhkhkiecechfedechffeedhggcgdigfcgeiggehfjhkhkhkikhkhkikhkhkiigigihj\
            higihjhhgihieihkijfjhkiigjhlikikhmjkhkhkhkhljggggggmkpnrpgglinlqnrphhkinkpnrojikiljpmronmokljolspVZa\
            ZedaZbafdccdbgeeaecgdebedhffbgdiflllijhjhjhigjijgjhdbebhedcecgffcedhffcgdiffegdifgcgeigjgkgjhjhkfjgm\
            hkhjighifigjghfigjhhfhggfjfjhififkhigigjhlgkjkikikhkgkiihggggggljontrggkimkqntrhgkinlqotrhhkjmkpnsql\
            lnkmknlsqWacbecbZdbfeebdchfdbecgedbfagegegdhfmjmkjhhhhghhjgjgigdadbhdfbfbhegcfdgefbgdiffehcieghidhfg\
            gigigjeieifjhkeihggihhgihgfhhifhggfhfhfjghgkhifghifjgihlekekghhihhgiigggggglinksrggkhljomtrigkimkqnt\
            shhkimlqotrhimknlnmsqSbcdeddcebgeedhbhdfafaheeZfcgdhbgehfijjkjijjhiihhhigjgeeedgeddfcgfhffegehefdhee\
            cigifhdidididjdifhflhjhigeejghjifiihhjghfkhjfhggfigkfhiidifgikeiggeieiiihhifhhejhggggggljnkrpggkhljn\
            msqjhkhmjomtrkimjmlqnushgliolonsrSebgegfdgfhhfegdiegfigjgeeheiffficihihhjjffgiiighghhlhhfgfggfggdjgi\
            dhgidjehbieffhcjghhjhghfeghighehgiighggifhfheihggijhghiieihhghfjigghdhihfifegfgjdifhhgghhggigggggggk\
            jolrpggkgminlrpjflhmjpmtrlilhmjpmvsihnkompntrRcZdggfggdffegheihfeggligfgeihhfidkfkimgmhggffghhhghjfh\
            dhdiaeghfiegffgjgfgegibegfgihifiihgggihighhgglhfggfgfgghfgffhhgeiigfhgeiigffefghegffgiigfggggfgggggi\
            eggheggggggkiolsqggjhkhmksrjelhminltqlhljmiplurhhlhnlpmtsVeZdfhfggggggghfgggehfiehhfgiihfggggfggilgh\
            hgghfggggggfgfggggggghhgggfggggggiiggggegggggggggggghgggggghfgggggggggggggghhgggggfggggggfghhggggggg\
            gggggggggggggggggggggggjgkirqggigjeijroihjhhhljtqihkgkiljtrhhifmlomtsggggggggggggggggggggggiiggggggg\
            ggggggggghhggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggggggggggggggggggggggggggggggggghgkjjjggggggggllggggggggmmggggggggmmggggiiiiqoggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghhggggggggkkggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggQMUOWRWRWUZVbcZbZgXPXTYVXTYTZZedaeVfeacbZWffbcYccgejbfZRXRaXcUZXaXfZcgabZRaTaVaXaSZVdecZXgecdZc\
            dfeddcZggdgbgggZabZkgaeccmgYgfjeaYdVdegaeYkmeZgYfffcgchggcfdgggggggggggccdghlggagXhbgegkfWeXgaghhlgf\
            gcgfgggmmggggggppXMZOaQZPaPbScYbXcYaPbQbTbPbSbTbWcXaXeXdZcXdXeZcZgedccbcQaSbUdRcQcVfYeVdWbScUcUcUcTc\
            UdbcVcYeaebeYeacbeYffcgbfgbcaeXhdeYebnihhfdgZcYcbdZdYdbmgdddegigccbhejbbcggghggggggebbfjjggbeaeYgggj\
            iafbdYgggegdfdfbghjggggggfgjjaTdUeVdUeUeVfZfWgWeTeVfWeUeVfWfXfXgWhZhYgYgYgYgYfZgYhbfVeWeWfVeWeWfZgYg\
            YeVeWfXeVfXfXgYfXgXfagZgZgagZgXgZgZgYhcgYfYicgagakfibiafZfZgZgbgYhZidhZiagZgaiXibhahcihhagggggghbibk\
            igghZhajcgfkiiaiYjXgfnjjjkYiYffgggghfeghebZfZhbfZgahagcgbhbhZiaibhahaibibicjbjckcjcjcjbjchbicjchahah\
            ahahahahbhbiciaibibiZibibibicjbibjcibibibjbibjcibifidhcjeidickfjdieidicicidicickfjdjdjcicjcjbicickdj\
            dggggggkcmeleggjckcldmglglembpalbolpenZqXmajjhhieldjdbdgejfgdhejfigigkgjflflghejfkgjgjglgmfofmglimhl\
            glglglgiejekfjdjekfjejfjgkfkflgjekflgkfkflglflgmglflglgmelgmflhkgkglgkhkglhkgkglgkglglhkgkfkhkhlgmfk\
            flfkflfkgkgkfggggggmhnioigglglgnhnhmilhnhpiohroojqhqhrijkggihnioiZhghkjffggkjiikhlikjolomhfkhlikjljl\
            jplsmrmmknknkoikjnjhejgkkigkhmjkhkiljjhlinjjhlimjjhlinkliphpkmkolojokqkmkmkmknjljmkljnjljljminjoklln\
            jnkljnknkohllokmjmkmkkgnkggggggolqlpnggmkokplommknknkolpmomomplqmspooijnjqmroXjefhneffhjkjkkjjkijnnp\
            rgehiljkfjhmmkmusuuggjekllknimjgfffkjggggkjkkkjmkhjkgnnhhijlkkgmillhfjjpnkkkimklijknjkjllmmkkmkmloln\
            lokkholpmhilkomkipjnkhiljpmjjfikigikfggggggrpsqrpggomqoroqpomompnqoqopopmpnroqpqponporqtsXihgjjegcge\
            gfjiikhhinoppggihiiighjjilkppvvggigkhggiilmfggfhghhggjhijgemigggijhggffhjggijkjgggglkgghhhigghhifiik\
            hkijhlilijgljjkhfhholgghfihegfhjjgggghhggggihggggggggggsrxvtuggonqqustrolporqtrtsooqoqorpsqppqorpspt\
            qggfgggggggggggfghhggiillgggggggggghhggkkppgghhgggggghhgggggggggghfggggggggggggggggfghfggigggggggggh\
            hgggggggggggggggggghhggiihfggghggggggghggggfgggggggggggggggggggggggrrxwwxgghhnmrrtsghmmprutytmjqosrt\
            svumlsssssqvsggggggggggggggggggggggggggggggggggggggiiiiggggggggggggggggggggggggggggggggggggggggggggh\
            hggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggllssxxggggghllppggggl\
            lqmtuihjkopsrxwjjpnsrsqvtggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggiikkttggg\
            gggggiigghhggggqqgggghhllvviijjoorryvggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggghhnnggggggggggggggggggjjggggggggnnggggggllutggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggiiggggggggnnggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggYeh\
            lmuXbfgggZgggggaeejmodelmlecglloegilkplijjhagfglljdfnnjmbhghkkiliigjkokniijmigjmollgklnnnknpqXadbhlY\
            agedgYbdhjhYcfeggbefjopbcehfgcfkkggdfihegffkmnmmphgjghejjmgglllkogdggggmilloqbggggghhhhjlYZcchgYbbci\
            hZbcegfZbeeggabegiibddejgbcdcegdefihndfgiimfejngflikjikeehgfghefgggjjdgggggggggggggggcbbcdhbbceggccc\
            dfeccdefoccdcehcdcchkddcdehedefgjeeefihffgehffgfehihfigfjgiifighfhhijgggggggggggggffeedffeefdgfffegf\
            eeffgfffffgffeffiffffegfffeghfffggfggfgfihhggghihggghijggfgigigggfggggghhhhggijiihgiiiihhjjihhhiiihh\
            hiiiihhiihhhhiihhhhiiihhhiiihhhiiihhhiiiiigjjjiihkjjkjjlkjiignikhjhghfgggklmlkjklmmljklmlkjklmmljlll\
            lkjlmllkjlllkkjllllkjlllkkjllkkkjllkkkjkklkkjklklkklllllklmnlmkknlmllkmnnnnlnnnooklmnnnlmnnonlmmnonm\
            nmonnmmoonnmnooonnnonnmnnnnnmnnnnnmmnnnmmmmnnmmmmmnmmmmnnmmonqppnkmoopqlmnppqkloooqlmnnpqlnmnoqmnoop\
            qmoopqqnopppqnpppqqnpppqpopqpqqoppqppoppqpoopooppnooppoooopqqjlnnrrmoqoqqllmnpqmonoqrmmompqnnonormnq\
            oornpppprnopppsnpqpqsppqrrtpqsrstpqrrssoqqrssopqqqrqpqqprjkjknskonmntknnonrkommrrnmnmoplmonqrmopnpsm\
            onoqroonoqrooorrsppqprtoqqqttqqrrrtqsrssvqqrrsuqqrsrsikimolkjjjlollkonoiollmqmnnlorllnlqqklmlmomlopo\
            ponmnssonnoqrnmqpstnqnrsuoonqrtqqqpswrqrusuqrrssuikhgkjggggggllkllliiiikjlmjjooijjjjikkkkkoklllpnlmm\
            mnnlkiinnlnnnrrnmlmopppnosspqpptsopqqrtqqrqsufhfggggggggghhhhfgggggggiiiikjgggggggggggghhhhijggggggh\
            hhhijgggggghhhhijggggggggggggiiiikllllloqggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggWXdjggWZagggXccgggXabbggYcekijZehfnnbdfjknceeelleffhimfghgidhhfhlij\
            kjkkkkklkmokmmkqllmlnnnoppoqsUYdfggVYbbggVXbaggWYbgcgYaceigYZdefgYZccegaadedgbcefggdeeggbffhggoihjjj\
            jiimkknjkqhkmpipknnooinmgWXZafgWYbdcgWXaeegXYabcgYYaccgYZabegZaaccgaabbefbbbcdeddddeieefdhfgghihhiik\
            jjhkkjkkkmlhlhhjjjdggZZZbegZZZdbgZaaccgaaabcgaaabeeaabachbbbcdfcbbcchdccceeeddddgffeeefggfffhhhhghfi\
            ijikljmllmnkllllnccbddgccdcehdccccddcccdfddddebdddcdgeddddfeeddedfeeeeeffeeefggfffehhggggihhhhgjiiii\
            ijjjjjjfikelkefgfhgeffgfeefgffhfffffffffgfcggfffeggfffghggfgfhhggggihhgggiihhggjiiihhkjjiihlkjjjillk\
            kkjmllllkeghgiiefghhgehhiijeghhigfghhhhfhhhihghiiiihiiiihijjjiijjjjiikkkjjillkkjillllkjmmllkknmmmllo\
            nnmmldgikjldgigijdhiihiegikjkegiijkegiikjghikkkghikkkhijkkkjjkkkkkklllklmmmllmnnnmlnnnnnmoooonnpppoo\
            nefgijiddheifeejijlehihljeefhkjefihijfghjkmgfhikmhhiilmhijklnjjklmmkllmmnmmnnnnnoooooppqpppqqqqqqggi\
            gijhigcfgehefifdeijiiegigfgegighlehhikiffhhlkiighimijihjnjjkkkmkkkklnllmmnnmmnnopopppqqrrrrsseeggggf\
            ghgfgfehgggcfghklcfigkidfghggeffjeghihikjhhfkijhjijhnjjkijkjkkklkkllkmmmlnmmonnnopqrrssstggggggiiiii\
            gghigifihiihhgihhjgihhjjfjigilfgigjiighghjkifhdkhihjijijijljjjklmnmklmkmmmnmmonrssstuhfgggggggggghhh\
            hfgfgggggeggggghigfggiigfggggigfgijhhhghjeeggidghhghgifihhmmokllmknnlmlmooqrsttuuggggggggggggggggggg\
            ggggggggggggggggggggggggfgggghfggggggggggiiigfgiiiiifhiiiggiighfgihigggoropstggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggllllooggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggdemiomWiegggbfigdgbeedggfeZggga\
            bjjggYeegggedegggfkjeggghiimdilkljdjjjjmdggggggggggggjjjjmorrrrvuUfijdgWZggggVXggggWYfgggabkaggZZffg\
            gXaegggbdflijccfjdggihdmofcjjgghcggggggggggggggggggggggmmkmprUdgidgTZdgggTYgdggVabdggVXagggWaaeggWYc\
            fggZZebggbbdfegcdfedgeffdhgghegfgegjefgjijjmkjjjjmoggggggZaeehgXYceggYXXgggYYcchgYYabggYZadegZZacfga\
            Zabgfababegbbbeefcddcdgdecgeheefghffghegghidgggfgggggbdfgkicbadfgccccfgcbcdcgcbbcdgdbbbdgdcbcbgdcbbc\
            gdccbcgedccdeedddeeeefgdfefggieddfgiiZgegfgbjehhgffghigffchfggeffbggfegcehfeeeghefceghfeedfhfeedehff\
            edghgeeefhgffeeigffffihggghjggghiigijiiifgjgfmgfjmmkijiiekfihhgkiggghkhghgfmjigggmiiihfljihhfmjhhhfm\
            kihhhmkiihhmkiihhmkjiihmkjjiinljjiiomjjjjihigijjijffgjjhhggnnkkgelkhihimjjjgfmnnkihpnnlikpqplkjponkj\
            jqonlkjqonmkjppnmkjqpnmkjqonmlkrpomlkggggggggggggggggggiiiihghhhhihiiiikkkkjklhijjjkfooppmkrspqnkrrs\
            pnkuttrnluutpolttsromtssrpmstrrpnggggggggggggggggggggggggggggggggggggggggggiiiikiiiiiijiiiillllllpop\
            pootprsqrsqustwvqwwwvuqwvvutrgggggggggggggggggggggggggggggggggggggggggggggggggggggghhhhijhhhhijjjjjn\
            oiiiiklmnnnrsrrrrvtwvvxxwgggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghhh\
            hijhhhhijjjjjmouuutxxggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggnmnnrtggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggkikkkmjigeggechhhfgggggglbggggggggggddggggggggggbfggggggggggYYggggggggggaVagggggggggeYUbggggggg\
            gjdUVggggggggmibRbgggggggolhYRgggggggonlfUbggggggonlldWggggggkkljhdggggggggggggggggggggggggggggggigi\
            hnifdggggechhfgggggggcgggggggggggdaggggggggggacfgggggggggYWcgggggggggbVSgggggggggeYTXfgggggggidUQegg\
            ggggglhbRUgggggggolgYPdggggggpnkfUVfgggggpnmkdRggggggommmiZggggggkkkhheggggggggggggggggggrnlhgegfggg\
            gngfeggggggggjjdgggggggggggggggggggggfgggggggggggafggggggggggZafgggggggggbUdgggggggggeYVfggggggggidW\
            YggggggggnhaUggggggggqngYcgggggggnnmbeggggggggggggggggggggggggggggggggggggggggggg\
            
            """))
}

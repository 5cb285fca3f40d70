// Made by `ddcm-workbench dictionaries`; not edited by hand.
extension DictionarySet {
    static let set2 = DictionarySet(
        number: 2,
        classes: [
            0, 1, 2, 2, 2, 3, 4, 2, 3, 4, 0, 0, 0, 0, 4, 4,
            1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 3, 0, 0, 0, 4, 4,
            2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 4, 4,
            2, 3, 4, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 4, 4,
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
            0, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 4, 5, 5, 5,
            1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5,
            1, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            1, 2, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            0, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            0, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            0, 1, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5,
            0, 1, 3, 2, 3, 4, 4, 4, 3, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 3, 2, 3, 4, 4, 4, 3, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 3, 2, 3, 4, 4, 4, 3, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 3, 2, 3, 4, 4, 4, 3, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 1, 0, 0, 0, 0, 0,
            1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 2, 0, 0, 0,
            2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3,
            2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
            2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5,
            2, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
        ],
        planes: [
            [
                55, 164, 48, 236, 0, 130, 0, 0, 88, 16, 64, 7, 141, 115, 81, 42,
                102, 7, 241, 255, 113, 195, 20, 195, 101, 149, 135, 187, 167, 236, 218, 213,
                221, 140, 190, 105, 218, 109, 164, 219, 197, 0, 30, 138, 234, 107, 80, 12,
                54, 95, 48, 251, 218, 125, 243, 102, 6, 71, 183, 226, 205, 238, 95, 205,
                150, 25, 236, 118, 138, 123, 46, 134, 254, 200, 176, 169, 25, 223, 126, 102,
                204, 145, 155, 217, 118, 127, 219, 189, 177, 239, 38, 34, 36, 73, 72, 29,
                4, 35, 136, 64, 32, 8, 130, 64, 8, 130, 32, 132, 16, 226, 3, 132,
                0, 143, 199, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
                2, 2, 2, 129, 64, 32, 16, 8, 4, 2, 129, 64, 32, 16, 8, 4,
                2, 129, 64, 16, 4, 65, 16, 4, 65, 16, 66, 8, 241, 1, 164, 64,
                129, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130,
                130, 2, 133, 130, 130, 130, 130, 2, 5, 138, 12, 155, 162, 40, 165, 244,
                1, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 1, 130, 0, 0, 74, 16, 144, 84, 155, 116, 0, 12,
                0, 12, 0, 12, 0, 12, 160, 48, 2, 124, 9, 194, 174, 50, 148, 216,
                205, 108, 3, 254, 102, 128, 208, 119, 99, 132, 17, 112, 69, 113, 225, 187,
                122, 1, 109, 44, 124, 183, 211, 209, 137, 82, 59, 157, 22, 18, 18, 148,
                232, 206, 142, 12, 65, 130, 27, 164, 202, 73, 247, 239, 151, 38, 77, 154,
                204, 60, 2, 35, 9, 24, 4, 97, 56, 152, 119, 1, 0, 0, 52, 192,
                25, 44, 136, 24, 134, 97, 24, 134, 97, 24, 134, 97, 24, 134, 97, 24,
                134, 97, 140, 49, 198, 24, 99, 140, 49, 198, 24, 99, 102, 102, 102, 102,
                219, 6, 52, 96, 0, 1, 130, 1, 130, 1, 130, 129, 129, 129, 1, 130,
                129, 129, 129, 1, 130, 129, 129, 3, 131, 133, 131, 133, 146, 45, 194, 248,
                153, 109, 27, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 2, 130, 0, 0, 59, 16, 160, 34, 213, 13, 184, 172,
                131, 155, 27, 97, 110, 132, 185, 17, 230, 70, 152, 27, 97, 110, 132, 49,
                29, 230, 70, 92, 195, 124, 13, 243, 53, 204, 215, 48, 95, 195, 124, 13,
                243, 53, 204, 215, 48, 107, 20, 14, 65, 16, 4, 65, 16, 4, 65, 72,
                41, 87, 77, 1, 211, 7, 40, 16, 12, 138, 72, 87, 94, 0, 0, 0,
                4, 64, 86, 57, 89, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 52, 96,
                192, 0, 2, 4, 4, 3, 3, 3, 3, 4, 3, 3, 3, 3, 4, 5,
                6, 5, 5, 10, 8, 16, 16, 34, 96, 138, 98, 28, 0, 0, 1, 0,
                0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0,
            ],
            [
                55, 164, 48, 236, 3, 130, 0, 0, 52, 16, 184, 218, 36, 29, 238, 123,
                158, 231, 121, 158, 231, 121, 30, 215, 237, 18, 68, 183, 75, 16, 221, 110,
                193, 231, 243, 249, 124, 62, 159, 207, 199, 171, 84, 42, 149, 74, 165, 114,
                217, 239, 247, 43, 207, 232, 140, 206, 116, 231, 56, 199, 166, 51, 53, 40,
                20, 16, 13, 207, 133, 163, 103, 102, 219, 6, 68, 96, 14, 181, 13, 227,
                64, 32, 16, 8, 4, 2, 129, 32, 8, 130, 32, 8, 130, 32, 8, 130,
                32, 8, 130, 32, 8, 130, 32, 132, 16, 66, 8, 33, 132, 16, 17, 17,
                121, 68, 128, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 130,
                3, 2, 2, 2, 2, 2, 2, 2, 135, 136, 136, 136, 172, 47, 117, 34,
                34, 242, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 4, 130, 0, 0, 39, 16, 192, 146, 36, 233, 115, 7,
                65, 144, 5, 25, 128, 137, 138, 232, 74, 116, 116, 116, 116, 116, 180, 235,
                206, 117, 215, 64, 183, 132, 101, 185, 48, 162, 78, 69, 212, 169, 104, 83,
                195, 0, 40, 24, 20, 16, 80, 141, 120, 3, 0, 0, 4, 96, 130, 97,
                163, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 116, 192, 64, 65, 65, 65,
                65, 129, 65, 1, 65, 65, 65, 1, 65, 65, 65, 2, 66, 2, 2, 132,
                131, 6, 70, 11, 29, 220, 139, 1, 0, 1, 0, 0, 0, 4, 0, 0,
                0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 5, 130, 0, 0, 39, 16, 200, 146, 36, 141, 1, 255,
                255, 199, 47, 207, 233, 126, 169, 113, 41, 209, 165, 199, 229, 25, 32, 52,
                130, 95, 158, 249, 241, 0, 144, 45, 195, 68, 246, 224, 249, 155, 76, 1,
                131, 0, 32, 24, 22, 21, 211, 238, 121, 3, 0, 0, 4, 128, 1, 219,
                41, 68, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 212, 193, 130, 66, 34, 2,
                2, 2, 226, 193, 161, 161, 129, 129, 97, 97, 129, 66, 2, 2, 217, 92,
                70, 27, 17, 188, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 6, 130, 0, 0, 37, 16, 192, 146, 36, 233, 51, 48,
                3, 97, 12, 18, 35, 161, 138, 232, 3, 70, 98, 170, 34, 250, 237, 197,
                72, 128, 27, 191, 37, 45, 70, 2, 92, 244, 45, 217, 50, 5, 147, 0,
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
                15, 237, 119, 3, 0, 0, 4, 128, 197, 227, 221, 1, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 68, 96, 192, 128, 129, 129, 129, 1, 130, 129, 129, 129,
                129, 1, 1, 130, 1, 2, 2, 2, 130, 131, 132, 136, 134, 141, 173, 199,
                50, 30, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0,
            ],
        ],
        rangeTable: RangeTableDigits.table(
            """
            gBwgvdggbxkDggggbgjvjhcdggggggggbggggjljiigggadgggggggggggggggggbgggggggggggglkihhfhhggggfeZdggggggg\
            ggggggggggggggggggggggggggggbggggggggggggggggggggggggggijhhhhghhhhggfhggggffhgggffdfdggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggg0c8YroBYngVgoBgTmgZggVggggo5gggg/gBggBggggg\
            /ggggB/gg/ggggg/gggggB/gg/gggggBgggggBpgleggekgbggggUihjkifWggggggggNndjgighhfhgegcZgggggggggggggggg\
            NggkeehgggigghighhlggghgffhgdggYggggggggggggggggggggggggggggggggmgggblgckgclgZlgbngZmgZogZngZmgZlgZl\
            gamgalgZmgXogXngaogaogZqgbrgasgZqgZrgbngggggggggggggggggggggemgkWbacBggBVgaXgggMdX8XXggL/VgSVggM2eg2\
            eggtgTggTggggggggggBWgaTgggDef8XfggN/UgVUggP1cg1cggugSggSgggggggggpnnlnoqhfVggmkjsrpmmnopnnnppoopppo\
            ooqggggggSkrutrTlurrqSpqsrqRjnrspXknrpqRlooqqUlpnppQlknppQlnpooUlqoroWjmnppTllopoUmnmopVjmpooUmlonoS\
            imnpnQllnmlUjmpopRlnmnnammonnZlnopncnnooqdjnkoofkvqu6hijijjkNKLggmhgduikkmmhjjligjijihjjklggggggbiZb\
            aibdWZdibhhbdidfgfbiXbdbgjdcfdfjadfhgiddfcgkdkiihjZkkefhYjgfgibgfgegZlghhiYghighZmijikblghjhdqjkjkZj\
            jklkclnlmnThilklTinmnoQvmhlrMgjnppKdxuv6llllllllllklklkmjiijihijkkkkkjkkiihijijkkjjlkkljjkllmmmmkkkl\
            llmmiiijihjkkkkkkkjjjjklihjjkkkkkjkjkkkkikkknmmmmllkclkllrovggggggggcggdfcggggggggggdimjolrrgggggggg\
            ggggggggggggggggggggggggggggggggjhjjijkqjijkkklhhhZfgigngghkjjlfgfhkianocefghgfgox2zcOimgifheYggkije\
            fgggonnheejelmnnnnmmmmmomonlgfghjjkkkkjjjknkgikmnoqmjjhjjmklgecdijjikjjilikihkmllminppmnmjkjllkklkll\
            lmmmnnlnjhgjjimjjikmmmnjjjkllkmnjjkkkkkhijkkjjiiijjjjhiimkkhijghmmllkllkmmmmlllllkkkkjkljkkkjihkkjjl\
            mjjkklkmmmonkjjkkkkjkklkmljjlkkkkkkjklklkkkkmlmmlkjlmlllklkjmlkkjjjkjiiiihjjlkkkkjkkjjkklllkmllllllm\
            iiiiijikmlkkkkkjkkkkklllonnmmmlkgggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggggggggggggggggggggggggggllllllluggggggggmpppploofgiiijdgvtuvooqmnnnqqkdjqrusspponpnjlllhsrrsrqqn\
            kmknkjljnonnmnmlonmnnnoolllikkkoggggggggjjjjnnnxdlhkkdfg0v0wvpmkislplmliqonnmlmlklkjigkgmpoooopnnllk\
            jmnkmlmmmnolnmmllklkllllllluggggggggglknjnnolidikhjdrrqmsqpomoghhhfdpmljllkljkllolqjnnmkkkmmmlnmkmqj\
            mmmmmmlknmmmmlmljjjjjjeiggggggggihijmmmqlkgflbgglkptqroqkmkiekjdmnotrpqmklilqhhkqqsrqonkkjillijkmlll\
            kkkjnmmllkkkphnnnnntggggggggljplnlepgiejjjdgmlonjmlkgjfiejdgpnnljimlilkjknegmnmlommlllkkjljllkjkkkkj\
            onnmmmmmjdgggggggggggggghmkngndqajdgggggnsonprrqjjmginllnnnnnjkojjjijlmgnnnnlklkmlkjhiilllklkjkjnnml\
            lllkmmmgkkkiggggggggiggimmmmefcgggggjotponuqmomorqmjlnlllpnljkonmokjmmmmmkkklkkkmmkkkkjkijihmmkkkkkk\
            jjjdggggggggggggkjjiigfjfghmagggljjjiqqngkgjjgglkjhjkilkhghiiiggkjjijliikjijjgikjijijhhinmmlllkjjjjd\
            gggggggggggghklolknplrmkhakfkkkpnsoplosnmifhnnqolljkmjklkgigkllllllkjijjjjhjjjkijlkjmllllljjimmmigjr\
            ggggggggfkphnglqjmnkkdYgjljkormnklkoilhelkkikkllkmkjllneoonnmkjkmlllihhklkjjihiklklkklmkglillllugggg\
            ggggjjieillhfgkehaggkkjlpnnrhhieofhgkjkjliikhighkjjglllkjjkjkkkjkjgjkjiiiijhnmnmmlkiikkkcggggggggggg\
            fhgdldhnggehaggglknliqmmlhmjkVggllllljjijkijhiiknmmkjihjlkjjiikjkjkijhgglkjkkjklndjjjjjrggggggggakih\
            kfiqkjijdXggiimmmnonlmnonlmiijijjkkmhijlkklijjjljjihkjjjijjijjjihigemllklklikZggggggggggggggjkliifgi\
            fifhYggglmkljgiciihkhilfjkjihijikjgghhfikljkjiihkhghhgklihghgihhlkjjkjgjngllgdggggggggggYejjehfgjhic\
            adgghlimolllkjhkhgkXijjlihijkighhghjiiiihhfkiiikjggiihgihgcaljjjjjjillllllluggggggggafkjlllnghddedgg\
            ikjhgjiliiebbdggljiihfgdjihefjcgiihgfejhmjghhhgjifghgjifllljiiiijjjjjjjmggggggggYdggggggeecadggggfgg\
            ppmmhifgghfdihhhhfofljjiiifhhhhkhehlkkkjkijigggddgbgjijkjlljnnjmmilqggggggggScggggggjjhmdhliihihikig\
            klnnnoomjkiighejmlnlmornjiihgfYfkklmmlnmhfeghacglijjjkjjkhjjjjjlggggggggWgZgggggmjkljjieggkjlnnmkjkm\
            noplghigfqkjklkkjiilggigkebdjkkmlkjieeehjYgglkghklkjgogghgjdggggggggebeggagghgfgeadgljklkifikllkghhg\
            hjkgjgnihikkjjhigfeffYggiiijklkmhgfedjaglnplecflbhfjjjjmggggggggfbeadgggiiijnpqggfglmmjlmomnprplecgf\
            jkZgniklmllkfeYddgggnllnonlkfejjkkedklhejlokXjfjdgggggggggggdlgZgggggfhlmnpjgeddnnZgllnmnomnmgZdhhhf\
            lmonnnotggeejkhalifimllqafnZggggkfcifljeTbhfgggggggggggglgRoooondfgjggkXebedagggjiggfhjgeehcceggfgkj\
            gghbcejjZgfglkppmeZffecbggggieebcgkfdghchfjmggggggggmmnrdOjkhnnlmjicnfimilljsmjmmlolfeeagggglpstsrmi\
            hhYgggggpnopsrojgggggggg1unmijkjppnknorpoqpqppqqqnmmnpmmlmokijimnmmnoonnnnonnnopnomqsUgpcmplophnolno\
            noihgkjlogkiklfhjikegiijedegihhlijjllnlhhjjjihiklmkkjmdZggglkljjijijkgkllllllkkkmllkkllllkjjiihjkjjj\
            jjikhhihihikkjjijjjkgiiiijjlklmmlmnoihhhhiiklklkjiijhhhhhhjjnmlllkjjijijklklqpommnmmmmllkkkklkkkklll\
            kkjkjiihljjijjjkmmmmnmmlmkkkllklkkkjjiikmkjiikjkkkjkkkjknmllllllljjihiijjhjjkijikijjihlkjiiikiiijiii\
            ijijljklllijljjihhgkmjihiiijljiiiiilmkjjiijkihiiighjkijijjhjigihiiikjiiiijjijihhihjmjijjjijlhhiiidhk\
            lkiiiigljjjikiimnmkjjikkhhhhhhjjjiihjjilefghiigjjigiiiljghghijikjhggjkojghhjhijljiihhkijijiihgikmljj\
            jkkkihihhjhkjjjijiijeghghhjghjihggijgjiijkjlnqppppqofhhgfennhjhhhhmliiiihjhkllkkiiijhihgjjkhjjkjiijj\
            ghejijfhhikkghhkhgglmjjkhijkiikkggifjilkfhiihiihhhiijihkkkkkiiijihihighjkkkkhihjjhgffkigjkkjhidiiggg\
            kmjgjkkjifikhihhgfjcjjikihiiihiighilkkkkjiiihigiggjinlnlijkihediikhbmkmlnhhggefghkjfllnmlihihfhhggeg\
            llmjkfekihiigkgmmkllljiijhlkmjkmnomlmkjjigihjhkimklmokjkhhffkkgjnnnmlnklgffhjinbkmlmmjjgiiihhjjkonmm\
            mlklllpkolqqqnttkkngfkkmjlnrnkkpfaggggggggggggggggggjkklljkllkklmmmlVhegkkkjZghggmjneefigofodfgjikgi\
            kkkkkkllmlkjjkklhhgfggfsmmmigghhiffhhdehmnmljhiikklllklkmlmmlllleihjhjpnikihijikhgfgffejiklmkihkkjjj\
            kjkkljjjkkkkghghjkkljkijlmmmhggghjjlkjkkkjjkkkkkkjjjlkjjjjjkiiiihjhjmooooopoiiiiijjjllllkkjkfghghifh\
            heggeeeccccdeccebcdZZcdcedcddcfccebccghifikdijfhihgiddfdehdegcegbcedggcegededdfcegddcdeedeecdeacdcba\
            bbbabcabbYYbcdddceccebcdZadefgeghdghdghcfheeedefcdfcdebbeffidgjdfhegidgjfbaecbdabhdcdgafbZeaZebahbab\
            XZdcfgZegfbgcdijegedglfhdegdgdcjedbcddgdecgcfYaggbdgdgddggdggggYYgecgagfbagdeZVagaaeZahaaaZZdehgibdh\
            ejgegcdjgbfdcggjgjfdfegecdcagfZfhWgacggdgggghgdigggccbbccccccbbcYZabZXaZYZZXZYXWWVdccdcdcddbcdaabddd\
            ddfdegdefcdfdbcccdbbdbbcZZbccdccdccdcbcaZcbbZabaaaaZaaYYZaZXZYXYYXYXXWVVcbabbbaaaaabYYZddecddccdcdeZ\
            becccccdccdbcdaaceefefhefidghcfigfdgbeghgfabggaheahgZdaZbdZgaYgibfjcgchjecjgcdeiggggbbgfggggjdadddgg\
            cgfccecgjhgemghgggkggigacggXggfdaegcbabZdaafcYeYYhaZehfccZdfbdffdebggfgjfgjdggcggdgecgZegfgdddegfgfh\
            gjmgfhggegdjdddddeddfccfaaddcdddeddecdfaceghjgjkhjkgjkfhjeggeghdfhddfcbddefdefcbdccdaacfhgdffcefcced\
            dgddecdebcdabcabccccbbcbbcabcYacefedeecefcefaegefhffkdeheejaefeegffhegjdgicfihililnilnfkmejlgggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggMMsYUkZXkMZggggggggggXUfeVigagjigggg\
            ggggggYbkeeifcfgdmgggggggggYYociqhlsoi1jdmlehlakkcnghlhdciehjdmlcnjbjhaofZccLafcggahjafgTdeUgeRdZPed\
            TegaefZdaSbZReYPfcXdbdebYecWdZUaaVdXXcaZddaecZfdXeaWebYgcbhdcffeggcjeaibZibaicdlgflihlhcjgahfZdgTgeb\
            dgcegcehbhgafeZcfZdebafbcdafgZefYdcXcdXcbYcdZccbgfYccXbaVbbVcaXdbaedefeXcbXbaWbcXccYccZfebfdZddZdZYe\
            cZedaeebffdiebjcakbakcZjdckfdkjgmhcihbehcfhbgfZbeZceZcibegbdfZcfaceZceZacaahadgaddYdeYebZdbZbcadfYcd\
            YcbVccWdaYbbZcedefYccYcbWccXcbXdbaddcfdZfbZfaYecZedbfdbggehdYidajbakcakeckfdlkinicggcegbdfaceacdZbdZ\
            dibdgbcfaceZbcZcdZadZdgabfZcdZcbYcaYbbYZcZbeaacYaaXabXbZXbZZcdcedXbaXbaWbbXcZYccZdfbeeZebYeaXdaYdbZe\
            cbfhcheaicajcZicajdbiecjigleabdZadZacZabZbcZbebdeaceaadZbcYZbYabYbdadeZadZabYaaWZZWZaYbdZddYZbYaZXZZ\
            XZZXZbYbdbdbXabXaaWabXabXbcZcfbfcYbZWcaYcaYccZcebefcfeaecYfdZfcafebgfdhifiYaaZXbXXZYbZYWUZbbaZbZYaZb\
            ZZXWaccbabaZbaaaaYXbcccbbbacbaaaZYcdddccbbdbbbbaaceedccccdcbccbafgffdeeefeddedcrtutqnhuwvwurkppppnke\
            llkjheZrsrtqlhkqslmkkjjsolifgghhkkeppnjgeasssnmjfonniheaihfdaYUmjgbcYYjfijidgnkfeZfgggZdaYVfbXTSTTni\
            fccbZiebYXWWaXVQQPOggggggggggggggggggggggggggggggggggggggggBPVTNggggLNUXVggggRSVbWggggSUaaVggggMMSRC\
            hfggedccbjjjljfjcbkkjijfaYZkijghceaZikiebbbaUjjhfdZbcYjiifebbZZhgfdeXYXYfeebdYYVVhkjjghghfikjjhgggej\
            kkiihgfdjkjjhgggciiiffeddZjihggffdcihgfgeeebihhfhdddbgeedfbbbXjlllijjheljkjjjhgelkjjjihiekkjiihhhekj\
            ihhhgfbkihghffebjigghfedbjihfhedcahgfegcbZWjmllkkjigmmllljhhemmmkkkifelllkjihfdlkkjihgfcljjiigfeblji\
            iheddajhgggecbZhfedecbaVpponmlkigpooomljifoppnnmjifopommkjhennnlkjjhdnllkkihfdmljjihfecljjihgfdbiggf\
            fdcbYqgmncrhpgkqlqgkriqgkpjrglqgqglqgogiqjqggqjnhfshpgjrhpgjqlpgipiqgnrgtghodogiqgqglrlnjfrlogjrjpgk\
            qjqjkqgpgjpgqgnpjqgipgpglqhnggrjoilsopjkrkqjjpgpgkrgpgnqgpjlpgoghponigrioikqiogjrmpgkqkpgjqmoginkogh\
            pkojjponggrmodiropfkqppklpmpghsmohkqipghpmoggojmegppolipqokjpnpfippohiopogippobhpjodinolfgopnkiosnhi\
            opnjgpomkgokmdgrhmgfpnmjhllgeenoiefnnkgZoqkefnmkgeonkcfnokbeookecjjiidmljeemrjcempjZepmjedljjfdnijad\
            nojYdingbbkkhedlmifdlliedjkieckkidcmnibbmiiZchjehajlgbcjkgZajhgYbjjgeakhgabiigfakihZagidgZhiebZjlfda\
            iifjaigfeZmnfbaflfbYlhfaZfecdXhnecXigeeXgfdZXjhebXijegYhiegWlnecYeZbfVggcaWhidaWgfcZVhgegWjidbUhgddW\
            keddWdbaZUgicbVgjdXUeicmUflcgUgjbfSeldbUkhceVceXcSeeafSfhbZRfibcSfhbhQhibeQfjbfQdfbgRypmlllllzpmllkk\
            l1qnmllllggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggnhfgggnitkiiihdbogg\
            cegggoighidggslfinlmlnigihgjdggggggggggggggggggggggggtkggghijvlihhhjjtlkjijjhulihiijkvmjjkkkjuliihin\
            kggggggggggggggggggggggggynihhhijznkiiiijxnkijkljynkijjjkyokkjlkk0okjikkkgggggggggggggggggggggggg1ql\
            jiiij1qlkjjjk4olkkkkkzplkjkkk3qmljjlkxqljjjkkgggggggggggggggggggggggg3snkjjjj5tnlkjjk1toljkjk2qmlkkk\
            k2qolllklxpmkljklgggggggggggggggggggggggg9xspnnmm/xsqonnn8vqonmll8upnmlll5uomlmlm5vpnlkllgggg0wwuggg\
            ggggggggxhhklggggggggggxgklolggggggggg0hioponggggggggwjjikqjkggggggggljijjmkmggggggggnighihkkggggggg\
            gvlifiggmgggggggg3xvwxyzygggggggg4vqppoolvmihgggfwononmmlsljhhgffvnnmlmmkslkifefdsollmlkkuligfeedvnm\
            mllkjqkhhgffdsnkkljkjojiiihgetlkjkjkkwpnnmkmmqlkjjkklxsppqptszsppoppp2usrrqlqyqnlmmmlvnkjjjkjvnlnjjk\
            jvmjjijjiwnokjjkjumkijijjvpkkjjjjumjjijjjxmkjjjjjtmjjjjkivnlkkijjvnlkkllhunlkkkkkwpmmlllmwomlklll0rn\
            nnlop2tppppqr2sqpqpqr4rnlmllkvmkjjjjlyplnkijiznkkijijvpokjjjixnljiijjwrlkjjiiwpkjjjhkzolkjjjjzolkjji\
            jwpljjjjj0plkjjjkypmlkkkk0qmlkkklzqmlllll0rnmmlnn3urqpqpq5tqpoppr0qmklkkjxnkjjkkl0olnjjiiuljkiiijypo\
            jjiiitlkiiiiixrkjjjiiwnjiiiii0pljjjjixnkjiijjzplkjjjjzolkjjjjzpmlkkjkzqmlkkkkzqmlllll0snmllkl4vrpppp\
            o5uqonnnq0pljkjjizpmlllllypkliihiwollkkkkynnjiihhwnmjjkkkwrkiiiiixpkjjkkk1okjjiiizokjkkkkxolkjjiiyol\
            kkklkzpmlkkjjzpmllkllzrnllkkk1rnlllll5vrponnm4tpnnnmomkkkkkllkljjkkkjlkklmkllomlllllljjjjjjjikjkkjkl\
            kspooonnojjiijjjikjjkijlk/0ywwvvvjjiiiiiikjjjjjjkggggggggkkjjjjijlkjkkjjjggggggggmmllmlllnllllllmggg\
            gggggrrrqqrqrqpooooooRQggggWQggggXWggggggggggggggggggggggggggggggggggggggggZTggggaUggggaYggggggggggg\
            gggggggggggggggggggggggggggggdZggggeaggggecggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggghhgggggggglmggggggggggggggggggXSggggZTggggbXggggggggggggggggggggggggggggggggggggggggbVggggbVggggc\
            Zggggggggggggggggggggggggggggggggggggggggeaggggeaggggfaggggggggggggggggggggggggggggggggggggggggggggg\
            ggggggggggggggggfggggggggdfggggggggggggggggggaXggggcXggggcZgggggggggggggggggggggggggggggggggggggggge\
            ZggggeYggggeaggggggggggggggggggggggggggggggggggggggggfbggggfbgggggbggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggifggggggggkfggggggggggggggggggccggggfcggggecggggggggggggggggggggggggggggg\
            ggggggggggghdgggggcgggggcgggggggggggggggggggggggggggggggggggggggghegggghdgggghdggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggjgggggggggkgggggggggjiggggggggdfgggggfgggggfggggggggggggggggg\
            gggggggggggggggggggggggigggggifggggifggggggggggggggggggggggggggggggggggggggggjhggggjgggggjgggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggjhggggggggkiggggggggkmggggggggegggggghggggihggggg\
            gggggggggggggggggggggggggggggggggggjiggggjiggggjhggggggggggggggggggggggggggggggggggggggggljggggljggg\
            gkiggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggkiggggggggljggggggggomggggggggehggggh\
            hggggiiggggggggggggggggggggggggggggggggggggggggjiggggjiggggkjggggggggggggggggggggggggggggggggggggggg\
            gnlggggnlggggmkggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggmkggggggggmkggggggggnlggg\
            gggggfhgggghiggggjjggggggggggggggggggggggggggggggggggggggggkjggggkjggggkjggggggggggggggggggggggggggg\
            gggggggggggggnmggggomggggnlggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggnmggggggggnmg\
            gggggggomggggggggghggggiiggggkjggggggggggggggggggggggggggggggggggggggggjkggggkjgggglkggggggggggggggg\
            gggggggggggggggggggggggggnnggggnmggggnmggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggo\
            nggggggggpnggggggggpnggggggggghggggkjgggglkggggggggggggggggggggggggggggggggggggggggkkggggljggggmkggg\
            gggggggggggggggggggggggggggggggggggggomggggonggggnlggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggpnggggggggqpggggggggqogggggggggiggggkiggggklggggggggggggggggggggggggggggggggggggggggmkggg\
            glkggggmlggggggggggggggggggggggggggggggggggggggggpoggggooggggonggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggpnggggggggqoggggggggsqgggggggghjggggikgggglkggggggggggggggggggggggggggggggggg\
            ggggggglkggggkjggggnkggggggggggggggggggggggggggggggggggggggggnnggggllggggnmggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggonggggggggqogggggggguqggggggggggggggggggggjjggggggggggggggggggggg\
            gggggggggggggggggggongggghhggggjiggggggggggggggggggggggggggggggggggggggggmkggggmmggggjkggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggglmggggggggnqggggggggsqgggggggghiggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggiiggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghhggggggggmmggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggPLWOZVVOXPaUXVYUbYYOZSZWZPaSbWbWaWbbgZfbdcfYdZecfbcefeXQYRbVZRZQcWaWZUbXbRcTdXbScTdWbWc\
            YcahahchcgYfcgbecdcdecYaXcYeZcXcaecbZbbcWdWdacZcXdccbdZddgbhcgcfeebgZgffegggggghhfggggggdhfgffgeeeci\
            jdjggggjgdgegfgggggggggggVOYRbVYQZRcUZVaUdYbRbTcWbRbTcWdWdXeZhagbfbfZfafbfdfbecaRaTcWaTbUdWbWbVdXcTc\
            VdYcUcWeYdXdYeagahbhcgagagbhZgcgcdZdYeYeZdYeZfbdadZdXeZfbeZeZfafXfafbhbhchcicibhbgefeggggggifihfgggh\
            cigllggfdfdihiifgifidhgggfgggggggggggXTcVeXbUcVeXaXcXeZeVeXeZeVeWeYeYeYfaicidhcgagbgbhbhchccVdWeYdWd\
            WeYdYcYeZeWeYfZeXeYfZfYfZfahbichchbgbhbhchbhcfZeZeafaeZfafbfbfaeZfagbfZfahbfagagbicididhcichdgcicggg\
            gggjfkhgeggidjfmikghdhdkfniihieifkgmiheggggiegghfXYcZfbcZeagbbadafbfafbgcgagbhcgagbhclgkgifieieieiej\
            dideafbgcfafagbebebgbgahbhdgagbhcgbgbhcjejfjeididididididgcgcfchcgcgchdgcfcgbgchdgchchdgchchdjejejei\
            dididheidggggggkgliljggiekgmimhheielgmjnjkgkhlhmipiggjhhfmimfWacbfebbechebdddgefbfdhfgcgdifgcheifmjl\
            ikhkhkhkhkgkgjgfcfdiffcgdiefefdhehdhejghdiejfhdheiflhlhlhkgkgkgkgkgjgifhfhfifhehfifheheheifjgieifjfh\
            eifjfkgkgkhkgkgkgkgkfggggggminkolggjglhnjnkhfiflinknlkhjhliolplhiljmknjloWZbafeabdchfbdddhfebedhgfbg\
            diggdhfjgnlmjkilikikililikiecfdigedfeigfffeiggchejhheifjhheifjhlhlilililililhkhkijhigjhjhigjhjgigigi\
            gjgkiihjhkiigjgkhlililjlilililhliggggggnkompogglimkolqnigjhmjolqnkijhliolqonmnjmlpmpnWZaZfdaacbgebdd\
            cgfeaecgffbfchffcgeigmkljjijijhjhkhkikiecechfecechffeedhgfcgdigfcgeiggdhfjhkhkhkikhkhkijhkhkiihigihj\
            higjhjhhfihieihkijfjhkiigjglikhkiljkhkgkilikjggggggmkpnrpgglinlqnrphhkinkpnrojikiljpmroomnkljolspWZa\
            ZedaZbafeccdbgeeaecgeebechfecgdifmklijhkhjhigjijgjhebecheecechffcfehffcgdifgdgdifgcheigjhkgkhjgjgjgm\
            ilgjhhgifigighgihihhghgheifjihfigkhigigjgkhjikhkikhkhkiiiggggggljontrggkimkpntrhgkinlqotrhhkimkpnsql\
            lnkmknlsqVacaedbZccfeecdcgedbecgeebfagegegcifmjlkjhhjhhhgjfjfigdbdbhefbecgefdfegfebgciefdhchehehdhfg\
            gigigjeidifigjeiigghhhgiihgigjfgehgifigjhiekhigghifjfihmfkfkjhihghgiigggggglinksrggjhljomtrigkimkqnt\
            shhlimlqotriimknlnmsqSaceeddbebffecgchefZfahefZebhdhbgdhfhjjkjijjhhighijfiffdeegeeddbgfgffegdgfgdife\
            difiehdidieididjejgkhjhhgffifhkiejhgijghgkhifhghfifkfghieigfhjehgieieighhhhehhfjhggggggljnkrpggkhljn\
            msqihkhmjomurkiljmlqnushgliolonsrRebfegfcgfggfegejehgifigffffigffibighhgkjfhiggjggfhhkhgfffgfefhfjgj\
            ehhjdiefciegfheighhhihhfghiihgfihhkhgghifhfgfighgikheghiejfgghfjhihidgjjgjgfhfgighfihhhhhgghfggggggk\
            jolrpgglhmiolrpjglhljpmtrlilhnjomvsihmkolpnsrQdZdggfgfefgeggfjhgehglifffegigfifkfkgnfmhggegfhhhghjgh\
            ehehbeggfjfgffgjhggggibegfgiijfjhhgggihifhhfglifghgffgghfgffhhgeiigfhgehfgffefghehffghhffgghffgggggi\
            fggheggggggkinlrqggkgkhmksqjflhmioltqnhlhmipmvrggkinlplusUeYefgfggggggghffggfggifggfghhhfggggfghikgh\
            hgghfggggggfggggggggghhgggfggggggiiggggegggggggggggghgggggghfgggggggggggggghhgggggfggggggfghhggggggg\
            gggggggggggggggggggggggjgkirrggigjfijqoihjhhikjtqhhjhjiljtriiiflknmtrggggggggggggggggggggggggggggggg\
            ggggggggghhggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggghjjjjgggggggghhggggggggmmggggggggmmgggghhiirpggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghhggggggggkkggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggPJUMWPWNWPZVZcXaZeWMXPXSYTXRZWYfZbUgdZcbYYbeccabfgfgdgZPXPaUcTZRbVfYYcacYRaPaSZVaTaWcdVgVddadZb\
            bfedcbZggdgbggeYdbbkhbgYgnfZgdeYgZcVgbfYgVghfYhWgffbgbhggcgfgggggggggggaaegggggYeXcbgegjfVgXgagfgggg\
            gdgegggggggggggggXMZOaQZOaQbScYcUbYaOaQbTbObSbTcWcVbWeXdXcWcYdZbXeedcdecQaQbTdRcRcVfYeXcYbRcTcUcScTc\
            UcXcUbaeYebeXdacceYefcgYdfbcYdWhcdYeYmjegfefXdYcadbdXeaiefaaifeidbahejbdbgggfggggggebbdggggabadcgggg\
            gacYgYggghgcgbgagegggggggfgggaSdTeVdUeVeVfZfWgXeTeVfWeUeVfWfXfYgXhYgZgYhYgYgYfZgZgafVeVeWfVeVeWfZfYg\
            YeVeWfWeVfXfXgYfXgWgZgYgYgZgZgYfZgYfYhcgagYicgZgZkficiagZfZgZgZgYgaidfZhZhYgbiaibiahbiiiagggggghbich\
            dgghZiZibgfkjiaiYkZjcnlhejXiYfegggghfeggfbZfahbfZgahagcgbhbhZiaibhbhaibhbicjbjckcjcjcjcjcicicjchahah\
            ahahahahchbichaibibiZibibhbibjcicjcibicibjbjcjcjbjeidhcjfidickfjeididicicidicickficjcjcicicjcidjcidj\
            cggggggkcmelcggkckcldjdlhlemboambolofnZrUmbjjhhieldjdbcgeifgehejfigigkgjflgkghdjfkgjfjgkgmfofngkimhl\
            glflglgiejekfjdjfkfjejfkgjejflgkekflgjfkglglflgmglgmglglglfmfkhkgkglhkhkglhkgkglgkglgkhkgkfkhkglglgl\
            elfkglfkgmfkfggggggmhnioigglgmgnhnimilhnhoioipmojqiqirijkggigohnjZhghkjefggkiiikhkijjoknmhfkilikjljm\
            kpktmrmnknknkoilkojhejglkjfjhmikhkiljliliokihlimjkiljnklioipknjnlnjnkokmkmkmjmjljmkmknjljmjminkokmln\
            jnkljnknkohlkolmiojnkifnjggggggolpmpnggmkokolpmmknknkolpmonomplqmrpooklnkpnrnXjehimeghgjkikjjklhjnmp\
            rhdhiljigjimllnvuuthhjekkkjmilkhffgkkffhhkjkjkjlkghlhnmhhjjkjjgmjmkhfkkqnjjjgljlikjnklkklnmkinlnlnlm\
            lnkkhonpnikkjnnllpknliilipnjjfhkjhilgggggggrpsqqpggpmqorprpomompnqoropopmpnroqppqooporrtsXiffhiggcgf\
            iejhhkhhinoppggihjgifhjljljppvvggiglhggihllfggehhhhgfigjjheligggikgfggegiggjkljgghfmkggiihigghhieigk\
            hliiikiijjhlkkjggignlhhhfkieghghigggghhggiiihggggggggggssxvtuggnoqptrtrpmpnrptrtsooqoqorpsrqprorpspt\
            qgggghhgggggggggghhggiillgggggggggghhhhkkqqgggggggggghhgggggggggghfgggggggggggggggggghfgghhggggggggh\
            hggggggggggggggggggggggiiigggghgggggghhggggggggggggggggggggggggggggrrxwxxggfgnntstughlkpqusytmmsqrrt\
            swunlrpsssqvsggggggggggggggggggggggggggggggggggggggiiiiggggggggggggggggggggggggggggggggggggggggggggh\
            hggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggmmssxxggggghkkppggggk\
            kqmuuihjkopsrxwjjqqrrtqwtggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggiikkttggg\
            gggggiigghhggggqqgggghhlluuhhiiooqqyvggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggghhnnggggggggggggggggggjjggggggggmmgggghhkkuuggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggiiggggggggnnggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggXcb\
            hdgXhcgggZeejkdabgfggYdfgggbcggggghldegiilljjhdgggghgjjmgjjjdggdggggggdggggggggggggggggggggggXacaggW\
            YfdggYabhggYagfggabegegbcffegbfiefgcahgggfeghggfiffgghdggggggggggggggggggggggggggggggggggYZbafhYaaeh\
            eZbbdfhZbcdehabcfgfacdfkgbcdehhdddfffcfgfiffdhkfgkeefggchiifgiefgggggggggggggggggggggccbcdhbbceghccc\
            cegbcdeeiccdcefccccgdddccdhedeffjeeefhffeffdgfggehihgjffjjiggigiehhijgggggggggggggffeeeffeeeegffeehf\
            eefggfffffgffeffifffffhffffghgfffggggfgfihgghgehhgghijhhgehhikhggfggggghhhhggijihhgiiiihhjjihhhiiihh\
            hiiihhhiihhhhiiihhhiiihhhiiihhhiiiihhiiiiihjjiiiikjjkjilkjiihmjjijhghfgggklmmkjklmmljklmlkjklmmljlml\
            lljlmllkjllllkjllllkjlllkkjlllkkjllkkkjkklkkjklklkjlllllklnmmmkknllklkmnnonlnnnooklmnonlmnoonlmmnonm\
            nnnonmnonnnmnooonmnnnnmnnnonmnnnnnmmmnnmmmmnnnmmmmnmnnnnnnmnnqponkmoopqlmnoppklnooqlmnnpqmnmnpqmnooo\
            qmooppqnoopprnppppqnpppqqopqqqqoppqppoppqpoopooppnnnppooooppqjlmnrrmoqpqrlmmoormonoprnmonpqmoooosnoq\
            ppqnopppsopppprnpqqrsoqqrrsprsrrspqqrssoqqrssopqqqrqpqqqrjkklorknnnosklnnoqknmmqroomonplmpmqsnnqoosm\
            onoqrnonpqsooorrspqqqrtoppqtspqsqrtqsqrsvqrrrsuqrrsrsikjknmkjkilokmknnpioklnrmnmmnrlmmlrrkmmmnpmmooq\
            qpmonsqonmopsmlpqssnpoqsvoooqttqpqqtvrqrssvqrrrtuijijjhgggggglmkllmiiiikjkljjoojjjjkkkkkkkoklllmnlll\
            lonmlkknplnnnqsnlkmpooonorrpqppttppqqqtrqrqsthiigijgggggggggggggggggghhhhiggggggggggggggggggghhhhijg\
            ggggggggggghhhhijgggggggggggghhhhijlmmlprggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggVZiicgVWegggVaaeggWYagggXbcdfgYcbdggabbdggaaadggdddemdeeccfggiiaggi\
            hgdfgdegggggfggggggggggggggggUXdfdgVXadggVWaefgVXYgdgXZZZfgXZdccgYZbcdgZacfcgbbeeefdddefgfgfgefhghhf\
            gjgjiegigifggggggggggggggWXYedgWYaYegXXaefgXYaaegYYZdcgYZZacgZZaceeaaabdgbbbcdfdccdgheeeehfgghihhiik\
            ijglkikjhlkjhjhggggggZZZedgZZZcbgZZabbgaaabchaaabefaabbdhbbbcefcbbbcgdccddfedddegfeeeefgggffhhhhghfi\
            iijjlknmmlnjljkmncdceeicdccegcccccddcccdfddddeddddddeedddeeeeddedfeeeeeffeeefggffffhhgggfihhhhgjiiii\
            ijjjjjigjkgklefffhheffggfefgfghfffffgfffgfbggffffggffffhgggffhhggggihhgggiihhggjiiihhjjjiihlkjjjillk\
            kkjmllllkdghhiidfggjgehhihieghhiffhhhihfhihiighiiihhiiiiiijiiiijjjjiikkkjjillkkjillllkjmmllkknmmmlko\
            nnmmlegjjilcfggijdhiihiegikjjegiijjfgiijighijkkghikkkhijkkkjjkkkkkklllklmmmlkmnnnmlnonnnmoooonnpppoo\
            neehijiecfgifeeiijlegihljeegfjjefhiijggiikmgghhkmhhiilmhijklnjjkklmkllmmnmmnnonnooopoppqqppqqqqqqhjg\
            gijhigeegehdgifeekkhiegihfgeghfjidhihkjgffhkjiighkmijiijnjjkkkmkkjllnllmmnommnnopopppqqrrrrssdfggggg\
            ghgfgeehgfgcfghkldfjgkieggifgeegheghigjklihgkjjhjhlhnjjkiiljlkklkklllmmllnmmonnnopprrssstggggggiiiii\
            gghigifjhjiihhhghihhgiijfiihimghjhhhjgggijkhfieihhijijijikkjjklllmmklmlnnmnmmonrssstuhfggggggggggghh\
            hfgggggggeggggghiheggiiheggffhfggiigghgijeegghefhiggeieggilmlmkklkmmlnmnnpqrsttuuggggggggggggggggggg\
            ggggggggggggggggggggggghfggggggggggggggggiiiihfiiiiighhhhhgjjijgghhfgggopoqstggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggllllonggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggbbggggXgggggUgggggWeggggacggggX\
            dggggXdgggghdegggcfggggfigfgghhfgggggggggggggggggggggggggggggggggUdfgggWaggggSbggggVafgggWbffggXaffg\
            gXaegggbbbgggbaegggedefggfchfggefhfggighfggggggggggggggggggggUbefggSaegggTXffggUZddggWXagggWYbfggWYb\
            fggYZebggabdfegbcegfgefedhgdgehggedhfggfeggggggggggggggggYbdfhgXYceggYXaeggYYbchgYYabggYZaddgZZacfga\
            ZbahfbaaZfgbcbcgfccdcegdedhehefehhfegheggiidgggfgggggbefhkicbbdfgcbbcfgcbbecgcbcccgdbacdgdcbbagdcbbd\
            gdccbbfedccdeedecefeeefedeffehgdeffjibhehegajehifffghiggeefhfgefdeggfffcegfeedghfecdghffedfhfeeedhff\
            edghgeeeehgfeefiggfffihgghhjghgihifihhjiehiggmhejmmjiiihfigjhhgkhhdiikihgffljifgfmjiihfliighiljhhhgm\
            jihhgmkihhhmkiihgmkjiihmkjjiinljjiipmjjjjihigijjjjghgiiigfgmolihekjiihjokkigflmmlihpnnlijppolkjponlj\
            iqonlkjqonmkjqpnmkjppnmljqonmlkrponlkgggggggggggghhhhggiiiiifiighihhhhhijllllnikkkklgmnoonksrqonkrtu\
            pnlvssqnmvuspolttsromtssrpmstrqpngggggggggggggggggggggggggggggggggggggggggghhhhifjjjjkmjjjjllllllnop\
            pootprsrsrqustwuqvwvuurvvvutrgggggggggggggggggggggggggggggggggggggggggggggggggggggghhhhijhhhhijjjjjm\
            ojjjjmolmmmqsrrrrwtxvvywwgggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghhh\
            hijhhhhijjjjjmouuutxxggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggnmnnrtggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggefggggggggggafggggggggggZYggggggggggaWZgggggggggeYUcggggggg\
            gjdUUggggggggmibQcgggggggolhYSfggggggonlfUaggggggonmmdWggggggkmjkgdggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggegggggggggggdaggggggggggabggggggggggYXbgggggggggbWSgggggggggeYTXfgggggggidUQegg\
            ggggglhbRUgggggggolgYPcggggggpnkfUUggggggpnmkdRggggggolnniYggggggkkkhheggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggfgggggggggggbfggggggggggZafgggggggggbWcgggggggggeYWeggggggggidW\
            YggggggggniaUggggggggqngXdgggggggnnmceggggggggggggggggggggggggggggggggggggggggggg\

            """))
}

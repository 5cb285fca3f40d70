// Made by `ddcm-workbench dictionaries`; not edited by hand.
extension DictionarySet {
    static let set2 = DictionarySet(
        number: 2,
        classes: [
            0, 1, 2, 2, 2, 3, 4, 2, 3, 4, 4, 0, 0, 0, 4, 4,
            1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 0, 0, 0, 4, 4,
            2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 4, 4,
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
            0, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 4, 4, 5, 5, 5,
            1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5,
            1, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            1, 2, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            0, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            0, 2, 3, 4, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            0, 1, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5,
            0, 1, 3, 2, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 3, 2, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 3, 2, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 3, 2, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            0, 1, 1, 2, 1, 2, 2, 2, 2, 2, 3, 0, 0, 0, 0, 0,
            1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 2, 0, 0, 0,
            2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3,
            2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
            2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5,
            2, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            1, 4, 2, 5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
        ],
        planes: [
            [
                55, 164, 48, 236, 0, 130, 0, 0, 88, 16, 64, 7, 173, 58, 81, 42,
                102, 7, 241, 255, 113, 195, 20, 195, 101, 149, 135, 187, 167, 236, 218, 213,
                221, 140, 190, 105, 82, 81, 173, 180, 125, 43, 97, 190, 249, 201, 216, 28,
                117, 59, 56, 153, 89, 234, 247, 36, 240, 59, 98, 75, 94, 149, 43, 241,
                33, 240, 166, 76, 199, 139, 192, 59, 6, 220, 51, 249, 66, 19, 207, 27,
                176, 16, 107, 220, 220, 28, 151, 65, 88, 210, 221, 246, 150, 91, 51, 97,
                6, 51, 136, 64, 32, 8, 130, 60, 8, 130, 32, 132, 16, 226, 3, 132,
                32, 79, 199, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
                2, 2, 2, 129, 64, 32, 16, 8, 4, 2, 129, 64, 32, 16, 8, 4,
                2, 129, 64, 16, 4, 65, 16, 4, 65, 16, 66, 8, 241, 1, 164, 64,
                129, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130,
                130, 194, 132, 130, 130, 130, 130, 194, 68, 14, 236, 171, 40, 74, 41, 125,
                1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 1, 130, 0, 0, 74, 16, 144, 84, 155, 116, 0, 12,
                0, 12, 0, 12, 0, 12, 160, 48, 34, 87, 47, 48, 246, 138, 96, 204,
                68, 84, 7, 119, 51, 128, 89, 48, 245, 251, 239, 248, 230, 217, 241, 93,
                189, 128, 54, 22, 190, 219, 233, 232, 68, 169, 157, 78, 11, 9, 9, 74,
                116, 103, 71, 134, 32, 193, 13, 82, 229, 164, 251, 247, 75, 147, 38, 77,
                102, 30, 1, 19, 9, 28, 3, 97, 64, 87, 119, 1, 0, 0, 52, 224,
                217, 45, 134, 24, 134, 97, 24, 134, 97, 24, 134, 97, 24, 134, 97, 24,
                134, 97, 140, 49, 198, 24, 99, 140, 49, 198, 24, 99, 102, 102, 102, 102,
                219, 6, 52, 96, 64, 129, 130, 129, 130, 129, 129, 129, 129, 129, 129, 130,
                129, 129, 129, 129, 130, 130, 1, 4, 131, 5, 131, 4, 19, 169, 197, 248,
                153, 109, 27, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 2, 130, 0, 0, 59, 16, 160, 34, 213, 13, 184, 172,
                131, 155, 27, 97, 110, 132, 185, 17, 230, 70, 152, 27, 97, 110, 132, 185,
                17, 198, 116, 92, 195, 124, 13, 243, 53, 204, 215, 48, 95, 195, 124, 13,
                243, 53, 204, 215, 48, 107, 20, 14, 65, 16, 4, 65, 16, 4, 65, 72,
                41, 87, 77, 1, 243, 7, 40, 16, 12, 138, 104, 43, 47, 0, 0, 4,
                160, 86, 56, 89, 66, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 52, 96, 192,
                0, 2, 4, 4, 3, 3, 3, 4, 3, 3, 3, 3, 4, 4, 6, 6,
                5, 5, 9, 8, 16, 15, 32, 94, 138, 99, 28, 0, 0, 1, 0, 0,
                0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0,
            ],
            [
                55, 164, 48, 236, 3, 130, 0, 0, 54, 16, 192, 154, 36, 29, 156, 54,
                77, 211, 52, 77, 211, 52, 77, 195, 1, 4, 2, 129, 64, 32, 16, 8,
                4, 162, 80, 40, 20, 10, 133, 66, 161, 84, 131, 193, 96, 48, 24, 12,
                6, 211, 15, 253, 184, 143, 75, 184, 196, 33, 6, 49, 8, 99, 83, 67,
                53, 40, 20, 16, 13, 79, 70, 155, 103, 102, 219, 6, 68, 128, 206, 180,
                13, 227, 64, 32, 16, 8, 4, 2, 129, 32, 8, 130, 32, 8, 130, 32,
                8, 130, 32, 8, 130, 32, 8, 130, 32, 132, 16, 66, 8, 33, 132, 16,
                17, 17, 121, 68, 128, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2,
                2, 130, 3, 2, 2, 2, 2, 2, 2, 2, 135, 136, 136, 8, 46, 46,
                117, 34, 34, 242, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 4, 130, 0, 0, 39, 16, 192, 146, 36, 233, 115, 7,
                65, 144, 5, 25, 128, 137, 138, 232, 74, 116, 116, 116, 116, 116, 180, 235,
                206, 117, 215, 64, 183, 132, 101, 185, 48, 162, 78, 69, 212, 169, 104, 83,
                195, 0, 40, 24, 20, 16, 80, 141, 120, 3, 0, 0, 4, 96, 130, 97,
                163, 34, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 116, 192, 64, 65, 65, 65,
                65, 129, 65, 1, 65, 1, 65, 1, 65, 65, 65, 2, 66, 2, 2, 132,
                131, 6, 70, 75, 29, 220, 139, 1, 0, 1, 0, 0, 0, 4, 0, 0,
                0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 5, 130, 0, 0, 39, 16, 200, 146, 36, 141, 1, 255,
                255, 199, 47, 207, 233, 126, 169, 113, 41, 209, 165, 199, 229, 25, 32, 52,
                130, 95, 158, 249, 241, 0, 144, 45, 195, 68, 246, 224, 249, 155, 76, 1,
                131, 0, 32, 24, 22, 21, 211, 238, 121, 3, 0, 0, 4, 128, 1, 219,
                41, 68, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 212, 193, 130, 66, 34, 2,
                2, 2, 226, 193, 161, 161, 129, 129, 97, 97, 129, 66, 2, 242, 216, 92,
                70, 27, 81, 188, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 6, 130, 0, 0, 37, 16, 192, 146, 36, 233, 51, 48,
                3, 97, 12, 18, 35, 169, 128, 62, 96, 36, 166, 42, 162, 223, 94, 140,
                4, 184, 241, 91, 210, 98, 36, 14, 136, 232, 91, 178, 101, 10, 147, 0,
                32, 24, 22, 149, 18, 239, 121, 3, 0, 0, 4, 160, 65, 91, 41, 68,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 212, 225, 130, 66, 34, 34, 2, 226,
                225, 193, 193, 161, 161, 129, 97, 97, 129, 66, 34, 2, 217, 92, 72, 25,
                16, 172, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 7, 130, 0, 0, 49, 16, 192, 146, 36, 233, 51, 48,
                3, 51, 132, 16, 99, 68, 8, 253, 32, 49, 18, 35, 169, 16, 35, 66,
                255, 91, 219, 218, 207, 192, 12, 193, 197, 24, 99, 140, 8, 33, 244, 255,
                255, 223, 90, 219, 26, 33, 100, 239, 45, 83, 179, 1, 40, 20, 16, 16,
                207, 204, 120, 3, 0, 0, 4, 128, 69, 228, 220, 1, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 68, 96, 192, 128, 129, 129, 129, 1, 130, 129, 129, 129,
                129, 1, 1, 130, 1, 2, 2, 130, 130, 131, 132, 8, 135, 141, 45, 71,
                50, 30, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0,
            ],
        ],
        rangeTable: RangeTableDigits.table(
            """
            gBwgucggaxlFggggagjvjhXcggggggggagggghkjiigheYcgggggggggggggggggaggggggggghhgkkihhfhhgghgefccggggggg\
            ggggggggggggggggggggggggggggagggggggggggggggggggghhgggghihghgghhghggggggggffgfgdefdYcggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggg0b8XroBTmgVgoBgUigaggVggggo5gggg/gBggBggggg\
            /ggggB/gg/ggggg/gggggB/gg/gggggBgggggBpgmeggekhbggggVihjkifWggggggggNndjghhhhehgegcZgggggggggggggggg\
            NggnfhhfhfhfghighhlgfghgffhgeggYggggggggggggggggggggggggggggggggmgggblgckgclgalgbngZmgZngZngamgZlgZl\
            gamgalgZmgXogXngaogaogZqgbrgasgZqgZrgbngggggggggggggggggggggemgjWbabBggBVgaXgggLdX9XXggM/VgSVggM2eg2\
            eggtgTggTggggggggggBXgaTgggCef9XfggN/UgVUggP1cg1cggugSggSgggggggggpnnlnoqifVggmkjsspmmonpnnnppnopppo\
            ooqggggggTjrtsrTlvrrqWnqsrqRjmrrpYjnrpqRkooqqTkqmppSmlnopSmmoooVkpoqoVkmnppSmlopoUmnmopVjnoonVmlonnN\
            imnpnQklmmlUjnpooRlnmnmalnonnZlnopncnnooqdjnkoofkvqu6hjjijjkMKLggmhgctikkmmijjligjijihjjklggggggajZb\
            aibdXZdiYfhbdidfgfbiWbdcgjdbedgjbeghgibefcglbkiihjZlkefhZkhfgicffgegZkhhhiYggjghZmikikglghjieqikjlZi\
            jklkdlolmnThilkmTinmnoQwmhlrMgjnppLdxuv6llllllllllklklkmjiijjhijkkkkkjjkiihijijkkjjkkkljjkllmmmmkkkl\
            lllmiiijigikkkkkkkjjjjklihjjkkkkkjkjkkkkikkknmmmmllkdllmnssvggggggggcggbhcggggggggggdininlrtgggggggg\
            ggggggggggggggggggggggggggggggggjhjjjklqjijkkjlghhZehnhqgghjijofgegkjZlrbeefggehoy1zcNhfghghbZggkije\
            fgggpnnhddkfllnnnnmmmmmnnonlgfgijjjlkkjjjlmkgikmmnnljjhjilklgdceijdgkiijkjkjhkkmlmgmopmmmimkllkklkll\
            lmmmnnlnjhgjihljjikmmmnjjjkklklnjikklkkhiijkiijkijjjjhhhmkkihkhhmmmlkklklmmmlllllkjkkjkljjjkjihlkjjl\
            ljjjklkmmnonkjjkkkkjkjlklljjlkkkjkjjklklklkjmlmmlkjlllllkkkjmlkkjkjkjiiiihjjlkkkkjkkjjkkllkklllllllm\
            iiiiikjkllkkkkkkkkkkklllonnmmmmkgggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggggggggggggggggggggggggggmmmmmmmvggggggggoknnnjmngelijkcgtrsuoopkloqqnkbdqrurropooomjmmlgssqsrrpn\
            lmjnkkkjnoommnllonmmnnonlllillltggggggggghijlllrdhkkkdfgzwyxwpmkiqlnlnliqonmmlmlkljkiigmmooooopnmklk\
            jllkmlmmmnnlnmmllkkjoooooooyggggggggglkojoormichiehfmpplrroomohhgghdpmlilkklijklpktjnmmkjkllmlnlkmpi\
            mlmmmmlknmmllllljjjjehhigggggggghhgejjjqklgflbggljpsqrqqknjjgigcmnosqormkkilohhiqrsrpomkkjiklhklllll\
            kkkinmllkkkkqjpppppvggggggggkkslpkhshffjdgggmlnojlljhkggfdggpmmligmlikljjlfgmnmlnmoklkkjjjhllkjkkkkj\
            onmmmmmmjdgggggggggggggggkjmgmbkbjdgggggnqnnnsqqjjlhinlknmomnikojkjijnmgnnnmlklkmlkihhillkklkjkjnmml\
            lllklllillliggggggggihhimmmleecgggggiovpmnuqlnnnqrnjlojmlooljkpnmnjjmmmmllkklkkkmmlkkkjkjiihmmkkkkkk\
            lllbggggggggggggljjikhgofhgmagggljiiipmmgkdilihljiijkhljhhhghjigkjjjjlhikjijjgjjijjijhiinmlllljjlllf\
            jjjrggggggggfkknkilplonihbkfkkkqnsoqmosomiegnnrnkkjjljklkfhhkllllmlkiijjijfgjjkijlkjmklklljjjmmjigjr\
            ggggggggfjohmfksjlnkkdYgikihjolmkmloilhelkkijklmklkjkknbnomnlkjkmlllihhjkkjjigjkkkllklmkdjjjjjjrgggg\
            ggggjijgjmmqggjfgaggjjjlqnmrhigdmdjikjkjkijlhiggjijblkkkjkljkkkjkjgjjiiijiiinmnmmlkigjjjdggggggggggg\
            fgigokjvfhdjagggjkokgmlnkimkkUggllklljiijkjjgihlnmlkjigjlkjjiijkjjjiihhgkkjlkjklnfhjjjjrggggggggYikl\
            lllpkiijeXggiilllonpllmonmlijjijjlllhijllklhjijljjihkjjjijkijjjihhhemllklklikZggggggggggggggjklijfgm\
            fihfYgggklkkigjXhjhihhkejkjihiiikjhgggemkkjkjjihjhghhfllihghghhhlkjjkjgjngikgdggggggggggZfllhjinihhc\
            XggghkilljmmkjgkhgiYijimigikkighhhhhiiiighfkiiijigggihghifcaljjjkjkiggggggggggggggggXdegggggghceddgg\
            jjihfiilijecbdggljjihffdjihfghbaiiigffhemjghghfkhfgghjjfllkjihiiiiegggggggggggggbedgggggeecdbggggghg\
            okpmhiffgifdhhhhhhmfljjiihfihgijheikkkkjjjjigfgdccfgiikjjlkknjillllnggggggggWdjjjjjnjjhldhohhhighkhh\
            klmonpomjjihgecbmmmlmornijihffUgkklmmlnmhffffZdglijjjkjkjjjjjjjmggggggggWefdggggmjkljiidggljlmimkjkm\
            mpokggihepjjklkjjiilghhgkfcbjlllljjidecijZgglkgikkkjflgdjdggggggggggebdeedgghgfgbYggljkkjigikllkgihg\
            hikghfnjhhkkkihigffhfchdiijkjlkmhffeZdgglnpkecfmdfigjjjlggggggggeadZeggghhhjnprggghlmljlmnmnorqlecff\
            jnZgniklmllkgeZfllbgnllonoljfeijllgcklgejkpkVgjjdgggggggggggdnfchhhkgfhknnpigeebllbgllnmnpmnmgZdfgif\
            lmoonnotggegilgalifilmlqbfoYggggkfdjgmleTekijjjlggggggggmgTkpppndggjhfkXebddbgggjigggghbefhfccggfgkj\
            hhgYbfjlegcgllopmeZfffghedggieeaZghfdghahcggggggggggmmnqdLgghmnlljjcoflhilljsmjlmlokfgeZgggglpttsrmi\
            ggYgggggpnopsrpjggggggggytnmjijjppnknorpoppqpppqqnmnnpnmlmokijilnmlnoommnnomnnoponmqsUgpdlplophnolno\
            mojhgkjkogkjllfhjjjegiijedegihhlijjklnlhhijjihikklkkjmdcggglklijijijkgkllllllkkkmlkkkllllkjjihhikjjj\
            jjijhhhhihikkjiijjjkgiihijilklmmlmooihghghhjlklkjihihggghglinmllmkiiiihkjlijqpommnmmmlllkjkklkkkklll\
            kkjkjijhljjjjjjkmmmmnmlllkkjklklkkjjjihjljjiijjkkkjjkkjknmllllllljjiihhijhijkijhkiijiglkjiijjhijkiii\
            ijkjljjkllijljjjgiglmjihhijhljiiihhkmkjjiijkihihihhkkjiijjgiigihhhijjijjijkiijhhhhlkjiijkjjkhhiihdjh\
            kkijihiijjjhjhhmnmkjjikkhhhhhhikjhiiijikefgihjgijighhhkjggghhkhljhggiknjghhjfhkliihihjhhjjiiigikmkij\
            jkllhhighifkjjjijiiieghghjihgjiigiijgjiijkjmnqppppqoeghhedilhjhgggkjhiiihjgkllkjiiijhihgjjkhjjkjiiij\
            hggikjgehjjkgigjhggimiimhijkiiklggigjjoffhiihhifhhhiiifhkkkkiiijihhfhfglkkkkihgkjgfeaeiejkljhhefhgff\
            kklfjkkkhfikhihhgeiajjijhgjiihhighikkkkkjiiihjgjhfhgnlnkjikiheegijgdmjllmggegfefkkjflmmmligggfghghfg\
            klmjjfegihiigjgjmklllihiihjkoijloomlmkjjigihigjimklmokilhhffilhknnnmlnklhefjiinbkmlmljjgihhhhijionmm\
            llkllkokonqpqpsnjlmjfjjkjlmsnolmjjlqggggggggggggggggjkklljkkljklmmmlVgdfkkkrYghggjipeeeichjgdfgjklgk\
            kkkkkklmmlkjjkklhhhefheqmnmiggijhfehheeemnmljhhjkklllklkmllmllllehhijhlnikihhihihgfgggebikllkigkjjjj\
            jjkkljjjkkkkghghhkjljkijlmmmhgfgggkjkjkkkjijkkkkkjjjlkjjjjjkhiihhihkmoooooqoiiihijijllllkkjkeghghifh\
            hfghfffccdcdecdeccdaaddcedcdcceccebcdghigijdikfhhigiddfdehdehdegbcedggcegededdfcdgddddeedeecdeacdcba\
            bbbbbcabcZZbcdddceccebddaadefgeghdghdghcegededefcdfcdebbfffidgjdfhegicgkfbaebbdbbhdcdgafbZeaZebahbab\
            XZdcfgZegfbgcdijegedglfhdegdgdcledbcdegdecgdfYaggbdgdgddggdggggYYgecgagfbagdeZVagaaeZagZaaZZdehgkbdh\
            ejgegcdjgbfdcggjgjfdfegfcdcagfZfhXgacggdgggghgdigggccbbcccccccccZabbZXaZYZZXYYXVVUdccdcdcddcddbbbddd\
            ddfdegdefcdfdbcccdbbdbbcaZbcddccdccdcccaZcbbZbbaabaaabYZaaZWZYXYYXXXWVUUccabbbbaaaabYYaddecddccecdea\
            bdccdccdccdbcdabdeefefhefidgicfigfegbeghgfabggaheahgZdaZbdZgaYgibfjcgchjecjgbdeiggggbbgfggggjdadddgg\
            cgfcbecgjhgenghggggggjgacggYggfdaegdbabYdZafcYeYYhaZehfccZdfbdfgdebggfgjfgjdggcggdgecgZegfgddcegfgfi\
            gjmgfhggegdjdddddeddfccfbaddcdddeddecdfbceghjgjkhjkgjkfhjeggeghdegddedbddefdefcbeccdaacfhgdffcffcced\
            dfddecdebcdabdbbccccbccbbcbbcZacefedefcefcefaegefhefkdeieejadeefgffhegjdgiceihililmimnfkndjlgggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggMMsYUlZZiNWkgggggggggXUfdWigZfgfgggg\
            ggggggYbkecgfgfedmgggggggggYXocipggsoi3icnkdhmZnkbmghlheciehjdmlcojbjiaofXceKcgcggahkafgTeeUgeReZPed\
            TegaffZdbSbZRfYPfcWdcdebYecVdaUaaUdXXdaZddaecYfeXebWfbYgbbhcbffeggbjeaibZibaicdlgelihlhcjgZhfYegTheb\
            dhcfhcfhbhgafeYcfYeeaafbcdafgZefYecXceXccYddYcdbggYcdWcaVccVcaXdcZedegfXcbXbbWbcXccYdcZfebgeZddZdaYe\
            cZfdaeebffdiebjcakcakcZjdbkedkjgmhcihbfhcehbggZbeYcfZcibfhbdgZcgZdeZceZbcabhadgadeYdeYebYdbZbdaefYce\
            YcbVccWdaYbbZcedefYccYcbWccXcbXebaedcfdZfbYfaYecZfdbfdcghehdXidajbakcakeckgdmkioicghcehbdgacfaceZbdZ\
            dibdhbcgadeZbcZcdZadYdgabfZcdYccXcaXbbYacZbeaadYabWbbWcZXcZZcdcedXbaXbaWbbWcaYdcZdebeeZebYeaXdaYdbaf\
            cbghdheaicajcZicajdbjecjigleacdZbdZacZacZbcZbebdeaceZadZbcYabYabYbdadeZbdZacYaaWZZWZbYbdaedYabYaZWaZ\
            WZZXZbYbdbebXabWaaWabWabXbcZdfafcYbZWcaXcbYccZcebefcfeaecYfdZfcagebgfdhifjXaaZXbXWZYbZYVRZbbbZbZZaZb\
            aZYWaccbabaZbabaaZXbcccbbbacbbbbaYcdddccbbdcbbbaaceedccccdcbccbafgffdeeefeddedcrtutqnhuwvwurkppppmke\
            llkjheYrsrtrlhkqslmkkjjsolifgghhkkeppnjgeasssnmjfonmiheaihfdaYUmjgbcYYjfijidgnkfeZfgggZdaYVfbYUSTTni\
            fcbbZiebZXWWaWVQQPPggggggggggggggggggggggggggggggggggggggggBPVTOggggLOUYVggggRRVdWggggSUaZWggggNMSSC\
            hgggeecbbijjljgkdbjljijgaYZjiighddaZhkjebbbbUjjhfdZcdYjijfebcZZhgfdeXYXZfedbdYYVVhkjjghghfijjihgggej\
            kkiiggfdjkjjhgggciiiffeddZjhhfgffdcihgfgeeebihgfhdddbgeedfcbbXjlllijjheljkjjjhgekkjjjjhiekkjiihghekj\
            ihhhgfbkihghffebjihghffdbjihfhedcahgfegcbaWjlmlkkjigmlllkkhhemmmlkkifelllkjihfdlkkjihgfcljjiigfdblji\
            hheedajhgggecbZhfedecbaVpoonmlkigoooomljifoppnnmjhfopommkjhennnlkjihdnllkkihfdmljiihfecljjihgfdbiggf\
            fdcbYqgmncrhpgkqlqgkqirgkpjrglqgqglqgoghqjqghqjnhfshpgjrhpgjqlpgipiqgnqgtgindogirgpglrlnjfrlogjrjogk\
            pjqjkqipgjpgqgnpjpgiogpgkqhnggrjoilsoojjrlpjjpgogkrgpgoqgojlpgnggponigrioikqiogjrmpgkqkpgjqmoghnkogh\
            ojojipnnfgrmodjqopfkqppklpmpghsmohjqioghpmoggokmegppoliprokjpnofippohiopogjppobhpjodhnolfgopnkiosnhi\
            opnjgpomkfplmdgqhmgfonmjgllgeenojefnokgZoqkefnnkgenokcfnokbenojedjjiidmljeemrjcempjZdpmjedkjjfdoijad\
            opjZdingabkkhedlmifdlliedjkieckkidbmnibcmihZchjehajlgbcjkgZajhgYbjjgeakhgabiigfakigZagidgZhiedZjlfda\
            iifjaigfeZnnfbafmfbYmffaYfecdXhnecXifedXgfdaXjhebXijegYfjegWlnebYeabfWggcaWhidaWgfcZVhidgWiidbUhgddX\
            meddVdbaZUficbVgjdXUeicmUelcgUhjcfTflcbVjhceVceXdSeeafSgibZRfibcSfibhQhjbeQejbfPceagQypmlkkklzpmlkkk\
            l1qnlllllggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggnhfgggnitjiiihdbogg\
            cegggpighidggslfinlmlnjgihgjdggggggggggggggggggggggggtkggghijvlihhhjjtlkjijjhulihiijkvmjjjkkjuliigjn\
            kggggggggggggggggggggggggxnihhhijznkiiiijxnkijkljynkijjjjyokkjllk0okjikkkgggggggggggggggggggggggg1ql\
            jiiij1qlkjjjk4olkkkkkzpljjkkk3qmljjlkxqkjjjklgggggggggggggggggggggggg3snkjjjj5tnlkjjk1toljkjk2qmlkkk\
            k2qplklklxpmklkklgggggggggggggggggggggggg9xspnnmm/xrponnn8vqonmml8upnmlll5upmlmlm5vpnlkllggggzwwuggg\
            ggggggggxghllggggggggggxgllqkggggggggg0ghoponggggggggwjjkkpkkggggggggljijjlkmggggggggmihihikkggggggg\
            gukhfighmgggggggg3xvwxyzygggggggg4vqppoolvmihgggewononmmlrljhhhffvnmmlmnksljifeedrolmnmkktligfeecvnm\
            mllljqkhhgfedsnkklkkjojiihhgdtkkjkkkkwpmnmkmmrljijkklxsppqorszspppppp1usqrqmpyqnlmmmlvnjjjjkjvnlnjjk\
            jvmjjijkiwnokjjkjumkijhjjvpkkjjjjumjjiikjwmkjjjjjtljjjjliunkkkjjjvnlkkllhunlkkkkkwpmmmllmwomlklllzrn\
            nolop1spoppqr2sqppprs4rnllllkvmjjjjjkxplnkjjiznkkijijvpokjjjixnljiijjvrlkjjiivpkjjjhjzolkjjjiyolkjji\
            jwpljjjjjzplkjjjkypmkkkkk0qmlkkklzqmlllll0rnmmlnn3uqqpqpq5tqooppr0qmklkkjwnkjjjjl0olmjjjiuljkiiijypo\
            jiijitlkiiihixrkjjjiivnjiiiii0pljjjjixnkjiijjzplkjjjjyolkjjjjzpmlkkjjzqmlkkkkzqmlllll0snmlkkl4uqpppo\
            o5uqonnnq0pljkjjizpmlkkklyokliihhwolljjkkynniiihhwnmjjjkkwrkiiiiixpkjjkkk1okjjiiiznkjjkjkxolkjjiiyol\
            kjklkypmkkkjjzpmllklkzqnllkkk1rnlllll5vrponnm4spnnmmolkkkkkllkljjkkkjlkkllklknllllkkljjjjijjjkjkkjkk\
            kspoonnnnjjiijijikjjkijkk/zywvvvujjiiiiiikjjjjjjjggggggggkkjjjjijlkjkkjjjggggggggmlllllllnllllllmggg\
            gggggrrrqrrqrqpooooooRQggggWRggggYYggggggggggggggggggggggggggggggggggggggggZUggggaVggggcZggggggggggg\
            gggggggggggggggggggggggggggggdbggggecggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggnhggggggggmoggggggggrmggggggggXSggggZTggggbYggggggggggggggggggggggggggggggggggggggggbVggggbVggggc\
            Zggggggggggggggggggggggggggggggggggggggggeaggggeaggggfcggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggigggggggggmjggggggggojggggggggaXggggcXggggcZgggggggggggggggggggggggggggggggggggggggge\
            ZggggeYggggeaggggggggggggggggggggggggggggggggggggggggfbggggfbgggggbggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggifggggggggjhggggggggjiggggggggccggggfcggggecggggggggggggggggggggggggggggg\
            ggggggggggghdgggggcgggggcgggggggggggggggggggggggggggggggggggggggghegggghdgggghdggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggjgggggggggkgggggggggjiggggggggdfgggggfgggggfggggggggggggggggg\
            gggggggggggggggggggggggigggggifggggifggggggggggggggggggggggggggggggggggggggggjhggggjgggggigggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggjhggggggggkigggggggglmggggggggegggggghggggihggggg\
            gggggggggggggggggggggggggggggggggggjiggggjiggggjhggggggggggggggggggggggggggggggggggggggggljggggljggg\
            gkiggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggkiggggggggljggggggggomggggggggehggggh\
            hggggiiggggggggggggggggggggggggggggggggggggggggjiggggjiggggkjggggggggggggggggggggggggggggggggggggggg\
            gnlggggnlggggmkggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggmkggggggggmkggggggggnlggg\
            gggggfhgggghiggggjjggggggggggggggggggggggggggggggggggggggggkjggggkjggggkjggggggggggggggggggggggggggg\
            gggggggggggggnmggggomggggnlggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggnmggggggggnmg\
            gggggggomggggggggghggggiiggggkjggggggggggggggggggggggggggggggggggggggggjkggggkjgggglkggggggggggggggg\
            gggggggggggggggggggggggggnnggggnnggggnmggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggp\
            nggggggggpnggggggggpnggggggggghggggkjggggkkggggggggggggggggggggggggggggggggggggggggkkggggljggggmkggg\
            gggggggggggggggggggggggggggggggggggggomggggonggggnlggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggpnggggggggqpggggggggqogggggggggiggggkiggggkkggggggggggggggggggggggggggggggggggggggggmkggg\
            glkggggmlggggggggggggggggggggggggggggggggggggggggpoggggooggggonggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggpnggggggggqoggggggggsqgggggggghjgggghkgggglkggggggggggggggggggggggggggggggggg\
            gggggggljggggljggggokggggggggggggggggggggggggggggggggggggggggnnggggllggggnmggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggonggggggggqogggggggguqggggggggggggggggggggjiggggggggggggggggggggg\
            gggggggggggggggggggpngggghhggggkiggggggggggggggggggggggggggggggggggggggggmkggggmmggggijggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggmmggggggggnqggggggggsqgggggggghigggggggggghhggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggiiggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghggggggggmmggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggPMWPZVVPXQaUYXZVcZYPZSaWaRaUbWbXbYcbgafbdcfYdaecgYdfegXRYSbWZSZScVbZaVcVbScTdXbTcUdXbUd\
            addgagchcgZfdgbdddfffdZbZcaeacadcfdeedbcXdXeadZcafcdaefebgchcgchgeahZefifgggggghhigoogghejgjjlihihfl\
            jlopjlmkimjokojjjmikkjorrVOZRbVYQaRcUZWaVdYbRbTcWbRbUcWdWdWeZhagbfbfZfafbfefbfcaRaTcWaTbUdWbXbVeYcTc\
            VdYcUcWeYdYdZeZgagbhcgagbgbhafcgcdZdYeZeZdZeZfbdZdZdXeZfbeZeZgafZfafbhchchcibjbhbhcidggggggifjiihggg\
            cigkjlngfgejhklijjgifjhohliggjjggggmmXTcVeYbUcVeXaXcXeZeVeXeZeVeWeYeYeYfaididhcgagbgbhbhchccVdWeZdWd\
            WeYdYcYeaeWeYfZeXeYfZfYfZgahbichcgbgbhbhchchcfZeZebfaeZfafbfbfaeZfagbfZfahbfagagbicididhcichcgcicggg\
            gggjfkhjeggidjfmilehdhdkfmjkjidjgkhmijkgggghejjjiXYcZfbcZeagbbadafbfafbgdgagbhcgagbhclgkgifieieieiej\
            dideafbgcfafagbebebgbgahbhdgagbhcgbgbhcjejfjeididididididgcgcfchcgcgchdgcfcgbgchdgchchdgchchdjejejei\
            dididheidggggggkglilkggiekgmimgheiekgnjojkgkhlhmiqjggjhifmimfWacbfebbechebdddgefbfdhfgcgdifgcheifmjl\
            ikikhkhkhkgkgjgfcfdiffcgdiefefdhehdiejghdiejfhdheiflhlhlhkgkgkgkgkgjgifhfhfifhehfifheheheifjgieifjfh\
            eifjfkgkgkhkgkgkgkgkfggggggminkolggjglhnjnkhfiflinknlkhjhliolpmhimkmknkloWZbafeabdcgfbdddhfebedhgfbg\
            diggdhfjgnlmjkilikikilikikiecfdigfdfeigfefeiggchejhheifjhheifjhlhlilililililikikijhigihjhigjhjgigigi\
            gjgliigjhkiigjgkhkililililililhliggggggnkompogglimkolqnigjhmjolqnkijhliolqoommkmkpmpnWZaZfdaacbgebdd\
            cgfeaecgffbfchffcgeigmkljjijijhjhkhkhkiecechfecechfeeedhgfcgdigfdgeiggdhfjhkhkhkikhkhkikhkhkijhigihj\
            higjhjhifihieihkiifjhkiigjgkikhkimjkhkhkikikiggggggmkpnrpgglinlqnrphhkinkpnrojikiljpmronmnkljolspVZa\
            YedaZbafecddcgeeaecgeebedhfecgdifmklijhjhjgigiijgjhebecheecechffcfehffcgdiffegdifgdheigjhkhkhkgkgjgm\
            ilgjhhhieigighgigjhhfhgheifjihfigkhifigjgkhjikikikhkhkihiggggggljontrggkimkqntrhgkinlqotrhhkjmkpnsql\
            lnkmknlsqVacaecbZccfeebdcgeebecgeebfagegegcifljlkjhijighgjfifigdbdbhdfbfbgefdfegfebgciefdhchehfhdhfg\
            gigigjeidieifjehigghhhgihhgigjfgehfifhfjgiekgiggiifjfihlfkfkihigghgiigggggglinksrggjiljomtrigkimkqnt\
            shhlimlqotriimknlnmsqSaceeddbebffedgbhefZfaheeZebhdgbgdhfhijjjijjhhihhijeiffeeegfddebgfgffdgdgffdife\
            difiehdidieidjdjfjgkhihhgffjfhkifiihijghfkhifhghfigkfhhieigghjehgieieihghhhehhfjhggggggljokrqggkgljn\
            msqihkimjomtrjiljmlqnushgliolonsrRfbfegfcgfggefhdjehfhfigffefiggficjghhgkjgghhhihhghhlhgegegfefgfjgj\
            eihjdiffciegfheighhiihhfehiiggfihijhgggifhfhfhgigijhfghififgghfjhhghdgjjgjffffgjfjeihhhhhggigggggggk\
            jolrpgglhmiolrpjflhmjpmtrmilhmjpmvsihmkolpntrQdZdggfggdfffggeiifehhligffehghfifkfkhmfnhggffghhhghjgh\
            ehehaeggfifgffgjgggfgibegefiiifjhhgggihighigglifghggfgghffffhhgehigfhgehfgfgefghehffgiigfggggfgggggi\
            fggheggggggkholsqggkgkhmlsqjflhlinltqmgkimipmurhglhnlpmusUeYefgfggggggghfgggfggifggfgiihfggggghhikgh\
            hgghfggggggfggggggggghhggghggggggiiggggegggggggggggghgggggghfgggggggggggggghhgggggfggggggfghhggggggg\
            gggggggggggggggggggggggjgkirrgghhjeijsoihjhjikjtqihkgjiljtqiiifnlnltrggggggggggggggggggggggggggggggg\
            ggggggggghhggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggghjjjjggggggggkkggggggggllggggggggmmggggiihiqoggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghhggggggggkkggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggQMUOWPWQWRZVacZdZhXQXTXUXTYTZYeYadUgdaccZXefcfabcgfjdgZRXTaYdTZVaWfZbhYcZRaTaSaUaSbTeaabXcecdbd\
            ahcccZbggfgaghhbccZkgZjcdlfbjghdcZcXdfhZdVfggZhXgffbgchggcgfgggggggggggZbbgimggZjaibgegieXeXgaggilgg\
            gdgegjjjjggggggnnXMZOaQZOaQbScYcTcYaPbQbTbPbSbTcZcXbWeXdYcXdXeZcYfeefdecQaRbUdRcRcVfZeWdYbScTcUcScTc\
            TdacTbaeaebdYeZcbeZgfcgaffcbZeXhdeYeZmihhfdeXdYcZdcdWebkgdbZfgihdbaeekccbgggdggggggfbadkkggbfaecgggi\
            hbdceYgggegcgagagegggggggfgggaTdUeVdUeVeVfZfXgXeTeVfWeUeVfWfXfYgXhYgZgYgYgYgYfZgZgafVeWeWfVeWeWfZfYg\
            YeVeWfXeVfXfXgYfXfXgZgZgYgZgZgXfagYfYhcgZfZicgZgZkficiZfZfZgZgZgYgaidgZiZhYfbiZichahchhjagggggghbjcj\
            ggghZhaidgfkiiaiZkajcnkifjXiYfegggghfeggfbZfahbfZgahagcgbhbhZiaibhahaibibicibjckcjcidjbjcjcicjchahah\
            ahahahbhchbiciaibibiZibibhbibjcicjcjbicibjbjcjcjbjeidhcjfidickfjdidicicicidicickeicjdjcicjcjcicicjcj\
            dggggggkcleldggkckdldldlglemboambolognZqUmbjjhhiekdkcbcgejfgehejfigigkgjflflghdjfkgjfjgkgmfofngkhmil\
            glflglgiejekfjdjfkfjejfjgjfjflfkekflgkfkglglglgmglfmglglflfmfkhkgkglhkhkglhkgkglgkglgkhkgkfkhkglgmfl\
            flfkflgkgkglfggggggmhniojgglgmgnhnimilhnhpioipnojqirhrijkggigohnkZhghkjefggkiiikhkijjolnlhekhlikjljm\
            kpktmrmnkmjnkniljojheihlkjfjhmikikilililiokjhlimjkiljnklioipknjnlnjnkokmkmkmjmjmjmkmknjljmjmhnjokmln\
            jnkmjnknkphllplminjmkjgnjggggggolqlpnggmkokplpmmkmknkolpmonomplqmrpoojlokqnrnXjeginefggjkjkjjklhjnnp\
            qhdijljjfjhmllmvtuthhiekkkjnhlkhffgkkffhhkjkkljlkhhkgnlhhjjljjgljlkhfjjqnkijglkljkjnkljklnmljnlmlmlm\
            mnkkhonpnjjkjnnkkpjmkiilipnjjegljhilfggggggrpsqqpggpmqorprpolompnqoqopnpmpnroqppqnnoorrtsXiffhiggcgf\
            iejiilhhimoppgghhigighiljljppvvggiglhggiillfghehhhhgfjgjihdliggfikgfghegiggljljgghfmkggiihigghhieigk\
            iliihkhijkhmlkjggjhnlhhhfkieggfijgggghhggiiihggggggggggssxvtuggnnqptrsrpmpnrptrtsooppqorpsrpororqspt\
            qgggghhgggggggggghhggiillgggggggggghhhhkkqqgggggggggghhgggggggggghfhhgggggggggggggggghfgghhggggggggh\
            hgggggggggggggghhggggggiiigggghgggggghhggggggggggggggggggggggggggggrrxwxxggfgnnsstughmkppusytmmrpsrt\
            svunlspsssqvsggggggggggggggggggggggggggggggggggggggiiiiggggggggggggggggggggggggggggggggggggggggggggh\
            hggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggmmssxxggggghkkqqggggk\
            kqmuuihjkopsrxwjjqqrrsqvtggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggiillttggg\
            gggggiigghhggggqqgggghhlluuhhiioorryvggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggghhooggggggggggggggggggjjggggggggmmgggghhkkutggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggiiggggggggnnggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggYeh\
            kosYdijggZefeigadgjmocbijmgfklijkfjkjqiiikgdgfkmiligkmmmhhghllkpiiflkloohljnjmklpnjilnmnnnnptXbcbilX\
            agedgYbdhjfYbgeggbdgjmnbddfegcggjfgdfmilgghilnmimihjgfgjjmggillkoigjjmdmigjmodgggggiiiiklYZcdggYbbfg\
            eZbceffZbddghaceikladegigbcedfhdeeiincfgijmgejmijmhhgegegkkkjkcfgggjjjjmkdgggggggggggccbcchbcdeghccc\
            cfkbcdefmccdcegccdbgdddccdhedefgjeeffhfffffcgfgffhiigjffjhiggigiehhijgggggggggggggffeedfeeeeegfffehf\
            eefggfffffgffeffhfffffgffffghggffffggggfihggghfhhggghjjggehhikhggfggggghhhhggijihhgiiiihhjjihhhiiihh\
            hiiihhhiihhhhiiihhhiiihhgiiiihhiiiihhiiiiigjjiiiijkkjjilkiiihljjijhghfgggklmlkjklmmljklllkjklmmlklll\
            lkjlmllkjllmkkjllllkjllkkkjlllkkjllkkkjkklkkjklklkjlllmlklnmmlkknllllknnnnnknnnooklmnonlmononlmmnonm\
            nnnnnmnoonnmnooonmnnnnmnnnnnmnnnnnmnmnnmmmmnnnmmmmnmnmnnnnmnnqppnkmoopqlmnppqklnooqlmnoppmnmnpqmmoop\
            qnoopqqnoppprnppppqnpppqpppqqqqoppqppoppqpoopooppnnoopoooopppjlmnrrmnrpqrllmoormonoprnmonprmoooosmoq\
            poqnopppsopppprnpqpqsoprrrsprsrrsqqqrssoqqrssppqqqrqpqqqrjkklnrkomnorklnmorlnmlqroomnnolmpmqrmopootm\
            onoprnonoqsoopqrsppqpstopqqttprrqrtqsqrsvqqrrttqqrsrtikjknmkkjjlokmjnnpinkkosmnllnqlmnlrrklmmoqmmnpp\
            qqnopsronmoqrnloqssopnqsupoopttqpqqtwrqrttvqrrrttijijjhggggggmmlllniiiikjjljjnnijjjkkkkkkjnllllnnlll\
            lpommjknommnnqsnlmlppoonosrpqqoutopqqqtqrrrsthiigijgggggggggggggggggghhhhiggggggggggggghhhhijhhhhijg\
            ggggggggggghhhhijgggggghhhhgghhhhijllkloqggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggWZchggVWcgggWceghgXabgigYcekdgZddddgbcfjklcfedrmdgemhkgfgihjhifijji\
            kjkljnmmilnkknmokmmnloooqqptxUYcfdgVXbbggVWacggWYbhbgYZcbfgXZfefgYadcdgZadddgbcefeheefffefghhffihjij\
            hjhkkknilphlnnknininkjmliWXZedgWYaafgXXafdgXYaadgYYabdgYZZadfZZaccfaaacdgbbbcehdccdfheeedhfgggihhiij\
            jihkjikjhgkkjhhmmmmiiZZYddgZZZdbgZZabcgaaabchaaacdfaabachbbbcdfcbbccgdccddeedddegfeeeefggfffhhhhghgi\
            ijjkmjnmlmnjljkmncccecfcdccehcccccddccddedddcedddddddeddddeeeddedfeeeeeffeeefggffffhhgggfihhhhgjiiii\
            ijjjjiigijgklefffhgeffggfefgfghfffffgfffgfbggffffggffffhgggffhhggggihhgggiihhggjiiihhkjjiihkkjjjillk\
            kkjmllklkdghhiiefhgjgehhhijeghhiffhhhihfhihiighiiiihiiiiiijjiiijjjjiikkkjiillkkjillllkjmmllkknmmmlko\
            nnmmlehjjildffgjjchhjhiegijjjegihijegiijjghijkkghikkkhijkkkjjkkkkkklllklmmmllmnnnmlnonnnmoooonnpppoo\
            neehijidcfgiffeiijlehihljeehfkkefhhhigghikngghikmhhiillhijklnjjkkmmkllmmnmmnnnnnooopoppqqppqqqqqqhjg\
            gijiigeegehegifdeijhiefiifgeghfiiehihkjgffhkjhhhhjmijiijmjjkkjlkkjllmllmmnommnnopopppqqrrrrssdeggggf\
            ghgfgfeigggdfghklchjfkieggifgeegheghigjjlihfkjkijhkhljjkiiljllkllklllmmllnmmomnnopqrrssstggggggiiiii\
            gghigifigiiihigghihhgiiifhjhinghigjgjgggijkhfieihhijijijijkjjjkllnmllmlnmmmmmonrssstuhfggggggggggghh\
            hfgggggggeggggghiheggjjhfggffhfggiihhhgijeeggiefhigggidggilmmmkklknmlnmnnoqrtttuuggggggggggggggggggg\
            ggggggggggggggggggggggghfggggggggggggggggiiiihfiiiiighhhhhgjjijgghfggggoqopstggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggllllonggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggdcllomWiegggagigdgceedggedaggga\
            bjjggWdggggefhdgghjmikohfgfggjmhkjgjjjjmdggggggjjjjmoggggggqqqqurVeijdgWaggggUZggggVcidggZckaggaYffg\
            gYZegggbdelijbccgggghhZgghckigghchfggighfggggggggggggggkkhjlnUdgcggTbcgggTYhdggVZcdggWYZgggWYafggWYb\
            fggYZebggabcfegbceffgeeedhgehfeggghlgmiffggggjjjjmoggggggYbeehgXYceggYXaeggYYcchgYYabggYZaedgZZadega\
            Zabhfbaabegbcbcgfccdbegdecheheefhhffgefggiidgggfgggggbefgkicbadfgccbcfgcbbecgccbbcgdbaddgdcbbagdcbbc\
            gdcccbfedccdeededefeeefedefffhgdeegjiaiehegajehiffffiiggdefhfgefeeggfefcehfefdghffceghffedfhfeeedhff\
            eeghgeeefhgfeefiggfffihggghjgggiiifiihiifhjhfnhejmmjhkhifigigggkhgehhjhggffljifggmjiihgliighhljhhggm\
            kihhhmkihhhmkjihgmkjiihmkjjiinljjiiomjijjihigijjjjfhgiiigfgmoljgekkiigiokjiffmlnlhhonnlikqpolkjponkj\
            iqpnlkjqonmkjppnmkjqpnmljqpnmlkqponlkgggggggggggghhhhggiiiiifiighihighhijkkkknjllljkhnooomksrqonkrtu\
            pnlvtsqnmvuspolttsromtssrpmstrqpngggggggggggggggggggggggggggggggggggggggggghhhhifjjjjkmjjjjllllllnnp\
            pootorsrsrqustwuqwwwvuqwvvutrgggggggggggggggggggggggggggggggggggggggggggggggggggggghhhhijhhhhijjjjjn\
            ojjjjmolmmmqsrrrrwtwwvyxwgggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghhh\
            hijhhhhijjjjjnouuutxxggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggnmnnrtggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggkjlkokjhgdggeeiiieggggggmaggggggggggfcggggggggggbfggggggggggYZggggggggggaVZgggggggggeYUcggggggg\
            gjdUUggggggggmibRbgggggggolhYRgggggggonlfUaggggggonmldWggggggkmilhdggggggggggggggggggggggggggggggljm\
            kmkjfagggdfiiegggggggegggggggggggdaggggggggggZbggggggggggYWcgggggggggbWSgggggggggeYTXfgggggggidUQegg\
            ggggglhbRUgggggggolgYPcggggggpnkfUVfgggggpnmkdQggggggnlnmjZggggggkkkhheggggggggggggggggggnhkgfjgeggg\
            gjjjdggggggggjdggggggggggggggggggggggfgggggggggggbfggggggggggZafgggggggggbWbgggggggggeYWeggggggggidW\
            YggggggggniaUggggggggqngXdgggggggnnmceggggggggggggggggggggggggggggggggggggggggggg\
            
            """))
}

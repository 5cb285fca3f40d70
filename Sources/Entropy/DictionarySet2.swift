// Made by `ddcm-workbench dictionaries`; not edited by hand.
extension DictionarySet {
    static let set2 = DictionarySet(
        number: 2,
        classes: [
            0, 1, 2, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 2, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5,
            2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5,
            3, 3, 4, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
            0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4,
            1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4,
            1, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 4, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            1, 2, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5,
            3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5,
            4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 5, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 5, 5, 5, 5,
            4, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 5, 5, 5, 5,
        ],
        planes: [
            [
                55, 164, 48, 236, 0, 130, 0, 0, 86, 16, 88, 119, 197, 13, 252, 160,
                22, 241, 255, 160, 23, 241, 255, 160, 22, 241, 255, 64, 39, 251, 254, 128,
                2, 250, 248, 205, 38, 13, 251, 62, 13, 13, 116, 216, 52, 187, 129, 200,
                210, 183, 23, 8, 241, 4, 174, 191, 152, 129, 97, 46, 227, 1, 217, 249,
                238, 151, 31, 180, 32, 74, 137, 137, 14, 80, 227, 246, 202, 56, 155, 113,
                251, 77, 73, 114, 197, 80, 170, 68, 217, 73, 166, 148, 50, 138, 35, 83,
                211, 104, 52, 26, 141, 70, 163, 209, 52, 77, 211, 180, 214, 30, 164, 160,
                133, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130,
                130, 130, 130, 130, 130, 130, 130, 130, 130, 66, 161, 80, 40, 20, 10, 133,
                66, 161, 80, 40, 20, 10, 69, 81, 20, 69, 81, 148, 82, 250, 228, 192,
                129, 131, 131, 131, 131, 131, 131, 131, 131, 131, 131, 131, 131, 131, 131, 131,
                131, 131, 131, 131, 195, 225, 112, 56, 28, 173, 141, 227, 56, 142, 115, 15,
                1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 1, 130, 0, 0, 70, 16, 152, 68, 155, 116, 192, 192,
                192, 192, 192, 192, 192, 192, 192, 192, 192, 40, 48, 32, 21, 81, 191, 31,
                132, 25, 219, 147, 84, 255, 125, 87, 228, 159, 194, 97, 32, 6, 74, 67,
                244, 158, 70, 51, 198, 207, 87, 27, 139, 4, 73, 133, 19, 219, 219, 16,
                36, 189, 123, 163, 168, 180, 29, 242, 165, 73, 43, 73, 118, 253, 8, 179,
                5, 64, 16, 16, 11, 142, 135, 117, 3, 0, 0, 52, 32, 145, 190, 140,
                49, 12, 195, 48, 12, 195, 48, 12, 195, 48, 12, 195, 48, 12, 195, 24,
                99, 140, 49, 198, 24, 99, 140, 49, 198, 204, 204, 204, 204, 182, 13, 52,
                96, 0, 1, 3, 6, 3, 3, 3, 3, 4, 3, 3, 3, 4, 4, 3,
                4, 4, 6, 4, 3, 6, 7, 9, 9, 24, 93, 120, 241, 51, 219, 54,
                1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 2, 130, 0, 0, 62, 16, 160, 34, 197, 57, 192, 237,
                19, 60, 207, 243, 60, 207, 243, 204, 220, 205, 141, 48, 55, 194, 220, 8,
                115, 35, 204, 141, 48, 55, 130, 233, 96, 52, 215, 92, 115, 205, 53, 215,
                92, 115, 205, 53, 215, 92, 115, 231, 241, 220, 121, 60, 119, 30, 207, 157,
                77, 4, 2, 129, 64, 168, 20, 195, 58, 28, 197, 80, 56, 80, 130, 51,
                179, 109, 3, 68, 64, 31, 22, 230, 64, 32, 16, 8, 4, 2, 129, 64,
                16, 4, 65, 16, 4, 65, 16, 4, 65, 16, 4, 65, 16, 4, 65, 16,
                66, 8, 33, 132, 16, 66, 136, 136, 136, 60, 84, 160, 64, 1, 66, 65,
                65, 65, 65, 65, 65, 65, 1, 66, 65, 65, 65, 65, 65, 1, 3, 2,
                3, 66, 1, 196, 71, 28, 212, 95, 169, 170, 234, 1, 1, 0, 0, 0,
                4, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 3, 130, 0, 0, 53, 16, 192, 154, 36, 29, 108, 37,
                147, 201, 100, 50, 220, 52, 77, 211, 52, 77, 211, 112, 0, 129, 64, 32,
                16, 8, 4, 162, 80, 40, 20, 10, 133, 66, 169, 6, 131, 193, 96, 48,
                24, 76, 167, 211, 15, 253, 184, 132, 75, 28, 98, 100, 99, 83, 51, 4,
                48, 12, 14, 11, 77, 76, 118, 3, 0, 0, 36, 128, 12, 233, 18, 34,
                132, 16, 66, 8, 33, 132, 16, 66, 8, 33, 132, 16, 66, 68, 68, 68,
                68, 68, 68, 68, 68, 146, 36, 73, 7, 52, 96, 192, 128, 129, 129, 129,
                129, 129, 129, 129, 129, 129, 1, 130, 130, 129, 130, 129, 1, 130, 1, 130,
                133, 132, 5, 20, 179, 188, 248, 153, 109, 27, 1, 0, 0, 0, 4, 0,
                0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 4, 130, 0, 0, 38, 16, 192, 146, 36, 233, 115, 7,
                65, 144, 5, 89, 144, 1, 152, 168, 136, 167, 68, 71, 71, 71, 239, 174,
                93, 119, 13, 116, 13, 116, 75, 88, 80, 167, 34, 234, 84, 108, 41, 179,
                0, 40, 20, 20, 18, 16, 173, 120, 3, 0, 0, 4, 64, 66, 225, 99,
                34, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 116, 224, 192, 129, 129, 129, 129,
                129, 129, 129, 129, 129, 129, 129, 129, 129, 65, 66, 130, 66, 66, 196, 131,
                71, 6, 75, 221, 152, 109, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0,
                8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 5, 130, 0, 0, 39, 16, 200, 146, 36, 141, 1, 255,
                15, 190, 184, 209, 57, 221, 47, 53, 46, 37, 186, 248, 41, 121, 6, 200,
                136, 19, 149, 103, 126, 28, 48, 139, 7, 128, 236, 193, 243, 55, 153, 2,
                131, 0, 32, 24, 22, 149, 210, 238, 121, 3, 0, 0, 4, 128, 65, 219,
                233, 67, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 196, 161, 130, 66, 34, 2,
                2, 2, 226, 193, 161, 161, 129, 129, 97, 97, 129, 66, 34, 226, 177, 177,
                144, 52, 162, 121, 1, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 6, 130, 0, 0, 38, 16, 192, 146, 36, 233, 51, 48,
                51, 96, 68, 65, 98, 36, 84, 17, 125, 192, 72, 76, 85, 252, 182, 189,
                24, 9, 112, 227, 183, 164, 197, 72, 28, 16, 209, 183, 100, 203, 20, 147,
                0, 32, 24, 22, 20, 146, 174, 121, 3, 0, 0, 4, 160, 193, 219, 232,
                67, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 148, 129, 66, 34, 2, 226, 225,
                193, 225, 161, 129, 161, 129, 97, 97, 65, 97, 66, 34, 226, 129, 3, 99,
                210, 144, 116, 78, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 7, 130, 0, 0, 49, 16, 192, 146, 36, 233, 51, 48,
                3, 51, 4, 23, 99, 68, 232, 7, 137, 145, 24, 73, 133, 24, 17, 250,
                223, 218, 214, 126, 6, 102, 8, 33, 198, 24, 99, 68, 8, 33, 244, 255,
                255, 214, 90, 219, 26, 33, 100, 239, 45, 83, 211, 1, 48, 20, 16, 144,
                77, 140, 120, 3, 0, 0, 4, 224, 197, 99, 29, 2, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 52, 64, 128, 128, 1, 3, 3, 2, 2, 2, 2, 3,
                3, 2, 3, 3, 3, 4, 4, 5, 3, 7, 7, 12, 11, 26, 82, 142,
                112, 120, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0,
            ],
        ],
        rangeTable: RangeTableDigits.table(
            """
            gBxgwYgggwlHgggggggrjhRgggggggggggggggliiihgbgggggggggggggggggggggggggggggggggihggghgggffXZZgggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggjljhgihhihggihghggggfffbdggZggggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggg/g/gggBggggggBggggggggggggg/gggg/gBggBggggg\
            /ggggB/gg/ggggg/gggggB/ggBggggBggggggBpgrfggtmgbgggggnjikhgOgggggggggglhmffhiegfehbbgggggggggggggggg\
            gggggbpWbaegghjifhlghjfheeifeibgggggggggggggggggggggggggggggggggmgggamgbkgclgYngcngYlgYqgYpgZogZmgZl\
            gangYmgZngVogYqgapgargYpgbqgctgXqgXtgcngggggggggggggggggggggpnnnnoqbedggnkkrsomopwpnnoppoopqpnooqggg\
            gggglv0sqgrwtprgqo2pqgrjl5pgdvmoqgtsmppgVplqogtmlnpclosooXmwroopijlopgnnlpocoynoophonpmgnkononikpong\
            lkmompkqpooekmmooaknqooPmopondoonqoblmlprgnwps4hijikjlQMMggnhgcsjklolikjmhgjijjhijkmggggggglcbciglQb\
            cjgqideigaseajggcdeigfgfejggljgigfddhkbqljgkgvkfehXgfggigihfffblmhijXggigggpniklZlhfkhgukkjlXiklljbo\
            nmlnWdilkmginnmmRxohmsPfjpnpLcwsw4lllklkkkllkkllkmjiijjjjllkkkkjjjiighjijljijkllmjkkklmnmmkjkkllmmih\
            jjgkjikjjkkjhijjlliikkkljkkljjllkljlklnmmllllkYYgggggggggggggggkgchagggggggggghigTgggggggggggggggggg\
            ggggggggggggggggggggggggggjfafnnngjjkkmmmhlhZejoYghjikhknfhbcbbgggbefcZgggn333bPgghihdihagggggggggsm\
            iWggggmmnnnkjlnnmnnmmnheifeppXjiiilnzljlhohtgnjjjklhmlkgWgggggjifhtjigqqqWggggvomllttjkjjijkpjkmmmmq\
            knjhfikijjjikkmlnhmjmkjohniikjlhkhkjijerhXiljjgiigmnjipkacnjillljilmmmlkiklkikkijjikkjlijmkjkkmjijkl\
            kklmookjjijnljllmlnqlklkkikkjiknjmjlmlllkljhphllkjlklkmljjjkjkjhhihjjjlkkkjjkkjjklmmnkmkklllkmihjjll\
            kmllkkklkjkkkkkkmmonnmmmlkgggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggglbggggggttjsmsmnqqWgggggzqzzqqlogrleglbgtrnrqnwpjjjnln\
            tTmoroooolommmnnoogggggggggggggggglllbggggqqqqqWgg11111qkllllbgggg1osnonojggWgggggqt2vnmonhjdqhooflp\
            mmmnnkpnlljljjggggggggggggggggggggggggqqcbggggllllllbgnnngbgggnmigvnSgjijiiqqgookkgkklmklnwjljlmllqn\
            olnlnmlkjkggggggggggggggggegbgggggbgggggggggggggggmiqqhfbglkvjkttkjjiVggggsrtrrpojjkjdXgggmkkljjkjnm\
            ljlkklggggggggggggggggbgggggggbggggggguhsssabgkhnZgggglwehWgggkcoYggggmmplonkmkiheVgggkjjjkjjjnlnmll\
            omgggggggggggggggglqqqqqfgWgggggggqqqWggggfZggggggrhkntkmaggkXggggnpmnvkhmnmjiefrVkkjinimlommmlkkjgg\
            ggggggggggggggggggggggggggggggYgggggggnhqqqqqjrllcpppkjmkkjttijmmmiiifjmijmowjlkjjnjjilkmlklklgggggg\
            ggggggggggfYggggggqWgggggghhqhoYggsiWgggggjieilqqfhgUgggggjohjllkgkkihggdYkhiifqhjmlllnljkbggggggggg\
            ggggggggggggggqqqqhhagrrVgggggkuuuugjjknolfshWjkllhYlblkmkijkkjjjfkjhdjjjhinhlmljjllhigggggggggggggg\
            ggggggggggnpjndYgglgYggggghttlfpXgkjmfjchgjtogkljhoopnkljklmokgefekjlggjklmjjkmlnkpXggggggggggggggfh\
            YgggggbZggggggjhrrhppXismUggggkkkmfieYjfcfZgggljjjkjglkkihnghfkiggfinkmommqkkiggggggggggggggggldfbgg\
            gghhVgggggktltgqWgkjotiVggnjljlljklljhficgomklkjfkmjikhjiekiikhgkfkjjlikkmbgggggggggggggggeZggggggqg\
            tgfnZgnblllbggmgmtgrlfgiikekpnhfkpkpdgljgjnhddmkgffdhYihhgjlgcnlkkimmhpXggggggggggggggjgWgggggglWggg\
            ggkjmikXggqvcqqqqgklnfgtkVlkjfhhcZjjiligmTkiegjhdYifgeifqklljjgikcggggggggggggggggXgggggggihmTggggjq\
            qqqWggjfecbggghhijkfXgkhiedWggilijgiUghhjgfhjVgfbfhgbgkijjjmihnZggggggggggggggabggggggekdZggggqxhiTg\
            ggmlaWggggmjiijkdWhkebXggggighhlbblihihfncjefdgqkXllligigiggggggggggggggggbgggggggefieZggggcnZggggji\
            ffXgggichgXggglkighndgiijhheVglmkikjhjdhhjsUggihikjlglpXggggggggggggggRgggggggkjiYbggghlieWgggklmmpj\
            xmlhikecbgkkolntsninlbhVggkjnknllngfccZggglhhhjieobgggggggggggggggSgggggggojnonnkeiuhsUgggiikmqnwmjh\
            mgTgggkmillhgmgegsfXggillmpjlidehcbggglkggjlkkWggggggggggggggghdgUggggdmlgWgggmijgpgjhllmiledgkhjojc\
            XgigklmjhjekhdWgggihhhkiunjlgebbgglmnmfZUgggggggggggggggggcQggggggkmihkvvifdWggggglmmon0omcZZgggggnh\
            knlkkjegdXggggnkjporkigfukgWggllfbfeoiRgggggggggggggggppXgggggfeijimthiRggggggkklnunmonhZYbgggkklplm\
            pwgeTgggggohfmynnejgqkXgggkgeipndgZWggggggggggggggvgMgggggchdlqqqgfeffZgggijhfdWggfSggggggehgngknUeQ\
            ggggggmkrpmeNghtcZgggghdaVggggingZhaggggggggggqnotbPggholnmljgWgggggggqmkmomplcrVggggglsuspqmhoYgggg\
            ggqmqpqpmjggggggggzspjilmjppmkoonpoqpprlpqpmnnnpmmlmnkhjhlnmlmoqnoonnnmlollnmojrgpblpknpinpknolojhgk\
            jlphkjlmfhjikefhkjeefghhglijlkmnlgjhjjhhmhmkllimcegggnkkijijjikgklkkkjjkkjmkkkkklllkijhiifkjijhihhhh\
            hggiegkjiighihghhffhcgjllmmmoohhhgiigekjjjjghgifefaaggmljlkjigbhpebgggmonkjglkllkjjjkgljjjkjmmijkjhk\
            gkljjjhjiilllllnnkmkjkjjllkljghgggljjjikkjjkiihfjenmllllllmjikgjeehgghijjfjjjggVgghhjggfogjkgiihbikh\
            llmlihhmhigabgmkkhhbpljhgieqcgmlijhiekjgiheedejhhgihfcigihcjoejjimihtjjikgfigdkkijekijkhbdllbgliiifc\
            fiiihgfalinlkkehhihhheghUglhkekfiaeghhjihikhfifcYggfjjjhdfjhdahoYghiiefqWgjgfhkcnZihhhipggkmjigjkeje\
            heZbggikgkifekegibdmmigijifbnlfjhhfgUgmpqpqqsoffhdgZgghihjhgdYihhfhfeZlkjjiieijigfgoogiijjepfggggbbg\
            ggighhgfYgijibhnZgghkohgmjhiiehpigfighlgkjhgggijVgjjiijfjhigigblbglkifgfoiihufrjfgijgkfghZkidepfagjj\
            gihiWghjgkhqjfjhjlgehehhhhhogdjijjkfigdolhqWggnljhicZgigabggggllmloflkhgiXggggkjjkjlmggaellllbjiqkeV\
            ggihigecbgljkjjigffVgggggglpkfkgXggemmagggqkckpiggkfVgggggmkjlhkfWehgpfagglmkigehZhfgcWgggmmllkijilp\
            fVggggUgggggggpXggggggZgggggggggggggggggggggggjjkjjlmjlkmllmplZamaggggZkjqqkXgeXbgggggdghhTgggijjjjo\
            lmmljjijllkfoYbgggjllhgaoYifdbnnngklnnifgckkkkjjljmkllmkllfigpeleZhhgghlekjhhcbZggijggkfjfjiiiijjhlj\
            ijjjklhghccZggjjklnoonhgfgliZbkijkjilikkjiiihfkjijhjihghhfgeaimoooooqohhhghkgekkjkjhhhijkikkijjijjef\
            efddfefeefddfbbcfddeeedeedddcaXkikilmijljlkelkgfgghifgiggheeffggggefhkeegYXceedeffefedffededcadccccd\
            ccdbbaeeceebdgddedadcehcgfkhhlighkhgffefggecdebgadahgfigfieajheedrdaaiefbgejeeedafbZeccfebebbiaUcdUk\
            ZddhdfZabSbreejjbgghdYcdgdddcbfebkfcWfZcVehlZfZbegYbggggXbQhcbkachfbXcfdbYcdbecZaaWcaUdfXUcgjdbbaalY\
            XdcglZgglggZZggbfggedloeZhblXgbiebbggbbggbggggedbeededdedccbYdbYdbZcbZbaYZXTfdcedceddddccbYeeefghffi\
            eehfefeccedeeeedcdbacedcdfdfdcdedbaXccacbbccbcbbbaYdaXcaYbaYbZXZXTdcadcbcbbcbabZYfeffedeehbdgYacfecf\
            deeeeddfbccggfghigjigggcfgecgeeWbcgkfcZVUfeegcceZbddbaXWdhhmhecZhjiegWagXgfbgflbgZggggcdgdgfhXgbdjaX\
            VkbgnpggggbbgmabeaVceZZeWegaaagddXcaXhceabaYaWdaflaYebcdbaWWgZggXgbZbgZgggggeebdgeqdggjeaXbcjggjiagn\
            lnibaXgeefefeedeefebageffegfehedfcbdllmklmjlmikkghhfgfgfhgfndcmfagfegfdgedcfcfbccfiffihfijehhceWegfe\
            efdcddacZbaeccddccddcbcbaafgffgheeifegbeeghjiehhkafahfihhiihimgilghlcgjlmolmqhnqjlohklgggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggPNgMRbVSjecggggggggggOUfZYdXSdgWoggggggggg\
            aZiggbXpgggqgggggggggUXaVapnnmlubkfgmhbpagredqmgvngnkgicViegjgbkbfmcgiNofjrhdYfbefVceWcfSggOXdSgedaf\
            cbcVWaTbaNbaXgghheYddXaYWXbWbcZfeaYfhhbaffZhWXecZeachbbhhhijcldblbYibakdbkeemijkjeejcZjZblRbjeenejii\
            lhcfhcahZaicZhcaffYffiiccgbeeadfZbebedbedbmfabbZabYcbYcbaebegfggfYbeZdcZdeZecafdcfgdfdafeafabgfbgecg\
            fchifkecmacoecoeZnccnfemjenkeeledmffldgkcbjcchdcjeficdibeicficegdegeghddgcdfZdfaedceeccfehgZddbccWcc\
            XeacfcdfghigaedcecYeeZecYfbchdfheahcahcaidbieejffjhfjeZmdcnbcnebneeofengfnldhmfemdglcekeejcegeejccje\
            cidbidcgdghbdecfhdcgbcebcebddbedbeebefcdeacdZdcaccbdccededdZecadcZecZfdbgdbhecggbhdbhcaicbidciedjeei\
            eclddmccmddmdclddledigcdgcdhcdgcbhddhedhehgcdgdcgddfccecdeceddhgcdfcdebcdZccacdbddcgebcdbccacbaccbcc\
            deeeeeaddaecaddaecbeccffcfebecagdagdchdcggdgfdiedifbjedjedjfdkeeifeicddcZdbabZdcbYVdddcZdbbcacbbZXdd\
            dcZccbcabbbZWdeedZccbcabbbaWdefdZdccdabbcaXeffeZddddbbccbXgggfbfggfcdefeZpsttqnjsuvwtrlmmoomjfiijifc\
            cpnqnlfesvsomhkqmnjmffobpebgemnmigedrrrlljglmmihfdhgecZYXjgiecaZpkmgiiglejeeZWiddQabUfbXVTTVljheecci\
            fcaZXYbWUSRPQggggggggggggggggggggggggggggggggggggggggGMTVRggggKOXgSggggRTZbgggggSXZZYggggKNSTOltnjkc\
            fgenopopuZggjmnokhiodihjhghbeUkjjeccegajijiebddahigggchdbgjgdgaebYfgdcdbacYjjhhhffhfjjjgfgdbejjigghd\
            fejijhfgjgdhhhffddcaighggeddahhfehfeechghehddebfffdfdcbalkkiihiiekiljihgicjjihhhhfejjihggghejihggfde\
            dihgffffediigggffcbiggggedcchffegeccblkkjihiihljjjjhghfkkjijhhgfkjjhhhggdkiihhhffekiihgfeedjihhgdddc\
            iihffecdchfgefdccanmlkjihhhmmmlljiigmmmlkjihglllkkiihflkkjihhfflkjjihffekkiihgfeejiihhfdddihggfedddr\
            kkokqqmllrnmnmsmnplssnYmtgmgopgoglpmogrrlkZlrpnekvnmglvgmghqmmlivgrgpzgngnsgogjsrllitgllmqpnblxppplr\
            lkgoqlogs0grgkwgkmmqllgjsgngksinlkqlnglulmlgsloghvnmgkrlkgprmlghsunikrpoklqpopjqpnbjrbmgpqlngfpmmgnq\
            mlpgrpoilrmofloupekstognsopdjtopgjprnljpolhgqmneirroYjpnnbiproglqnngg2bmghornginlkfgppmkioomqhopmkln\
            rnlhqqlffpglggonlbglhgoclkjhgmmjigoijggqfjdhnkjegngkbkliiifjihbdlnjdfnljfenoibfnrjbeprkbdigieempjeei\
            gfdajghfdlkhicmrhdbnkhebllhbbfpiggntigbhceaZiigebiigeZklhfYnqhgammiWckljbaoghfcfXdcXhhffZkjfcYlbgdVj\
            nhfWmgfZVilgXZjgfgbffdaXhefgXhifcWibfYXflhXVkpfbXhmhfYiXfYXdecaVggefVhkeWVlgfZUmgggRdgebYolkgZrgggXe\
            ebXTgVdVUkgeVUojfgToggYTilfgUpgdgRglflUddbZShhdcSfecfQgdeVRklfgThofgNgYhgVgWfbSumihhhhiwnjiiiijvmjih\
            iiiggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggoigfgihhriggjljisikecmagp\
            jhggfjerikgcinexjdlggbgggggggggggggggggggggggggtkhgghihvlihhhghukhihjgltjhhhghhvlhighfhvkgjiijiggggg\
            gggggggggggggggggggxmihhhhhynjiiiijwljjkmkkulihhhiiumjjjhjjulhhjhjigggggggggggggggggggggggg0pkiiiii1\
            qljjhhiwmjjjlljwmjhhjih3mkjjjiixlihijgjgggggggggggggggggggggggg1rmkjihi1snkjihhwnkikhgiymjiihiiwojii\
            jikzmjjhfkhgggggggggggggggggggggggg6vqonmml7wrponmm0sommnnlyokjjjjjzpmkikilzpklkjmhggggfonoggggggggg\
            ggdcggsggggggggggihgggkgggggggggkfUYgqqggggggggokfbShgjggggggggmidhmbghggggggggjihfgZgtggggggggojfgn\
            bomggggggggsmkijmktggggggggvqjmlmqkrkihhhhcqmgljkilpjigkihjqjjkjimiqjhjhhhcpnjgmmlkokjhihhdrmhikjlio\
            khgigiaqkjjihljjhfeeecWqlkilnkkuomoomtupkikjmmktqrrnovuyrpoppqq1uutu4uxxmlkklkjvljijijjvkhkhhjhtlijh\
            hiiwkmiiiigskigjghhsmhghhggrlihhhjjvkiiihihskijikiirkiijihiumjiklkbtlkijjjjwnmllmkpwnkjllklxponplot1\
            rooppppzsrrrsvvvmjgiiihuliiiijjvmhjhhgivliihhhiqllhggfgtljhhhiisnjihghirmiiiiihwmjhhiihumjjjjkitnjii\
            hiivnlkjkkjvokjjkjiyomljkkmwomkkkkjwqnlknno2spoonon2spppqswwligiiiitlhgghhivlhjghhhtjgihgggslkhghggr\
            kigghhhtnihhightmihgihhvlihhihhvliiiiihvmjiihihvnkjjijjwnkjjjjiwollkjkkxolklkjjxpmmmlmm1rnnmmmm1spoo\
            opttkhhhhhhvlihggghvkhighhhukhhgghhtkjgghhgtkjggggirmhghhhgumhghhhiukihhihhvlihhhhiulihhihgvmihhiijv\
            mjiijiivnjjiijjwnkjjijjwnkjjkkkzqmlllkkyomllmnpihhhhhggiiiihhiiiiiihhjfkiihhghgiihhigggihhgkhdjomlkj\
            jjjihhhhgggiiigfidh/wusrqpoiiihhghhihihegegggggggggjjjijihijiihhfgggggggggglllllllkmlkkjjlkggggggggr\
            qrqqrpponnmmmllTQggggYWgggghgggggggggggggggggggggggggggggggggggggggggaXggggfYggggigggggggggggggggggg\
            gggggggggggggggggggggggjhggggmfggggkfggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggmjg\
            gggggggnnggggggggggggggggggYSggggaUggggeeggggggggggggggggggggggggggggggggggggggggcWggggdYgggghfggggg\
            ggggggggggggggggggggggggggggggggggggfggggjgggggliggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggokggggggggnnggggggggjjggggggggbXggggdXggggdcggggggggggggggggggggggggggggggggggggggggeYgggge\
            Yggggfcgggggggggggggggggggggggggggggggggggggggggdggggheggggkhggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggplggggggggqnggggggggroggggggggddggggfcggggedggggggggggggggggggggggggggggggggggg\
            ggggghdgggggcgggggdggggggggggggggggggggggggggggggggggggggggheggggheggggifggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggnlggggggggqnggggggggsqggggggggefgggggfgggggfggggggggggggggggggggggg\
            gggggggggggggggggihggggigggggifggggggggggggggggggggggggggggggggggggggggjhggggjgggggjgggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggliggggggggpmggggggggtsggggggggfhgggghhggggihggggggggggg\
            gggggggggggggggggggggggggggggjiggggjiggggjiggggggggggggggggggggggggggggggggggggggggmkggggmjggggliggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggliggggggggmkggggggggvqggggggggfhgggghiggggi\
            jggggggggggggggggggggggggggggggggggggggggjjggggkjggggkjggggggggggggggggggggggggggggggggggggggggnmggg\
            gnmggggmkggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggmkggggggggmkggggggggqoggggggggg\
            hgggghjggggjjggggggggggggggggggggggggggggggggggggggggkkggggjkgggglkggggggggggggggggggggggggggggggggg\
            gggggggmmggggomggggnlggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggnmggggggggolggggggg\
            gongggggggghiggggikggggjkgggggggggggggggggggggggggggggggggggggggglkgggglmgggglkggggggggggggggggggggg\
            gggggggggggggggggggmmggggonggggmnggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggonggggg\
            gggonggggggggpoggggggggihggggkkggggkkggggggggggggggggggggggggggggggggggggggggkhggggkhggggnlggggggggg\
            gggggggggggggggggggggggggggggggqoggggpnggggomggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggpoggggggggqpggggggggspggggggggjiggggmjggggjlgggggggggggggggggggggggggggggggggggggggglmggggkpggg\
            gklggggggggggggggggggggggggggggggggggggggggnmggggmoggggnnggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggoqggggggggppggggggggrqggggggggkigggghgggggmoggggggggggggggggggggggggggggggggggggggg\
            gnkggggnkggggjiggggggggggggggggggggggggggggggggggggggggkmggggkoggggplggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggplggggggggonggggggggvqggggggggnhggggggggggiiggggggggggggggggggggggggggg\
            gggggggggggggliggggiiggggkkggggggggggggggggggggggggggggggggggggggggmkggggkkgggghjggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggnkggggggggnpggggggggprggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggnnggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggRLWOZUWQYRbTaZZXdbZPZSZWZRaSbWbYeYedeYdaaYdXdaeZncfghgZSZSdWdUaXdXeVbYdXbSdUeXcUdVfYeYgWgdgag\
            bgbfXfbeZfddafbfddZeckghhgfnfkfjgdZeafbfeheiekgmckdgchbgdhfjimepemgggggggfbfYggggkejgjbggokkhmjicggk\
            iggkkggggggggggggggWOZRbVYRaScVaaaYeZbScUcXbScUdWdXeYfahagbeaeYfZfZfcgcgbbTbUdXcVbVdXdZcZeZcUdWfYdVd\
            WfYeXfZfagZgagbgYgZgZidgbgbfddZeaiffcfblghegeeYfZgbfagahcidicichbjbicicicieiblegggggggdgcieggjekflhk\
            ankjhlimjggpqrmmmklggggggggggggYTbWeYaVcWeYaabZeZeWeYfaeWeXfZeYfZgbjdidgchagbgbgbhbhddXdXfYeXdXeZdac\
            ZeaeXfYgaeXfYgafZfagbicicidhahahchdhbhcgdeafbiefbfckggefdfZfahcgbgbhchehcicididieicidieicjcggggggieh\
            ejfggjejflhjgljjflhojklrnnnnmnmggjljjiijiggXYcafcbZeagbaccbfcfagchdgagbhcgagbhdlhkhjgjejfieieieiefbf\
            bhcfafbgcebebfcgbhcidgbhbhcgchchdkfkgkgjejejeididiehegcfcifgdgdjggefdgcgcidhdhdidheheiejejekfjeiejej\
            ejeggggggkgkhkhggjfkglimkjiiflinjomromknjnloowtoqpoopmkXZbbfebbechebdddgeebfdifgcgdifgdhdifmlljljlhk\
            hkhlhkhkhfcfdiffdgdifededgehdiejgheiejgheheiflimjmjlhkhkhjgkgkgihhfhfjhifhfjhhfgeififjgjgjfjfififjfk\
            hlhmijhkglgkfkgggggggmjmkljggkgmimknkihigminknlpnkjmjpmpnvuuqppokqpWZbbffabdcggaedehfebfcigfdgdjggeh\
            fjgllljljljkilikililiedfeigedfeigeefehgheiekhhfifjhhfifjhlilimjlilililhlilijiihiikijhjhjihhihjhkhkij\
            hjhkijgkhkhlkmjmjljliljlhmiggggggnlomomgglinkompmjhjhmjompmnmkiljpmqovsqqnmqoroWZaafdZZcbgfaccdgfdbe\
            chffbfdhggegfjgkikijhlhjhkhkgkhkidcedhgdcedhgeeeehggehejggeheihhghgjhkikhlikhkikikgkhlhiiihihiiihiii\
            hhgihihjgkijhkhkhjhkikilimjmilikilhkikiggggggnlqoqpggljnlqoroihjinlqnrolkkiljpmqpuqqonlpntrXabbfcYZc\
            afebcdcgebacchcecfcifgegfhfjikjjhjhjhjhjhjhkhdbechfcdddgfdbddgffcgdjfgefdifgehehfigkhkhihkhjhkgkhkhg\
            hffhhhghgggifhdhgijigkhjgjiigiiiijfkijikjngjhkhkkmkgggggglipntsggjimkqotrggjimkrotrjikiljqnsqrppnmko\
            msqbafcgdabcafdcddbgfcbccfefcgchdgegdifgihhifiljgkgjhijkhbacbhddfdbfedaedgffegcidhghehggeidhfffiejdl\
            jhdifjfgglheihggfejedffheggfffcigigkelfidfhffjgjeldkiifiigffegiggggggminltsggkiljpmtshgjhmkqoushhkim\
            kqousomnmnlomtqechimeccccfefafdgffYgbhffccdhegZiWjeZgeZfeghjfihkmiiiegefdfffdbdecfbfciebefcibhZgbigh\
            ejfjfhcgdgejhfeggeegfhjelfhghhhiejhjchefdhehfigjeidhffihgkfgejhjgieeggefiggggggggliolrpggkhljolsqigj\
            hmjpmtskhmhmkpnuskinkolpmtrfjkjohhbjbdehbhbidhhlgkjfeggeglhfeieecddidiigiehihjgjfgghceeihdghdigffiee\
            dkdjffiibkfigiZheggggifggieihhgfejgggeehfieiifiegZgffggfddcgeggjigehghjggegieieiigiggggggggggjgoktpg\
            gkgliqnrqffkgmjqmsshfkgmjnltsljmknlqnusggjjroggggieggggibggnntoggggggieiijelfkcnhgggggggiegiiggggiig\
            gggiegggghgggjdieggggggegegkfgggggggggggggggggigggghgggegegggeghdggggjgggggegggggieggggggggggggiiggg\
            ggggglgmgstggiiminltrhclgmkoltqnjlhkiqmsujgmjpmomvtggggljggggggegggggiiggkkggggegggggggjgkkpmggggggg\
            gggggggggggggggggggieggggggggggggiiggggggggggggggggggggggggggggggggggiiggggggggggggggggggggggggggggg\
            gggggggggggggggggkjjhtpggegedmkvphjgimmnjurkhjeiikjrsiilfljnlyuggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggiiggggggiillggggggggrtggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggnnggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggX\
            YagggZadfegZYYdggbabddgbbbXggdacYggeeeXegfcaiZggeegfgjgeWgghkemdglohedgggggggggggggggggggggggggWbcee\
            gYbdfdgZcbadgcbbWggedadbgfdecfeffefdgheedcgjeefegihgeiekiihfjmljgifqimohgjjgikgggggggggggggYZcbcgXab\
            aegZbdfeibbdiggcedceedefegdfgggddhhghgflfihghkkihggkkkigfmmkkijmjlmkjprkonkjjjdggggggggbacdekaaaahgb\
            bcdfhbbdgfkcccgghcddfedeeffhhfghhhihiiiihjkjkjhmllmkjnmmlkjoommljqomomlonnnonjjjjgggfddffffddcggeedd\
            ffedeggfeedfjfeedenffefdhggfghigggiigihiijikkjjkkmllmmmonpoonotpopnqsonpnqoqkoqjjjgghjiigggjjigfgiih\
            hfgjiigggiihggfiiigfgiihhggiihhhijiihiijjiijjkkkiklmnnllmpppsoptorqqqvqqutplmnnkhkllmkhklmmkillmlkik\
            lmlkilmmmkimlmljjlmlljilllljhlllkkjllkkkjllllkklmmlkknnnllmqqqpqottssttlnnppnlmooomlmonomlnonpmmlmoo\
            mmlnnnmnnoppnnomoomnonoomnonnomnononmnnnnnmmmnnmmmnnnnmompoomqsvvtrlmopqqnmnqqrllppppnmooppnoloprmnp\
            mpsomomqqoproqqopqpqqnorrqqppppqqpopqrqoqpqqpoppopponnopoqqqprrilinqrsopnvplnkksroomspsmmmkptnmmqmsn\
            poqpqooqpormoprormooqqqpoqsrsoprpsuqrqrssoqoqrspqqsrtprqqqrkmkloqklkmqpmlnnmpqlonqrmklmllmllmorqopmm\
            ropppstnmqpsrmnnorqonoprqporortonrrsuqqtrssqpqutsrpqssuikilmgiiegggjlkmnrnnijkkilikkdlnkknollllmmnhl\
            jmkjommrqimmkpmpmooqsnplquspoooovpmmmotqsqqutprststfgeggggggggghjjjkliiiikjllihmoiiiiggiiiiklmkjinpj\
            jjjilkhjgkllnnnqqnnlkmonlnknrnjkhnpmmmmorprposvggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggnnlnqsggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggVbYdggUXagggUaYcggUZbcggXZabggXacccgYbbcdgbbZbdgdaacdgddbfaggedea\
            gefddggigkkcgggggggggggggggggggTXbeegTYZeegVWdacgVYabegYZZdcgYZabdgYZddagbbbgbgcddfceffddffggfdedhig\
            ffcihjhhhdghjggfdggggggggggUXZaggVXYefgWXYYggWYZafeYYaYfdYZabdiZZbbdgbbbcdhccddfhdeeefgfgggffhhhifhi\
            jkiigjiikijggflihigjjklXZacagYXZbZgZZZagfaZaadjaZZacebaaacebabcbbcbbcchdccdefedddehfffffhhgghhhiiijj\
            ijkllljklnomkkmknkmbbbdcgcbcZgedcbbecdcccbeedcbbcedccdefdccdffedcdegedddegfedeghgfffhihggghjiiihikjj\
            kjklkklmlnkmlnnddecideffegfefffegeffeecfggfefgggfeegggfeehhgfffihggffjihgffjiihggjjihhgkkjiiillkjjjm\
            mlkllonnmnnefhifgefeeikfhgggiffihgffhghihghiihfghjiifhiiiigijjjihjkjjihklkkjhlllljimmmlkjmmmmljnnmml\
            kpooonmcihifgbhhhfgfgijkfeghkihegjhjhghijjjghiijjgiijkjiijjkkjjkklkkklllllmmmmlnnnnnlooooomooooomppp\
            ppodYggggdbijiedfhkileeghmmeeiefgfghighhghikkgiiimkghjkkmhikklmijkklmklllnnmmnnoonoopppppqqqqqqqqqqe\
            hcgggjkefghhebdggceifilgjgihoghgfilgdkikffhjlkmhhjmkngikjjoihjjlmjiillnlllmnommnoopopppqqrrssssgjjdg\
            gighfklgggfhgcfbgggeggfkgfhhiggdgejdggkhimjflehkfggiihhgijkjkiiklmmkjkjlnmlmmmonnoppqrssstugggggggii\
            ikgkkkhiemhkjihjifjjhjhllmehjghmdhjjlgghihikiihjfngggmilihijjlljjmimnklllknnonmmorstttvggggggggggggi\
            iiiegiiiiggggggggkkkcggkkhdggllfjdgkiagggjhbggghfgiegfighfgiglhggkgkjnnkjmjmmuttuuvggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggiiiiklrssttxggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggnnnnrtggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggZgggg\
            gggggggbYggggggggggeXbgggggggggidXbggggggggedcbdgggggggdbcdagggggggicWbbgggggggniZTdgggggggomhXVgggg\
            gggommgWcggggggnpnjabggggggijlgjdggggggggggggggggggggggggggggggggggggggggggggggggggggggcdgggggggggga\
            XggggggggggbWdgggggggggeaYZggggggggcbYUggggggggdaZVZgggggggicXYXcggggggmiaUUdggggggolhXTYggggggpnkfS\
            VggggggpnnkaSggggggompjkacggggglkkljeeggggggggggggggggg\
            
            """))
}

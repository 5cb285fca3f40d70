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
            1, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5,
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
                19, 60, 207, 243, 60, 207, 51, 207, 205, 124, 152, 27, 97, 110, 132, 185,
                17, 230, 70, 152, 27, 97, 206, 48, 227, 185, 230, 154, 107, 174, 185, 230,
                154, 107, 174, 185, 230, 154, 63, 158, 59, 143, 231, 206, 227, 185, 243, 120,
                56, 8, 4, 2, 129, 80, 41, 195, 58, 28, 197, 80, 56, 208, 145, 51,
                179, 109, 3, 68, 96, 31, 213, 230, 64, 32, 16, 8, 4, 2, 129, 64,
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
                24, 76, 167, 211, 15, 253, 184, 132, 75, 28, 98, 100, 99, 83, 35, 4,
                48, 16, 14, 10, 13, 140, 118, 3, 0, 0, 36, 128, 76, 105, 18, 34,
                132, 16, 66, 8, 33, 132, 16, 66, 8, 33, 132, 16, 66, 68, 68, 68,
                68, 68, 68, 68, 68, 146, 36, 73, 7, 36, 64, 128, 0, 1, 2, 4,
                4, 4, 4, 4, 4, 4, 4, 8, 10, 4, 10, 4, 4, 8, 4, 8,
                22, 18, 22, 84, 200, 238, 240, 37, 73, 7, 1, 0, 0, 0, 4, 0,
                0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 4, 130, 0, 0, 38, 16, 192, 146, 36, 233, 115, 7,
                65, 144, 5, 25, 128, 137, 138, 168, 136, 174, 68, 71, 71, 71, 187, 238,
                92, 119, 13, 116, 75, 88, 150, 176, 160, 78, 69, 212, 41, 212, 82, 179,
                0, 40, 20, 20, 18, 16, 173, 120, 3, 0, 0, 4, 64, 66, 225, 99,
                34, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 116, 192, 192, 129, 129, 129, 129,
                129, 129, 129, 129, 129, 129, 129, 129, 129, 65, 66, 130, 66, 66, 196, 131,
                71, 6, 139, 221, 152, 109, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0,
                8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            [
                55, 164, 48, 236, 5, 130, 0, 0, 39, 16, 200, 146, 36, 141, 1, 255,
                15, 190, 184, 209, 57, 221, 47, 53, 46, 37, 186, 248, 41, 121, 6, 200,
                136, 19, 149, 103, 126, 28, 48, 139, 7, 128, 236, 193, 243, 55, 153, 2,
                131, 0, 32, 24, 22, 149, 210, 238, 121, 3, 0, 0, 4, 128, 65, 219,
                233, 67, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 196, 161, 130, 66, 34, 2,
                2, 2, 226, 193, 193, 161, 129, 129, 97, 97, 129, 66, 34, 226, 177, 185,
                140, 52, 34, 121, 1, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8,
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
                55, 164, 48, 236, 7, 130, 0, 0, 48, 16, 192, 146, 36, 233, 51, 48,
                3, 51, 56, 23, 35, 66, 127, 24, 152, 129, 25, 48, 196, 136, 208, 255,
                182, 181, 246, 51, 48, 67, 112, 49, 198, 24, 35, 66, 8, 161, 255, 191,
                181, 214, 182, 70, 8, 217, 123, 203, 20, 227, 1, 48, 20, 16, 144, 77,
                236, 119, 3, 0, 0, 4, 224, 197, 99, 29, 2, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 52, 64, 128, 128, 1, 4, 6, 4, 4, 6, 4, 6, 6,
                4, 6, 6, 6, 8, 8, 10, 6, 14, 16, 24, 22, 52, 164, 22, 225,
                240, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0,
            ],
        ],
        rangeTable: RangeTableDigits.table(
            """
            gBxgubggawlBggggagksjhUgggggggggaggggejjihhgeZggggggggggggggggggagggggggggihhjjihhghggggfdfbgggggggg\
            ggggggggggggggggggggggggggggaggggggggggggggggggghhghijffkihhhgghghgghhgggggffffdefcggggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggg3hwbsqBhkgUqnBgiogcggUggqgd1gggg/gBggBggggg\
            /ggggB/gg/ggggg/gggggB/ggBggggBggggggBpgqeggqlhcggggYjhikhgWggggggggYgZikhfhifhfehcagggggggggggggggg\
            YgggiaseiiggfgjhfilgghggfgifffiZggggggggggggggggggggggggggggggggmgggblgdkgclgalgcmgZlgZngZmgZmgZlgZl\
            gamgalgZlgXogYngaogaogZpgbrgasgYqgZsgbngggggggggggggggggggggpnnnnnqcfdggmkkstqmmnrpnnnppoooppooorggg\
            gggYovztrYnxtpqYpnqprYrqosqgnmooqZnolqqZipnppZmpmopakmoooXnropngklmnofmknpoblrnoojimopnemlonofjmoona\
            lmnnlhknoopamnmnndknoonaloopncnooppbknkpqgnwqw2hijijjlLIIggmggcpjkkmmijjlhgjijihijkmgggggggkbbbiggXa\
            biglhcejgciebiYebcgigdhefjgYijhigbedhkdlmihkgnkeehZghggibfggegdmgihjXghighdnljikbkggkhgqkkjlZijklkbm\
            nllnPfilkmRinmnoOxmhmrLejnnqHdxty7lllllllkllkklllmjiijiiiklkkkkjjjiihiiiikjijkkkljjklmnnnmkkkklllmhh\
            ijijjjkkjjkjijijllihjlkkjjkkjjkkkkikklnnmmmllkbgjkgoogggggggggeiedfZggggggggggehiYYggggggggggggggggg\
            ggggggggggggggggggggggggggkhhgcghhjjjllmmhjgZfijaogiilillgfeehlZolcegdXdggo017cLgghigdkacgooojZgggtl\
            jcoYggmlmmmlllmnmnnnomhfiigkfikjijklnlhkjmkolmjiikkkilhchnVgggljhingkjkhifgbggonpnnlijkkkjkkmjlmmmmn\
            lojhfiiihijiklmmoikjmllnjojjkjkklhijjjgjikjkjkijigllkilibdnmklmljilmmmmlkklkjkkjkljjkkjiilkjjlmjjjkl\
            kllmonkjjjkkljklkkmmlklkkjjkjillkmkllkmmmmkikillkklklkmlkjjjjkjhiiiijjlkkkjjjkjjkmmnmllkkkllkniijjjk\
            illlkkkkjjkkjklklloonmmmlkgggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggoooookoljfgmaggguznttoomoueqmpXgxttutsmpjorggrnfssqssosojjjkir\
            ohnopppoolonmmnmnogggggggggggggggghjiecgggmrlqqWggxx1xvrmljmhdZgggsorommnjjgflhocgorrrpppnjjhkjmmgmm\
            lmmmmlommlkljjgggggggggggggggggogmagggkkhfoooYknrrjphpttiigooenmkhmjbkjjkllmjgnmkkhklmmkkmpmnilmmmon\
            mlnmmmlkkkgggggggggggggggglcemaggggiYgggggigqgfllukklnjgYgnmonornlkkiipdqiqsrrppokkihigjifmlkljjkimm\
            lkkjkkoooooooggggggggggssmgYggdcjdggggmhmrkgnjkjjgYgggnpikighkkfjbbgggmmmkmolljiigfjnkkkkkjkjjnmmmmm\
            mnggggggggggggggggllnkjqggfgagggggnomjilggghidagggklkkjillhijieoodnpnmnkjllmihgdjdlkjjkjmkonmllkkkgg\
            ggggggggggggggfjdlllbgbgggggggfjkmpXggkjvrvvvlklmfolpjkjkmmpxjjlnljkjikljkkmljlkjkkjjimllkkkkkgggggg\
            ggggggggggkglofeagjfYgggggkiiiecknjjaoogbgjjghgotihfdbgkcgklijjljijjjihegijijhhjjimmlmmljkdggggggggg\
            ggggggqmbkkkkinmjnmZcgktcglllpkqsonhiilmmjjjkhklkkighgkkllkmnjjijhjjhhijjiklllmlkklljigggggggggggggg\
            gggpiYggggjmkkhehZkhjkhbjnjmlpjmhglklkjiimjomikjkdooonlkjklmmkhhhhljkhiijkljkkklnknZgggggggggggggggf\
            iicdggggjeiaggihmljjqagkiWjdggkkliiiighgefdfgilkkjkijkkkjjkhggkhhiggjjmnmnnlkigdggggggggggggggdgeYgg\
            ggggdoYggglojmgkegmjnkjXcgllkjlkihklkkikkinmlklifiljjjihkikjijjgifkkijjjkldgggggggggggggggebbggggglh\
            igfebgjlljlhljljmrkmiigjjlijhmiiilkkgdkjhjjjhdljiijfjeiiiighdcmllkkkkiiYgggggggggggggghiglbbgghjggXg\
            ggjmjigcejklgnklggklkghijdljjggjghjkkkjhjfjhggheiiifgggemjlliiiihgjdggggggggggggggVdggggggigkZcjdggi\
            knsYjikighihjWihjihgbjlhiggffbiiihgjcfiijigehehggjhlcbljjjjjjhlbggggggggggggggekgemmagfiXaggggkmhidj\
            dkjjcbYgggkjhjghdejkgdgdcghigfhffXmjhiigifhefegqhcklkjhgfgggggggggggggggggXdggggggecdhZggggeldckkcii\
            ghfhWgheigeakjlkihgkgehiihjdZmkkkjkjiiegjigbojihjjkljjnZggggggggggggggSaggggggkjhgcoobhijeembclmmoom\
            rmkhkhggagllmmnptniihdiWcgkjmlolmnhfdhegYgmhijjjhkgkkkcgggggggggggUooYggggmkmmmnkfhjfoaniekjmnoprmhh\
            ihYejilljkkhhlhfiieabgjkllnkjhdghhmgYgkkghlklidihgZgggggggggggfcfTggggfiehUgggljjjjghjlmmjigffjhhijd\
            iWhhkljjihfhigeUggiihkjiklhhfeabggknpleccmYZggggggggggggggedkbckkoiliiozwihcZllbggmnmootqmebYmagggni\
            kmoljkehbfooganlknmqljefrohfeallgchnsjSdgggggggggggggghrcaggggffjmkkqjjbfUggggkmmopnoongZbeooYlmmpmo\
            otgfebZgggnifjonlngfjiXgggjfciolefVWggggggggggggggofMcggggcfgjiiqgechbZgggjihfgdVgeajhYgggehhkgflTea\
            jqadgglkooleWifmcYggggkecVbggggjgadZggggggggggnooscKgginmmmmlffXggggggslklmlnlejZZgggglprrpqmhncbggg\
            ggqnnrsrpjgggggggg4roljlljppmlnoqpoppqqopqqmmnnpmmllnlhkilnmmmoonnnoonmnonnompkXgpcmpknphnoknomojhfk\
            jlohkjlmfhjjkeghhjedegihgljjjklolhiijjihjjlllkjmcdgggmkkijijjikgkllllkkkkjmkkkkklllkjjihhgkjiijighhh\
            igggghkjiihiihghgggggfjlmmmmnoihghhgffkkkkjhhfhgfdbZjdnllmlkiggfggVgggnomlkkkilllkkjjilkjjkjlljkkjij\
            iiljjiijikmmmmmnmklkjjkklkklijjihhljjijijjkkjjjjjgnmllkkllljjjhhgfjhhiljhfiihifdhdiiihhjlikihkhjifli\
            kkmlgiljjihdfnljjhhgkikiijgfegmljjhigjjhihgefhjiihjjihighffgedjijjigkhiikfgelcjiiihjiiihifgedgljiigg\
            gjjjigihfjnlkihiighhiffedjjhhgicdcefgfigigkihhhfdhfghjhfeejgfgfljhhhigglgfjhghjhogiiihghiilliiiljgig\
            gfegcgjkiihhhieggeeqfihjihhgemgjhihgggnqqpppqoffhfZZgggjghhhggiigfhgjalljjiihihigdehogjjkkfgefggfbga\
            ggiikjgfhfggffoiVgghjjhihhffhehhigfhiijhiihgfiggecjjkjjhihjhhigghjlkkkiijfjhhhkigekkjkgkZcigdhgjhZjk\
            kkhggihkfhjgfejjjjgjgfighgheeekjkjkhhggigjncYgmlmkjfhcghbclllblkmnmgfggfgdjhnZkkllkjffgddlbjjdkkmjjg\
            ifighhegdhmlkkkihfiegebggglmnjnjfghgggZgggonjnlkgjggcbbgggmmllklggheggeZgglmmmmijghgfdabjdnmmmlkjhjo\
            ggqqqndppplfliiZggggggbgggggggggggggggggggggggjjklkjjkljkklnnkXfgbkkkgXogmikXgebZlbgggdfhkggfgkkkkjk\
            klmlkijjlljggcfZggmnljggiiifehedggmmnnkhggkkllkkkjmllmmlllfhgjegcbilhgggfgiggddcYgikkkkigfjjjjjiiilj\
            jjjjkkhhgegigZjkikmnmmhffeghdYkjkkkiihkkkjjiihljjiiiiihighggggmopooopohhghhggflkkkjiihijkijjijjijjef\
            eedeeefddeddfbbcfddedcdcddddcaYjikillijkjlkelkffgfgifghggheegfggggefimeegYadfeeeffefedffededcadccbbc\
            ccdbbadeceebdfcdedadcfhffgkfgkighkhgfffffgecbecgadaigfigfhfajheedoeaahefcgejeeeeafbZeccfebebbibUcdXh\
            XedhefaadVclefihcggheacegddedbfeckfcXfacYggjbebdegadggggYbTgcdjachfbadgdbZccbecZaaWcaVeeabeajddbabja\
            affggaggjggbbggdfggefjmebhbjZgdiebdddddggdggggecbdddddcedccbYdaXcaXbaXbaYZXTfdcddcddcddccbYeefffgfgh\
            eehfefeccdddddddcdbacedcdededcdedbaXcbacbabbacbbbaYcZWbZXbZWbZXZXTdcadcbcbacbabZZeefeefddgbdgYacfdce\
            dedddddfbccgggfhigihgggcfgfcgeeWcdgkfdbYWgeefcbeZbddbbXWdhfjgddahjiegZagagedgfjdgbggggdegeffhZgceica\
            XhdgnhggggcdgkcdfaXdcabeZegaccgdeYcbYhceabaZaWdafjYXeddebaYYgbigeedbdgbggggggebbfaodggjecZdchdbifcgl\
            jnidcageefeeedeeefebagefeegeegedfcbdklmjkljklikkghhfgggfhfemdcmfagfegfdhdccfcfbccfhfehgfhgehhceXefee\
            eecdbdacabadcccdcccccbcbaafgfeghdehfegbeehgkiefhjffahfihhiighlgikghlcgjkmokmphmpjlohklgggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggOOgOQcYRifdggggggggggRUfXZeZUdZfmggggggggg\
            bYigjbXrgggqgggggggggTWaWclmonllfjedlddoagqdcolgupYokgjcWhdgifXlaejagiMofgphcZgbbeUceUcfRZgNadReecYf\
            bZbUVaScaNbaXfgghdYbeWaYVZbWbcZhbaYgghcaffXgVXecZeabhcahhgijcldalbYjbakcbleeljjkjdfibbiYZkRciedmfjih\
            mhcehcbgZaibZhcbffZgeiicdgaeeZdfYceaedbeebmfZcbYZbXbcYbbadcdgfghfXcdYdcZddZedafdcegdfdafeafbagebgdbg\
            fcgifkfbmZbneboeZndcnfemiemkeekdblefldgkcbicdhccjefjceibdicficdgcfgdgicdgcdeYdgZedcedbcgdhfYddbccWcc\
            XeabecdeggigZedbecYeeZecYgbbheeieahdahbaidbiedjeeihfieZldcnccnfbndeofdngenldgleelcglcdkdejcegeejccjd\
            cicciccfcfhbdecghccgbbebceaecbddbeebdfcdeacdYdcZdcbdccededdYecZdcYedZfdbgdbgdcggbhcahbZicaidciedjeei\
            fcldcmccmdcmcclddkedifbdgcchccgcchdcgedgehfcdgccgccfcceccecfddggcdeccebccZccZccaddcfebcdaccacbabcadc\
            ceeeeeaddZecadcadcaeccffcgebecZgcagdchdcggdgfdhedhfbjecjfdjfdkeeigehcdccZdaZbZdcbYVbdccZdbZcabbbZXcd\
            ccZcbZcabbbZWcdcdZcbacabbbaWceddZdcbdabbcaXdeeeZdccdbbccbXggffbefefcdefeapsttqnjrtuvtqllnonmjeiijjfd\
            cplrmlgfqtspkikplnkmhfmdjebfemnmigedrrrlljgmmligfchgecZYXjhjedZamkmgjjgkejedZWjddSbaVgaXVTTVljheecbi\
            fcaZXYbWUSRPQggggggggggggggggggggggggggggggggggggggggHNVXSggggLPYcTggggSSZcgggggUXZaWggggLOSTOktmhkd\
            ehelnpqosXgeikmnjiiicjhjhefbbUjjiecbdfaiiihdZbcbghgffcfeZfifdfbcaYffdbeZZbYijghhfggfjiigfgdbdjijgfhd\
            ffjijgffjhdhhgefddcaihgfgeddbhhfeheeechggegdcdbfffdfdccalklijijiekhljjhhhbjjiihhhgdjjihhgggejihggfde\
            dihgffefedihgfgeedbihgfgeddchffegecbblkjiihiihkjjjigfgfkkjiihggfkjjhhiggdkiihhgffejiiggfeedjihggddcc\
            ihhefeccchffeedcbanmmkjiihgmmmlliiihmmllkiigflllkjihhflkjjhhgfflkjjihffekjiihgeeejihhhfdcdihgffedddr\
            klokqpmlkqmnlmsknnltqnamtgmgopgoglokogqrjkakromdjulmgkugmghqkmjhugrgowgngmrgogispljitgljlqnndmxmpmlr\
            jkgoqjogpxgqgkvgkkmqllgjsfndltimjjqjnglujmjgsjoghulmgkrjkgormljhspnkkqoojlqmomjqmndjrdmgpqjngfpkmgnq\
            mlnhrqoklrmoflospeksqognsmoeitmpgjppnjjpnlhgppngiqqnajpmncippoglqlnggzdmghopnginmkfgoommioolohoomjln\
            pnjhqolffpglggonldglfhodmljggmmjigohjggqfjehnjjegngkdkliiifjhhddlmjefmkjfdnnibfnpjbepokbdigifemmjeej\
            ffdakihfdmkhicmohdbnjhfbljhdbfniggnqigbhdeaZilgfbiigeZkkhfYmnhgamkiYckjjdanghgcfYdcXhjgfZjifcYlcgeVj\
            lgfWmgfbVijgaZjgfgbfedbXhfffWhifdWidfZXfjhZVknfdXhkhfYiZfaXdecaVgiedVgkeZWlgfbUlgggRdgedYnjkgZqgggXe\
            ecXTgedXTjgeYUoifgTnggaTijfgUngdgSgjfjUddbaShjdbSgedfPgdeYRkjfgThmfgOgahgVgYfdSwmihhhhiynkiiiijwmjih\
            iiiggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggoigfgjhhrjggkkjjsjkfckcgp\
            jhggfjfrikgcilevjdiggdgggggggggggggggggggggggggvkhgghihwlihhhgivkhihigkujhhhhhiwlhihhghwkgiiihiggggg\
            gggggggggggggggggggynihhhhi0ojiiiijxmkjkmlkwlihghiiwmjjiijjvlihjgkigggggggggggggggggggggggg1pkiihii2\
            qljihhixnkjjljjymjhhiii2mkjijjjzlihiifigggggggggggggggggggggggg3rmkjihi3snkjiihzolikhgj0njiihiiyojih\
            jhlymkihfjhgggggggggggggggggggggggg8vqonmml8wqpnnmm1spmmnnl0okjjjjj1qmjikjl0pkkkjlhgggggmmnggggggggg\
            ggeaggsggggggggggjfgggkgggggggggkfUWgqqggggggggqmgcUhglggggggggojffmbghgggggggglkhfiZgtggggggggqjghi\
            dooggggggggunjjkmjrggggggggxrkklnpktlihgghcrkgmkljlrkigkhkjrjjkjimjsjhigiibsnihlnkkqkjhigfeumhikjlip\
            khhiggYrmjjjikjmhgfgfdYslkikmkkwolnmlstrlikjnlkvrstoowt0spoppqq2ttsv2rvzmlkkkljwmjiiijjwlhkgijhumhkh\
            hiiwllihijhuligjghhunhghhggtlihiijjwkihiiihulijikjitljiiiiivmjiklldvmkijjjjxollmnknynkjllklyponolqs3\
            sonoppp1rqqqruuymjgiiihwmihiijjxnhjhhhixliiihiismliggghvmjhihiiuojihgiitniiiiihxmjhhhihwnjjiijiunjii\
            hiiwolkjlkjwokjijji0pmlkkklyomkkkkjyqnlknno4spoooon3spooqrvymigihiiulhgghhixlhjghhhvkhihgfgulkgggggt\
            kihghhhvnihhighunihgihgxmihhighxmiiiiiiwmjiihihxnkijijjxnkjiijiyollkjkkzolkkkjjzpmlmllm3rnnmmmm3spoo\
            opsvlhhhhhhwmihggghwlhighigvlhhgghhvkjgggigvljggggitnhghhhgvmhghhgiwlihhhghxmihhhhiwmihhihgwmihhhjjw\
            mjiiiiixnkjiijjynkijjjjyokjjkjk1qmlklkkzplllmnpihhhhhggiiiihhiiiiiihhjfkiihhghgiihhigggihhgkhdjommkj\
            jkjihhhhggghhhgfidh/wwsrqpoiihhhhhhihhhegegggggggggjjiijihijihhhggggggggggglllllllkmkkkjjlkggggggggr\
            rrqqrpponnmmmllTPggggXUggggefggggggggggggggggggggggggggggggggggggggggaVggggdXgggghfggggggggggggggggg\
            ggggggggggggggggggggggghggggglfggggkfggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggmjg\
            gggggggrmggggggggqpggggggggYRggggZTggggccggggggggggggggggggggggggggggggggggggggggbVggggcWggggfdggggg\
            gggggggggggggggggggggggggggggggggggfdggggifggggliggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggokggggggggomggggggggnnggggggggbXggggcXggggdaggggggggggggggggggggggggggggggggggggggggeYgggge\
            Yggggebgggggggggggggggggggggggggggggggggggggggggcgggggdggggigggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggolggggggggpmggggggggqpggggggggddggggfcggggecggggggggggggggggggggggggggggggggggg\
            ggggghdgggggcgggggcggggggggggggggggggggggggggggggggggggggggheggggheggggifggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggmkggggggggpmggggggggspggggggggefgggggfgggggfggggggggggggggggggggggg\
            gggggggggggggggggigggggigggggifggggggggggggggggggggggggggggggggggggggggjhggggjgggggjgggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggkiggggggggnlggggggggtsggggggggfhgggghhggggihggggggggggg\
            gggggggggggggggggggggggggggggjiggggjiggggjhggggggggggggggggggggggggggggggggggggggggmkggggljggggliggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggkiggggggggmkggggggggspggggggggfhgggghiggggi\
            iggggggggggggggggggggggggggggggggggggggggkjggggkjggggkjggggggggggggggggggggggggggggggggggggggggnmggg\
            gnlggggmlggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggmkggggggggmkggggggggpnggggggggg\
            hgggghiggggkjggggggggggggggggggggggggggggggggggggggggkkggggkkggggkkggggggggggggggggggggggggggggggggg\
            gggggggnmggggomggggnlggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggnmggggggggnmggggggg\
            gomgggggggghiggggijggggkkgggggggggggggggggggggggggggggggggggggggglkggggkkggggllggggggggggggggggggggg\
            gggggggggggggggggggnnggggonggggnmggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggonggggg\
            gggonggggggggpnggggggggjhggggllgggglkgggggggggggggggggggggggggggggggggggggggglkggggljggggnlggggggggg\
            gggggggggggggggggggggggggggggggpnggggooggggnmggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggpoggggggggroggggggggrpggggggggkiggggmkgggglkggggggggggggggggggggggggggggggggggggggggmmggggmoggg\
            gmmggggggggggggggggggggggggggggggggggggggggonggggnpggggonggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggopggggggggqoggggggggsqggggggggmjggggkhggggmmggggggggggggggggggggggggggggggggggggggg\
            gnmggggllggggmjggggggggggggggggggggggggggggggggggggggggonggggopggggonggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggrmggggggggpnggggggggurggggggggmhggggggggggjiggggggggggggggggggggggggggg\
            gggggggggggggomggggiiggggmkggggggggggggggggggggggggggggggggggggggggokggggmmggggjiggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggmlggggggggpqggggggggtsggggggggijggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggiiggggggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggghhggggggggmmggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggRLWOZUWQXQbTaaZXdbYOZSZWZRaSbWcZeYddeYdaaZeXdZdZkcfeheZSZScWdUaWdXeXbZdYbRcUeXcUdVeYeZfYfcgah\
            bhbfXgbfYfefZeafdcYebkggffdnfieifcYeZfafdgdiekekcjdgaibgdhekhkemelfggggggfbfZdfggkejgjfihnljgnihemho\
            mppnmjjnnrrllgggiqqWOZRbVYRaScVaaaXeZbScUcXbScUdWdXeYfahZgbeaeYfZeZgbgcgcbTbTdXcVbVdXdZbZeZcUdVeYdVd\
            WfYeXfZfagZgagbgYgZgZicgcgbfddZeaifebfblghefddYfZgbfagbhbidhcichbjbichcicidickdgggggggdgbgeggjekflhg\
            cmjjgmimjhhpqmkljikgggghhggggggXTbWeYaVcWeYaabZeaeWeYfaeWeXfZeYfZgajdidgcgagbgbhbhbhcdXdXfYdXdXeYdac\
            ZeaeXfYgaeXfYgafZfagbibicidhahahchchbhcfdeaebiefbfbkggefcfZfahcgbgbhchehcicidicieicicidhcjcggggggieh\
            eifggjejflhkgljjflhojmmromlnkpkkkmojjjjiiggXYcafcbZeagbabcbfcfagchdgagbhcgagbhdlhkhjgjejfieieieiefaf\
            bhcfafbgbebebfcgbhcidgbhbhcgbgchdkfkgkgiejejeididiehegcfcifgdgcjggefdgcgcidhdhdidhehdiejejekfieiejei\
            ejeggggggkgjhkgggjfkglilijiiflinkomrpmkmjmlnoutnpnmnmliXZbbfeabdcheadddgeebfdifgcgdifgdhdifmkljljlik\
            hkilhkhkhfcfdiffcgdifededgehdiejgheiejgheheiflimjmjlhkhkhjgkgkgihhfhfjhifhfighfgeififjgjgjfjfififjfk\
            hlhmikhkglgkfkgggggggmjmkmjggkgminkmkihiglinknlpnkjmjpmqnvtspooolqpWZbbffabdcggaddehfebfcigfdgdjggeh\
            fjgllljljljkilikililiedfeigedfeigeefehgheiekhhfifjhhfifjhlilimjlilililhlilijiihjhkiihjhihhhihjhjhkij\
            hjhkijhkhkhkjmimjljlililhmiggggggnlpmomgglinkompmjhjhmjompmnljiljpmqovtrpomqnrpWZaZfdZZcbffaccdgfdbe\
            chffcfdigfdgeigkikijhkhjhkhjhkhkidbedhgdcedhgddeehggdhejggeheihgfhgjhkikhlijikhkilgkhlhihhhihihigiii\
            hhgihigjhkhjhjhjhjhkhkikimjnilikikiljkhggggggnlqpqpgglinlqorpihjinlqoroljkiljpmqptqqonkpntqXabafcYac\
            afdbbdbgecadbhcedgciffegehfjjkijhkhjhjhiijgkhcbechfcdddgfdcddgffcgdjfgefdiffehehgjgkhkhjhjhjhjgkhkif\
            hghhghghfggifhehghghgkijfjhigihihjgkhjkjilhjgkijjjkgggggglipotsggjhmkqotrggjinkrotrjikiljqnsqqopmnko\
            msqbafdgdZbbbfdccccgecaccgeecfahdgcgdiehhhhhfgkifjgiiihkgbZcbhedfdbffdbedgffdgdifghgehggeichffdhekdk\
            hheifighhjgeggggffifdgfhefffffehgifjfkfiefhffjfhfmelgiggiigfghhgggggglhnltsggjhljomtshgjhmkpnushgkim\
            kqousomolnlnmtrebhgmdcbccffebfdhffYgaheeddefegdiZjeZfebffhgjhihjljhigfdfdgdeebeedgcgbieeeecicgahbifh\
            fhgjegbgdfeiiidgffefgiiekfihhfhheiiiehefdfehejgjejchegihgkffgjfkgigeggefhggggggggliokrpggjgljolsqhfj\
            hljomtsjhlhmkpnusjhnkolomtrgjkinhgdhbddgcgcjdiikgkjeffgegmgfeifeeedjeiifhfhihfglhhfhcfeihcghchfegide\
            didjfehickfihhcgfhhggihegifhhhfegiihhdfgfhffighegbfggfgfdgeffgfkggfigiihffgjfhfiighggggggggggjgoktpg\
            gkgmipnsqffkgljpmssifjfmjnluskimknlpnurggkkrnggggiefghfgchhmnsofgggghgfighelglengggggggfhghiggggghhg\
            ggggfggfghgggheieggfghefgegkegggggggggghfhhfghgggggieggfgegggfggfggggiffgfgghhfhfiegggggggggggghhggg\
            ggggglgnhtsggfhmhnltqidlglioltqkjkgliolstjfmkplomvshhhfkiggggggfggggghiggkjggggfggggghhhgkknkggggggg\
            gggggggggggggggggggiegggggggggggghhggggggggggggggggggggggggggggggggggiiggggggggggggggggggggggggggggg\
            gggggfgggggggggggkjkirogghghemktpijihlmmkurjgjfjikirriilemjnlvtggggggggggggggggggggggggggggggggggggg\
            ggghhggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggghkkjjggggggggkkggggggggmmgggggghhnnggggiihhrqggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggllggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggY\
            dfkpoZaehhgZZbhimbacecgcbbaegcaddmcefefkgfddhiigfejfgigfefghighfgnskgnmnijmqorkjosqnnnnqmssssrrWbcdb\
            gXZdcegYbcdigbbcbdgdecggkdddcefdfegeoheeddfjfefdgihfehejjihgmmkkgifnimljokkjknollgkncggggggXZcdfhXZd\
            gfhYaeeghZbdihfbddeehbddefedfgggmggghgejghhgikjiggglkjjhhllkkiknkkllimqjolkjjjdggggggggbabddjaabdhgb\
            bbdfmbbceficcceficcdefgddeegieefgghgghhhhijiijgkkkkkjnmmlkjoonmljqnmnmlonnmnnjjjjgggfddegfeddeegeede\
            ffedefgfeedfjfeeeekffeeegffefghgffgghhhghiijiiijklkklllononnmpqoppmpqompnqopkopjjihfhiiigggjjihfhiih\
            hffjihgggiihgggiihgghiihhghiihhhhiiihhijjiiijkkkjjkmlmlllooopnosqrqqqvpqttolmmnkhklmmkiklmmkillmlkil\
            lmlkhllmlkillmlkilmlljilllkjillkkjjllkkjjlklkkjllmllknnmmllpopppostrrssknnoomlmnnomlnnoommmoopmlmnoo\
            mmnnoomnnooomnnnoomnnooomnononmnonnnlnnnnnlmmnmmmmmmnnmoopponqsuurqkmooqrlnppqrkmppoqlnnoprnnmoprnop\
            oprnoooqqnoppproppqqqnpqqqqoppqqqpoppqpoppqqpooppppooopppqqqprrjkloqtpoppsqlmlnrrnnnpornnnnqsonmopsn\
            oppqqoopopsnpqpprooorrsoqrqqtqrrrstqqqrsspqqrsspqrrrrqqqqqrjljmnrmnnprslmmmnsomporsnmomnqomnpqtompno\
            snooqrsopoprsnpoqrsoprpsropqrsupptrrtqrrssuppststqqrrsthkjmnkkjjhllnnkmmplnkjnplnjnlnkmnmrrmmmmnpnmm\
            mnmlnomtrmnnosrposotsnonquupprprvpqppswqrssuvqqsstthggegggggggglmlkknjjjjljkmkhnokkkjkkllljnollkknom\
            mmmnmmlkknononorronlmoqpoooqrqopotvpqqqqtqqrpsuhighjkgggggggggggggggggghhhhjggggggggggggghhhhjkggggg\
            ggggggggggggghhhhjkgggggggggggghhhhjkmmlmqrggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggVcegpgVYdkigUabfnkUYcfegYacZggYcegjiYceejcccbecgecefhoffegaggffik\
            mfkhmnlmfpinmklolntlpkomnmptprrSWcefgTYZefgVWdZegVYbcdgYZYddgYZbceiYaddagbbbgbgcddfefefdeeegggedihhg\
            gfdihjhhgfghhggchfgggcgggggUXabfgVXZefgWXYcegWXZbefYYaaagYZZbdhZZbcefabbceeccddfideeefgfgggffhhhigii\
            ijjihiijkjigihkiiegiijkXYaeagYXZabgZZZbefZZaacjaZZadebaaacfbaabdgcbbcdidccdegedddehfffffhggghhhiiijj\
            ijklkkjklnnmlklklklbbadcgcbcageccbbecdccccdedbbcdedccdffdccdffedccegedddfgfedeghgfffhihggghjiihhikjj\
            jjklkklllnlmlnmddedgfdefeggeffefffffeedfgffefgggfeegggfefhhgffeihgfffjihgffjiihggjjihhgkkjiiillkjjjm\
            mlkklonnmnndfghgfefefhiehghggfghhhffhhhigghhhheghiihghiijigijjjihjkjjihklkkjhlllljimmmlkimmmlljnnmml\
            kpooonmbhiigfbghgggehijkieggiihegihiiggijjighiijjghijkjhijjkjijkklkkkkllllmmmmlnnnnnlooooomooooomppp\
            ppoddhdggedejijcfiijjeffgklfejfgkeghihiggijklgiihllgijlkmhijklmijkklmkllmnnmmnnoonoopppppqqqqqqqqqqg\
            hfeggkjedghhgccggcehghkfjhigmhhigijffhhkefhjkimhiilkmgikjkphijklmjiiklmkllmnommnnopopppqqrrssssffieg\
            ghfggkmehffhgcfdhfgffhflifhgjfgeggjcgfkhhnjgjgiieghhiikhijkjjiijklmkjkklnmllmmomnnppqrrsstuggggggfii\
            ikgkjkiiemhjkihjifjjhihjlkdijgjmfijijggihgjkiiiienhggjjjihiijlkjilhlnklkkkmnonmmnrstttvhfggggggggggi\
            iiieghhhhggegggggkijdggjjidggjjfheglhbgggigcgggidfhfghgggfgfglhhfjikjllljlkkmtssuuuggggggggggggggggg\
            ggggggggggggggggggggggggghfggggggggggggggggiiiiifiiiijfiiiiggjjijfgihigjkprrsswggggggggggggggggggggg\
            ggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggglllloqggggggggggggggggggggggggg\
            gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggjjkiingbgggggbggggggggggXgggg\
            gggggggaaggggggggggeXbggggggggghcZbggggggggdcbbcgggggggdaacagggggggicWYbgggggggmiZUZgggggggoliXTfggg\
            gggpolfTcggggggoonlbXggggggkkjijcggggggggggggggggggggggggggggggjhfZggggggggfgggggggggggbegggggggggga\
            YggggggggggbXdfggggggggebYZggggggggcbZVfgggggggdaaTagggggggicYZVdggggggmiaVYZggggggolhWTbfgggggqnkfR\
            YfgggggponkaTggggggnmpkkZdgggggjjjkiefggggggggggggggggg\
            
            """))
}

package io.mailwright.server.sample;

import java.util.List;

/**
 * Where some of the invented people live, and how they are called there.
 *
 * @param givenNames and the others: as written there, a slash, as in an address
 */
record Region(
        String country,
        String language,
        List<String> cities,
        List<String> givenNames,
        List<String> familyNames) {
    static final List<Region> ALL =
            List.of(
                    new Region(
                            "United Kingdom",
                            "English",
                            List.of("London", "Leeds", "Bath", "York"),
                            names("Ann Bob Claire Daniel Emily George Hannah Jack Olivia Ruth"),
                            names("Miller Smith Taylor Wright Barnes Cooper Fletcher Hughes Reed")),
                    new Region(
                            "Ireland",
                            "English",
                            List.of("Dublin", "Cork", "Galway"),
                            names("Aoife Brendan Ciara Declan Niamh Sean Siobhan"),
                            names("O'Brien O'Connor O'Neill O'Sullivan Walsh Byrne D'Arcy")),
                    new Region(
                            "Germany",
                            "German",
                            List.of("Köln", "München", "Nürnberg", "Bremen"),
                            names("Jürgen/jurgen Sören/soren Käthe/kathe Lena Felix Zoë/zoe Anke"),
                            names("Müller/mueller Groß/gross Schröder/schroeder Weiß/weiss Vogel")),
                    new Region(
                            "France",
                            "French",
                            List.of("Orléans", "Besançon", "Nîmes", "Lyon"),
                            names("Hélène/helene François/francois Chloé/chloe Noël/noel Luc"),
                            names(
                                    "Lefèvre/lefevre D'Aubigné/d'aubigne Dupont Moreau L'Écuyer/lecuyer")),
                    new Region(
                            "Poland",
                            "Polish",
                            List.of("Łódź", "Kraków", "Gdańsk"),
                            names("Łukasz/lukasz Żaneta/zaneta Agnieszka Paweł/pawel"),
                            names(
                                    "Wiśniewska/wisniewska Kowalczyk Dąbrowski/dabrowski Zając/zajac")),
                    new Region(
                            "Bulgaria",
                            "Bulgarian",
                            List.of("София", "Пловдив", "Варна"),
                            names(
                                    "Елена/elena Георги/georgi Мария/maria Иван/ivan Цветана/tsvetana"),
                            names(
                                    "Петрова/petrova Димитров/dimitrov Иванова/ivanova Стоянов/stoyanov")),
                    new Region(
                            "Ukraine",
                            "Ukrainian",
                            List.of("Київ", "Львів", "Одеса"),
                            names("Олена/olena Андрій/andriy Ірина/iryna Тарас/taras"),
                            names(
                                    "Шевченко/shevchenko Коваль/koval Мельник/melnyk Ткачук/tkachuk")),
                    new Region(
                            "Japan",
                            "Japanese",
                            List.of("東京", "大阪", "京都"),
                            names("花子/hanako 太郎/taro 健太/kenta 美咲/misaki 陽菜/hina"),
                            names("山田/yamada 佐藤/sato 鈴木/suzuki 高橋/takahashi")),
                    new Region(
                            "China",
                            "Chinese",
                            List.of("北京", "上海", "成都"),
                            names("伟/wei 芳/fang 娜/na 强/qiang 丽/li"),
                            names("王/wang 李/li 张/zhang 陈/chen 刘/liu")),
                    new Region(
                            "Korea",
                            "Korean",
                            List.of("서울", "부산"),
                            names("민준/minjun 서연/seoyeon 지우/jiwoo"),
                            names("김/kim 이/lee 박/park 최/choi")));

    private static List<String> names(String names) {
        return List.of(names.split(" "));
    }
}

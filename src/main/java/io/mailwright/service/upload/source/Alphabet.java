package io.mailwright.service.upload.source;

import java.nio.charset.Charset;
import java.util.List;

/** What one language, or one way of writing, has beyond ASCII. */
sealed interface Alphabet {
    List<Alphabet> WESTERN =
            List.of(
                    new Letters("äöüß", ""),
                    new Letters("éèàçêôâî", "ûëïùœÿæ"),
                    new Letters("áéíóúñ", "ü"),
                    new Letters("áâãàçéêíóôú", "õü"),
                    new Letters("àèéìòù", "îó"),
                    new Letters("æøå", "éöäóòôêü"),
                    new Letters("åäö", "éüøšž"),
                    new Letters("áðéíóúýþæö", "øå"),
                    new Letters("ëïéèöü", "êçó"),
                    new Letters("àèéíòóúç", "ïü"),
                    new Letters("äöü", "õšž"));
    List<Alphabet> CENTRAL =
            List.of(
                    new Letters("äöüß", ""),
                    new Letters("ąćęłńóśźż", ""),
                    new Letters("áčéěíňřšúůýž", "ďóť"),
                    new Letters("áäčéíľňóôšťúýž", "ďĺŕ"),
                    new Letters("áéíóöőúüű", ""),
                    new Letters("âîăşţ", ""),
                    new Letters("čćđšž", ""),
                    new Letters("çë", ""));
    List<Alphabet> CYRILLIC =
            List.of(new Cyrillic("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў", "ђћљњџјѕќѓ"));

    /** Those of the languages that are written in that encoding. */
    static List<Alphabet> of(Charset charset) {
        return switch (charset.name()) {
            case "windows-1252", "ISO-8859-15" -> WESTERN;
            case "windows-1250", "ISO-8859-2" -> CENTRAL;
            case "windows-1251", "KOI8-R" -> CYRILLIC;
            default -> List.of(new Signs(charset));
        };
    }

    /** How well a word that has letters beyond ASCII fits, from 0 to 1. */
    double weight(String word);

    /** Latin letters with marks, small ones; a word with one of another language does not fit. */
    record Letters(String common, String rare) implements Alphabet {
        private static final double RARE = 0.6;

        @Override
        public double weight(String word) {
            double sum = 0;
            int letters = 0;
            for (int i = 0; i < word.length(); i++) {
                char letter = Character.toLowerCase(word.charAt(i));
                if (letter >= 0x80) {
                    boolean isRare = rare.indexOf(letter) >= 0;
                    if (!isRare && common.indexOf(letter) < 0) {
                        return 0;
                    }
                    sum += isRare ? RARE : 1;
                    letters++;
                }
            }
            return sum / letters;
        }
    }

    /**
     * Small letters, of which whole words are made; the rare ones stand where others have signs.
     */
    record Cyrillic(String common, String rare) implements Alphabet {
        private static final double RARE = 0.3;

        @Override
        public double weight(String word) {
            double sum = 0;
            for (int i = 0; i < word.length(); i++) {
                char letter = Character.toLowerCase(word.charAt(i));
                boolean isRare = rare.indexOf(letter) >= 0;
                if (!isRare && common.indexOf(letter) < 0) {
                    return 0;
                }
                sum += isRare ? RARE : 1;
            }
            return sum / word.length();
        }
    }

    /** Chinese, Japanese and Korean signs; words of them hold nothing else. */
    record Signs(Charset charset) implements Alphabet {
        private static final double RARE = 0.4;
        private static final char HALF_WIDTH = '\uFF61';

        @Override
        public double weight(String word) {
            if (word.chars().anyMatch(c -> c < 0x1100)) {
                return 0;
            }
            double common = word.chars().filter(c -> isCommon((char) c)).count();
            return (common + RARE * (word.length() - common)) / word.length();
        }

        /** These encodings have the common Chinese signs first, by how they are read. */
        private boolean isCommon(char sign) {
            if (!Character.isIdeographic(sign)) {
                return sign < HALF_WIDTH;
            }
            byte[] bytes = String.valueOf(sign).getBytes(charset);
            int first = bytes[0] & 0xFF;
            return switch (charset.name()) {
                case "windows-31j" -> first >= 0x88 && first <= 0x97;
                case "Big5" -> first >= 0xA4 && first <= 0xC6;
                case "GBK" -> first >= 0xB0 && first <= 0xD7 && (bytes[1] & 0xFF) >= 0xA1;
                default -> first >= 0xB0 && first <= 0xD7;
            };
        }
    }
}

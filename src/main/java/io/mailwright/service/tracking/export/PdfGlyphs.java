package io.mailwright.service.tracking.export;

import org.openpdf.text.pdf.BaseFont;

import java.text.Normalizer;

/**
 * What a font can show of a text. Letters it has not would be left out in silence: a mark stands
 * for each. What only turns or joins letters around it is left out.
 */
final class PdfGlyphs {
    private static final int MARK = '\u25A1';

    private final BaseFont font;
    private final int mark;
    private boolean lacking;

    PdfGlyphs(BaseFont font) {
        this.font = font;
        this.mark = font.charExists(MARK) ? MARK : '?';
    }

    String shown(String text) {
        var shown = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(letter -> font.charExists(letter) || !isUnseen(letter))
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .forEach(letter -> shown.appendCodePoint(of(letter)));
        return shown.toString();
    }

    private int of(int letter) {
        boolean isThere = font.charExists(letter);
        lacking |= !isThere;
        return isThere ? letter : mark;
    }

    /** The mark that stood for any letter so far; empty if the font had all. */
    String marked() {
        return lacking ? Character.toString(mark) : "";
    }

    private static boolean isUnseen(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL || type == Character.NON_SPACING_MARK;
    }
}

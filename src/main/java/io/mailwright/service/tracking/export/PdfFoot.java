package io.mailwright.service.tracking.export;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** The number of each page at its foot. */
final class PdfFoot extends PdfPageEventHelper {
    private static final float HEIGHT = 28;
    private final Words words;
    private final Font font;

    PdfFoot(Words words, Font font) {
        this.words = words;
        this.font = font;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        ColumnText.showTextAligned(
                writer.getDirectContent(),
                Element.ALIGN_RIGHT,
                new Phrase(words.count(writer.getPageNumber()), font),
                document.right(),
                HEIGHT,
                0);
    }
}

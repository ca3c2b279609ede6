package io.mailwright.personalisation.script;

/**
 * Joins pieces of markup and data. Where both meet in HTML, the data is escaped, so that what comes
 * out is markup and no value of a recipient can be taken for it (X).
 */
final class TextBuilder {
    private final Arguments arguments;
    private final boolean isMixed;
    private final StringBuilder text = new StringBuilder();
    private boolean isData;

    /** A builder for all these pieces. */
    TextBuilder(Arguments arguments, Iterable<Value> pieces) {
        this.arguments = arguments;
        boolean hasMarkup = false;
        for (var piece : pieces) {
            boolean pieceIsData = isData(piece);
            isData |= pieceIsData;
            hasMarkup |= !pieceIsData && HtmlEscaping.matters(piece.text());
        }
        this.isMixed = arguments.isHtml() && isData && hasMarkup;
    }

    void append(Value piece) {
        append(piece.text(), isData(piece));
    }

    void append(String piece, boolean pieceIsData) {
        if (isMixed && pieceIsData) {
            HtmlEscaping.append(piece, text);
        } else {
            text.append(piece);
        }
        if (text.length() > Budget.LONGEST_VALUE) {
            throw arguments.fault(Budget.tooLong());
        }
    }

    Value value() {
        return new Value.Text(text.toString(), isData && !isMixed);
    }

    static boolean isData(Value piece) {
        return piece instanceof Value.Text(var _, var data) && data;
    }
}
